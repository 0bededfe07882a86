/** The few commands of WebDriver (W3C) that the tests need, over plain HTTP. */
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {{ width: number, height: number }} Size */
/** @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>} Send */

/** No command of the tests takes longer, unless the page or the driver hangs. */
const COMMAND_TIMEOUT_MS = 45_000;

/**
 * @param {string} origin of the driver
 * @returns {Send}
 */
export function connectTo(origin) {
  return async (method, path, body) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : null,
      signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS),
    });
    const { value } = /** @type {{ value: unknown }} */ (await response.json());
    if (response.ok) return value;
    const { error, message } = /** @type {{ error?: string, message?: string }} */ (value ?? {});
    throw new Error(`WebDriver ${method} ${path}: ${error}: ${message}`);
  };
}

/**
 * @param {Send} send
 * @param {number} timeoutMs
 */
export async function waitUntilReady(send, timeoutMs) {
  const end = Date.now() + timeoutMs;
  while (!(await send('GET', '/status').catch(() => undefined))) {
    if (Date.now() > end) throw new Error(`The WebDriver did not answer within ${timeoutMs} ms`);
    await delay(50);
  }
}
