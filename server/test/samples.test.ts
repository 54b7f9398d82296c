import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outline } from '../src/core/features/outline.ts';
import { schemas } from '../src/core/model/schema.ts';
import { fileUri, fsPathOf, join, parentOf, relativePath, type Uri } from '../src/core/model/uri.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../src/core/rules/check.ts';
import { ruleCodes } from '../src/core/rules/codes.ts';
import type { Finding } from '../src/core/rules/rule.ts';
import { speakersOf } from '../src/core/workspace/scope.ts';
import type { Reading, Snapshot } from '../src/core/workspace/snapshot.ts';
import { Workspace } from '../src/core/workspace/workspace.ts';
import { DiskFileSystem } from '../src/node/diskFileSystem.ts';

const samples = fileUri(fileURLToPath(new URL('../../samples', import.meta.url)));

/**
 * Every finding that the samples are meant to have, and no other: by the sidecar or project file whose entry it is about
 * (the article where it is about that), `code annotation`. Whoever changes a sample says here what came of it.
 */
const intended: Readonly<Record<string, readonly string[]>> = {
  'agency.txt.isnad.yaml': [
    'claim.contradicted bodies',
    'claim.contradicted collapsed',
    'claim.contradicted no-warning',
    'claim.contradicted toll',
    'claim.unsourced population',
  ],
  'archive.txt': ['article.encoding'],
  'archive.txt.isnad.yaml': ['claim.contradicted exaggerated', 'claim.contradicted hinges'],
  'ledger.txt.isnad.yaml': [
    'claim.contradicted collapsed',
    'claim.contradicted opened',
    'claim.contradicted toll-31',
    'claim.contradicted toll-42',
    'claim.relay-only visit',
  ],
  'mirqab.txt.isnad.yaml': [
    'attribution.conflict toll-17',
    'claim.anonymous quarrel',
    'claim.contradicted collapsed',
    'claim.contradicted opened',
    'claim.contradicted toll-17',
    'claim.contradicted toll-31',
    'claim.relay-only second-wall',
    'claim.unsourced mourning',
    'quote.altered collapsed',
  ],
  'mirqab.txt.isnad.hl.yaml': ['claim.contradicted office-or-defence', 'speaker.shadowed'],
  'pulse.md.isnad.yaml': [
    'claim.contradicted opened',
    'claim.contradicted pillow',
    'claim.contradicted sms',
    'claim.contradicted toll-31',
    'claim.contradicted toll-42',
    'quote.unattributed wall',
  ],
  'radio.txt.isnad.yaml': [
    'anchor.ambiguous gates-sound',
    'claim.contradicted gates-sound',
    'claim.contradicted welding',
  ],
  'wire.md.isnad.yaml': [
    'claim.anonymous fantasy',
    'claim.contradicted fantasy',
    'claim.contradicted no-warning',
    'claim.contradicted opened',
    'claim.contradicted sms',
    'claim.contradicted toll-17',
    'claim.contradicted toll-31',
    'claim.contradicted toll-38',
    'claim.unsourced months',
  ],
  'تقرير-اللجنة.txt.isnad.yaml': [
    'claim.contradicted collapsed',
    'claim.contradicted copy-arrived',
    'claim.contradicted naeiri-abroad',
    'claim.contradicted naeiri-present',
    'claim.contradicted not-seen',
    'claim.contradicted sms',
    'quote.not-verbatim own-sentence',
  ],
  'lessons/isnad.yaml': ['sidecar.unknown-key', 'speaker.duplicate', 'speaker.unused', 'speaker.unused'],
  'lessons/anchors.txt.isnad.yaml': ['anchor.ambiguous work-goes-on', 'anchor.lost compensation', 'anchor.moved mud'],
  'lessons/chains.txt.isnad.yaml': [
    'chain.cycle',
    'chain.cycle leak',
    'chain.cycle may',
    'claim.contradicted leak',
    'claim.contradicted tight',
    'relation.unknown-target competitor',
    'relation.unknown-target may',
    'relation.unknown-target tight',
  ],
  'lessons/sources.txt.isnad.yaml': [
    'claim.anonymous tender',
    'claim.relay-only money',
    'claim.relay-only steel',
    'claim.unsourced cost',
    'quote.not-verbatim jobs',
    'quote.unattributed banner',
  ],
  'lessons/speakers.txt.isnad.yaml': [
    'speaker.duplicate',
    'speaker.shadowed',
    'speaker.unknown closed',
    'speaker.unused',
  ],
  'lessons/waivers.txt.isnad.yaml': ['waiver.no-reason volume', 'waiver.unused distance'],
  'lessons/withdrawn.txt.isnad.yaml': ['sidecar.no-article'],
  'lessons/yaml.txt.isnad.yaml': [
    'claim.unsourced tents',
    'sidecar.duplicate-id tents',
    'sidecar.invalid-value dogs',
    'sidecar.syntax',
    'sidecar.syntax',
    'sidecar.syntax',
    'sidecar.unknown-key tents',
  ],
};

