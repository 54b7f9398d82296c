import { describe, expect, it } from 'vitest';
import { fixture } from '../workspace/testing/fixture.ts';
import { codeLens } from './codeLens.ts';
import { highlights } from './highlights.ts';
import { statistics } from './statistics.ts';

const source = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو }
    idle: { name: صامت }
  //- /a.txt
  قال سلو: «سننسحب غداً». والطريق مفتوح. والجسر مغلق. ورفض سلو التعليق. والسماء زرقاء. نعم. نعم.
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers: { ann: { name: آن } }
  annotations:
    - { id: c3, kind: claim, exact: والجسر مغلق }
    - { id: q1, kind: quote, exact: سننسحب غداً, speaker: silo, cue: قال, mention: سلو }
    - { id: c2, kind: claim, exact: والطريق مفتوح, speaker: ann }
    - { id: c4, kind: claim, exact: ورفض سلو التعليق, stance: declined }
    - { id: c5, kind: claim, exact: والسماء زرقاء, waive: { claim.unsourced: معروف } }
    - { id: c6, kind: claim, exact: نعم, speaker: silo }
    - { id: i1, kind: ignore, exact: السماء }
  //- /a.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: l1, kind: claim, exact: والطريق مفتوح, speaker: ann }]
  //- /b.txt
  نعم.
  //- /b.txt.isnad.yaml
  isnad: 1
  speakers: { ann: { name: غيرها } }
  annotations: [{ id: c1, kind: claim, exact: نعم, speaker: [silo, ann] }]
  //- /c.txt
  لا.
`;

describe('statistics', () => {
  it('counts over all layers; what is declined or waived is not unsourced', async () => {
    const { snapshot, uri } = await fixture(source);
    expect(statistics(snapshot, uri('/a.txt'))).toEqual({
      annotations: 8,
      statements: 7,
      claims: 6,
      unsourced: 1,
      speakers: 2,
      unplaced: 1,
    });
    expect(statistics(snapshot, uri('/nowhere.txt')).annotations).toBe(0);
  });

  it('heeds a waiver of the whole article', async () => {
    const { snapshot, uri } = await fixture(`
  //- /a.txt
  Rain. Sun.
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { waive: { claim.unsourced: common knowledge } }
  annotations: [{ id: c1, kind: claim, exact: Rain }, { id: q1, kind: quote, exact: Sun }]
`);
    expect(statistics(snapshot, uri('/a.txt')).unsourced).toBe(1);
  });
});

describe('codeLens', () => {
  it('stands on the first line of an article with a sidecar', async () => {
    const { snapshot, uri } = await fixture(source);
    const article = uri('/a.txt');
    expect(codeLens(snapshot, article, 'en')).toEqual([
      { span: { start: 0, end: 0 }, title: '6 claims', action: { type: 'statements', article, which: 'claims' } },
      { span: { start: 0, end: 0 }, title: '1 unsourced', action: { type: 'statements', article, which: 'unsourced' } },
      { span: { start: 0, end: 0 }, title: '2 speakers', action: { type: 'statements', article, which: 'speakers' } },
    ]);
    expect(codeLens(snapshot, uri('/c.txt'), 'en')).toEqual([]);
  });

  it('stands over each speaker of the project and of a sidecar', async () => {
    const { snapshot, uri, wording } = await fixture(source);
    const over = (path: string): readonly string[] =>
      codeLens(snapshot, uri(path), 'en').map(({ span, title }) => `${wording(uri(path), span)}: ${title}`);
    expect(over('/isnad.yaml')).toEqual(['silo: 3 statements in 2 articles', 'idle: 0 statements in 0 articles']);
    expect(over('/a.txt.isnad.yaml')).toEqual(['ann: 2 statements in 1 article']);
    expect(over('/b.txt.isnad.yaml')).toEqual(['ann: 1 statement in 1 article']);
    expect(over('/a.txt.isnad.ab.yaml')).toEqual([]);
  });
});

describe('highlights', () => {
  it('tells what to decorate, in text order', async () => {
    const { snapshot, uri, wording } = await fixture(source);
    const article = uri('/a.txt');
    const found = highlights(snapshot, article);
    expect(
      found.map(({ annotation, spans, base, sourced }) => [annotation, wording(article, spans[0]), base, sourced]),
    ).toEqual([
      ['q1', 'سننسحب غداً', 'quote', true],
      ['c2', 'والطريق مفتوح', 'claim', true],
      ['l1', 'والطريق مفتوح', 'claim', true],
      ['c3', 'والجسر مغلق', 'claim', false],
      ['c4', 'ورفض سلو التعليق', 'claim', true],
      ['c5', 'والسماء زرقاء', 'claim', true],
    ]);
    const [quote] = found;
    expect(quote?.cue && wording(article, quote.cue)).toBe('قال');
    expect(quote?.mention && wording(article, quote.mention)).toBe('سلو');
    expect(quote?.entry.uri).toBe(uri('/a.txt.isnad.yaml'));
    expect(highlights(snapshot, article, { isCancellationRequested: true })).toEqual([]);
  });
});
