import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Details, detailsOf } from '../src/core/attribution/details.ts';
import { spansOf } from '../src/core/model/anchor.ts';
import { isStatement } from '../src/core/model/annotation.ts';
import type { Span } from '../src/core/model/span.ts';
import { fileUri } from '../src/core/model/uri.ts';
import { optionsFor } from '../src/core/workspace/articleFile.ts';
import { speakersOf } from '../src/core/workspace/scope.ts';
import { Workspace } from '../src/core/workspace/workspace.ts';
import { DiskFileSystem } from '../src/node/diskFileSystem.ts';

/** How often something was given, how often it should have been, and how often it was right. */
interface Score {
  given: number;
  wanted: number;
  right: number;
}

class Scores {
  readonly #scores = new Map<string, Score>();

  /** What is wanted but not there in the annotations counts for recall alone; `strict` punishes what nobody wanted. */
  count(name: string, given: string | undefined, wanted: string | undefined, strict: boolean): void {
    const score = this.#scores.get(name) ?? { given: 0, wanted: 0, right: 0 };
    this.#scores.set(name, score);
    if (wanted !== undefined) score.wanted++;
    if (given !== undefined && (wanted !== undefined || strict)) score.given++;
    if (given !== undefined && given === wanted) score.right++;
  }

  precision(name: string): number {
    const { given, right } = this.#scores.get(name) ?? { given: 0, right: 0 };
    return right / given;
  }

  recall(name: string): number {
    const { wanted, right } = this.#scores.get(name) ?? { wanted: 0, right: 0 };
    return right / wanted;
  }
}

const place = (span: Span | undefined): string | undefined => span && `${span.start}-${span.end}`;

/** Marks of emphasis at the end are no words. */
const bare = (text: string, span: Span | undefined): Span | undefined =>
  span && { start: span.start, end: span.end - (/[*_]*$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0) };

describe('the samples', () => {
  const scores = new Scores();

  beforeAll(async () => {
    const files = new DiskFileSystem();
    const workspace = new Workspace(files);
    await workspace.load([fileUri(fileURLToPath(new URL('../../samples', import.meta.url)))]);
    for (const uri of workspace.snapshot().articles.keys()) workspace.open(uri, await textOf(workspace, uri));
    await workspace.settled();
    const snapshot = workspace.snapshot();
    for (const { uri, text = '', language, readings } of snapshot.articles.values()) {
      for (const [sidecar, list] of readings) {
        const speakers = speakersOf(snapshot, sidecar);
        for (const { annotation, anchor, cue, mention } of list) {
          const spans = spansOf(anchor);
          if (!isStatement(annotation) || !spans || anchor.state === 'moved') continue;
          const details = detailsOf(text, spans, { language, ...optionsFor(uri), speakers });
          scores.count('cue', place(details.cue), place(cue), false);
          scores.count('mention', place(bare(text, details.mention)), place(bare(text, mention)), false);
          scores.count('mode', details.mode, annotation.mode, false);
          const ids = annotation.speakers.map(({ id }) => id);
          const wanted = details.speaker !== undefined && ids.includes(details.speaker) ? details.speaker : ids[0];
          scores.count('speaker', details.speaker, wanted, false);
          scores.count('stance', details.stance, annotation.stance === 'said' ? undefined : annotation.stance, true);
        }
      }
    }
  });

  test.each([
    ['cue', 0.96, 0.89],
    ['mention', 0.96, 0.84],
    ['mode', 0.96, 0.92],
    ['speaker', 0.96, 0.45],
    ['stance', 0.96, 0.9],
  ])('%s: what is given is right, and most is given', (name, precision, recall) => {
    expect(scores.precision(name)).toBeGreaterThanOrEqual(precision);
    expect(scores.recall(name)).toBeGreaterThanOrEqual(recall);
  });
});

async function textOf(workspace: Workspace, uri: ReturnType<typeof fileUri>): Promise<string> {
  return (await workspace.text(uri)) ?? '';
}

interface Gold {
  readonly file: string;
  readonly language: string;
  readonly attributions: readonly {
    readonly source: Span | null;
    readonly cue: Span | null;
    readonly content: readonly Span[];
    readonly type: string;
    readonly optional?: boolean;
  }[];
}

const shared = resolve(import.meta.dirname, '../../../shared');
const gold = join(shared, 'gold');

if (existsSync(gold)) {
  describe('articles annotated by others', () => {
    const scores = new Scores();
    for (const name of readdirSync(gold).filter((each) => each.endsWith('.json'))) {
      const { file, language, attributions }: Gold = JSON.parse(readFileSync(join(gold, name), 'utf8'));
      const text = readFileSync(join(shared, 'articles', file), 'utf8');
      for (const { source, cue, content, type, optional } of attributions) {
        if (optional) continue;
        const details: Details = detailsOf(text, content, { language });
        scores.count('cue', place(details.cue), place(cue ?? undefined), true);
        scores.count('mention', place(details.mention), place(source ?? undefined), true);
        scores.count('mode', details.mode, type, true);
      }
    }

    test.each([
      ['cue', 0.97, 0.97],
      ['mention', 0.97, 0.9],
      ['mode', 0.97, 0.88],
    ])('%s: what is given is right, and most is given', (name, precision, recall) => {
      expect(scores.precision(name)).toBeGreaterThanOrEqual(precision);
      expect(scores.recall(name)).toBeGreaterThanOrEqual(recall);
    });
  });
}
