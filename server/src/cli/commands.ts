import type { Arguments, OptionDefinition, OptionDefinitions } from './arguments.ts';
import { check, checkFormats } from './check.ts';
import { exportArticles, exportFormats } from './export.ts';
import { importFiles, importFormats } from './import.ts';
import { serve } from './lsp.ts';
import { outline, outlineFormats } from './outline.ts';
import { failLevels } from './severity.ts';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly options: OptionDefinitions;
  /** What its further words are: articles and folders, files of another tool, or none at all. */
  readonly takes: 'paths' | 'sources' | 'nothing';
  /** What it can exit with, for the help; empty where that says nothing. */
  readonly exitCodes: readonly (0 | 1 | 2)[];
  /** Does the work and returns the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
}

export type CommandName = 'check' | 'outline' | 'export' | 'import' | 'lsp';

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
      format: { type: 'string', values: exportFormats },
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
      format: { type: 'string', values: importFormats },
      out: { type: 'string' },
      layer: { type: 'string' },
      force: { type: 'boolean' },
      report: { type: 'string' },
      locale,
      help,
    },
    takes: 'sources',
    exitCodes: [],
    run: importFiles,
  },
  lsp: {
    // Editors' clients add both options on their own.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string', hidden: true }, help },
    takes: 'nothing',
    exitCodes: [],
    run: serve,
  },
};
