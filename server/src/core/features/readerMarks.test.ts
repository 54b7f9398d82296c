import { describe, expect, test } from 'vitest';
import { checkArticle } from '../rules/check.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { readerArticle } from './readerArticle.ts';
import { type ReaderMark, readerMarks } from './readerMarks.ts';

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const source = `
//- /isnad.yaml
isnad: 1
kinds: { rumour: { like: claim, label: إشاعة } }
speakers:
  afp: { name: AFP, type: agency }
//- /a.txt
Title here

⟦The gate⟧ was old, Sara said, and nobody looked at it.
AFP had it that the lake was full. The wall is cracked, people say.
//- /a.txt.isnad.yaml
isnad: 1
article: { title: Title here, outlet: paper, published: 2025-03-14, language: en }
speakers:
  sara: { name: Sara }
  paper: { name: The Paper, type: outlet }
annotations:
  - { id: last, kind: rumour, exact: The wall is cracked }
  - { id: two, kind: claim, exact: [The gate was old, nobody looked at it], speaker: sara, cue: said, mention: Sara, stance: denied, for: afp }
  - { id: lake, kind: claim, exact: that the lake was full, speaker: sara, via: [{ speaker: afp, mention: AFP }], note: n }
  - { id: gone, kind: claim, exact: words that stand nowhere at all, speaker: sara }
  - { id: ignored, kind: ignore, exact: people say }
  - { id: many, kind: claim, exact: was, speaker: sara }
//- /a.txt.isnad.x.yaml
isnad: 1
annotations:
  - { id: other, kind: note, exact: nobody looked, note: by somebody else }
`;

const marksOf = ({ snapshot, uri }: Fixture, within?: { start: number; end: number }): readonly ReaderMark[] =>
  readerMarks(snapshot, uri('/a.txt'), within, checkArticle(snapshot, uri('/a.txt')), 'en');

describe('marks of the Reader', () => {
  test('stand in text order, without what is ignored or has no place', async () => {
    const marks = marksOf(await fixture(source));
    expect(marks.map(({ annotation }) => annotation)).toEqual(['two', 'other', 'lake', 'last']);
    expect(marks.map(({ base, kindLabel }) => `${base} ${kindLabel}`)).toEqual([
      'claim Claim',
      'note Note',
      'claim Claim',
      'claim إشاعة',
    ]);
  });

  test('tell who says it and through whom, without the outlet', async () => {
    const [two, , lake, last] = marksOf(await fixture(source));
    const names = (mark: ReaderMark | undefined) =>
      mark?.chain.map(({ role, parties }) => `${role} ${parties.map(({ name }) => name)}`);
    expect(names(two)).toEqual(['speaker Sara']);
    expect(two?.chain[0]?.onBehalfOf.map(({ name }) => name)).toEqual(['AFP']);
    expect(names(lake)).toEqual(['speaker Sara', 'via AFP']);
    expect(lake?.mentions).toHaveLength(1);
    expect(names(last)).toEqual([]);
    expect(last?.sourcing).toBe('unsourced');
    expect(last?.findings.map(({ code }) => code)).toEqual(['claim.unsourced']);
  });

  test('say all of it in one sentence', async () => {
    const labels = marksOf(await fixture(source)).map(({ label }) => plain(label));
    expect(labels[0]).toBe('Claim by Sara; on behalf of AFP; in 2 pieces; denied');
    expect(labels[1]).toBe('Note; layer x');
    expect(labels[2]).toBe('Claim by Sara; via AFP');
    expect(labels[3]).toMatch(/^إشاعة without a source; Warning: /);
  });

  test('come by stretch of the text: with a piece, a cue or a mention in it', async () => {
    const files = await fixture(source);
    const [at] = files.ranges;
    expect(marksOf(files, at).map(({ annotation }) => annotation)).toEqual(['two']);
    const text = files.texts['/a.txt'] ?? '';
    const afp = text.indexOf('AFP');
    expect(marksOf(files, { start: afp, end: afp + 1 }).map(({ annotation }) => annotation)).toEqual(['lake']);
  });
});

describe('the article in the Reader', () => {
  test('has title, outlet and date, and what is without a place', async () => {
    const { snapshot, uri } = await fixture(source);
    const article = readerArticle(snapshot, uri('/a.txt'), 'en');
    expect(article).toMatchObject({
      title: 'Title here',
      language: 'en',
      outlet: 'The Paper',
      published: '2025-03-14',
      unplacedCount: 2,
    });
    expect(article?.unplaced.map(({ annotation, anchor, speakers }) => [annotation, anchor, ...speakers])).toEqual([
      ['gone', 'lost', 'Sara'],
      ['many', 'ambiguous', 'Sara'],
    ]);
  });

  test('is not there where no such article is', async () => {
    const { snapshot, uri } = await fixture(source);
    expect(readerArticle(snapshot, uri('/b.txt'), 'en')).toBeUndefined();
    expect(readerMarks(snapshot, uri('/b.txt'), undefined, [], 'en')).toEqual([]);
  });
});
