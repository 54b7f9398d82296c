import type { SpeakerChoice } from '../editing/action.ts';
import type { KindChoice } from '../editing/kindsOf.ts';
import { type Choices, type SpeakerToChoose, speakerChoices } from '../editing/speakerChoices.ts';
import type { Message } from '../messages/message.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { CodeAction, CodeActionOptions } from './codeActionTypes.ts';

/** So many speakers are offered for the likeliest kind, and for the other one. */
const maxSpeakers = { likely: 5, other: 3, brief: 3 } as const;

/** So many kinds of the project are offered. */
const maxKinds = 5;

/** A name is not longer than this, in words. */
const maxNameWords = 4;

/**
 * What a selection in an article may be annotated as: the likeliest kind by those who are nearest, then by nobody, then
 * what else it may be. Empty where the selection has no words.
 */
export function annotateActions(
  snapshot: Snapshot,
  article: Uri,
  selected: readonly Span[],
  { context, brief }: CodeActionOptions,
): readonly CodeAction[] {
  const choices = speakerChoices(snapshot, article, selected, { layer: context.layer });
  if (!choices || choices.spans.length === 0) return [];
  const annotate = (kind: KindChoice, speaker?: SpeakerChoice & { readonly name: string }): CodeAction => ({
    title: titleOf(kind, speaker),
    kind: 'refactor.extract.isnad',
    change: {
      type: 'action',
      action: {
        type: 'annotate',
        article,
        spans: choices.spans,
        kind: kind.kind,
        ...(speaker ? { speakers: ['id' in speaker ? { id: speaker.id } : { name: speaker.name }] } : {}),
      },
    },
  });
  const by = (kind: KindChoice, most: number): readonly CodeAction[] => [
    ...whoSaysIt(choices, most).map((speaker) => annotate(kind, speaker)),
    annotate(kind),
  ];
  const quoted = choices.details.mode === 'direct';
  const [likely, other] = inOrder(choices.kinds, quoted ? ['quote', 'claim'] : ['claim', 'quote']);
  const words = choices.kinds.filter(({ own }) => !own);
  const own = choices.kinds.filter((kind) => kind.own).slice(0, maxKinds);
  if (brief) return likely ? by(likely, maxSpeakers.brief) : [];
  return [
    ...(likely ? by(likely, maxSpeakers.likely) : []),
    ...(other ? by(other, maxSpeakers.other) : []),
    ...own.flatMap((kind) => (isStatement(kind) ? by(kind, 1) : [annotate(kind)])),
    ...words
      .filter(({ base }) => base === 'mention')
      .flatMap((kind) => whoIsNamed(choices).map((one) => annotate(kind, one))),
    ...words.filter(({ base }) => base === 'note' || base === 'ignore').map((kind) => annotate(kind)),
  ];
}

const isStatement = ({ base }: KindChoice): boolean => base === 'claim' || base === 'quote';

const inOrder = (kinds: readonly KindChoice[], wanted: readonly string[]): readonly KindChoice[] =>
  wanted.flatMap((kind) => kinds.find((each) => each.kind === kind && !each.own) ?? []);

type Who = SpeakerChoice & { readonly name: string };

/** Those who are nearest; a name that stands there and that nobody has before those who are only known. */
function whoSaysIt({ speakers, newName }: Choices, most: number): readonly Who[] {
  const known = speakers.slice(0, most).map(({ id, name }) => ({ id, name }));
  if (newName === undefined) return known;
  const near = speakers.slice(0, most).filter((speaker) => speaker.near).length;
  return [...known.slice(0, near), { name: newName }, ...known.slice(near)];
}

/** Those whom the selected words may name: by a name of theirs, else somebody new of that name. */
function whoIsNamed({ speakers, quotation }: Choices): readonly Who[] {
  const isNamed = ({ name, aliases }: SpeakerToChoose): boolean =>
    [name, ...aliases].some((each) => each.includes(quotation) || quotation.includes(each));
  const named = speakers.filter(isNamed).slice(0, maxSpeakers.other);
  if (named.length > 0) return named.map(({ id, name }) => ({ id, name }));
  const isName = quotation.split(' ').length <= maxNameWords && nameLike.test(quotation);
  return isName ? [{ name: quotation }] : [];
}

/** Letters without what begins or parts a sentence. */
const nameLike = /^(?![وف]?[أإ]ن[\s\u064b-\u0652]|that\s)[\p{L}\p{M}\p{N}\s.'’-]+$/iu;

function titleOf({ base, label, own }: KindChoice, speaker: Who | undefined): Message {
  const suffix = speaker === undefined ? '' : 'id' in speaker ? '.by' : '.by-new';
  const name = speaker?.name ?? '';
  if (own && typeof label === 'string') return { id: `action.annotate.own${suffix}`, args: { kind: label, name } };
  if (base === 'note' || base === 'ignore') return { id: `action.annotate.${base}` };
  return { id: `action.annotate.${base}${suffix}`, args: { name } };
}
