import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../rules/check.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { hover } from './hover.ts';

const project = `
  //- /isnad.yaml
  isnad: 1
  speakers:
    silo: { name: طلال سلو, names: { en: Talal Silo }, type: person, role: المتحدث, affiliation: sdf, aliases: [سلو], sameAs: [https://www.wikidata.org/entity/Q1] }
    sdf: { name: قوات سوريا الديمقراطية, type: group }
    aj: { name: الجزيرة, type: outlet }
    afp: { name: وكالة فرانس برس, type: agency }
    reuters: { name: رويترز, type: agency }
    report: { name: تقرير اللجنة, type: document }
  questions: { deal: هل تم الاتفاق؟ }
  kinds: { rumour: { like: claim, label: إشاعة } }`;

const at = (files: Fixture, locale = 'en'): string | undefined =>
  plain(hover(files.snapshot, files.cursor.uri, files.cursor.offset, locale)?.markdown);
const plain = (text: string | undefined): string | undefined => text?.replace(/[\u2066-\u2069]/g, '');

describe('a card in Arabic', () => {
  it('reads from right to left: lines, parts of lines, and the chain as its arrows point', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  قال إن $0الطريق مفتوح.
  //- /a.txt.isnad.yaml
  article: { outlet: aj }
  annotations:
    - { id: c1, kind: claim, exact: الطريق مفتوح, speaker: silo, via: [afp], stance: denied, tags: [a, b], relations: [{ type: contradicts, target: c1 }] }
`);
    const markdown = hover(files.snapshot, files.cursor.uri, files.cursor.offset, 'ar')?.markdown ?? '';
    const [heading, chain, list = ''] = markdown.split('\n\n');
    expect(heading).toBe('\u2067**\u2067ادعاء\u2069** · \u2068c1\u2069 · \u2067نفي\u2069\u2069');
    expect(chain).toBe('\u2067\u2068طلال سلو\u2069 ← \u2068وكالة فرانس برس\u2069 ← \u2068الجزيرة\u2069\u2069');
    expect(list).toContain('- \u2067**\u2067كلمات دالة\u2069:** \u2068a\u2069 · \u2068b\u2069\u2069');
    for (const line of list.split('\n')) expect(line).toMatch(/^- \u2067\*\*.*:\*\* .*\u2069$/u);
    for (const line of markdown.split('\n')) expect(depthAfter(line)).toBe(0);
    expect(markdown).not.toContain('→');
  });
});

/** How many isolates of a line stay open. */
const depthAfter = (line: string): number =>
  (line.match(/[\u2066-\u2068]/g) ?? []).length - (line.match(/\u2069/g) ?? []).length;

describe('hover over an article', () => {
  it('tells everything about a statement', async () => {
    const files = await fixture(`${project}
  //- /raqqa.txt
  قال طلال سلو إن المقاتلين $0سيتركون المدينة. وذكرت مصادر أن الطريق مفتوح.
  //- /raqqa.txt.isnad.yaml
  isnad: 1
  annotator: sm
  article: { outlet: aj }
  annotations:
    - id: c1
      kind: rumour
      exact: المقاتلين سيتركون المدينة
      speaker: silo
      for: sdf
      via: [[afp, reuters]]
      cue: قال
      mode: indirect
      stance: denied
      basis: background
      certainty: low
      said: { date: 2017-10-14, place: الرقة, medium: بيان }
      asOf: 2017-10-13
      translated: en
      evidence: [https://example.org/a, report, docs/a.pdf]
      answers: { deal: "no" }
      relations: [{ type: contradicts, target: c3 }, { type: repeats, target: nowhere }]
      review: [{ verdict: disputed, by: sm, date: 2026-01-02, url: https://example.org/r }]
      tags: [evacuation]
      gist: المقاتلون الأجانب يغادرون
      note: انظر أيضاً
    - { id: c3, kind: claim, exact: الطريق مفتوح, via: [afp], relations: [{ type: supports, target: c1 }] }
`);
    expect(at(files)).toBe(`**إشاعة** · c1 · denied · indirect speech · on background · low certainty · annotated by sm

طلال سلو (on behalf of قوات سوريا الديمقراطية) → (وكالة فرانس برس | رويترز) → الجزيرة

- **Speaker:** طلال سلو · المتحدث · قوات سوريا الديمقراطية
- **Gist:** المقاتلون الأجانب يغادرون
- **Cue:** قال
- **Said:** 2017-10-14 · الرقة · بيان
- **As of:** 2017-10-13
- **Translated from:** en
- **Answers:** هل تم الاتفاق؟ no
- **Contradicts:** “الطريق مفتوح” (nobody named → وكالة فرانس برس → الجزيرة)
- **Repeats:** nowhere (not found)
- **Supported by:** “الطريق مفتوح” (nobody named → وكالة فرانس برس → الجزيرة)
- **Evidence:** [https\\://example.org/a](https://example.org/a) · تقرير اللجنة · docs/a.pdf
- **Review:** [disputed](https://example.org/r) by sm 2026-01-02
- **Tags:** evacuation
- **Note:** انظر أيضاً`);
  });

  it('gives the reason why a source has no name', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  $0سننسحب
  //- /a.txt.isnad.yaml
  isnad: 1
  speakers: { source: { name: مصدر خاص, identification: anonymous, reason: طلب عدم كشف هويته } }
  annotations: [{ id: c1, kind: claim, exact: سننسحب, speaker: source }]
`);
    expect(at(files)).toContain('مصدر خاص · anonymous\n- **Why no name:** طلب عدم كشف هويته');
  });

  it("ends the chain of a layer's statement at the article's outlet", async () => {
    const files = await fixture(`${project}
  //- /a.txt
  $0سننسحب
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: aj }
  //- /a.txt.isnad.sm.yaml
  isnad: 1
  annotations: [{ id: c1, kind: claim, exact: سننسحب, speaker: silo, via: [afp] }]
`);
    expect(at(files)).toContain('طلال سلو → وكالة فرانس برس → الجزيرة');
  });

  it('draws what is inherited and what encloses, and an outlet that interviews for itself once', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  قالت رويترز إن سلو قال: سننسحب من المدينة غداً. $0ثم سنعود.
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: reuters }
  annotations:
    - { id: c0, kind: claim, exact: "سلو قال: سننسحب من المدينة غداً", speaker: reuters }
    - { id: c1, kind: claim, exact: سننسحب من المدينة غداً, speaker: silo, within: c0 }
    - { id: c2, kind: claim, exact: ثم سنعود, continues: c1 }
`);
    expect(at(files)).toContain('طلال سلو → رويترز\n');
    expect(at(files)).toContain('- **Continues:** “سننسحب من المدينة غداً”');
  });

  it('keeps the arrows of an all-Arabic chain pointing one way: one left-to-right isolate, each name its own', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  $0سننسحب
  //- /a.txt.isnad.yaml
  isnad: 1
  article: { outlet: aj }
  annotations: [{ id: c1, kind: claim, exact: سننسحب, speaker: silo, via: [afp] }]
`);
    const markdown = hover(files.snapshot, files.cursor.uri, files.cursor.offset, 'en')?.markdown;
    expect(markdown).toContain('\u2066\u2068طلال سلو\u2069 → \u2068وكالة فرانس برس\u2069 → \u2068الجزيرة\u2069\u2069');
  });

  it('says once that two statements contradict each other', async () => {
    const files = await fixture(`
  //- /a.txt
  $0The dam broke. The dam holds.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: The dam broke, relations: [{ type: contradicts, target: c2 }] }
    - { id: c2, kind: claim, exact: The dam holds, relations: [{ type: contradicts, target: c1 }] }
`);
    expect(at(files)?.match(/Contradict/g)).toEqual(['Contradict']);
  });

  it('shows overlapping annotations innermost first, layers as such, and no more than a few', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  وقال إن ⟦المدينة $0خالية⟧ تماماً.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: long, kind: claim, exact: وقال إن المدينة خالية تماماً }
    - { id: short, kind: claim, exact: المدينة خالية, speaker: silo }
  //- /a.txt.isnad.ab.yaml
  isnad: 1
  annotations: [{ id: other, kind: note, exact: خالية تماماً, note: راجع }]
`);
    expect(
      at(files)
        ?.split('\n\n---\n\n')
        .map((card) => card.split('\n')[0]),
    ).toEqual(['**Note** · other · layer ab', '**Claim** · short', '**Claim** · long · unsourced']);
    const many = Array.from({ length: 9 }, (_, i) => `    - { id: c${i}, kind: claim, exact: abc }`).join('\n');
    const crowd = await fixture(`
  //- /a.txt
  $0abc
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
${many}
`);
    expect(at(crowd)?.split('\n\n---\n\n').length).toBe(6);
    expect(at(crowd)).toMatch(/4 more annotations here$/);
  });

  it('shows the speaker over a mention, and the statement over its cue', async () => {
    const files = await fixture(`${project}
  //- /a.txt
  ⟦قال⟧ ⟦المتحدث⟧ إن المدينة خالية. ورد ⟦سلو⟧.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: المدينة خالية, speaker: silo, cue: قال, mention: المتحدث }
    - { id: m1, kind: mention, exact: سلو, speaker: silo }
`);
    const [cue, mention, named] = files.ranges;
    const over = (range: typeof cue): string | undefined =>
      plain(hover(files.snapshot, files.uri('/a.txt'), (range?.start ?? 0) + 1, 'en')?.markdown);
    expect(over(cue)).toMatch(/^\*\*Claim\*\* · c1/);
    expect(over(mention)).toMatch(/^\*\*Claim\*\* · c1/);
    expect(over(named)).toBe(`**طلال سلو** · person

طلال سلو · المتحدث · قوات سوريا الديمقراطية

- **Names:** Talal Silo (en)
- **Also known as:** سلو
- **Same as:** [https\\://www\\.wikidata.org/entity/Q1](https://www.wikidata.org/entity/Q1)

1 statement in 1 article`);
  });

  it('adds the findings that concern the annotation', async () => {
    const files = await fixture(`
  //- /a.txt
  The dam $0broke. The road is open.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: The dam broke }
    - { id: c2, kind: claim, exact: The road is open }
`);
    const { uri, offset } = files.cursor;
    const findings = checkArticle(files.snapshot, uri);
    const markdown = hover(files.snapshot, uri, offset, 'en', findings)?.markdown ?? '';
    expect(findings.filter((finding) => finding.code === 'claim.unsourced').length).toBe(2);
    expect(markdown.match(/`claim\.unsourced`/g)?.length).toBe(1);
    expect(markdown).toContain('- **Warning:** ');
  });

  it('touches every piece of a discontinuous span, and nothing between', async () => {
    const files = await fixture(`
  //- /a.txt
  "We ⟦stay⟧," he ⟦said⟧, "in ⟦town⟧."
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations: [{ id: q1, kind: quote, exact: [We stay, in town] }]
`);
    const found = files.ranges.map((range) => hover(files.snapshot, range.uri, range.start + 1, 'en') !== undefined);
    expect(found).toEqual([true, false, true]);
  });
});

describe('hover over YAML files', () => {
  const sidecar = (line: string): string => `${project}
  //- /a.txt
  سننسحب من المدينة. سنبقى في المدينة.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - ${line}
    - { id: c2, kind: claim, exact: سنبقى في المدينة, speaker: afp }
`;

  it.each([
    ['the id', '{ id: c$01, kind: claim, exact: سننسحب من المدينة, speaker: silo }', '> سننسحب من المدينة'],
    ['the wording', '{ id: c1, kind: claim, exact: سننسحب $0من المدينة, speaker: silo }', '**Claim** · c1'],
    ['a speaker', '{ id: c1, kind: claim, exact: سننسحب من المدينة, speaker: si$0lo }', '1 statement in 1 article'],
    ['a relay', '{ id: c1, kind: claim, exact: سننسحب من المدينة, via: [{ speaker: af$0p }] }', '**وكالة فرانس برس**'],
    ['a document', '{ id: c1, kind: claim, exact: سننسحب من المدينة, evidence: [rep$0ort] }', '**تقرير اللجنة**'],
    ['a relation', '{ id: c1, kind: claim, exact: سننسحب, relations: [{ type: supports, target: c$02 }] }', '> سنبقى'],
    ['continues', '{ id: c1, kind: claim, exact: سننسحب من المدينة, continues: c$02 }', '> سنبقى'],
    ['a question', '{ id: c1, kind: claim, exact: سننسحب من المدينة, answers: { de$0al: "no" } }', '1 answer'],
    ['a kind', '{ id: c1, kind: rum$0our, exact: سننسحب من المدينة, speaker: silo }', 'A kind like “Claim”'],
    [
      'a rule',
      '{ id: c1, kind: claim, exact: سننسحب, waive: { claim.uns$0ourced: نعم } }',
      'no speaker, relay or evidence',
    ],
  ])('%s', async (_, line, expected) => {
    expect(at(await fixture(sidecar(line))) ?? '').toContain(expected);
  });

  it('explains keys in the language of the client', async () => {
    const files = await fixture(`
  //- /a.txt
  abc
  //- /a.txt.isnad.yaml
  annotations:
    - { id: c1, kind: claim, exact: abc, st$0ance: denied }
`);
    const { uri, offset } = files.cursor;
    const markdown = hover(files.snapshot, uri, offset, 'ar')?.markdown;
    // The sentence runs from right to left, each word of the format from left to right.
    expect(markdown).toMatch(/^\u2067ما يفعله المتحدث: \u2066`said`\u2069 قال، .*\u2069$/u);
    expect(hover(files.snapshot, uri, offset, 'en')?.markdown).toMatch(/^What the speaker does: `said`, /);
  });

  it('explains keys and the values under them by the schema, nothing elsewhere', async () => {
    const files = await fixture(sidecar('{ id: c1, kind: claim, exact: سننسحب من المدينة, mo$0de: direct, note: x }'));
    expect(at(files)).toMatch(/^[A-Z`].{10,}/);
    const value = await fixture(sidecar('{ id: c1, kind: claim, exact: سننسحب من المدينة, mode: dir$0ect, note: x }'));
    expect(at(value)).toBe(at(files));
    expect(hover(files.snapshot, files.uri('/isnad.yaml'), 10_000, 'en')).toBeUndefined();
    expect(hover(files.snapshot, files.uri('/nowhere.txt'), 0, 'en')).toBeUndefined();
  });
});

