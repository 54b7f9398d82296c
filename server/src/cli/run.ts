import type { Message } from '../core/messages/message.ts';
import { render } from '../core/messages/render.ts';
import { bcp47 } from '../node/systemLocale.ts';
import { parseArguments } from './arguments.ts';
import { CommandError, UsageError } from './commandError.ts';
import { type CommandName, commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import { nearest } from './nearest.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs what the words of a command line ask for and returns the exit code: 0 clean, 1 findings, 2 the command could
 * not do its work, which it then says on standard error.
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  try {
    if (first === undefined) {
      await terminal.err.write(generalHelp(terminal, terminal.err));
      return 2;
    }
    if (isCommand(first)) return await runCommand(first, rest, terminal);
    return await runGeneral(words, terminal);
  } catch (error) {
    await complain(error, isCommand(first) ? first : undefined, terminal);
    return 2;
  }
}

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(commands, word);

async function runCommand(name: CommandName, words: readonly string[], terminal: Terminal): Promise<number> {
  const command = commands[name];
  const given = parseArguments(words, command.options);
  const spoken = { ...terminal, locale: localeFrom(given.options.get('locale'), terminal.locale) };
  const [path] = given.paths;
  if (given.options.has('help')) {
    await terminal.out.write(commandHelp(name, spoken, terminal.out));
    return 0;
  }
  try {
    if (path !== undefined && command.takes === 'nothing') {
      throw new UsageError({ id: 'cli.error.needless-path', args: { command: { literal: `isnad ${name}` }, path } });
    }
    return await command.run(given, spoken);
  } catch (error) {
    await complain(error, name, spoken);
    return 2;
  }
}

function localeFrom(given: string | true | undefined, standard: string): string {
  if (typeof given !== 'string') return standard;
  const locale = bcp47(given);
  if (!locale) throw new UsageError({ id: 'cli.error.invalid-locale', args: { value: given } });
  return locale;
}

async function runGeneral(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first] = words;
  if (first === 'help') {
    const [, name] = words;
    const text = isCommand(name) ? commandHelp(name, terminal, terminal.out) : generalHelp(terminal, terminal.out);
    await terminal.out.write(text);
    return 0;
  }
  if (first !== undefined && !first.startsWith('-')) throw unknownCommand(first);
  const { options, paths } = parseArguments(words, {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
  });
  const [path] = paths;
  if (options.has('version')) await terminal.out.write(`${terminal.version}\n`);
  else if (options.has('help') || path === undefined) await terminal.out.write(generalHelp(terminal, terminal.out));
  else throw unknownCommand(path);
  return 0;
}

function unknownCommand(name: string): UsageError {
  const near = nearest(name, Object.keys(commands));
  const meant: Message[] = near ? [{ id: 'cli.error.did-you-mean', args: { name: { literal: `isnad ${near}` } } }] : [];
  return new UsageError({ id: 'cli.error.unknown-command', args: { name } }, ...meant);
}

/** Says on standard error why a command cannot do its work. */
export async function complain(error: unknown, command: CommandName | undefined, terminal: Terminal): Promise<void> {
  const { err, locale } = terminal;
  const notes: readonly Message[] =
    error instanceof CommandError
      ? error.notes
      : [{ id: 'cli.error.unexpected', args: { reason: error instanceof Error ? error.message : String(error) } }];
  const sentences = notes.map((note) => render(note, locale)).join(' ');
  const help = render(
    { id: 'cli.error.see-help', args: { command: { literal: `isnad ${command ? `${command} ` : ''}--help` } } },
    locale,
  );
  const isUsage = error instanceof UsageError;
  await err.write(
    `${err.style(['bold', 'red'], 'isnad:')} ${sentences}\n${isUsage ? `${err.style('dim', help)}\n` : ''}`,
  );
}
