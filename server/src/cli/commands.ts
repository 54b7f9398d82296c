import type { MessageId } from '../core/messages/catalogue.ts';
import type { Arguments, OptionDefinition } from './arguments.ts';
import { check, checkFormats } from './check.ts';
import { diff, diffFormats } from './diff.ts';
import { exportArticles, exportFormats } from './export.ts';
import { importFiles, importFormats } from './import.ts';
import { serve } from './lsp.ts';
import { merge } from './merge.ts';
import { outline, outlineFormats } from './outline.ts';
import { failLevels } from './severity.ts';
import type { Terminal } from './terminal.ts';

/** What the help has words for. */
export type OptionWords = MessageId extends infer Id ? (Id extends `cli.option.${infer Name}` ? Name : never) : never;

export type CommandOptions = { readonly [Name in OptionWords]?: OptionDefinition & { readonly words?: OptionWords } };

export interface Command {
  readonly options: CommandOptions;
  /** What its further words are: articles and folders, files of another tool, versions of a file, or none at all. */
  readonly takes: 'paths' | 'sources' | 'versions' | 'pair' | 'nothing';
  /** What 0 and 1 mean when it exits with them, for the help; absent where there is nothing to say. */
  readonly exits?: 'findings' | 'import' | 'merge' | 'diff';
  /** Does the work and returns the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
}

export type CommandName = 'check' | 'outline' | 'export' | 'import' | 'diff' | 'merge' | 'lsp';

const locale: OptionDefinition = { type: 'string' };
const shard: OptionDefinition = { type: 'string' };
const report: OptionDefinition = { type: 'string' };
const help: OptionDefinition = { type: 'boolean', short: 'h' };

export const commands: Readonly<Record<CommandName, Command>> = {
  check: {
    options: {
      format: { type: 'string', values: checkFormats, standard: 'pretty' },
      'fail-on': { type: 'string', values: failLevels, standard: 'warning' },
      shard,
      locale,
      help,
    },
    takes: 'paths',
    exits: 'findings',
    run: check,
  },
  outline: {
    options: { format: { type: 'string', values: outlineFormats, standard: 'text' }, locale, help },
    takes: 'paths',
    run: outline,
  },
  export: {
    options: {
      format: { type: 'string', values: exportFormats, words: 'export-format' },
      out: { type: 'string', dash: true },
      layer: { type: 'string' },
      shard,
      base: { type: 'string', standard: 'urn:isnad:' },
      timestamp: { type: 'string' },
      report,
      locale,
      help,
    },
    takes: 'paths',
    run: exportArticles,
  },
  import: {
    options: {
      format: { type: 'string', values: importFormats, words: 'import-format' },
      out: { type: 'string', words: 'import-out' },
      layer: { type: 'string', words: 'import-layer' },
      force: { type: 'boolean' },
      report,
      locale,
      help,
    },
    takes: 'sources',
    exits: 'import',
    run: importFiles,
  },
  diff: {
    options: {
      format: { type: 'string', values: diffFormats, standard: 'text' },
      git: { type: 'boolean' },
      locale,
      help,
    },
    takes: 'pair',
    exits: 'diff',
    run: diff,
  },
  merge: {
    options: {
      'marker-size': { type: 'string', standard: '7' },
      path: { type: 'string', any: true },
      output: { type: 'string', dash: true },
      'label-base': { type: 'string', any: true },
      'label-ours': { type: 'string', any: true },
      'label-theirs': { type: 'string', any: true },
      locale,
      help,
    },
    takes: 'versions',
    exits: 'merge',
    run: merge,
  },
  lsp: {
    // Editors' clients add both options on their own.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string', hidden: true }, help },
    takes: 'nothing',
    run: serve,
  },
};
