import { Console } from 'node:console';
import process from 'node:process';
import { type Connection, createConnection, StreamMessageWriter } from 'vscode-languageserver/node';
import { encodeMessage } from '../lsp/encodedAnswers.ts';

/** The protocol over standard input and output, with answers that bring their own JSON along. */
export function stdioConnection(): Connection {
  // Standard output belongs to the protocol, whatever a library may want to print.
  globalThis.console = new Console(process.stderr, process.stderr);
  const writer = new StreamMessageWriter(process.stdout, {
    contentTypeEncoder: { name: 'utf-8', encode: async (message) => encodeMessage(message) },
  });
  // Both forms of each channel are taken, but typed in pairs only; of a plain input stream the end is seen to as well.
  return createConnection(process.stdin, writer as unknown as NodeJS.WritableStream);
}
