/** A site of the demo’s packets, as the built command line makes it, on the tests’ own origin: `/built-site/`. */
import { buildDemoSite, sendFile } from '../../test/helpers/demo-site.mjs';

/** @type {Promise<string> | undefined} */
let building;

/**
 * Builds the site for the first who asks.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export async function serveBuiltSite(context, next) {
  if (!context.path.startsWith('/built-site/')) return next();
  building ??= buildDemoSite(`${context.origin}/built-site/`);
  const root = await building;
  context.respond = false;
  // Koa begins with 404, and what answers does not change it for a whole file.
  context.res.statusCode = 200;
  sendFile(context.req, context.res, context.path.slice('/built-site'.length), root);
}
