/** Places of a page whose layout asks an element for its own width, or leaves it little. */
export interface Layout {
  /** Around the element; `<slot></slot>` marks its place. */
  readonly markup: string;
  /** Of the element itself. */
  readonly style?: string;
  /** Pixels of a place's width that others take. */
  readonly taken?: number;
}

const slot = '<slot></slot>';
const div = (style: string, inside = slot): string => `<div style="${style}">${inside}</div>`;
const avatar = '<div style="flex: none; inline-size: 32px; block-size: 32px"></div>';

export const layouts: Readonly<Record<string, Layout>> = {
  block: { markup: slot },
  'flex row': { markup: div('display: flex') },
  'flex row, centred': { markup: div('display: flex; justify-content: center; align-items: center') },
  'flex row that does not shrink': { markup: div('display: flex'), style: 'flex: none' },
  'flex row beside an avatar': { markup: div('display: flex; gap: 8px', avatar + slot), taken: 40 },
  'flex row that wraps': { markup: div('display: flex; flex-wrap: wrap', `<div>Ann, 9:41</div>${slot}`) },
  'flex row of a chat, in a bubble of its own': {
    markup: div('display: flex; flex-direction: row-reverse', div('min-inline-size: 0')),
  },
  'flex column': { markup: div('display: flex; flex-direction: column') },
  'flex column, at the start': { markup: div('display: flex; flex-direction: column; align-items: flex-start') },
  'flex column, centred': { markup: div('display: flex; flex-direction: column; align-items: center') },
  'flex column, at the end': { markup: div('display: flex; flex-direction: column; align-items: flex-end') },
  'flex column, by itself': { markup: div('display: flex; flex-direction: column'), style: 'align-self: baseline' },
  'grid, centred': { markup: div('display: grid; place-items: center') },
  'grid, justified to the start': { markup: div('display: grid; justify-items: start') },
  'grid with an automatic column': { markup: div('display: grid; grid-template-columns: auto 1fr') },
  'grid with columns of content': { markup: div('display: grid; grid-template-columns: fit-content(100%)') },
  'inline grid': { markup: div('display: inline-grid; max-inline-size: 100%') },
  'inline flex': { markup: div('display: inline-flex; max-inline-size: 100%') },
  'inline block': { markup: slot, style: 'display: inline-block' },
  'inline block around it': { markup: div('display: inline-block') },
  inline: { markup: slot, style: 'display: inline' },
  'flex of its own': { markup: slot, style: 'display: flex' },
  'inline flex of its own': { markup: slot, style: 'display: inline-flex' },
  'grid of its own': { markup: div('display: flex'), style: 'display: grid; place-items: center' },
  'float at the start': { markup: slot, style: 'float: left' },
  'float at the end': { markup: `${slot}<p>Some text beside it</p>`, style: 'float: inline-end' },
  'fit-content': { markup: slot, style: 'inline-size: fit-content' },
  'max-content': { markup: slot, style: 'inline-size: max-content' },
  'min-content': { markup: slot, style: 'inline-size: min-content' },
  'fit-content around it': { markup: div('inline-size: fit-content') },
  'absolute position': { markup: slot, style: 'position: absolute' },
  'absolute position around it': { markup: div('position: absolute; inset-block-start: 0; inset-inline-end: 0') },
  'fixed position': { markup: div('transform: none; contain: layout; block-size: 10px'), style: 'position: fixed' },
  'table cell': { markup: `<table style="border-spacing: 0"><tr><td style="padding: 0">${slot}</td></tr></table>` },
  'table of a fixed layout': {
    markup: `<table style="table-layout: fixed; inline-size: 100%"><tr><td>${slot}</td></tr></table>`,
    taken: 6,
  },
  'display: table': { markup: slot, style: 'display: table' },
  'list item': { markup: `<ul style="padding: 0; list-style: none"><li style="display: flex">${slot}</li></ul>` },
  fieldset: { markup: `<fieldset style="padding: 0; border: 0; margin: 0; display: flex">${slot}</fieldset>` },
  dialog: { markup: `<dialog open style="padding: 0; border: 0; max-inline-size: 100%">${slot}</dialog>` },
  container: { markup: div('display: flex', div('container-type: inline-size; flex: 1')) },
  'columns of text': { markup: div('columns: 1') },
  'a scroller inside a scroller': {
    markup: div('overflow: auto; max-block-size: 300px', div('display: flex; overflow: auto')),
    // A scroll bar, in some engines.
    taken: 16,
  },
  'right to left': { markup: `<div dir="rtl" style="display: flex">${slot}</div>` },
  'padding and border of its own': {
    markup: div('display: flex'),
    style: 'padding: 10px; border: 2px solid; inline-size: max-content',
    taken: 24,
  },
};
