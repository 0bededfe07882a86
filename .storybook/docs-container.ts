import { DocsContainer } from '@storybook/addon-docs/blocks';
import { createElement, useSyncExternalStore, type ComponentProps } from 'react';
import { onSystemThemeChange, systemTheme } from './brand.js';

/** Pages in the gallery's own looks, which follow the system. */
export const SystemDocsContainer = (props: ComponentProps<typeof DocsContainer>) =>
  createElement(DocsContainer, { ...props, theme: useSyncExternalStore(onSystemThemeChange, systemTheme) });
