import base from './web-test-runner.config.mjs';
import { writeFileSync } from 'node:fs';
async function capture(context, next) {
  if (!context.path.startsWith('/capture/')) return next();
  const chunks = []; for await (const c of context.req) chunks.push(c);
  const b = Buffer.concat(chunks);
  writeFileSync('/work/w-recordings/test/zz/' + context.path.slice(9), b);
  context.status = 204;
}
export default { ...base, testFramework: { config: { timeout: '120000', retries: '0' } }, middleware: [capture, ...base.middleware], files: 'test/element/zz-one.test.ts', reporters: base.reporters.slice(0,1), filterBrowserLogs: undefined };
