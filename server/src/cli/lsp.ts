import process from 'node:process';

/**
 * `isnad lsp`: hands the process over to the language server, which ends it when the editor says so. The server is a
 * bundle of its own beside this one, so that the other commands start without the protocol.
 */
export async function serve(): Promise<number> {
  // The server takes its channel from the process's arguments, and people may leave the only one out.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  await import(new URL('server/main.cjs', import.meta.url).href);
  return 0;
}