describe('text of files inside Markdown', () => {
  const card = async (text: string): Promise<string> => {
    const q = JSON.stringify(text);
    const files = await fixture(`
  //- /isnad.yaml
  isnad: 1
  speakers: { s: { name: ${q}, role: ${q}, affiliation: o }, o: { name: ${q} } }
  kinds: { k: { like: claim, label: ${q} } }
  questions: { q: ${q} }
  //- /a.txt
  $0abc. def.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotator: ${q}
  article: { outlet: o }
  annotations:
    - { id: c1, kind: k, exact: abc, speaker: s, for: o, via: [o, s], cue: ${q}, said: { place: ${q} }, evidence: [${q}], answers: { q: ${q} }, relations: [{ type: supports, target: c2 }], review: [{ verdict: ${q}, by: ${q}, url: ${q} }], tags: [${q}], gist: ${q}, note: ${q} }
    - { id: c2, kind: claim, exact: ${q}, speaker: s }
    - { id: m1, kind: mention, exact: abc, speaker: s }
`);
    return hover(files.snapshot, files.cursor.uri, files.cursor.offset, 'en')?.markdown ?? '';
  };
  // What is ours stays when every innermost isolate is taken out.
  const skeleton = (markdown: string): string => markdown.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '⟨⟩');
  const runs = (markdown: string): readonly string[] => markdown.match(/\u2068[^\u2066-\u2069]*\u2069/g) ?? [];

  it.each([
    '[x](command:workbench.action.quit)',
    '<script>alert(1)</script>',
    '![](http://example.org/pixel.png)',
    '`code` ```js',
    'a\n\n# b\n- c\r\n> d\u2028e',
    '| a | b |\n|---|---|',
    'https://example.org www.example.org a@example.org',
    'https:\u202A//example.org',
    '\u202Eabc\u2069\u2069\u2066 → x',
    '**bold** _it_ ~~no~~ &lt; &#60; $(zap) $x$',
    '](javascript:alert(1))',
    'command:foo',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '\\',
    ']',
    '---',
  ])('%j stays text', async (text) => {
    const markdown = await card(text);
    expect(skeleton(markdown)).toBe(skeleton(await card('harmless')));
    for (const run of runs(markdown)) {
      expect(run.replace(/\\[\s\S]/g, '')).not.toMatch(/[`*_{}[\]<>&|~$!\n\r]|:\/\//);
    }
  });

  it('has no bracket inside the words of a link, not even an escaped one', async () => {
    const markdown = await card('https://example.org/[x](command:y)');
    const words = [...markdown.matchAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(https/g)].map(([, text]) => text);
    expect(words.length).toBeGreaterThan(0);
    for (const text of words) expect(text).not.toMatch(/[[\]]/);
  });

  it('lets only web addresses be followed, with nothing in them that ends a link', async () => {
    for (const address of [
      'https://example.org/a b',
      'https://example.org/)[x](command:y)',
      'HTTP://e.org/<"\'>',
      'https://[::1]/',
    ]) {
      for (const [, target = ''] of (await card(address)).matchAll(/(?<!\\)\]\(([^)]*)\)/g)) {
        expect(target).toMatch(/^https?:\/\/[A-Za-z0-9\-._~:/?#@!$&+,;=%]+$/i);
      }
    }
  });

  it('holds for any text', async () => {
    const harmless = skeleton(await card('harmless'));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'[]()<>`*_|!&\\#-\n :/.@\u202A\u2069ا'), minLength: 1 }),
        async (text) => {
          // White space alone is no text, and a line of it is no value.
          fc.pre(text.replace(/[\u202A\u2069]/g, '').trim() !== '');
          expect(skeleton(await card(text))).toBe(harmless);
        },
      ),
      { numRuns: 60 },
    );
  });
});
