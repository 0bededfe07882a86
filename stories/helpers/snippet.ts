import type { StoryContext } from '@storybook/web-components-vite';
import { render } from 'lit';
import { SmartPacketElement } from '../../src/element.js';
import { SmartPacketListElement } from '../../src/list.js';
import { speech } from '../../test/helpers/packets.js';
import words from '../../test/fixtures/audio/welcome.words.json';
import { card, list } from './manifest.js';

/** Longer texts are cut: whoever copies puts their own in their place. */
const MAX_TEXT = 240;
const MAX_LINE = 100;

const indent = (text: string, by = '  '): string => text.replace(/^(?=.)/gm, by);

/** What is written of a packet's field: no lists of words, which are at an address too, and no long texts. */
function shorten(this: unknown, _: string, value: unknown): unknown {
  if (value === words) return speech.wordsUrl;
  if (typeof value !== 'string' || value.length <= MAX_TEXT) return value ?? undefined;
  return `${value.slice(0, value.lastIndexOf(' ', MAX_TEXT))} …`;
}

/** JSON whose small lists and objects are on one line each. */
const formatJson = (value: object): string =>
  JSON.stringify(value, shorten, 2)
    .replace(/([[{])\s*\n([^[\]{}]*)\n\s*([\]}])/g, (multiline, open: string, inside: string, close: string) => {
      const line = inside.trim().replace(/\n\s*/g, ' ');
      const space = open === '{' ? ' ' : '';
      return line.length < MAX_LINE || !line.includes('"') ? open + space + line + space + close : multiline;
    })
    .replaceAll('<', '\\u003c');

/** What stands between the tags: the packet as a script, and what the story puts into slots. */
function contentOf(element: SmartPacketElement | SmartPacketListElement): string {
  const packet = element instanceof SmartPacketElement ? element.packet : null;
  const json = typeof packet === 'string' ? packet : packet ? formatJson(packet) : '';
  const script = json ? `<script type="application/json">\n${indent(json)}\n</script>\n` : '';
  const slotted = element.innerHTML.replace(/<!--.*?-->/gs, '').replace(/\n\s*/g, '\n');
  return (script + slotted).trim();
}

/** The tag as an author writes it: what differs from the defaults, with tokens as a style. */
function tagOf(element: SmartPacketElement | SmartPacketListElement): string {
  const { declaration } = element instanceof SmartPacketElement ? card : list;
  const tag = declaration.tagName;
  const attributes = declaration.attributes
    .filter(({ name, default: initial }) => element.hasAttribute(name) && `'${element.getAttribute(name)}'` !== initial)
    .map(({ name }) => {
      const value = element.getAttribute(name)!.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return value ? `${name}="${value}"` : name;
    });
  // A page has many packets in a file, or at an address that is asked.
  if (element instanceof SmartPacketListElement) {
    if (element.resolver) attributes.unshift('resolver="https://example.com/voice/"');
    else if (element.packets) attributes.unshift('src="packets.json"');
  }
  const tokens = element.style.cssText.replaceAll('"', "'").trim().replace(/;$/, '');
  if (tokens) attributes.push(`style="${tokens}"`);
  const line = [`<${tag}`, ...attributes].join(' ');
  const opening =
    line.length < MAX_LINE
      ? `${line}>`
      : `<${tag}\n${indent(attributes.join('\n'))}\n>`.replaceAll('; --', ';\n    --');
  const content = contentOf(element);
  return `${opening}${content && `\n${indent(content)}\n`}</${tag}>`;
}

function findElements(root: ParentNode): (SmartPacketElement | SmartPacketListElement)[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof SmartPacketListElement) return [element];
    if (element instanceof SmartPacketElement) return element.closest('smart-packet-list') ? [] : [element];
    return element.shadowRoot ? findElements(element.shadowRoot) : [];
  });
}

/** What is copied from a story: its tags alone, each once, and the theme's style sheet when one is chosen. */
export function snippet({ args, globals, originalStoryFn, ...context }: StoryContext): string {
  const story = originalStoryFn(args, { args, globals, originalStoryFn, ...context });
  const container = document.createElement('div');
  render(story, container);
  const look = globals['look'] as string;
  const theme = look ? `<link rel="stylesheet" href="themes/${look}.css" />\n` : '';
  return theme + [...new Set(findElements(container).map(tagOf))].join('\n');
}
