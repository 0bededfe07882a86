import { existsSync } from 'node:fs';
import { commonIntents } from '../../intents/common-intents.js';
import { describeIntent } from '../../present/describe-intent.js';
import { defaultId } from '../../convert/default-id.js';
import { parseDate } from '../../packet/dates.js';
import { MAX_ACTIONS } from '../../packet/limits.js';
import { canonicalLanguage } from '../../packet/language.js';
import { parseSpid } from '../../packet/spid.js';
import { captionsFile } from '../io/captions-file.js';
import type { Answers, GivenAction } from './answers.js';
import { askForAction } from './ask-action.js';
import { isVoiceFile, voiceFault } from './voice-file.js';
import { terminalPrompts, type Prompts, type TextQuestion } from './prompts.js';

export interface Answered {
  readonly answers: Answers;
  /** The file to write; undefined for standard output. */
  readonly output: string | undefined;
}

const OWN_INTENT = 'own';
const ON_TERMINAL = '-';

/**
 * Asks for what is not given, in the order in which a packet is thought of.
 *
 * @param output the file to write, if it is given
 * @throws {Cancelled} where the person breaks off
 */
export async function askForRest(
  given: Answers,
  output: string | undefined,
  prompts: Prompts = terminalPrompts(),
): Promise<Answered> {
  prompts.intro('New Smart Packet');
  const content = await askForContent(given, prompts);
  const actions = given.actions ?? (await askForActions(prompts));
  const meta = await askForMeta(given, prompts);
  const id = given.id ?? (await prompts.text(idQuestion(content, actions)));
  const file = output ?? (await prompts.text(fileQuestion(id, content.voice)));
  prompts.outro('Done.');
  return {
    answers: { ...given, ...content, ...meta, actions, id },
    output: file === ON_TERMINAL ? undefined : file,
  };
}

async function askForContent(given: Answers, prompts: Prompts) {
  return {
    voice: given.voice ?? (await prompts.text(VOICE)),
    transcript: given.transcript ?? (await prompts.lines(TRANSCRIPT)),
    title:
      given.title ??
      (await prompts.text({ message: 'What is its title?', placeholder: 'A few words; press Enter to skip' })),
    intent: given.intent ?? (await askForIntent(prompts)),
  };
}

async function askForMeta(given: Answers, prompts: Prompts) {
  return {
    author:
      given.author ??
      (await prompts.text({ ...required('Who is speaking?'), placeholder: 'A person, or an organisation' })),
    language: given.language ?? (await prompts.text(LANGUAGE)),
    tags:
      given.tags ??
      splitTags(await prompts.text({ message: 'Tags?', placeholder: 'bicycles, repair; Enter for none' })),
    expires: given.expires ?? (await prompts.text(EXPIRES)),
  };
}

async function askForIntent(prompts: Prompts): Promise<string> {
  const choices = commonIntents.map(({ intent }) => ({
    value: intent,
    label: describeIntent(intent, 'en'),
    hint: intent,
  }));
  const intent = await prompts.search('What is it for?', [...choices, { value: OWN_INTENT, label: 'Something else' }]);
  if (intent !== OWN_INTENT) return intent;
  return await prompts.text({ ...required('What is its intent?'), placeholder: 'category/action' });
}

async function askForActions(prompts: Prompts): Promise<GivenAction[]> {
  const actions: GivenAction[] = [];
  while (actions.length < MAX_ACTIONS) {
    const action = await askForAction(prompts, actions.length ? 'What else can they do?' : 'What can listeners do?');
    if (!action) break;
    actions.push(action);
  }
  return actions;
}

const splitTags = (text: string): string[] =>
  text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

const required = (message: string): TextQuestion => ({
  message,
  validate: (answer) => (answer.trim() ? undefined : 'This is required.'),
});

const TRANSCRIPT = required('What does it say, word for word? Tab, then Enter, ends it.');

const VOICE: TextQuestion = {
  message: 'Where is the recording?',
  placeholder: 'welcome.mp3, or an address; Enter for none',
  validate: (answer) => (isVoiceFile(answer) && voiceFault(answer) ? 'There is no such file.' : undefined),
};

const LANGUAGE: TextQuestion = {
  message: 'Which language is it in?',
  initialValue: 'en',
  validate: (answer) => (canonicalLanguage(answer) ? undefined : 'Write a tag such as en or pt-BR.'),
};

const EXPIRES: TextQuestion = {
  message: 'Until when is it valid?',
  placeholder: '2027-12-31; Enter for no end',
  validate: (answer) => (!answer || parseDate(answer) ? undefined : 'Write a date: 2027-12-31'),
};

function idQuestion({ voice, title }: Answers, actions: readonly GivenAction[]): TextQuestion {
  const pages = actions.flatMap((action) =>
    typeof action === 'object' && typeof action['url'] === 'string' ? action['url'] : [],
  );
  return {
    message: 'What is its identifier?',
    placeholder: 'spid:bakery.example:welcome',
    initialValue: defaultId({ voice, title, pages }) ?? undefined,
    validate: (answer) =>
      parseSpid(answer.trim()) ? undefined : 'Write spid: and two or more names, separated by colons.',
  };
}

const fileQuestion = (id: string, voice: string): TextQuestion => ({
  message: 'Which file should it be written to?',
  initialValue: `${id.split(/[:/]/).at(-1) ?? 'packet'}.json`,
  placeholder: '- for the terminal',
  validate: (answer) => {
    const file = answer.trim();
    if (!file) return 'Enter a file name, or - for the terminal.';
    if (file === ON_TERMINAL) return undefined;
    const files = isVoiceFile(voice) ? [file, captionsFile(file)] : [file];
    const taken = files.find(existsSync);
    return taken && `${taken} already exists.`;
  },
});
