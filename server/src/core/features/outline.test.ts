import { describe, expect, it } from 'vitest';
import { fixture } from '../workspace/testing/fixture.ts';
import { documentSymbols } from './documentSymbols.ts';
import { outline } from './outline.ts';

const article = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو, type: person, role: المتحدث, affiliation: sdf }
    sdf: { name: قوات سوريا الديمقراطية, type: group }
    aj: { name: الجزيرة, type: outlet }
    afp: { name: وكالة فرانس برس, type: agency }
  //- /raqqa.txt
  قال طلال سلو إن المقاتلين سيتركون المدينة. وأضاف: «لن نسمح بعودتهم». وذكرت الوكالة أن الطريق مفتوح.
  وقال شاهد إن الطريق مغلق. والجسر سقط، قال سلو، ولن يعود. وتكرر القول. وتكرر القول.
  //- /raqqa.txt.isnad.yaml
  isnad: 1
  article: { outlet: aj }
  speakers:
    witness: { name: شاهد, identification: anonymous }
  annotations:
    - { id: c4, kind: claim, exact: الطريق مغلق, speaker: witness }
    - { id: c1, kind: claim, exact: المقاتلين سيتركون المدينة, speaker: silo, via: [afp] }
    - { id: q2, kind: quote, exact: لن نسمح بعودتهم, continues: c1 }
    - { id: c3, kind: claim, exact: الطريق مفتوح, via: [afp] }
    - { id: c5, kind: claim, exact: [والجسر سقط, ولن يعود], speaker: silo, for: sdf }
    - { id: c6, kind: claim, exact: هذا الكلام لم يرد في المقال قط, speaker: silo }
    - { id: c7, kind: claim, exact: وتكرر القول, speaker: silo }
    - { id: m1, kind: mention, exact: شاهد, speaker: witness }
  //- /raqqa.txt.isnad.ab.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: الطريق مغلق, speaker: witness }
