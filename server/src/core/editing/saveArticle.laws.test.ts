import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partSelectors, partSpans } from '../anchor/parts.ts';
import { newsText, type Script } from '../anchor/testing/newsText.ts';
import { Random } from '../anchor/testing/random.ts';
import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { fileUri } from '../model/uri.ts';
import { newFile } from '../sidecar/edit/newFile.ts';
import type { YamlMap } from '../sidecar/edit/operation.ts';
import { applyEdits } from '../text/applyEdits.ts';
import { applyChanges } from '../text/textChange.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import { Workspace } from '../workspace/workspace.ts';
import { contextKeys, partFor, partValue, selectorFor } from './passage.ts';
import { saveArticle } from './saveArticle.ts';

const article = fileUri('/a.txt');
const sidecarUri = fileUri('/a.txt.isnad.yaml');

/** News in which passages come again, with annotations as a careful person would have made them. */
function annotated(script: Script, seed: number, crlf: boolean): { readonly text: string; readonly sidecar: string } {
  const random = new Random(seed);
  const news = newsText(script, 900, seed);
  const repeated = wordsIn(news, random, 4, 10);
  const again = news.slice(repeated.start, repeated.end);
  const joined = `${news}\n${again} ${news.slice(200, 330)} "${again}" ${news.slice(0, 90)}`;
  const text = crlf ? joined.replaceAll('\n', '\r\n') : joined;
  const annotations: YamlMap[] = [];
  for (let i = 0; i < 8; i++) {
    const first = wordsIn(text, random, 2, 9);
    const second = random.chance(0.3) ? wordsIn(text, random, 1, 5, first.end + 1) : undefined;
    const spans = second && second.start - first.end < 300 && second.start > first.end ? [first, second] : [first];
    const selector = selectorFor(text, spans, { markdown: false });
    if (!selector) continue;
    const part = (): ReturnType<typeof partValue> | undefined => {
      const at = wordsIn(text, random, 1, 3, Math.max(0, first.start - 60));
      const clear = !spans.some((span) => at.start < span.end && span.start < at.end);
      const found = clear && at.start < at.end ? partFor(text, spans, at, { markdown: false }) : undefined;
      return found && partValue(found);
    };
    const { pieces, ...context } = selector;
    const relay = part();
    annotations.push({
      id: `c${i}`,
      kind: 'claim',
      exact: pieces.length === 1 ? pieces[0] : pieces,
      ...contextKeys(context),
      cue: random.chance(0.6) ? part() : undefined,
      mention: random.chance(0.6) ? part() : undefined,
      via: random.chance(0.3) && relay !== undefined ? ['afp', { speaker: 'wire', mention: relay }] : undefined,
    });
  }
  return { text, sidecar: newFile([{ op: 'set', path: ['annotations'], value: annotations }], 'sidecar') };
}

