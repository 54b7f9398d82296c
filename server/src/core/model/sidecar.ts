import type { Annotation, Ref, Waiver } from './annotation.ts';
import type { Problem } from './problem.ts';
import type { ArticleStatus } from './schema.ts';
import type { Speaker } from './speaker.ts';
import type { Node } from './tree.ts';

/** What one sidecar says. Reading never fails: what could not be understood is in `problems`. */
export interface Sidecar {
  readonly root: Node | undefined;
  readonly annotator?: string;
  readonly article: ArticleInfo;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly annotations: readonly Annotation[];
  /** The first annotation of each id. */
  readonly byId: ReadonlyMap<string, Annotation>;
  readonly problems: readonly Problem[];
}

export interface ArticleInfo {
  readonly title?: string;
  readonly outlet?: Ref;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
  readonly status?: ArticleStatus;
  readonly waive: readonly Waiver[];
}
