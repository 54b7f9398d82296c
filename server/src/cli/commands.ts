import type { Arguments, OptionDefinition, OptionDefinitions } from './arguments.ts';
import { check, checkFormats } from './check.ts';
import { diff, diffFormats } from './diff.ts';
import { exportArticles, exportFormats } from './export.ts';
import { importFiles, importFormats } from './import.ts';
import { serve } from './lsp.ts';
import { merge } from './merge.ts';
import { outline, outlineFormats } from './outline.ts';
import { failLevels } from './severity.ts';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly options: OptionDefinitions;
  /** What its further words are: articles and folders, files of another tool, versions of a file, or none at all. */
  readonly takes: 'paths' | 'sources' | 'versions' | 'pair' | 'nothing';
  /** What it can exit with, for the help; empty where that says nothing. */
  readonly exitCodes: readonly (0 | 1 | 2)[];
  /** Where its exit codes mean something else than findings. */
  readonly exitWords?: 'merge' | 'diff';
  /** Does the work and returns the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
}

export type CommandName = 'check' | 'outline' | 'export' | 'import' | 'diff' | 'merge' | 'lsp';

const locale: OptionDefinition = { type: 'string' };
const shard: OptionDefinition = { type: 'string' };
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
    exitCodes: [0, 1, 2],
    run: check,
  },
  outline: {
    options: { format: { type: 'string', values: outlineFormats, standard: 'text' }, locale, help },
    takes: 'paths',
    exitCodes: [],
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
      report: { type: 'string' },
      locale,
      help,
    },
    takes: 'paths',
    exitCodes: [],
    run: exportArticles,
  },
  import: {
    options: {
      format: { type: 'string', values: importFormats, words: 'import-format' },
      out: { type: 'string', words: 'import-out' },
      layer: { type: 'string', words: 'import-layer' },
      force: { type: 'boolean' },
      report: { type: 'string' },
      locale,
      help,
    },
    takes: 'sources',
    exitCodes: [],
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
    exitCodes: [0, 1, 2],
    exitWords: 'diff',
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
    exitCodes: [0, 1, 2],
    exitWords: 'merge',
    run: merge,
  },
  lsp: {
    // Editors' clients add both options on their own.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string', hidden: true }, help },
    takes: 'nothing',
    exitCodes: [],
    run: serve,
  },
};
