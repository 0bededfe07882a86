import { expect } from 'chai';

type Module = typeof import('../../src/element/browser/trusted-types.js');

const created: string[] = [];
let isAllowed = true;

/** Stands for the browser's Trusted Types, which not all of them have. */
const trustedTypes = {
  createPolicy(name: string, rules: Record<'createScriptURL' | 'createScript', (text: string) => string>) {
    created.push(name);
    if (!isAllowed) throw new TypeError(`Policy "${name}" disallowed.`);
    return {
      createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}`,
      createScript: (text: string) => `trusted ${rules.createScript(text)}`,
    };
  },
};

/** Another copy of the module, as several copies of the script have. */
let copies = 0;
const importCopy = async (): Promise<Module> => {
  const { href } = new URL(`../../src/element/browser/trusted-types.ts?copy=${copies++}`, import.meta.url);
  return (await import(href)) as Module;
};

const original = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

beforeEach(() => {
  created.length = 0;
  isAllowed = true;
  Object.defineProperty(globalThis, 'trustedTypes', { value: trustedTypes, configurable: true });
  Reflect.deleteProperty(globalThis, Symbol.for('smart-packet.trusted-types'));
});

after(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('smart-packet.trusted-types'));
  Reflect.deleteProperty(globalThis, 'trustedTypes');
  if (original) Object.defineProperty(globalThis, 'trustedTypes', original);
});

describe('the address of the worker', () => {
  it('is trusted by one policy, which copies of the script share', async () => {
    const [first, second] = [await importCopy(), await importCopy()];
    expect(first).not.to.equal(second);
    const address = `${location.origin}/dist/align-worker.js`;
    expect(first.trustScriptUrl(address)).to.equal(`trusted ${address}`);
    expect(second.trustScriptUrl(address)).to.equal(`trusted ${address}`);
    expect(created).to.deep.equal(['smart-packet']);
  });

  it('is the same where there are no Trusted Types', async () => {
    Object.defineProperty(globalThis, 'trustedTypes', { value: undefined, configurable: true });
    const { trustScriptUrl } = await importCopy();
    const address = `${location.origin}/assets/align-worker-B4t3_x9.js`;
    expect(trustScriptUrl(address)).to.equal(address);
    expect(() => trustScriptUrl('https://cdn.example/align-worker.js')).to.throw(TypeError);
  });

  it('is not to be had where the page does not allow the policy', async () => {
    isAllowed = false;
    const { trustScriptUrl } = await importCopy();
    expect(() => trustScriptUrl(`${location.origin}/align-worker.js`)).to.throw(TypeError);
  });

  for (const address of [
    'https://cdn.example/align-worker.js',
    `${location.origin}/other.js`,
    `${location.origin}/not-align-worker.js`,
    `${location.origin}/align-worker.js/upload`,
    `${location.origin}/search?file=/align-worker.js`,
    `${location.origin}/#/align-worker.js`,
    `blob:${location.origin}/align-worker.js`,
    'data:text/javascript,//align-worker.js',
    'javascript:alert(1)//align-worker.js',
    '/align-worker.js',
  ]) {
    it(`is not ${address}`, async () => {
      const { trustScriptUrl } = await importCopy();
      expect(() => trustScriptUrl(address)).to.throw(TypeError);
    });
  }
});

describe('the text of a script element', () => {
  it('is trusted where it is JSON, by the policy of the worker\u2019s address', async () => {
    const { trustScript, trustScriptUrl } = await importCopy();
    trustScriptUrl(`${location.origin}/align-worker.js`);
    expect(trustScript('{"a":"\\u003c/script>"}')).to.equal('trusted {"a":"\\u003c/script>"}');
    expect(created).to.deep.equal(['smart-packet']);
  });

  for (const text of ['alert(1)', '{"a":1};alert(1)', '{"a":"</script><script>alert(1)"}', '{"a":"<!--"}', '']) {
    it(`is not ${JSON.stringify(text)}`, async () => {
      const { trustScript } = await importCopy();
      expect(() => trustScript(text)).to.throw();
    });
  }
});
