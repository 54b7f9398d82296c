import { type SpeakerToChoose, speakerChoices } from '../../core/editing/speakerChoices.ts';
import { inDirection, isolate, render } from '../../core/messages/render.ts';
import { type ChoicesResult, editingRequests, type SpeakerOffer } from '../../protocol/editing.ts';
import { rangesIn } from '../convert.ts';
import { Fields } from '../fields.ts';
import { spansIn } from '../offsets.ts';
import type { Session } from '../session.ts';

/** What pickers offer for a selection: who may have said it, and what it may be. */
export function registerChoices(session: Session): void {
  const { client, connection, workspace } = session;
  connection.onRequest(editingRequests.choices, async (params: unknown): Promise<ChoicesResult> => {
    const sent = new Fields(params, 'params');
    const uri = sent.uri('uri');
    const ranges = sent.ranges('ranges');
    await session.ready(uri);
    const snapshot = workspace.snapshot();
    const { layer } = session.settings;
    const found = speakerChoices(snapshot, uri, spansIn(snapshot, uri, ranges), { layer });
    if (!found) return null;
    return {
      ranges: found.spans.map(rangesIn(snapshot, uri)),
      quotation: found.quotation,
      speakers: found.speakers.map((speaker) => offerOf(speaker, client.locale)),
      ...(found.newName === undefined ? {} : { newName: found.newName }),
      kinds: found.kinds.map(({ kind, base, label, own }) => ({
        kind,
        base,
        label: typeof label === 'string' ? label : render(label, client.locale),
        own,
      })),
    };
  });
}

function offerOf(
  { id, name, role, affiliation, type, aliases, origin, near }: SpeakerToChoose,
  locale: string,
): SpeakerOffer {
  const inWords = type && render({ id: `speaker.type.${type}` }, locale);
  const parts = [role, affiliation, inWords].flatMap((part) => (part === undefined ? [] : [isolate(part)]));
  const description = parts.length === 0 ? {} : { description: inDirection(parts.join(' · '), locale) };
  return { id, name, ...description, aliases, origin, near };
}
