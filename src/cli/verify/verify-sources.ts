import { parseSpid } from '../../packet/spid.js';
import { parseDomain } from '../../resolver/domain.js';
import type { TrustedKeys } from '../../trust/find-signer.js';
import { decodePublicKey } from '../../trust/multikey.js';
import { readMedia } from '../build/found-recording.js';
import type { Services } from '../directory/check-domain.js';
import { EXIT } from '../exit-codes.js';
import { Failure, sayFailure } from '../failure.js';
import { forEachSource } from '../io/for-each-source.js';
import { jsonText } from '../io/json-text.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { findSources, readText } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { MAX_LINKED_RECORDING_BYTES, MAX_RECORDING_BYTES } from '../recording/limits.js';
import { skippedText } from '../validate/tally.js';
import { judgeText, type Judgement, type JudgeOptions, type ReadPlace } from './judge.js';
import { createKeyFinder, createServices } from './services.js';
import { judgementText } from './words.js';

export interface VerifyValues {
  readonly trust?: readonly string[];
  readonly offline?: boolean;
  readonly 'text-only'?: boolean;
  readonly 'allow-loopback'?: boolean;
  readonly json?: boolean;
  readonly timeout?: string;
}

const MANY = 2;

/** Runs `smart-packet verify`. */
export const verifySources = (values: VerifyValues, operands: readonly string[], terminal: Terminal): Promise<number> =>
  verifyWith(
    createServices({ timeoutMs: timeoutMs(values.timeout), allowLoopback: values['allow-loopback'] }),
    values,
    operands,
    terminal,
  );

/** The same, with what asks others. */
export async function verifyWith(
  services: Services,
  values: VerifyValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const isOffline = values.offline ?? false;
  const options: JudgeOptions = {
    signers: {
      trustedKeys: trustedKeys(values.trust ?? []),
      ...(!isOffline && { askRecord: createKeyFinder(services) }),
    },
    read: values['text-only'] ? null : readerWith(isOffline ? null : services),
  };
  const limits = { maxBytes: MAX_PACKET_BYTES, timeoutMs: timeoutMs(values.timeout) };
  const judged: { file: string; judgement: Judgement }[] = [];
  const skipped: string[] = [];
  const sources = await findSources(operands);
  const task = { what: 'Verifying packets', many: MANY };
  const failures = await forEachSource(sources, task, terminal, async (source, waiting) => {
    const file = source.name;
    const found = await judgeText(await readText(source, limits), source, options);
    if (!found.length && source.isFound) return void skipped.push(file);
    if (!found.length) throw new Failure(`${file} is not a packet`, `See smart-packet validate ${file}`);
    for (const judgement of found) {
      judged.push({ file, judgement });
      if (!values.json) waiting.write(judgementText(file, judgement, waiting.dataStyle));
    }
  });
  if (values.json) terminal.write(jsonText({ packets: judged.map(({ file, judgement }) => entryOf(file, judgement)) }));
  if (skipped.length) terminal.say(skippedText(skipped));
  for (const failure of failures) sayFailure(failure, terminal);
  if (judged.some(({ judgement }) => judgement.outcome === 'broken')) return EXIT.issues;
  const areKnown = judged.length > 0 && judged.every(({ judgement }) => judgement.outcome === 'known');
  return areKnown && !failures.length ? EXIT.ok : EXIT.failure;
}

/** @throws {Failure} for what is no name of a packet's holder and a public key */
function trustedKeys(given: readonly string[]): TrustedKeys {
  const keys: Record<string, string[]> = {};
  for (const text of given) {
    const [, written = '', key = ''] = /^(.*)=(.*)$/s.exec(text) ?? [];
    const name = parseSpid(written) ?? parseDomain(written);
    if (name === null || !decodePublicKey(key))
      throw new Failure(
        `--trust can’t be “${text}”: it is a domain or an SPID, and a public key: bakery.example=z6Mk…`,
        'See smart-packet verify --help',
      );
    (keys[name] ??= []).push(key);
  }
  return keys;
}

/** Files are read, and of servers only those asked that a packet of a stranger may name. */
const readerWith =
  (services: Services | null): ReadPlace =>
  async (place, address) => {
    if (place.kind === 'file') return Uint8Array.from(await readMedia(place.path, MAX_RECORDING_BYTES));
    if (place.kind === 'unknown') throw new Failure(`${address} can’t be read: nobody knows here where it is.`);
    if (!services) throw new Failure(`${place.url} was not asked for: --offline`);
    const answer = await services.ask(place.url, {
      accept: '*/*',
      maxBytes: MAX_LINKED_RECORDING_BYTES,
      longer: 'refuse',
    });
    if (!answer.ok) throw new Failure(`${place.url} can’t be read: ${answer.reason}.`);
    return Uint8Array.from(answer.bytes);
  };

/** For programs: names and values stay as they are. */
const entryOf = (file: string, { id, outcome, verification, reasons }: Judgement): object => ({
  file,
  id,
  outcome,
  text: verification.text,
  voice: verification.voice,
  captions: verification.captions,
  signer: verification.signer,
  validity: verification.validity,
  created: isoOf(verification.created),
  expires: isoOf(verification.expires),
  reasons,
});

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
