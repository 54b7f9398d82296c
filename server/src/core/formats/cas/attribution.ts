import { type Annotation, isStatement, type Ref } from '../../model/annotation.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ExportEntry, ExportLayer } from '../format.ts';

/** The texts of an annotation, under the names of `attributionStrings`; those that it does not have are left out. */
export function attributionTexts(
  layer: ExportLayer,
  entry: ExportEntry,
  elsewhere: Annotation['relations'],
): Readonly<Record<string, string>> {
  const { annotation, chain, reading } = entry;
  const { said } = chain;
  return present({
    identifier: annotation.id,
    kind: annotation.kind,
    like: annotation.base === annotation.kind ? undefined : annotation.base,
    speaker: ids(speakersOf(entry)),
    speakerName: namesOf(layer, speakersOf(entry)),
    onBehalfOf: ids(chain.for),
    via: chain.hops.map(({ relays }) => relays.map(({ speaker }) => speaker.id).join('+')).join(' '),
    mode: annotation.mode,
    stance: isStatement(annotation) || annotation.stance !== 'said' ? annotation.stance : undefined,
    saidDate: said?.date,
    saidPlace: said?.place,
    saidMedium: said?.medium,
    asOf: annotation.asOf,
    evidence: lines(annotation.evidence.map(({ target }) => target)),
    continues: annotation.continues?.id,
    within: annotation.within?.id,
    elsewhere: lines(elsewhere.map(({ type, target }) => `${type} ${target.text}`)),
    answers: lines(annotation.answers.map(({ question, answer }) => `${question.id}: ${answer}`)),
    basis: annotation.basis,
    certainty: annotation.certainty,
    translated: annotation.translated,
    gist: annotation.gist,
    verdict: lines(annotation.review.map(({ verdict }) => verdict)),
    tags: lines(annotation.tags),
    note: annotation.note,
    waive: waiveLines(annotation),
    anchor: reading.anchor.state,
  });
}

/** Who says it, own or inherited; of a mention, who is named. */
export const speakersOf = ({ annotation, chain }: ExportEntry): readonly Ref[] =>
  chain.speakers.length > 0 ? chain.speakers : annotation.speakers;

export const ids = (refs: readonly Ref[]): string => refs.map(({ id }) => id).join(' ');

export const namesOf = (layer: ExportLayer, refs: readonly Ref[]): string =>
  lines(refs.map(({ id }) => displayName(layer.speakers.get(id), id)));

export const waiveLines = ({ waive }: Pick<Annotation, 'waive'>): string =>
  lines(waive.map(({ code, reason }) => (reason === '' ? code : `${code}: ${reason}`)));

const lines = (values: readonly string[]): string => values.join('\n');

/** Leaves out what is not there or empty. */
export function present(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value) kept[name] = value;
  return kept;
}
