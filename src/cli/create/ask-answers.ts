import { existsSync } from 'node:fs';
import { commonIntents, describeIntent } from '../../intents.js';
import { parseDate } from '../../packet/dates.js';
import { MAX_ACTIONS } from '../../packet/format.js';
import { canonicalLanguage } from '../../packet/language.js';
import { parseSpid } from '../../packet/spid.js';
import { askForAction, type WrittenAction } from './ask-action.js';
import type { Answers } from './answers.js';
import type { Prompts } from './prompts.js';

const OWN_INTENT = '';

/**
 * Asks for what is not known yet, in the order in which a packet is thought of.
 *
 * @throws {Cancelled} where the person breaks off
 */
export async function askForAnswers(known: Answers, prompts: Prompts): Promise<Answers> {
  const { text, lines } = prompts;
  const voice = known.voice ?? (await text(VOICE));
  const transcript =
    known.transcript ?? (await lines({ message: 'What does it say, word for word?', validate: required }));
  const title = known.title ?? (await text({ message: 'Which title shall it have?', placeholder: 'Next-day repairs' }));
  const intent = known.intent ?? (await askForIntent(prompts));
  const author =
    known.author ??
    (await text({ message: 'Who speaks?', placeholder: 'A person or an organisation', validate: required }));
  const language = known.language ?? (await text(LANGUAGE));
  const actions = known.actions.length ? known.actions : await askForActions(prompts);
  const tags = known.tags.length
    ? known.tags
    : splitTags(await text({ message: 'Tags?', placeholder: 'bicycles, repair' }));
  const expires = known.expires ?? (await text(EXPIRES));
  const id = known.id ?? (await text(ID));
  return { ...known, voice, transcript, title, intent, author, language, actions, tags, expires, id };
}

async function askForIntent({ search, text }: Prompts): Promise<string> {
  const choices = commonIntents.map(({ intent }) => ({
    value: intent,
    label: intent,
    hint: describeIntent(intent, 'en'),
  }));
  const own = { value: OWN_INTENT, label: 'Another one' };
  const intent = await search('What is it for?', [...choices, own]);
  return intent || (await text({ message: 'Its intent?', placeholder: 'category/action', validate: required }));
}

async function askForActions(prompts: Prompts): Promise<WrittenAction[]> {
  const actions: WrittenAction[] = [];
  while (actions.length < MAX_ACTIONS) {
    const action = await askForAction(prompts, actions.length ? 'And then?' : 'What can listeners do?');
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

const required = (answer: string): string | undefined => (answer.trim() ? undefined : 'This is needed.');

const VOICE = {
  message: 'Where is the recording?',
  placeholder: 'welcome.mp3, or an address; Enter for none',
  validate: (answer: string) =>
    !answer || /^https?:/i.test(answer) || existsSync(answer) ? undefined : 'There is no such file.',
};

const LANGUAGE = {
  message: 'In which language?',
  initialValue: 'en',
  validate: (answer: string) => (canonicalLanguage(answer) ? undefined : 'Write a tag such as en, or pt-BR.'),
};

const EXPIRES = {
  message: 'Until which day is it valid?',
  placeholder: '2027-12-31; Enter for always',
  validate: (answer: string) => (!answer || parseDate(answer) ? undefined : 'Write a date: 2027-12-31'),
};

const ID = {
  message: 'Its identifier?',
  placeholder: 'spid:bakery.example:welcome',
  validate: (answer: string) =>
    parseSpid(answer.trim())
      ? undefined
      : 'Write spid:, a domain or name of yours, and a name of the packet, parted by colons.',
};
