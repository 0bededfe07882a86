import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { askForRest, type Answered } from '../../../src/cli/create/ask-for-rest.js';
import { Cancelled } from '../../../src/cli/create/cancelled.js';
import { terminalPrompts } from '../../../src/cli/create/prompts.js';
import type { Answers } from '../../../src/cli/create/answers.js';

const ENTER = '\r';
const DOWN = '\x1b[B';
const CTRL_C = '\x03';
const CTRL_U = '\x15';

/** Answers questions as a person does: each as soon as it is read. */
async function answer(
  script: readonly (readonly [question: string, ...keys: string[]])[],
  given: Answers = {},
  output?: string,
) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  let shown = '';
  const waiting = [...script];
  screen.on('data', (text: Buffer) => {
    shown += stripVTControlCharacters(text.toString());
    const [question, ...keys] = waiting[0] ?? ['never'];
    if (!shown.includes(question)) return;
    waiting.shift();
    shown = '';
    // The question is drawn before it listens.
    setImmediate(() => keys.forEach((key) => input.write(key)));
  });
  const answered = await askForRest(given, output, terminalPrompts(input, screen));
  expect(waiting).toEqual([]);
  return answered;
}

const FIRST = [
  ['Where is the recording?', ENTER],
  ['What does it say, word for word?', 'Hello, and welcome.', '\t', ENTER],
  ['What is its title?', 'Welcome', ENTER],
  ['What is it for?', 'greeting', ENTER],
] as const;
const LAST = [
  ['Who is speaking?', 'Bakery', ENTER],
  ['Which language is it in?', ENTER],
  ['Tags?', 'bread,  cake', ENTER],
  ['Until when is it valid?', ENTER],
] as const;

describe('the questions of smart-packet create', () => {
  it('make a packet, with an identifier and a name of its own', async () => {
    const { answers, output }: Answered = await answer([
      ...FIRST,
      ['What can listeners do?', DOWN, ENTER],
      ['What does its button say?', 'Menu', ENTER],
      ['Where does it lead?', 'https://bakery.example/menu', ENTER],
      ['What else can they do?', ENTER],
      ...LAST,
      ['What is its identifier?', ENTER],
      ['Which file should it be written to?', ENTER],
    ]);
    expect(answers).toEqual({
      voice: '',
      transcript: 'Hello, and welcome.',
      title: 'Welcome',
      intent: 'welcome/greeting',
      actions: [{ type: 'link', label: 'Menu', url: 'https://bakery.example/menu' }],
      author: 'Bakery',
      language: 'en',
      tags: ['bread', 'cake'],
      expires: '',
      id: 'spid:bakery.example:welcome',
    });
    expect(output).toBe('welcome.json');
  });

  const given = { voice: '', transcript: 'Hello.', title: 'T', intent: 'a/b', author: 'A', language: 'en', tags: [] };

  it.each([
    [2, ['Which number?', '+1 202 555 0142', ENTER], { type: 'call', label: 'Go', phone: '+1 202 555 0142' }],
    [
      5,
      ['Where does it lead?', 'https://a.example/f', ENTER],
      { type: 'form', label: 'Go', url: 'https://a.example/f' },
    ],
    [
      6,
      ['Where does it lead?', 'https://a.example/b', ENTER],
      { type: 'calendar', label: 'Go', url: 'https://a.example/b' },
    ],
  ] as const)('make the action in line %i', async (downs, question, action) => {
    const { answers } = await answer(
      [
        ['What can listeners do?', ...Array<string>(downs).fill(DOWN), ENTER],
        ['What does its button say?', 'Go', ENTER],
        question,
        ['What else can they do?', ENTER],
      ],
      { ...given, expires: '', id: 'spid:a:b' },
      'a.json',
    );
    expect(answers.actions).toEqual([action]);
  });

  it('ask only for what is not given, and again where an answer is wrong', async () => {
    const { answers, output } = await answer(
      [
        ['Until when is it valid?', 'soon', ENTER],
        ['Write a date', CTRL_U, '2099-12-31', ENTER],
      ],
      { ...given, actions: [], id: 'spid:a:b' },
      'a.json',
    );
    expect([answers.expires, output]).toEqual(['2099-12-31', 'a.json']);
  });

  it('ask for an identifier without a beginning that could be typed twice', async () => {
    const { answers } = await answer(
      [['What is its identifier?', 'spid:a.example:b', ENTER]],
      { ...given, expires: '', actions: [] },
      'a.json',
    );
    expect(answers.id).toBe('spid:a.example:b');
  });

  it('give an example of what the button of a call says', async () => {
    await answer(
      [
        ['What can listeners do?', DOWN, DOWN, ENTER],
        ['Call us', 'Ring', ENTER],
        ['Which number?', '+1 202 555 0142', ENTER],
        ['What else can they do?', ENTER],
      ],
      { ...given, expires: '', id: 'spid:a:b' },
      'a.json',
    );
  });

  it('can be broken off', async () => {
    await expect(answer([['Where is the recording?', CTRL_C]])).rejects.toThrow(Cancelled);
  });

  it('are broken off where nothing more can be typed', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const asked = askForRest({}, undefined, terminalPrompts(input, new PassThrough()));
    // As Node says when nothing is left that it could wait for.
    process.emit('beforeExit', 0);
    await expect(asked).rejects.toThrow(Cancelled);
  });
});
