import type { Arguments, OptionDefinition, OptionDefinitions } from './arguments.ts';
import { check, checkFormats } from './check.ts';
import { serve } from './lsp.ts';
import { outline, outlineFormats } from './outline.ts';
import { failLevels } from './severity.ts';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly options: OptionDefinitions;
  /** Whether it works on paths. */
  readonly paths: boolean;
  /** What it can exit with, for the help; empty where that says nothing. */
  readonly exitCodes: readonly (0 | 1 | 2)[];
  /** Does the work and returns the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
}

export type CommandName = 'check' | 'outline' | 'lsp';

const locale: OptionDefinition = { type: 'string' };
const help: OptionDefinition = { type: 'boolean', short: 'h' };

export const commands: Readonly<Record<CommandName, Command>> = {
  check: {
    options: {
      format: { type: 'string', values: checkFormats, standard: 'pretty' },
      'fail-on': { type: 'string', values: failLevels, standard: 'warning' },
      locale,
      help,
    },
    paths: true,
    exitCodes: [0, 1, 2],
    run: check,
  },
  outline: {
    options: { format: { type: 'string', values: outlineFormats, standard: 'text' }, locale, help },
    paths: true,
    exitCodes: [],
    run: outline,
  },
  lsp: {
    // Editors' clients add both options on their own.
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string', hidden: true }, help },
    paths: false,
    exitCodes: [],
    run: serve,
  },
};
