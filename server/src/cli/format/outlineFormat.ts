import type { Outline } from '../../core/features/outline.ts';
import type { Uri } from '../../core/model/uri.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import type { Output } from '../terminal.ts';

export interface OutlineRun {
  readonly snapshot: Snapshot;
  readonly locale: string;
  readonly out: Output;
  /** Relative to the working folder, with `/`. */
  path(uri: Uri): string;
}

/** One way to write what `isnad outline` shows, article after article. */
export interface OutlineFormat {
  begin(run: OutlineRun): string;
  article(run: OutlineRun, outline: Outline, text: string): string;
  end(run: OutlineRun): string;
}
