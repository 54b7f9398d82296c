import { commands, Location } from 'vscode';
import type { ShowReferencesArguments } from '../../server/src/protocol/requests.ts';
import { toPosition, toRange } from './convert.ts';
import type { Server } from './server.ts';

/** What a code lens asks for: its plain arguments become the editor's own. */
export async function showReferences(server: Server, ...args: ShowReferencesArguments): Promise<void> {
  const [uri, position, locations] = args;
  await commands.executeCommand(
    'editor.action.showReferences',
    server.toUri(uri),
    toPosition(position),
    locations.map((location) => new Location(server.toUri(location.uri), toRange(location.range))),
  );
}
