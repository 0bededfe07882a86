import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

/** The favicon's mark and the tag's name, in the colours of the element itself. */
const brandTitle = (accent: string, onAccent: string): string =>
  `<span style="display: flex; gap: 10px; align-items: center; font: 650 15px/24px ui-monospace, monospace">
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" style="flex: none">
      <rect width="24" height="24" rx="7" fill="${accent}"/>
      <path d="M9 7v10l8-5z" fill="${onAccent}" stroke="${onAccent}" stroke-width="1.5" stroke-linejoin="round"/>
    </svg>
    &lt;smart-packet&gt;
  </span>`;

const shared = {
  brandUrl: './',
  brandTarget: '_self',
  fontBase: 'system-ui, sans-serif',
  fontCode: 'ui-monospace, monospace',
  appBorderRadius: 12,
  inputBorderRadius: 8,
};

const light: ThemeVars = create({
  ...shared,
  base: 'light',
  brandTitle: brandTitle('#2f5bea', '#fff'),
  colorPrimary: '#2f5bea',
  colorSecondary: '#2f5bea',
  appBg: '#f6f7f9',
  appContentBg: '#fff',
  appPreviewBg: '#f6f7f9',
  appBorderColor: '#dfe2e8',
  textColor: '#14161a',
  textMutedColor: '#5a606b',
  barBg: '#fff',
  barTextColor: '#5a606b',
  barHoverColor: '#2f5bea',
  barSelectedColor: '#2f5bea',
});

const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  brandTitle: brandTitle('#9db4ff', '#0c0d10'),
  colorPrimary: '#9db4ff',
  colorSecondary: '#9db4ff',
  appBg: '#0c0d10',
  appContentBg: '#16181d',
  appPreviewBg: '#0c0d10',
  appBorderColor: '#2c2f37',
  textColor: '#f1f2f5',
  textInverseColor: '#14161a',
  textMutedColor: '#a6acb8',
  barBg: '#16181d',
  barTextColor: '#a6acb8',
  barHoverColor: '#9db4ff',
  barSelectedColor: '#9db4ff',
});

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** The gallery's own looks, in the reader's scheme. */
export const systemTheme = (): ThemeVars => (prefersDark.matches ? dark : light);

/** @returns what ends the watch */
export function onSystemThemeChange(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener);
  return () => prefersDark.removeEventListener('change', listener);
}
