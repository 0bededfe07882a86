import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, within } from 'storybook/test';
import { pauseAt, shown, waitUntil } from './helpers/gestures.js';
import { defineThemeEditor } from './helpers/theme-editor.js';

defineThemeEditor();

/** Pick, look, copy: what is not picked follows from what is. */
const meta: Meta = {
  title: 'Theme editor',
  parameters: { stage: { width: '100%' }, controls: { disable: true }, docs: { codePanel: false } },
  render: () => html`<theme-editor></theme-editor>`,
};
export default meta;

export const ThemeEditor: StoryObj = {
  name: 'Theme editor',
  play: async ({ canvasElement }) => {
    for (const host of await waitUntil(() => [...canvasElement.querySelectorAll('figure > div')], 'the previews'))
      await pauseAt(await shown(host.shadowRoot!), 3.1);
    const canvas = within(canvasElement);
    const rule = canvasElement.querySelector('pre')!;
    const accent = canvas.getByLabelText('accent-color, light');
    await fireEvent.input(accent, { target: { value: '#7b2ff7' } });
    await waitUntil(() => rule.textContent.includes('light-dark(#7b2ff7, #5fd6bd)'), 'the pair of colours');
    await expect(canvas.getByLabelText('focus-color, light')).toHaveValue('#7b2ff7');
    await fireEvent.click(canvas.getByText('Reset all'));
    await waitUntil(() => !rule.textContent.includes('#7b2ff7'), 'the colours of the start');
  },
};
