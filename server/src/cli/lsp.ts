/**
 * `isnad lsp`: hands the process over to the language server, which ends it when the editor says so. The server is a
 * bundle of its own beside this one, so that the other commands start without the protocol.
 */
export async function serve(): Promise<number> {
  const server = new URL('server/main.cjs', import.meta.url);
  await import(server.href);
  return 0;
}
