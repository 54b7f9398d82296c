import type { Message } from '../messages/message.ts';
import { type BaseKind, baseKinds } from '../model/schema/vocabulary.ts';
import type { Uri } from '../model/uri.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A kind that an annotation of an article can have. */
export interface KindChoice {
  readonly kind: string;
  /** What it comes down to. */
  readonly base: BaseKind;
  /** Words of the catalogue, or raw text of the project file. */
  readonly label: Message | string;
  /** Whether it is one of the project file. */
  readonly own: boolean;
}

/** The kinds of the format, then those of the project that a file (article, sidecar or project file) belongs to. */
export function kindsOf(snapshot: Snapshot, file: Uri): readonly KindChoice[] {
  const uri = snapshot.articles.get(file)?.project ?? snapshot.sidecars.get(file)?.project ?? file;
  const own = snapshot.projects.get(uri)?.project.kinds ?? new Map();
  const base = baseKinds
    .filter((kind) => !own.has(kind))
    .map((kind): KindChoice => ({ kind, base: kind, label: { id: `kind.${kind}` }, own: false }));
  const added = [...own.values()].map(
    ({ id, like, label }): KindChoice => ({ kind: id, base: like, label: label ?? id, own: true }),
  );
  return [...base, ...added];
}
