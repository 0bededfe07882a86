import type { StorybookConfig } from '@storybook/web-components-vite';

/** The gallery: everything it shows is on this machine, and nothing about it is told to anyone. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // The one of the project makes the script-tag files.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Beside each other as in demo/, so that the packets find their recordings, wherever the gallery is served.
  staticDirs: [
    { from: '../demo/audio', to: '/audio' },
    { from: '../demo/packets', to: '/packets' },
    { from: '../demo/favicon.svg', to: '/favicon.svg' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
};

export default config;
