import { parseArgs } from 'node:util';
import type { Command, OptionSpec, OptionSpecs, OptionValues } from '../command.js';
import { Failure } from '../failure.js';
import { suggest } from './suggest.js';

export interface Arguments {
  /** Of the command's options and the common ones. */
  readonly values: OptionValues<OptionSpecs> & { readonly help?: boolean };
  readonly operands: readonly string[];
}

/** What every command takes. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h', text: 'Show this page.' },
} as const satisfies OptionSpecs;

type OptionToken = Extract<NonNullable<ReturnType<typeof parseTokens>>[number], { kind: 'option' }>;

/** Node's parser alone would not say which option was meant. */
function parseTokens(options: OptionSpecs, args: readonly string[]) {
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/**
 * Reads what follows a command's name, by the conventions of POSIX and GNU: `--name value`, `--name=value`, `-n value`;
 * what follows `--` are operands.
 *
 * @throws {Failure} for an option that there is not, that lacks its value, or that is given twice
 */
export function parseArguments(command: Command, args: readonly string[]): Arguments {
  const options: OptionSpecs = { ...command.options, ...COMMON_OPTIONS };
  const tokens = parseTokens(options, args);
  const values: Record<string, boolean | string | string[]> = {};
  for (const token of tokens.filter((each) => each.kind === 'option')) {
    const spec = specOf(command, options, token);
    const given = values[token.name];
    if (!spec.multiple && given !== undefined) throw misused(command, `${token.rawName} is given more than once`);
    const value = valueOf(command, spec, token);
    values[token.name] = spec.multiple ? [...((given as string[] | undefined) ?? []), value as string] : value;
  }
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (!values['help']) checkOperands(command, operands);
  // Each has the type that its option says.
  return { values: values as Arguments['values'], operands };
}

function specOf(command: Command, options: OptionSpecs, { name, rawName }: OptionToken): OptionSpec {
  const spec = Object.hasOwn(options, name) ? options[name] : undefined;
  if (spec) return spec;
  const meant = rawName.startsWith('--') && suggest(name, Object.keys(options));
  throw misused(command, `unknown option ${rawName}`, meant ? `Did you mean --${meant}?` : undefined);
}

function valueOf(command: Command, spec: OptionSpec, { rawName, value, inlineValue }: OptionToken): string | boolean {
  if (spec.type === 'boolean') {
    if (value !== undefined) throw misused(command, `${rawName} takes no value`);
    return true;
  }
  const what = spec.value ?? 'a value';
  if (value === undefined || (value === '' && !spec.mayBeEmpty)) throw misused(command, `${rawName} needs ${what}`);
  if (!inlineValue && /^-./.test(value))
    throw misused(command, `${rawName} needs ${what}`, `If that is the value: ${rawName}=${value}`);
  if (spec.rule && !spec.rule.fits(value))
    throw misused(command, `${rawName} can’t be “${value}”: it is ${spec.rule.text}`);
  if (spec.choices && !spec.choices.includes(value)) {
    const meant = suggest(value, spec.choices);
    throw misused(
      command,
      `${rawName} can’t be “${value}”; it must be one of ${spec.choices.join(', ')}`,
      meant && `Did you mean ${meant}?`,
    );
  }
  return value;
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const [least, most] = command.counts;
  const { length } = operands;
  if (length < least)
    throw misused(command, `missing argument: ${command.operands.split(' ')[length]!.replace('…', '')}`);
  if (length > most) throw misused(command, `unexpected argument “${operands[most]!}”`);
  if (operands.includes('')) throw misused(command, 'an argument is empty');
}

const misused = (command: Command, message: string, hint?: string): Failure =>
  new Failure(message, hint ?? `See smart-packet ${command.name} --help`);
