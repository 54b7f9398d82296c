import process from 'node:process';
import { systemLocale } from '../node/systemLocale.ts';
import { CommandError } from './commandError.ts';
import { reasonFor } from './failures.ts';
import { packageVersion } from './package.ts';
import { complain, run } from './run.ts';
import { Output, type Terminal } from './terminal.ts';

const terminal: Terminal = {
  cwd: process.cwd(),
  locale: systemLocale(process.env),
  version: packageVersion(),
  out: new Output(process.stdout, process.env),
  err: new Output(process.stderr, process.env),
};

// A reader that has seen enough (`isnad check | head`) closes the pipe: no fault of ours, and nothing is left to do.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  const what = { id: 'cli.error.output', args: { reason: code ?? message } } as const;
  void complain(new CommandError(what, ...reasonFor(code)), undefined, terminal).then(() => process.exit(2));
});

process.exitCode = await run(process.argv.slice(2), terminal);
