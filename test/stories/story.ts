import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

const index = JSON.parse(readFileSync(new URL('../../storybook-static/index.json', import.meta.url), 'utf8')) as {
  entries: Record<string, Entry>;
};

/** What the gallery holds. */
export const entries: readonly Entry[] = Object.values(index.entries);
export const stories = entries.filter(({ type }) => type === 'story');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

/** What Storybook's channel says when an entry has been shown and its play function has run. */
interface Ending {
  readonly type: string;
  /** Of a play function that failed, or of a story that could not be shown. */
  readonly message?: string;
  readonly reporters?: readonly { readonly type: string; readonly status: string; readonly result?: AxeResult }[];
}

interface Channel {
  on: (type: string, listener: (detail: string | (Partial<Ending> & { storyId?: string })) => void) => void;
  emit: (type: string, detail: unknown) => void;
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    /** The ending of that entry, which comes once. */
    endingOf: (id: string) => Promise<Ending>;
    axe: { run: (context: string, options: unknown) => Promise<AxeResult> };
  }
}

/** Hears Storybook's channel from its first word on. Runs in the page. */
function listenToChannel(): void {
  const endings = new Map<string, Ending>();
  const waiting = new Map<string, (ending: Ending) => void>();
  window.endingOf = (id) =>
    new Promise((resolve) => {
      const ending = endings.get(id);
      if (ending) resolve(ending);
      else waiting.set(id, resolve);
    });
  let failure: string | undefined;
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value: Channel) {
      channel = value;
      value.on('storyRenderPhaseChanged', (detail) => {
        if (typeof detail !== 'string' && detail.type === 'preparing') failure = undefined;
      });
      value.on('playFunctionThrewException', (detail) => {
        failure = typeof detail === 'string' ? detail : detail.message;
      });
      // After these nothing follows.
      for (const type of ['storyThrewException', 'storyErrored', 'storyMissing'])
        value.on(type, (detail) => {
          const message = (typeof detail === 'string' ? detail : detail.message) ?? type;
          for (const [id, end] of waiting) {
            endings.set(id, { type, message });
            end({ type, message });
          }
        });
      for (const type of ['storyFinished', 'docsRendered'])
        value.on(type, (detail) => {
          const id = typeof detail === 'string' ? detail : detail.storyId!;
          const reporters = typeof detail === 'string' ? [] : (detail.reporters ?? []);
          const ending = { type, reporters, ...(failure !== undefined && { message: failure }) };
          failure = undefined;
          endings.set(id, ending);
          waiting.get(id)?.(ending);
          waiting.delete(id);
        });
    },
  });
}

/** Every barrier, a line each. */
export const barriers = ({ violations }: AxeResult): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${JSON.stringify(target)} ${failureSummary}`),
  );

/** The gallery in one page, from one story to the next: to load it anew for each would take most of the time. */
export class Gallery {
  readonly #errors: string[] = [];
  #isOpen = false;

  constructor(
    readonly page: Page,
    readonly globals: string,
  ) {
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      // A recording that is missing is what some stories are about.
      const { url } = message.location();
      if (message.type() === 'error' && !url.includes('no-such')) this.#errors.push(`${message.text()} ${url}`);
    });
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) this.#errors.push(`asked for ${request.url()}`);
    });
  }

  /**
   * Shows a story or a page and waits until its play function has run; fails when that did, and when an error was written.
   *
   * @returns what the accessibility addon found; null where it did not look
   */
  async show({ id, type }: Entry): Promise<string[] | null> {
    if (this.#isOpen)
      await this.page.evaluate(
        ([storyId, viewMode]) => {
          window.__STORYBOOK_ADDONS_CHANNEL__!.emit('setCurrentStory', { storyId, viewMode });
        },
        [id, type],
      );
    else {
      await this.page.addInitScript(listenToChannel);
      await this.page.goto(`iframe.html?id=${id}&viewMode=${type}&globals=${this.globals}`);
      this.#isOpen = true;
    }
    const ending = await this.page.evaluate((of) => window.endingOf(of), id);
    expect(ending.message).toBeUndefined();
    expect(this.#errors.splice(0)).toEqual([]);
    const result = ending.reporters?.find((report) => report.type === 'a11y')?.result;
    return result ? barriers(result) : null;
  }
}

/** `globals` as in Storybook's addresses, such as `still:!true`. */
export const test = base.extend<object, { globals: string; gallery: Gallery }>({
  globals: ['', { option: true, scope: 'worker' }],
  gallery: [
    async ({ browser, globals }, use, { project }) => {
      const { baseURL, viewport, deviceScaleFactor, locale, timezoneId, contextOptions } = project.use;
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL && { baseURL }),
        ...(viewport && { viewport }),
        ...(deviceScaleFactor && { deviceScaleFactor }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
      });
      const page = await context.newPage();
      await use(new Gallery(page, globals));
      await context.close();
    },
    { scope: 'worker' },
  ],
});
