import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

const index = JSON.parse(
  readFileSync(new URL('../../storybook-static/index.json', import.meta.url), 'utf8'),
) as { entries: Record<string, Entry> };

/** What the gallery holds. */
export const entries: readonly Entry[] = Object.values(index.entries);
export const stories = entries.filter(({ type }) => type === 'story');

/** What Storybook tells when a story has been shown and its play function has run. */
interface Ending {
  readonly type: string;
  readonly detail: {
    readonly status?: string;
    readonly reporters?: readonly { readonly type: string; readonly status: string; readonly result?: AxeResult }[];
  } & Partial<Error>;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

declare global {
  interface Window {
    storyEnding?: Promise<Ending>;
    axe: { run: (context: string, options: unknown) => Promise<AxeResult> };
  }
}

/** Hears Storybook's channel from its first word on. */
function listenToChannel(): void {
  let end: (ending: Ending) => void;
  window.storyEnding = new Promise((resolve) => (end = resolve));
  let channel: unknown;
  const endings = ['storyFinished', 'docsRendered', 'storyMissing', 'storyErrored', 'storyThrewException'];
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value: { on: (type: string, listener: (detail: Ending['detail']) => void) => void }) {
      channel = value;
      let failure: Partial<Error> | undefined;
      value.on('playFunctionThrewException', ({ message }) => (failure = { ...(message && { message }) }));
      for (const type of endings)
        value.on(type, (detail) => {
          const { status, reporters, message } = detail as Partial<Ending['detail']>;
          end({ type, detail: { ...(status && { status }), ...(reporters && { reporters }), ...(message && { message }), ...failure } });
        });
    },
  });
}

/** Every barrier, a line each. */
export const barriers = ({ violations }: AxeResult): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${JSON.stringify(target)} ${failureSummary}`),
  );

/**
 * Opens a story, or a page, and waits until its play function has run; fails when that did, or when the page wrote an
 * error.
 *
 * @param globals such as `still:!true`
 * @returns what the accessibility addon found; null where it did not look
 */
export async function openEntry(page: Page, { id, type }: Entry, globals = ''): Promise<string[] | null> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // A recording that is missing is what some stories are about.
    if (message.type() === 'error' && !message.location().url.includes('no-such')) errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) errors.push(`request to ${request.url()}`);
  });
  await page.addInitScript(listenToChannel);
  await page.goto(`iframe.html?id=${id}&viewMode=${type}${globals && `&globals=${globals}`}`);
  const { type: ending, detail } = await page.evaluate(() => window.storyEnding!);
  expect(detail.message ?? ending).toBe(type === 'docs' ? 'docsRendered' : 'storyFinished');
  if (type === 'story') {
    const a11y = detail.reporters?.find((report) => report.type === 'a11y');
    const failed = detail.reporters?.filter((report) => report.type !== 'a11y' && report.status === 'failed') ?? [];
    expect(failed).toEqual([]);
    expect(errors).toEqual([]);
    return a11y ? barriers(a11y.result!) : null;
  }
  expect(errors).toEqual([]);
  return null;
}