/** The annotations that are meant not to be found as they stand. */
const unsettled: Readonly<Record<string, string>> = {
  'radio.txt gates-sound': 'ambiguous',
  'lessons/anchors.txt mud': 'moved',
  'lessons/anchors.txt compensation': 'lost',
  'lessons/anchors.txt work-goes-on': 'ambiguous',
};

let snapshot: Snapshot;
let findings: readonly Finding[];

const nameOf = (uri: Uri): string => relativePath(samples, uri) ?? uri;

/** `file id` of every annotation, with its reading. */
function readings(): readonly (readonly [string, Reading])[] {
  return [...snapshot.articles.values()].flatMap((article) =>
    [...article.readings.values()].flatMap((list) =>
      list.map((reading) => [`${nameOf(article.uri)} ${reading.annotation.id}`, reading] as const),
    ),
  );
}

beforeAll(async () => {
  const workspace = new Workspace(new DiskFileSystem());
  await workspace.load([samples]);
  snapshot = workspace.snapshot();
  const orphans = [...snapshot.sidecars.values()].filter((file) => !snapshot.articles.has(file.article));
  findings = [
    ...[...snapshot.articles.keys()].flatMap((uri) => checkArticle(snapshot, uri)),
    ...orphans.flatMap((file) => checkSidecarWithoutArticle(snapshot, file.uri)),
    ...[...snapshot.projects.keys()].flatMap((uri) => checkProject(snapshot, uri)),
  ];
});

describe('the findings of the samples', () => {
  test('are the intended ones', () => {
    const found: Record<string, string[]> = {};
    for (const finding of findings) {
      const entry = finding.annotation ? `${finding.code} ${finding.annotation}` : finding.code;
      const file = nameOf(finding.sidecar ?? finding.place.uri);
      found[file] = [...(found[file] ?? []), entry].sort();
    }
    expect(found).toEqual(intended);
  });

  test('hold every rule', () => {
    expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(ruleCodes));
  });

  test('show in the article wherever they have a place there', () => {
    const inArticles = findings.filter((finding) => snapshot.articles.has(finding.place.uri));
    expect(inArticles.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['claim.unsourced', 'anchor.moved', 'quote.altered', 'attribution.conflict']),
    );
    expect(inArticles.map((finding) => finding.code)).not.toContain('anchor.lost');
  });
});

describe('the anchors of the samples', () => {
  test('are found as they stand, but for those meant not to be', () => {
    const states = readings()
      .filter(([, { anchor }]) => anchor.state !== 'exact' && anchor.state !== 'normalized')
      .map(([key, { anchor }]) => [key, anchor.state]);
    expect(Object.fromEntries(states)).toEqual(unsettled);
  });

  test('bring their cues, mentions and relays with them', () => {
    const missing = readings()
      .filter(([key]) => !(key in unsettled))
      .filter(
        ([, { annotation, cue, mention, relayMentions }]) =>
          (annotation.cue && !cue) ||
          (annotation.mention && !mention) ||
          annotation.via.some((hop, i) => hop.some((relay, j) => relay.mention && !relayMentions[i]?.[j])),
      );
    expect(missing.map(([key]) => key)).toEqual([]);
  });

  test('use every means of telling repeats apart', () => {
    const selectors = readings().map(([, { annotation }]) => annotation.selector);
    expect(selectors.some((selector) => selector.prefix)).toBe(true);
    expect(selectors.some((selector) => selector.suffix)).toBe(true);
    expect(selectors.some((selector) => selector.occurrence)).toBe(true);
    expect(selectors.some((selector) => selector.pieces.length > 1)).toBe(true);
  });
});

