import { systemLocale } from '../node/systemLocale.ts';
import { packageVersion } from './package.ts';
import { run } from './run.ts';
import { Output } from './terminal.ts';

// A reader that has seen enough (`isnad check | head`) closes the pipe: no fault of ours, and nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  locale: systemLocale(process.env),
  version: packageVersion(),
  out: new Output(process.stdout, process.env),
  err: new Output(process.stderr, process.env),
});
