import { parseArgs } from 'node:util';
import { UsageError } from './commandError.ts';
import { nearest } from './nearest.ts';

export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The only values it takes. */
  readonly values?: readonly string[];
  /** What counts where it is not given. */
  readonly standard?: string;
  /** Takes `-`, which stands for standard output. */
  readonly dash?: boolean;
  /** Takes the empty value and any other, whatever it begins with: git fills it in. */
  readonly any?: boolean;
  /** Left out of the help and of suggestions: for programs, not for people. */
  readonly hidden?: boolean;
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

export interface Arguments {
  readonly options: ReadonlyMap<string, string | true>;
  readonly paths: readonly string[];
}

/**
 * Reads the words after the command's name. Of an option given twice the last counts.
 * @throws UsageError on an unknown option (with the nearest one), a missing, needless or unknown value.
 */
export function parseArguments(words: readonly string[], definitions: OptionDefinitions): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const [name, { type, short }] of Object.entries(definitions)) options[name] = short ? { type, short } : { type };
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });

  const given = new Map<string, string | true>();
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const definition = Object.hasOwn(definitions, token.name) ? definitions[token.name] : undefined;
    if (!definition) throw unknownOption(token.rawName, definitions);
    given.set(token.name, valueGiven(token, definition));
  }
  return { options: given, paths };
}

/** The value of an option that takes one of a list. */
export function choice<T extends string>(given: Arguments, name: string, values: readonly T[], standard: T): T {
  const value = given.options.get(name);
  return values.find((known) => known === value) ?? standard;
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueGiven(
  { rawName, value, inlineValue }: OptionToken,
  { type, values, dash, any }: OptionDefinition,
): string | true {
  const option = rawName;
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError({ id: 'cli.error.needless-value', args: { option } });
    return true;
  }
  if (any && value !== undefined) return value;
  if (!value || (!inlineValue && value.startsWith('-') && !(dash && value === '-'))) {
    throw new UsageError({ id: 'cli.error.missing-value', args: { option } });
  }
  if (values && !values.includes(value)) {
    const near = nearest(value, values);
    throw new UsageError(
      { id: 'cli.error.invalid-value', args: { value, option, values: values.join(', ') } },
      ...(near ? [{ id: 'cli.error.did-you-mean', args: { name: near } } as const] : []),
    );
  }
  return value;
}

function unknownOption(rawName: string, definitions: OptionDefinitions): UsageError {
  const visible = Object.keys(definitions).filter((name) => !definitions[name]?.hidden);
  const near = nearest(rawName.replace(/^-+/, '').toLowerCase(), visible);
  return new UsageError(
    { id: 'cli.error.unknown-option', args: { name: rawName } },
    ...(near ? [{ id: 'cli.error.did-you-mean', args: { name: `--${near}` } } as const] : []),
  );
}
