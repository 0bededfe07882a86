/** `npx smart-packet`: where Node starts. */
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2));
