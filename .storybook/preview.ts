import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import manifest from '../custom-elements.json';
import { card, list } from '../stories/helpers/manifest.js';
import { snippet } from '../stories/helpers/snippet.js';
import { stage } from '../stories/helpers/stage.js';
import { installStandIns } from '../stories/helpers/stand-ins.js';
import { themes } from '../stories/helpers/themes.js';
import { allLocales } from '../src/locales/generated/locale-codes.js';
import { SystemDocsContainer } from './docs-container.js';
import './preview.css';

setCustomElementsManifest(manifest);
installStandIns();

// All events bubble, also out of shadow roots: one listener for each hears every packet.
for (const name of [...card.eventNames, ...list.eventNames]) {
  const tell = action(name);
  document.addEventListener(name, (event) => {
    tell(Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'isTrusted')));
  });
}

const describedAs = (component: string) => (component === list.declaration.tagName ? list : card);

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    actions: { disable: false },
    controls: { expanded: true, sort: 'none' },
    docs: {
      toc: true,
      codePanel: true,
      container: SystemDocsContainer,
      source: {
        transform: (_: string, context: Parameters<typeof snippet>[0]) => snippet(context),
        excludeDecorators: true,
      },
      extractArgTypes: (component: string) => describedAs(component).reference,
      extractComponentDescription: (component: string) => describedAs(component).declaration.description,
    },
    options: {
      storySort: {
        order: [
          'Start here',
          'Playground',
          'Theme editor',
          'Tokens',
          ['Overview', 'Swatches'],
          'Anatomy',
          ['Parts and slots', 'Drawings'],
          'Design',
          'States',
          'Signed',
          'Variants',
          'List',
          'Themes',
          'Layouts',
          'Languages',
          'Errors',
          'Edge cases',
          'Interactions',
          'Accessibility',
          'Embedding',
          'Packet format',
          'Recipes',
        ],
      },
    },
  },
  argTypes: card.controls,
  globalTypes: {
    scheme: {
      description: 'Colours of the page',
      toolbar: {
        title: 'Scheme',
        icon: 'contrast',
        items: [
          { value: 'light dark', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    look: {
      description: 'One of the ready themes',
      toolbar: { title: 'Theme', icon: 'paintbrush', items: ['', ...Object.keys(themes)], dynamicTitle: true },
    },
    language: {
      description: 'Language of the page, and its direction',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: allLocales.map((value) => ({ value, title: languageNames.of(value) ?? value })),
        dynamicTitle: true,
      },
    },
  },
  // `still` stops what moves, for pictures.
  initialGlobals: { scheme: 'light dark', look: '', language: 'en', still: false },
  decorators: [stage],
};

export default preview;