`;

describe('outline', () => {
  it('groups statements by speaker, in text order, over all layers, with lost ones last', async () => {
    const { snapshot, uri } = await fixture(article);
    const { speakers, unattributed, file } = outline(snapshot, uri('/raqqa.txt'));
    expect(file).toBe(uri('/raqqa.txt'));
    expect(
      speakers.map(({ id, name, statements }) => [id, name, statements.map((s) => `${s.id} ${s.anchor}`)]),
    ).toEqual([
      ['silo', 'طلال سلو', ['c1 exact', 'q2 exact', 'c5 exact', 'c6 lost', 'c7 ambiguous']],
      ['witness', 'شاهد', ['c4 exact', 'c1 exact']],
    ]);
    expect(unattributed.map(({ id, via }) => [id, via])).toEqual([['c3', ['afp']]]);
  });

  it('gives the relays, inherited ones too, and no spans to what has no place', async () => {
    const { snapshot, uri, wording } = await fixture(article);
    const [silo] = outline(snapshot, uri('/raqqa.txt')).speakers;
    const byId = new Map(silo?.statements.map((statement) => [statement.id, statement]));
    expect(byId.get('q2')?.via).toEqual(['afp']);
    expect(byId.get('c5')?.spans?.map((span) => wording(uri('/raqqa.txt'), span))).toEqual(['والجسر سقط', 'ولن يعود']);
    expect(byId.get('c6')?.spans).toBeNull();
    expect(byId.get('c7')?.spans).toBeNull();
    expect(byId.get('c1')?.sidecar).toBe(uri('/raqqa.txt.isnad.yaml'));
  });

  it('stops when cancelled, and knows nothing of other files', async () => {
    const { snapshot, uri } = await fixture(article);
    expect(outline(snapshot, uri('/raqqa.txt'), { isCancellationRequested: true }).speakers).toEqual([]);
    expect(outline(snapshot, uri('/other.txt'))).toEqual({ file: uri('/other.txt'), speakers: [], unattributed: [] });
  });
});

describe('documentSymbols of an article', () => {
  it('puts what has no speaker first and counts statements', async () => {
    const { snapshot, uri } = await fixture(article);
    const symbols = documentSymbols(snapshot, uri('/raqqa.txt'), 'en');
    expect(symbols.map(({ name, detail, kind }) => [name, detail, kind])).toEqual([
      ['No speaker', '1 statement', 'unattributed'],
      ['طلال سلو', '3 statements', 'speaker'],
      ['شاهد', '2 statements', 'speaker'],
    ]);
    expect(symbols.map((symbol) => symbol.span.start)[0]).toBe(0);
  });

  it('draws the chain beside each statement and leaves lost ones out', async () => {
    const { snapshot, uri } = await fixture(article);
    const [, silo] = documentSymbols(snapshot, uri('/raqqa.txt'), 'en');
    expect(silo?.children.map(({ name, detail, kind }) => [name, plain(detail), kind])).toEqual([
      ['المقاتلين سيتركون المدينة', 'طلال سلو → وكالة فرانس برس → الجزيرة', 'claim'],
      ['لن نسمح بعودتهم', 'طلال سلو → وكالة فرانس برس → الجزيرة', 'quote'],
      ['والجسر سقط … ولن يعود', 'طلال سلو (on behalf of قوات سوريا الديمقراطية) → الجزيرة', 'claim'],
    ]);
  });

  it("gives a speaker the range of the first statement, and no group swallows another's", async () => {
    const { snapshot, uri } = await fixture(article);
    const symbols = documentSymbols(snapshot, uri('/raqqa.txt'), 'en');
    const [loose, silo] = symbols;
    expect(silo?.span).toEqual(silo?.children[0]?.span);
    // c1 comes before the first statement without a speaker.
    expect(loose?.span).toEqual({ start: 0, end: 0 });
    for (const symbol of symbols.flatMap((each) => [each, ...each.children])) {
      expect(symbol.selection.start).toBeGreaterThanOrEqual(symbol.span.start);
      expect(symbol.selection.end).toBeLessThanOrEqual(symbol.span.end);
      expect(symbol.name).not.toBe('');
    }
  });

  it('lets the group without a speaker reach to its first statement where that leads', async () => {
    const { snapshot, uri, ranges } = await fixture(`
      //- /a.txt
      It rained. Then ⟦the dam broke⟧. Ann says all is well.
      //- /a.txt.isnad.yaml
      isnad: 1
      speakers: { ann: { name: Ann } }
      annotations:
        - { id: c1, kind: claim, exact: the dam broke }
        - { id: c2, kind: claim, exact: all is well, speaker: ann }
    `);
    const [loose] = documentSymbols(snapshot, uri('/a.txt'), 'en');
    expect(loose?.span).toEqual({ start: 0, end: ranges[0]?.end });
    expect(loose?.selection).toEqual({ start: ranges[0]?.start, end: ranges[0]?.end });
  });
});

describe('documentSymbols of YAML files', () => {
  it('lists speakers and annotations of a sidecar', async () => {
    const { snapshot, uri } = await fixture(article);
    const symbols = documentSymbols(snapshot, uri('/raqqa.txt.isnad.yaml'), 'en');
    expect(symbols.map(({ name, children }) => [name, children.length])).toEqual([
      ['Article', 0],
      ['Speakers', 1],
      ['Annotations', 8],
    ]);
    const [c4, c1] = symbols[2]?.children ?? [];
    expect([c4?.name, plain(c4?.detail ?? '')]).toEqual(['c4', 'شاهد · الطريق مغلق']);
    expect(c1?.kind).toBe('claim');
    for (const symbol of symbols.flatMap((each) => [each, ...each.children])) {
      expect(symbol.selection.start).toBeGreaterThanOrEqual(symbol.span.start);
      expect(symbol.selection.end).toBeLessThanOrEqual(symbol.span.end);
    }
  });

  it('lists the sections of a project file', async () => {
    const { snapshot, uri } = await fixture(`
      //- /isnad.yaml
      isnad: 1
      speakers:
        a: { name: أحمد }
      questions: { deal: هل تم الاتفاق؟ }
      kinds: { rumour: { like: claim, label: إشاعة } }
      rules: { claim.unsourced: error }
    `);
    const symbols = documentSymbols(snapshot, uri('/isnad.yaml'), 'en');
    expect(
      symbols.map(({ name, children }) => [name, children.map((c) => `${c.kind} ${c.name}: ${c.detail}`)]),
    ).toEqual([
      ['Speakers', ['speaker a: أحمد']],
      ['Questions', ['question deal: هل تم الاتفاق؟']],
      ['Kinds', ['kind rumour: إشاعة']],
      ['Rules', ['rule claim.unsourced: error']],
    ]);
  });
});

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
