import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/packet/issues.js';
import { createMsg } from '../../src/present/localize.js';
import { failureMessage } from '../../src/present/messages.js';

const error = (code: Issue['code'], data: Record<string, number> = {}): Issue => ({
  code,
  path: [],
  severity: 'error',
  data,
});

describe('failureMessage', () => {
  it.each([
    [[error('network')], 'This message could not be reached. Please check your connection.'],
    [[error('timeout')], 'This message took too long to arrive.'],
    [[error('http-status', { status: 404 })], 'This message is no longer here.'],
    [[error('http-status', { status: 410 })], 'This message is no longer here.'],
    [[error('http-status', { status: 503 })], 'This message is not available right now.'],
    [[error('too-large')], 'This message is too large to open.'],
    [[error('packet-not-found')], 'The message you asked for was not found.'],
    [[error('no-resolver')], 'The message you asked for was not found.'],
    [[error('nothing-to-show')], 'This message is empty.'],
    [[error('not-json')], 'This message can’t be read.'],
    [[{ ...error('forbidden-url'), severity: 'warning' as const }, error('nothing-to-show')], 'This message is empty.'],
    [[], 'This message can’t be read.'],
  ])('%j', (issues, text) => {
    expect(failureMessage(createMsg(), issues)).toBe(text);
  });
});
