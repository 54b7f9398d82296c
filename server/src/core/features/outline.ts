import { type AnchorState, spansOf } from '../model/anchor.ts';
import type { Span } from '../model/span.ts';
import type { Uri } from '../model/uri.ts';
import { type CancellationToken, neverCancelled } from '../workspace/fileSystem.ts';
import { displayName, type KnownSpeaker } from '../workspace/scope.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { SpeakerKey } from './identity.ts';
import { speakerLookup } from './speakerLookup.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Who says what in one article, over all its sidecars. */
export interface Outline {
  readonly file: Uri;
  /** In the order of their first statements. */
  readonly speakers: readonly OutlineSpeaker[];
  /** Statements without a speaker, in text order; a relay may stand behind them. */
  readonly unattributed: readonly OutlineStatement[];
}

export interface OutlineSpeaker {
  readonly id: string;
  readonly name: string;
  readonly key: SpeakerKey;
  readonly known: KnownSpeaker | undefined;
  /** In text order; those without a place last. Never empty. */
  readonly statements: readonly OutlineStatement[];
}

export interface OutlineStatement {
  readonly id: string;
  readonly kind: string;
  readonly sidecar: Uri;
  readonly anchor: AnchorState;
  /** One a piece; null where it is lost or ambiguous. */
  readonly spans: readonly [Span, ...Span[]] | null;
  /** Ids of all relays up to the article's outlet, nearest the speaker first. */
  readonly via: readonly string[];
  readonly statement: Statement;
}

/** The outline of speakers. A statement of several speakers stands under each of them. */
export function outline(snapshot: Snapshot, article: Uri, token: CancellationToken = neverCancelled): Outline {
  const speakers = new Map<SpeakerKey, OutlineSpeaker & { statements: OutlineStatement[] }>();
  const lookup = speakerLookup(snapshot);
  const unattributed: OutlineStatement[] = [];
  for (const statement of statementsOf(snapshot, article, token)) {
    const { annotation, anchor, sidecar } = statement.reading;
    const entry: OutlineStatement = {
      id: annotation.id,
      kind: annotation.kind,
      sidecar,
      anchor: anchor.state,
      spans: spansOf(anchor) ?? null,
      via: relaysOf(statement),
      statement,
    };
    if (statement.chain.speakers.length === 0) unattributed.push(entry);
    for (const id of speakersOf(statement)) {
      const { key, known } = lookup.identity(sidecar, id);
      const speaker = speakers.get(key);
      if (speaker) speaker.statements.push(entry);
      else speakers.set(key, { id, name: displayName(known, id), key, known, statements: [entry] });
    }
  }
  return { file: article, speakers: [...speakers.values()], unattributed };
}

const none: readonly string[] = [];

const relaysOf = ({ chain }: Statement): readonly string[] =>
  chain.hops.length === 0 ? none : chain.hops.flatMap((hop) => hop.relays.map((relay) => relay.speaker.id));

/** Each of them once. */
function speakersOf({ chain: { speakers } }: Statement): Iterable<string> {
  const ids = speakers.map((ref) => ref.id);
  return ids.length > 1 ? new Set(ids) : ids;
}
