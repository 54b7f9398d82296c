import type { Ref } from '../../model/annotation.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Uri } from '../../model/uri.ts';
import { speakerKeys } from '../../sidecar/knownKeys.ts';
import { webTarget } from '../../text/webTarget.ts';
import { displayName } from '../../workspace/scope.ts';
import type { ExportLayer } from '../format.ts';
import type { Item } from './item.ts';
import { otherKeys } from './otherKeys.ts';
import { filled, foreign, type Part, type Row, textRow, words } from './part.ts';

/** What somebody does in an article beside speaking. */
export const parts = ['behalf', 'relay', 'mentioned', 'document'] as const;
export type PartPlayed = (typeof parts)[number];

/** Somebody whom an article or its sidecars name. */
export interface ReportSpeaker {
  readonly id: string;
  readonly name: string;
  /** False where no file defines the id. */
  readonly defined: boolean;
  readonly rows: readonly Row[];
  /** Numbers of the statements that they make. */
  readonly says: readonly number[];
  /** Numbers of the annotations in which they play another part. */
  readonly plays: Readonly<Record<PartPlayed, readonly number[]>>;
  readonly outlet: boolean;
}

interface Found {
  readonly id: string;
  readonly layer: ExportLayer;
  readonly says: number[];
  readonly plays: Record<PartPlayed, number[]>;
  outlet: boolean;
}

/** Everybody, in the order in which the items name them; who is defined and not named comes last. */
export function reportSpeakers(items: readonly Item[], layers: readonly ExportLayer[]): readonly ReportSpeaker[] {
  const found = new Map<string, Found>();
  const entry = (naming: ExportLayer, id: string): Found => {
    const home = homeOf(naming, id);
    const key = `${home}#${id}`;
    const before = found.get(key);
    if (before) return before;
    const plays = { behalf: [], relay: [], mentioned: [], document: [] };
    // The base sidecar comes first, and sees no layers: what they call its speakers is theirs alone.
    const layer = layers.find((each) => homeOf(each, id) === home) ?? naming;
    const made: Found = { id, layer, says: [], plays, outlet: false };
    found.set(key, made);
    return made;
  };
  for (const { number, layer, statement, annotation, chain } of items) {
    const note = (refs: readonly Ref[], list: (speaker: Found) => number[]): void => {
      for (const { id } of refs) {
        const numbers = list(entry(layer, id));
        if (numbers.at(-1) !== number) numbers.push(number);
      }
    };
    note(chain.speakers, ({ says, plays }) => (statement ? says : plays.mentioned));
    note(chain.for, ({ plays }) => plays.behalf);
    for (const hop of chain.hops)
      note(
        hop.relays.map((relay) => relay.speaker),
        ({ plays }) => plays.relay,
      );
    const documents = annotation.evidence.filter(({ target }) => layer.speakers.has(target));
    note(
      documents.map(({ target, span }) => ({ id: target, span })),
      ({ plays }) => plays.document,
    );
  }
  for (const layer of layers) {
    if (layer.outlet) entry(layer, layer.outlet.id).outlet = true;
    for (const id of layer.file.sidecar.speakers.keys()) entry(layer, id);
  }
  return [...found.values()].map(speakerOf);
}

/** The farthest file that defines an id, so that base and layers mean one speaker by it. */
const homeOf = (layer: ExportLayer, id: string): Uri => layer.speakers.get(id)?.entries.at(-1)?.uri ?? layer.file.uri;

function speakerOf({ id, layer, says, plays, outlet }: Found): ReportSpeaker {
  const known = layer.speakers.get(id);
  const name = displayName(known, id);
  return {
    id,
    name,
    defined: known !== undefined,
    rows: known ? rowsOf(known.speaker, layer) : [],
    says,
    plays,
    outlet,
  };
}

function rowsOf(speaker: Speaker, layer: ExportLayer): readonly Row[] {
  const name = (ref: Ref | undefined): string | undefined => ref && displayName(layer.speakers.get(ref.id), ref.id);
  const identified: readonly Part[] =
    speaker.identification === undefined || speaker.identification === 'named'
      ? []
      : [words(`speaker.${speaker.identification}`)];
  return filled([
    { label: { id: 'report.speaker.type' }, values: speaker.type ? [[words(`speaker.type.${speaker.type}`)]] : [] },
    textRow('report.speaker.role', speaker.role),
    textRow('report.speaker.affiliation', name(speaker.affiliation)),
    { label: { id: 'report.speaker.identification' }, values: identified.length > 0 ? [identified] : [] },
    textRow('card.reason', speaker.reason),
    textRow('card.maybe', name(speaker.maybe)),
    {
      label: { id: 'card.names' },
      values: Object.entries(speaker.names).map(([language, each]) => [
        foreign(each),
        words('report.inLanguage', { language }),
      ]),
    },
    textRow('card.aliases', ...speaker.aliases),
    { label: { id: 'card.sameAs' }, values: speaker.sameAs.map(({ url }) => [foreign(url, webTarget(url))]) },
    textRow('card.note', speaker.note),
    {
      label: { id: 'report.waived' },
      values: speaker.waive.map(({ code, reason }) => [{ is: 'code', text: code }, foreign(reason)]),
    },
    ...otherKeys(speaker.node, speakerKeys),
  ]);
}
