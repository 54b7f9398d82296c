import type { Action, AnnotationTarget } from '../editing/action.ts';
import type { Message } from '../messages/message.ts';
import { isStatement } from '../model/annotation.ts';
import { type Stance, stances } from '../model/schema.ts';
import { continuation, speakersNear } from '../rules/fixes/sources.ts';
import type { Entry } from '../rules/fixes/subject.ts';
import { wording } from '../text/shorten.ts';
import { chainIn } from '../workspace/chainIn.ts';
import type { CodeAction, CodeActionOptions } from './codeActionTypes.ts';

/** So many relays are offered. */
const maxRelays = 2;

/** What can be changed about the annotation at a place, the likeliest first, deleting it last. */
export function rewriteActions(entry: Entry, { brief }: CodeActionOptions): readonly CodeAction[] {
  const { at, annotation } = entry;
  if (!at || !annotation) return [];
  const quote = wording(annotation.selector.pieces, 40);
  const remove = change({ id: 'action.delete', args: { quote } }, { type: 'delete', at });
  if (brief) return [...(isStatement(annotation) ? whoActions(entry, at).slice(0, 3) : []), remove];
  return [...(isStatement(annotation) ? statementActions(entry, at) : []), ...kindActions(entry, at), remove];
}

const change = (title: Message, action: Action): CodeAction => ({
  title,
  kind: 'refactor.rewrite.isnad',
  change: { type: 'action', action },
});

function whoActions(entry: Entry, at: AnnotationTarget): readonly CodeAction[] {
  const own = new Set(entry.annotation?.speakers.map(({ id }) => id));
  const { speakers, newName } = speakersNear(entry);
  return [
    ...speakers
      .filter(({ id }) => !own.has(id))
      .map(({ id, name }) =>
        change({ id: 'action.speaker', args: { name } }, { type: 'speakers', at, speakers: [{ id }] }),
      ),
    ...(newName === undefined
      ? []
      : [
          change(
            { id: 'action.speaker.new', args: { name: newName } },
            { type: 'speakers', at, speakers: [{ name: newName }] },
          ),
        ]),
  ];
}

function statementActions(entry: Entry, at: AnnotationTarget): readonly CodeAction[] {
  const { annotation, sidecar } = entry;
  if (!annotation || !sidecar) return [];
  const { speakers, hops } = chainIn(sidecar.sidecar, annotation);
  const inChain = new Set(
    [...speakers, ...hops.flatMap(({ relays }) => relays.map(({ speaker }) => speaker))].map(({ id }) => id),
  );
  const near = speakersNear(entry).speakers;
  const relays = near.filter(({ id, type }) => !inChain.has(id) && type !== 'person').slice(0, maxRelays);
  return [
    ...whoActions(entry, at),
    ...relays.map(({ id, name }) =>
      change({ id: 'action.relay', args: { name } }, { type: 'addVia', at, relays: [{ id }] }),
    ),
    ...(annotation.continues
      ? []
      : continuation(entry, annotation).flatMap(({ title, change: done }) =>
          done.type === 'action' ? [change(title, done.action)] : [],
        )),
    ...stances
      .filter((stance) => stance !== annotation.stance)
      .map((stance: Stance) => change({ id: `action.stance.${stance}` }, { type: 'stance', at, stance })),
  ];
}

/** The kinds of the format that it is not. */
function kindActions({ annotation }: Entry, at: AnnotationTarget): readonly CodeAction[] {
  const kinds =
    annotation && isStatement(annotation) ? (['claim', 'quote', 'ignore'] as const) : (['claim', 'quote'] as const);
  return kinds
    .filter((kind) => kind !== annotation?.kind)
    .map((kind) => change({ id: `action.kind.${kind}` }, { type: 'kind', at, kind }));
}
