import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadPart } from '../../src/element/browser/load-part.js';

const missing = (file: string) => new TypeError(`Failed to fetch dynamically imported module: ${file}`);

/** What an element does once the code is there. */
function goOn(loading: Promise<string>) {
  const report = vi.fn();
  const next = vi.fn();
  void loadPart({ report }, () => loading).then(next);
  return { report, next };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('code that is loaded later', () => {
  it('goes on once it is there', async () => {
    vi.stubGlobal('document', {});
    const { report, next } = goOn(Promise.resolve('code'));
    await vi.waitFor(() => {
      expect(next).toHaveBeenCalledWith('code');
    });
    expect(report).not.toHaveBeenCalled();
  });

  it('reports that it is missing', async () => {
    vi.stubGlobal('document', {});
    vi.spyOn(console, 'warn').mockReturnValue();
    const { report, next } = goOn(Promise.reject(missing('http://bakery.example/part.js')));
    await vi.waitFor(() => {
      expect(next).toHaveBeenCalledWith(null);
    });
    expect(report).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'code-unavailable', data: { file: 'http://bakery.example/part.js' } }),
    );
  });

  // Test runners take the DOM away when a file of tests ends, whatever is still on its way.
  it.each([
    ['arrives', () => 'code'],
    [
      'turns out to be missing',
      () => {
        throw missing('http://bakery.example/other.js');
      },
    ],
  ])('stays still when it %s after the document is gone', async (_, answer) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.stubGlobal('document', {});
    const { report, next } = goOn(setImmediate().then(answer));
    vi.unstubAllGlobals();
    await setImmediate();
    await setImmediate();
    expect(next).not.toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });
});
