import { render } from '../core/messages/render.ts';
import type { OptionDefinition } from './arguments.ts';
import { type CommandName, type CommandOptions, commands, type OptionWords } from './commands.ts';
import { wrap } from './screenText.ts';
import type { Output, Terminal } from './terminal.ts';

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
  const { options, takes, exits } = commands[name];
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
    ...(exits
      ? [
          '',
          style('bold', words('exit-codes')),
          ...table(
            output,
            ([0, 1, 2] as const).map((code) => [
              String(code),
              render(
                { id: code !== 2 && exits !== 'findings' ? `cli.exit.${exits}.${code}` : `cli.exit.${code}` },
                locale,
              ),
            ]),
          ),
        ]
      : []),
    '',
  ].join('\n');
}

/** Longer lists of values stand among the words. */
const maxList = 72;

function optionTable(options: CommandOptions, locale: string, output: Output): string[] {
  const entries = Object.entries(options) as [OptionWords, OptionDefinition & { readonly words?: OptionWords }][];
  const rows = entries
    .filter(([, { hidden }]) => !hidden)
    .map(([name, { type, short, values, standard, words = name }]): [string, string] => {
      const list = values?.join('|') ?? '';
      const isLong = list.length > maxList;
      const value = list !== '' && !isLong ? ` <${list}>` : type === 'string' ? ' <…>' : '';
      const oneOf = isLong
        ? ` ${render({ id: 'cli.help.one-of', args: { values: { literal: (values ?? []).join(', ') } } }, locale)}`
        : '';
      const otherwise = standard
        ? ` ${render({ id: 'cli.help.default', args: { value: { literal: standard } } }, locale)}`
        : '';
      return [
        `${short ? `-${short}, ` : ''}--${name}${value}`,
        render({ id: `cli.option.${words}` }, locale) + oneOf + otherwise,
      ];
    });
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
