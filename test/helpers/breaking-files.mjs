/**
 * Loaded before a program (`node --import`), it breaks one of its calls of `node:fs`: `BREAK_FILES="renameSync 3 SIGKILL"`
 * kills it instead of the third call, and `BREAK_FILES="mkdirSync 2 ENOSPC"` makes the second fail.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [name = '', number, how = ''] = (process.env['BREAK_FILES'] ?? '').split(' ');
const calls = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (/** @type {unknown} */ (fs));
const original = calls[name];
let count = 0;
if (original) {
  calls[name] = (...args) => {
    if (++count !== Number(number)) return original(...args);
    if (how.startsWith('SIG')) process.kill(process.pid, how);
    throw Object.assign(new Error(how), { code: how });
  };
  syncBuiltinESMExports();
}
