import { render } from '../../core/messages/render.ts';
import { type EditResult, editCommand, editingRequests } from '../../protocol/editing.ts';
import type { Changes } from '../changes.ts';
import type { Commands } from '../commands.ts';
import { Fields } from '../fields.ts';
import { performAction } from '../performAction.ts';
import type { Session } from '../session.ts';

/** What a person does to annotations: as a request of our client, and as a command for every editor. */
export function registerEdit(session: Session, changes: Changes, commands: Commands): void {
  const { client, connection } = session;

  connection.onRequest<EditResult, never>(
    editingRequests.edit,
    (params: unknown): Promise<EditResult> =>
      performAction(session, changes, new Fields(params, 'params').fields('action')),
  );

  commands.add(editCommand, async ([sent]) => {
    const refuse = async (refused: string) => {
      await session.warn(refused);
      return { refused };
    };
    const result = await performAction(session, changes, new Fields(sent, 'arguments[0]'));
    if ('refused' in result) return refuse(result.refused);
    const { edit, message, at } = result;
    const { failure } = await session.apply(message, edit);
    if (failure === undefined) return { message, ...(at ? { at } : {}) };
    return refuse(render({ id: 'server.not-applied', args: { reason: failure } }, client.locale));
  });
}