/** A stretch of whole words. */
function wordsIn(text: string, random: Random, least: number, most: number, from?: number): Span {
  const start = text.indexOf(' ', from ?? random.int(0, text.length - 120)) + 1;
  let end = start;
  for (let words = random.int(least, most + 1); words > 0; words--) {
    const next = text.slice(end + 1).search(/[\s"]/);
    if (next < 0) break;
    end += 1 + next;
  }
  return { start, end: Math.max(start, end) };
}

async function opened(text: string, sidecar: string): Promise<Workspace> {
  const workspace = new Workspace(new MemoryFileSystem({ '/a.txt': text, '/a.txt.isnad.yaml': sidecar }));
  await workspace.load([fileUri('/')]);
  workspace.open(article, text);
  workspace.open(sidecarUri, sidecar);
  await workspace.settled();
  return workspace;
}

const readingsOf = (workspace: Workspace): readonly Reading[] =>
  workspace.snapshot().articles.get(article)?.readings.get(sidecarUri) ?? [];

const shown = (reading: Reading) => ({
  id: reading.annotation.id,
  anchor: reading.anchor,
  parts: partSpans(reading.annotation, reading),
  quoted: reading.quoted,
  verbatim: reading.verbatim,
});

const isSure = ({ anchor, trail }: Reading): boolean =>
  !trail?.foundAgain &&
  (anchor.state === 'exact' || anchor.state === 'normalized' || (anchor.state === 'moved' && !!trail?.pieces));

const typed = fc.constantFrom(
  'z',
  ' ',
  'ة',
  ' و',
  '"',
  '”',
  '«',
  '\r\n',
  '\n\n',
  ' قال سلو ',
  'word ',
  'َ',
  '🙂',
  '. ',
  'ـ',
  'a',
  'ال',
);

const step = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'copy', 'cut', 'retype', 'undo', 'typeWord'),
  /** Which annotation it happens at, and where there. */
  at: fc.nat(),
  where: fc.constantFrom('start', 'end', 'inside', 'cue', 'part', 'before', 'anywhere'),
  offset: fc.nat(400),
  length: fc.integer({ min: 1, max: 30 }),
  text: typed,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Edits of a person at work, carried out one after another. */
class Editor {
  text: string;
  readonly #workspace: Workspace;
  readonly #undo: { start: number; end: number; text: string }[] = [];

  constructor(workspace: Workspace, text: string) {
    this.#workspace = workspace;
    this.text = text;
  }

  edit(start: number, end: number, text: string): void {
    const from = Math.max(0, Math.min(start, this.text.length));
    const change = { start: from, end: Math.max(from, Math.min(end, this.text.length)), text };
    this.#undo.push({ start: from, end: from + text.length, text: this.text.slice(change.start, change.end) });
    this.text = applyChanges(this.text, [change]);
    this.#workspace.change(article, [change], this.text);
  }

  run({ kind, at, where, offset, length, text }: Step): void {
    const readings = readingsOf(this.#workspace);
    const reading = readings[at % Math.max(1, readings.length)];
    const spans = (reading && spansOf(reading.anchor)) ?? [{ start: 0, end: 20 }];
    const span = spans[offset % spans.length] ?? { start: 0, end: 20 };
    const parts = reading ? partSpans(reading.annotation, reading).flatMap((part) => part ?? []) : [];
    const place = {
      start: span.start,
      end: span.end,
      inside: span.start + (offset % Math.max(1, span.end - span.start)),
      before: span.start - (offset % 12),
      cue: (reading?.cue?.start ?? 0) + (offset % 4),
      part: parts[offset % Math.max(1, parts.length)]?.end ?? 0,
      anywhere: offset * 3,
    }[where];
    if (kind === 'insert') this.edit(place, place, text);
    else if (kind === 'delete') this.edit(place, place + length, '');
    else if (kind === 'replace') this.edit(place, place + length, text);
    else if (kind === 'copy') this.edit(offset * 3, offset * 3, this.text.slice(span.start, span.end));
    else if (kind === 'cut') this.edit(span.start, span.end, length % 2 ? '' : text);
    else if (kind === 'retype') {
      for (let i = 0; i < length % 6; i++) this.edit(place - 1 - i, place - i, '');
      for (const [i, char] of [...text].entries()) this.edit(place - (length % 6) + i, place - (length % 6) + i, char);
    } else if (kind === 'typeWord') {
      for (let i = 0; i < text.length; i++) this.edit(place + i, place + i, text.charAt(i));
    } else {
      const last = this.#undo.pop();
      if (last) {
        this.edit(last.start, last.end, last.text);
        this.#undo.pop();
      }
    }
  }
}

/** Edits, saves, edits on and saves again. */
async function check(
  script: Script,
  seed: number,
  crlf: boolean,
  ...rounds: readonly (readonly Step[])[]
): Promise<void> {
  const { text, sidecar } = annotated(script, seed, crlf);
  const workspace = await opened(text, sidecar);
  expect(readingsOf(workspace).map(({ anchor }) => anchor.state)).not.toContain('lost');
  const editor = new Editor(workspace, text);
  let written = sidecar;
  for (const steps of rounds) {
    for (const one of steps) editor.run(one);
    written = await save(workspace, editor.text, written);
  }
}

/** Saves, and expects that the files opened fresh are read as they were tracked. Returns the sidecar. */
async function save(workspace: Workspace, text: string, sidecar: string): Promise<string> {
  workspace.settle(article);
  const tracked = readingsOf(workspace);
  const file = workspace.snapshot().articles.get(article);
  const saved = saveArticle(workspace.snapshot(), article);
  if (!file || !saved) throw new Error('no article');
  expect(saved.refused).toEqual([]);
  const edits = saved.edit.find(({ uri }) => uri === sidecarUri)?.edits ?? [];
  const after = applyEdits(sidecar, edits);
  workspace.reread(file, saved.readings);
  workspace.open(sidecarUri, after);
  await workspace.settled();

  const fresh = readingsOf(await opened(text, after));
  expect(readingsOf(workspace).map(shown)).toEqual(fresh.map(shown));
  tracked.forEach((before, i) => {
    const spans = spansOf(before.anchor) ?? [];
    // A place that no selector leads to (a passage and all around it printed twice) cannot be written.
    if (isSure(before) && selectorFor(text, spans, { markdown: false })) expectSamePlaces(before, fresh[i]);
  });
  // What was not written anew stands there to the byte.
  fresh.forEach(({ annotation }, i) => {
    const before = tracked[i]?.annotation;
    if (!before || !sameSelectors(before, annotation)) return;
    const entry = ({ span }: Annotation, of: string): string => of.slice(span.start, span.end);
    expect(entry(annotation, after)).toBe(entry(before, sidecar));
  });
  expect(saveArticle(workspace.snapshot(), article)?.edit).toEqual([]);
  return after;
}

function expectSamePlaces(before: Reading, now: Reading | undefined): void {
  if (!now) throw new Error('an annotation went');
  const { id } = before.annotation;
  expect({ id, spans: spansOf(now.anchor) }).toEqual({ id, spans: spansOf(before.anchor) });
  expect(['exact', 'normalized']).toContain(now.anchor.state);
  const parts = partSpans(now.annotation, now);
  partSpans(before.annotation, before).forEach((at, part) => {
    if (at && before.trail?.parts[part] !== 'foundAgain')
      expect({ id, part, at: parts[part] }).toEqual({ id, part, at });
  });
}

const sameSelectors = (a: Annotation, b: Annotation): boolean =>
  JSON.stringify([a.selector, partSelectors(a)]) === JSON.stringify([b.selector, partSelectors(b)]);

test('edits of an article with tracked anchors, once saved, resolve as if the files were opened fresh', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Script>('arabic', 'english'),
      fc.nat(40),
      fc.boolean(),
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.array(step, { maxLength: 5 }),
      check,
    ),
    { numRuns: 100 },
  );
});
