import type { CDPSession, Page } from '@playwright/test';

interface Value {
  readonly value?: string | number | boolean;
}

/** Of the Chrome DevTools Protocol, domain "Accessibility". */
interface AXNode {
  readonly nodeId: string;
  readonly backendDOMNodeId: number;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** What the protocol leaves out of the tree. */
const ATTRIBUTES = new Set(['aria-current', 'aria-valuetext']);
/** What says more than the role and the name do. */
const SHOWN = new Set(['expanded', 'pressed', 'checked', 'disabled', 'busy', 'live', 'level']);
const LEFT_OUT = new Set(['InlineTextBox', 'MenuListPopup', 'option', 'ListMarker']);
/** In the words of ARIA, where the engine has its own. */
const WORDS: Record<string, string> = { StaticText: 'text', sectionheader: 'header', sectionfooter: 'footer' };
/** Their names are their whole content. */
const LEAVES = new Set(['button', 'link', 'heading', 'strong']);
/** Worth a word also when they are not so. */
const ALWAYS_SHOWN = new Set(['expanded', 'pressed']);

/** @returns a line for each node that a screen reader meets between the page's two buttons, indented as in the tree */
export async function readTree(session: CDPSession): Promise<string[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AXNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = async (node: AXNode, depth: number): Promise<void> => {
    const role = String(node.role?.value);
    if (LEFT_OUT.has(role)) return;
    const line = node.ignored || role === 'none' ? '' : describe(node, role, await readAttributes(session, node));
    if (line) lines.push(`${'  '.repeat(depth)}${line}`);
    if (line.includes('“') && LEAVES.has(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) await walk(child, line ? depth + 1 : depth);
    }
  };
  await walk(nodes[0]!, 0);
  const start = lines.findIndex((line) => line.includes('button “Before”'));
  const end = lines.findIndex((line) => line.includes('button “After”'));
  const own = lines.slice(start + 1, end);
  const indent = Math.min(...own.map((line) => line.search(/\S/)));
  return own.map((line) => line.slice(indent));
}

async function readAttributes(session: CDPSession, { role, backendDOMNodeId }: AXNode): Promise<string[]> {
  if (role?.value !== 'slider' && role?.value !== 'generic') return [];
  const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
  const { attributes = [] } = node;
  return attributes.flatMap((name, index) =>
    index % 2 === 0 && ATTRIBUTES.has(name) ? [`${name.slice('aria-'.length)}: ${attributes[index + 1] ?? ''}`] : [],
  );
}

function describe(
  { name, description, value, properties = [] }: AXNode,
  role: string,
  attributes: readonly string[],
): string {
  const text = typeof name?.value === 'string' ? name.value.replace(/\s+/g, ' ').trim() : '';
  const states = properties
    .filter(
      (each) =>
        SHOWN.has(each.name) &&
        (ALWAYS_SHOWN.has(each.name) || (each.value.value !== false && each.value.value !== '')),
    )
    .map((each) => `${each.name}: ${String(each.value.value)}`);
  states.push(...attributes);
  if (value?.value !== undefined) states.push(`value: ${String(value.value)}`);
  if (description?.value) states.push(`description: ${String(description.value)}`);
  // Lists have levels, too, and nobody speaks of them.
  if (role === 'listitem') states.length = 0;
  // A box without a meaning of its own.
  if (role === 'generic' && !text && !states.length) return '';
  if (role === 'StaticText' && !text) return '';
  return [WORDS[role] ?? role, text && `“${text}”`, states.length && `(${states.join(', ')})`]
    .filter(Boolean)
    .join(' ');
}

/** What has the focus, by its part, through all shadow trees. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'page';
    const label = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim();
    const part = element.getAttribute('part');
    return part ? `${part} “${label}”` : label;
  });

/** Presses a key until the focus has come from one of the page's buttons to the other. @returns the stops between */
export async function walkByKey(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const [from, to] = key === 'Tab' ? ['Before', 'After'] : ['After', 'Before'];
  await page.getByRole('button', { name: from, exact: true }).focus();
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop === to) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus is caught: ${stops.join(', ')}`);
}
