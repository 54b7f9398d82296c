import type { ExportEntry, ExportLayer } from './format.ts';

/**
 * What a format may be unable to hold. Words for each stand in the catalogue as `formats.loss.CODE`, with `detail` as
 * argument where a loss has one.
 */
export const lossCodes = [
  /** It is lost or ambiguous, and the format needs a place. */
  'unplaced',
  /** The format has no room for a key of the annotation (`detail`). */
  'key',
  /** The same for a key of a speaker. */
  'speaker-key',
  /** The same for a key under `article`. */
  'article-key',
  /** A discontinuous span became one from its beginning to its end. */
  'discontinuous',
  /** It lies over another one, which was written instead. */
  'overlap',
  /** Its edges were moved to those of words (`detail`: the words as written). */
  'edges',
  /** Characters that the format cannot hold were replaced. */
  'characters',
  /** A relation, `continues` or `within` leads to what is not in this export. */
  'reference',
  /** A kind of the project file became the base kind that it is like (`detail`). */
  'kind',
  /** What the format is about is not there: no review, no statement. */
  'not-meant',
] as const;

export type LossCode = (typeof lossCodes)[number];

/** What one format could not hold of one sidecar, for one reason. */
export interface Loss {
  readonly code: LossCode;
  /** A key, or whatever else tells more. */
  readonly detail?: string;
  /** Path of the sidecar, relative to the folder that is exported. */
  readonly sidecar: string;
  /** Ids of the annotations or speakers that it is about, in the order of the file; empty for the file itself. */
  readonly of: readonly string[];
}

/** Gathers what the export of one article loses. */
export class Losses {
  readonly #losses = new Map<string, { code: LossCode; detail?: string; sidecar: string; of: Set<string> }>();

  /**
   * About an annotation, a speaker (by id), or with undefined the file itself: a sidecar, or an article that has none.
   */
  add(code: LossCode, layer: Pick<ExportLayer, 'path'>, of: ExportEntry | string | undefined, detail?: string): void {
    const key = `${layer.path}\n${code}\n${detail ?? ''}`;
    let loss = this.#losses.get(key);
    if (!loss) {
      loss = { code, ...(detail === undefined ? {} : { detail }), sidecar: layer.path, of: new Set() };
      this.#losses.set(key, loss);
    }
    if (of !== undefined) loss.of.add(typeof of === 'string' ? of : of.annotation.id);
  }

  /** In the order in which they came up first. */
  list(): readonly Loss[] {
    return [...this.#losses.values()].map((loss) => ({ ...loss, of: [...loss.of] }));
  }
}