describe('what the samples name', () => {
  test('is there: evidence as files, documents or links', () => {
    const broken = readings().flatMap(([key, { annotation, sidecar }]) =>
      annotation.evidence
        .filter(({ target }) => !/^https?:/.test(target) && !speakersOf(snapshot, sidecar).has(target))
        .filter(({ target }) => !existsSync(fsPathOf(join(parentOf(sidecar), target))))
        .map(({ target }) => `${key}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('holds all that an annotation can say', () => {
    const annotations = readings().map(([, { annotation }]) => annotation);
    const speakers = [...snapshot.sidecars.values()].flatMap((file) => [...file.sidecar.speakers.values()]);
    expect(new Set(annotations.map(({ stance }) => stance))).toEqual(
      new Set(['said', 'denied', 'declined', 'believed', 'asked']),
    );
    expect(new Set(annotations.flatMap(({ mode }) => mode ?? []))).toEqual(new Set(['direct', 'indirect', 'mixed']));
    expect(new Set(annotations.flatMap(({ relations }) => relations.map(({ type }) => type)))).toEqual(
      new Set(['contradicts', 'supports', 'repeats', 'updates']),
    );
    expect(new Set(annotations.map(({ kind }) => kind))).toEqual(
      new Set(['claim', 'quote', 'mention', 'note', 'ignore', 'rumour', 'background']),
    );
    expect(new Set(speakers.flatMap(({ identification }) => identification ?? []))).toEqual(
      new Set(['described', 'anonymous']),
    );
    expect(annotations.some(({ via }) => via.length > 1)).toBe(true);
    expect(annotations.some(({ via }) => via.some((hop) => hop.length > 1))).toBe(true);
    for (const key of [
      'within',
      'continues',
      'translated',
      'basis',
      'certainty',
      'said',
      'asOf',
      'gist',
      'note',
    ] as const)
      expect(annotations.filter((annotation) => annotation[key] !== undefined).length, key).toBeGreaterThan(0);
    for (const key of ['for', 'answers', 'evidence', 'review', 'tags', 'waive'] as const)
      expect(annotations.filter((annotation) => annotation[key].length > 0).length, key).toBeGreaterThan(0);
  });

  test('is what the JSON Schemas allow, for the files without findings about their form', () => {
    const ajv = new Ajv2020({ allowUnionTypes: true });
    const wrong = new Set(
      findings
        .filter(({ code }) => code.startsWith('sidecar.') && code !== 'sidecar.no-article')
        .map(({ place, sidecar }) => sidecar ?? place.uri),
    );
    const invalid = (schema: keyof typeof schemas, files: Iterable<{ readonly uri: Uri; readonly text: string }>) => {
      const isValid = ajv.compile(schemas[schema]);
      return [...files]
        .filter(({ uri, text }) => !wrong.has(uri) && !isValid(parse(text)))
        .map(({ uri }) => `${nameOf(uri)}: ${ajv.errorsText(isValid.errors)}`);
    };
    expect(invalid('sidecar.schema.json', snapshot.sidecars.values())).toEqual([]);
    expect(invalid('project.schema.json', snapshot.projects.values())).toEqual([]);
  });

  test('is Windows-1256 in one article, and UTF-8 everywhere else', () => {
    const encodings = [...snapshot.articles.values()].flatMap((article) =>
      article.encoding ? [[nameOf(article.uri), article.encoding]] : [],
    );
    expect(encodings).toEqual([['archive.txt', 'windows-1256']]);
    expect(readFileSync(fsPathOf(join(samples, 'archive.txt'))).includes(0xd3)).toBe(true);
  });
});

describe('the outline of the samples', () => {
  const speakersIn = (article: string): readonly string[] => {
    const { speakers, unattributed } = outline(snapshot, join(samples, article));
    return [
      `? ${unattributed.map(({ id }) => id).join(' ')}`,
      ...speakers.map(({ id, statements }) => `${id} ${statements.map((statement) => statement.id).join(' ')}`),
    ];
  };

  test('tells who says what in the agency story', () => {
    expect(speakersIn('agency.txt')).toEqual([
      '? population opened-1987',
      'civil-defence toll',
      'tahhan bodies missing road hours',
      'naeiri not-opened collapsed level',
      'wardani no-warning no-siren neglect',
      'ministry-spokesman ministry-silent inquiry-ordered',
      'ministry inquiry-announced',
      'witness boom',
      'forecast rain',
    ]);
  });

  test('carries the chain: two hops, parallel relays, a statement within another', () => {
    const via = (article: string, id: string): readonly string[] | undefined =>
      outline(snapshot, join(samples, article))
        .speakers.flatMap(({ statements }) => statements)
        .find((statement) => statement.id === id)?.via;
    expect(via('mirqab.txt', 'not-logged')).toEqual(['ex-employee', 'wardan-radio']);
    expect(via('wire.md', 'opened')).toEqual(['wardan-radio', 'rasil']);
    expect(via('تقرير-اللجنة.txt', 'wait')).toEqual(['shift-head', 'zabarjadi']);
    expect(via('archive.txt', 'not-erase')).toEqual(['colleague']);
  });
});
