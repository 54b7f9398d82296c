import { render } from '../core/messages/render.ts';
import type { OptionDefinitions } from './arguments.ts';
import { type CommandName, commands } from './commands.ts';
import { wrap } from './screenText.ts';
import type { Output, Terminal } from './terminal.ts';

const optionWords = [
  ...[
    'import-format',
    'import-out',
    'export-format',
    'format',
    'fail-on',
    'out',
    'layer',
    'shard',
    'base',
    'timestamp',
    'force',
    'report',
  ],
  ...['marker-size', 'path', 'output', 'label-base', 'label-ours', 'label-theirs', 'git'],
  ...['locale', 'help', 'version', 'stdio', 'clientProcessId'],
] as const;
type OptionName = (typeof optionWords)[number];

/** The help of `isnad` itself, written to `output`. */
export function generalHelp({ locale }: Terminal, output: Output): string {
  const { style } = output;
  const names = Object.keys(commands) as CommandName[];
  const words = (id: 'usage' | 'commands' | 'options' | 'paths' | 'more' | 'command' | 'path'): string =>
    render({ id: `cli.help.${id}` }, locale);
  return [
    `${style('bold', 'isnad')} — ${render({ id: 'cli.tagline' }, locale)}`,
    '',
    style('bold', words('usage')),
    `  isnad <${words('command')}> [${words('path')}…] [--…]`,
    '',
    style('bold', words('commands')),
    ...table(
      output,
      names.map((name) => [name, render({ id: `cli.command.${name}` }, locale)]),
    ),
    '',
    style('bold', words('options')),
    ...optionTable({ help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } }, locale, output),
    '',
    ...wrap(words('paths'), lineColumns(output)),
    `${words('more')} isnad <${words('command')}> --help`,
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(name: CommandName, { locale }: Terminal, output: Output): string {
  const { style } = output;
  const { options, takes, exitCodes, exitWords } = commands[name];
  const words = (id: 'usage' | 'options' | 'paths' | 'sources' | 'versions' | 'pair' | 'exit-codes' | 'path'): string =>
    render({ id: `cli.help.${id}` }, locale);
  const operands = {
    paths: ` [${words('path')}…]`,
    sources: ` ${words('path')}…`,
    versions: ' BASE OURS THEIRS',
    pair: ' OLD NEW',
    nothing: '',
  } as const;
  return [
    `${style('bold', `isnad ${name}`)} — ${render({ id: `cli.command.${name}` }, locale)}`,
    '',
    style('bold', words('usage')),
    `  isnad ${name}${operands[takes]} [--…]`,
    '',
    style('bold', words('options')),
    ...optionTable(options, locale, output),
    ...(takes === 'nothing' ? [] : ['', ...wrap(words(takes), lineColumns(output))]),
    ...(exitCodes.length > 0
      ? [
          '',
          style('bold', words('exit-codes')),
          ...table(
            output,
            exitCodes.map((code) => [
              String(code),
              render({ id: code !== 2 && exitWords ? `cli.exit.${exitWords}.${code}` : `cli.exit.${code}` }, locale),
            ]),
          ),
        ]
      : []),
    '',
  ].join('\n');
}

/** Longer lists of values stand among the words. */
const maxList = 72;

function optionTable(options: OptionDefinitions, locale: string, output: Output): string[] {
  const rows = Object.entries(options).flatMap(
    ([name, { short, values, standard, hidden, words }]): [string, string][] => {
      const known = optionWords.find((option): option is OptionName => option === (words ?? name));
      if (hidden || !known) return [];
      const list = values?.join('|') ?? '';
      const isLong = list.length > maxList;
      const value = list !== '' && !isLong ? ` <${list}>` : options[name]?.type === 'string' ? ' <…>' : '';
      const oneOf = isLong
        ? ` ${render({ id: 'cli.help.one-of', args: { values: { literal: (values ?? []).join(', ') } } }, locale)}`
        : '';
      const otherwise = standard
        ? ` ${render({ id: 'cli.help.default', args: { value: { literal: standard } } }, locale)}`
        : '';
      return [
        [
          `${short ? `-${short}, ` : ''}--${name}${value}`,
          render({ id: `cli.option.${known}` }, locale) + oneOf + otherwise,
        ],
      ];
    },
  );
  return table(output, rows);
}

const lineColumns = (output: Output): number => Math.min(output.columns ?? 100, 100);

/** Two columns, or where the first leaves too little room, the second on lines of its own. */
function table(output: Output, rows: readonly (readonly [string, string])[]): string[] {
  const longest = Math.max(...rows.map(([name]) => name.length));
  const beside = longest <= 24;
  const indent = ' '.repeat(beside ? longest + 4 : 6);
  return rows.flatMap(([name, words]) => {
    const lines = wrap(words, Math.max(lineColumns(output) - indent.length, 20));
    const lead = output.style('cyan', `  ${beside ? name.padEnd(longest) : name}`);
    return beside
      ? lines.map((line, i) => (i === 0 ? `${lead}  ${line}` : indent + line))
      : [lead, ...lines.map((line) => indent + line)];
  });
}
