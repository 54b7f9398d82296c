import { expect, test } from 'vitest';
import { readSidecar } from '../sidecar/readSidecar.ts';
import { completed } from './testing/completed.ts';

const article = `قال طلال سلو إن المعركة انتهت. وأضاف: «لن يبقى أحد في المدينة».
لم يعلق أحد على الخبر. قال: نعم.
انتهت.
وقال آخر إن المدينة خالية، وإن # الطريق مفتوح.
انتهت.
`;

/** The article, a project file, another article, and a sidecar with the text in it. */
const files = (sidecar: string, more = ''): string => `
//- /isnad.yaml
isnad: 1
speakers:
  sdf: { name: قوات سوريا الديمقراطية, type: organization, aliases: [قسد], names: { en: Syrian Democratic Forces } }
  afp: { name: وكالة فرانس برس, type: agency }
questions: { deal: هل كان اتفاق؟ }
kinds: { rumour: { like: claim, label: إشاعة } }
//- /b.txt
Other words stand here. They said so.
//- /b.txt.isnad.yaml
isnad: 1
annotator: sm
annotations:
  - { id: o1, kind: claim, exact: Other words stand here, speaker: afp, tags: [evacuation], answers: { deal: "no" } }
  - { id: o2, kind: note, exact: They said so, tags: [evacuation, two words] }
//- /b.txt.isnad.sm.yaml
isnad: 1
annotations: [{ id: l1, kind: claim, exact: They said so, speaker: x }]
//- /a.txt
${article}//- /a.txt.isnad.yaml
isnad: 1
article: { published: 2017-10-15 }
speakers:
  silo: { name: طلال سلو, names: { en: Talal Silo }, role: متحدث, aliases: [سلو], type: person }
  law: { name: القانون, type: document }
annotations:
  - id: c1
    kind: claim
    exact: إن المعركة انتهت
    speaker: silo
${sidecar}
${more}`;

const at = (sidecar: string, options?: Parameters<typeof completed>[1]) => completed(files(sidecar), options);
const isolates = /[\u2068\u2069]/g;

test('offers the keys that may stand in a map and do not yet', async () => {
  const found = await at('    $0');
  expect(found.labels).toContain('via');
  expect(found.labels).not.toContain('speaker');
  expect(found.labels).not.toContain('id');
  expect(found.line('mode')).toBe('    mode: ');
  expect(found.item('via').documentation).toContain('Through whom');
  expect(found.item('mode').again).toBe(true);
  expect((await at('    $0', { snippets: true })).line('relations')).toBe(
    '    relations: [{ type: $1, target: $2 }]$0',
  );
  expect((await at('    $0')).line('relations')).toBe('    relations: ');
});

test('explains keys in the language of the client', async () => {
  const documentation = async (sidecar: string, label: string, locale: string) =>
    (await at(sidecar, { locale })).item(label).documentation?.replace(/[\u2066-\u2069]/g, '');
  expect(await documentation('    $0', 'gist', 'ar')).toBe('خلاصة الادعاء بكلمات تُفهم وحدها.');
  expect(await documentation('    mode: $0', 'direct', 'ar-SY')).toContain('`direct`: بلفظ القائل');
  expect(await documentation('    kind: $0', 'claim', 'ar')).toContain('`claim`: تأكيد أمر');
  const label = async (sidecar: string, word: string, locale: string) =>
    (await at(sidecar, { locale })).item(word).description?.replace(/[\u2066-\u2069]/g, '');
  expect(await label('    relations: [{ type: $0 }]', 'supports', 'ar')).toBe('يؤيد');
  expect(await label('    relations: [{ type: $0 }]', 'supports', 'en')).toBeUndefined();
  expect(await documentation('    $0', 'gist', 'xx')).toBe('The claim in words that stand alone.');
});

test.each([
  ['  - { id: c2, $0 }', 'kind', '  - { id: c2, kind:  }'],
  ['  - { id: c2,$0 }', 'kind', '  - { id: c2, kind:  }'],
  ['    said: { $0 }', 'place', '    said: { place:  }'],
  ['    mo$0de: direct', 'mode', '    mode: direct'],
  ['    $0mde: direct', 'mode', '    mode: direct'],
  ["    'mo$0': direct", 'mode', "    'mode': direct"],
  ['    waive: { cl$0 }', 'claim.unsourced', '    waive: { claim.unsourced:  }'],
  ['    waive:\n      $0', 'claim.unsourced', '      claim.unsourced: '],
  ['    answers: { $0 }', 'deal', '    answers: { deal:  }'],
])('a key at %j', async (sidecar, label, line) => expect((await at(sidecar)).line(label)).toBe(line));

test('offers sections and their first lines', async () => {
  const found = await completed('//- /a.txt\nx\n//- /a.txt.isnad.yaml\nisnad: 1\n$0\n');
  expect(found.labels).toEqual(['annotator', 'article', 'speakers', 'annotations']);
  expect(found.after('annotations')).toBe('isnad: 1\nannotations:\n  - \n');
  const crlf = await completed('//- /a.txt\nx\n//- /a.txt.isnad.yaml\nisnad: 1\nspe$0\n', {
    crlf: true,
    snippets: true,
  });
  expect(crlf.after('speakers')).toBe('isnad: 1\r\nspeakers:\r\n  $0\r\n');
});

test('offers words of the format, and kinds of the project with their labels', async () => {
  expect((await at('    mode: $0')).labels).toEqual(['direct', 'indirect', 'mixed']);
  expect((await at('    stance:$0')).line('denied')).toBe('    stance: denied');
  const kinds = await at('  - id: c2\n    kind: $0');
  expect(kinds.labels).toEqual(['claim', 'quote', 'mention', 'note', 'ignore', 'rumour']);
  expect(kinds.item('rumour').description?.replace(isolates, '')).toBe('إشاعة');
  expect(kinds.item('rumour').filter).toContain('إشاعة');
  expect((await at('    relations: [{ type: $0 }]')).labels).toContain('contradicts');
  expect((await at('    certainty: "l$0"')).line('low')).toBe('    certainty: "low"');
  expect((await at('    mode: direct $0')).labels).toEqual([]);
});

test('offers keys and severities in project files', async () => {
  const rules = await completed('//- /isnad.yaml\nisnad: 1\nrules:\n  claim.unsourced: error\n  $0\n');
  expect(rules.labels).toContain('speaker.unused');
  expect(rules.labels).not.toContain('claim.unsourced');
  expect(rules.item('quote.altered').documentation).toContain('words');
  const severity = await completed('//- /isnad.yaml\nisnad: 1\nrules: { claim.unsourced: $0 }\n');
  expect(severity.labels).toEqual(['error', 'warning', 'information', 'hint', 'off']);
  const like = await completed('//- /isnad.yaml\nkinds:\n  rumour:\n    like: $0\n');
  expect(like.labels).toContain('claim');
  const affiliation = await completed('//- /isnad.yaml\nspeakers:\n  a: { name: b }\n  c: { affiliation: $0 }\n');
  expect(affiliation.labels).toEqual(['a']);
});

test('offers speakers by any name in either script', async () => {
  const all = await at('    for: $0');
  expect(all.labels).toEqual(['silo', 'law', 'sdf', 'afp']);
  for (const typed of ['سلو', 'sil', 'Talal', 'طلال', 'طلا']) {
    const found = await at(`    for: ${typed}$0`);
    expect(found.labels).toContain('silo');
    expect(found.item('silo').filter.toLowerCase()).toContain(typed.toLowerCase());
    expect(found.line('silo')).toBe('    for: silo');
  }
  // Another spelling than the file has: what was typed comes along, for clients that compare letter by letter.
  const folded = await at('    for: قَسد$0');
  expect(folded.item('sdf').filter).toMatch(/^قَسد /);
  expect(all.item('silo').detail?.replace(isolates, '')).toBe('طلال سلو · متحدث');
  expect((await at('    for: قسد$0')).labels).toEqual(['sdf']);
});

test.each([
  ['    for: [silo, $0]', 'sdf', '    for: [silo, sdf]'],
  ['    for: [silo,$0]', 'sdf', '    for: [silo, sdf]'],
  ['    for: [silo, $0', 'sdf', '    for: [silo, sdf'],
  ['    for: "s$0"', 'sdf', '    for: "sdf"'],
  ['    for: "s$0', 'sdf', '    for: "sdf"'],
  ["    for: 's$0", 'sdf', "    for: 'sdf'"],
  ['    for: s$0il # who', 'sdf', '    for: sdf # who'],
  ['    for:$0', 'sdf', '    for: sdf'],
  ['    for:\n      - $0', 'sdf', '      - sdf'],
  ['    for:\n      -$0', 'sdf', '      - sdf'],
  ['    for:\n      - silo\n      $0', 'sdf', '      - sdf'],
  ['    via: [{ speaker: $0 }]', 'afp', '    via: [{ speaker: afp }]'],
  ['    via: [[afp, $0]]', 'silo', '    via: [[afp, silo]]'],
  ['    evidence: [$0]', 'law', '    evidence: [law]'],
  ['    via: [$0]', 'afp', '    via: [afp]'],
])('a speaker at %j', async (sidecar, label, line) => expect((await at(sidecar)).line(label)).toBe(line));

test('puts those first who are likely', async () => {
  expect((await at('    via: [$0]')).labels[0]).toBe('afp');
  expect((await at('    evidence: [$0]')).labels).toEqual(['law']);
  const again = await at('  - { id: c2, kind: claim, exact: x, speaker: afp }\n  - id: c3\n    speaker: $0');
  expect(again.labels.slice(0, 2)).toEqual(['afp', 'silo']);
  const affiliation = await completed(files('').replace('type: person }', 'type: person, affiliation: $0 }'));
  expect(affiliation.labels).toEqual(['sdf', 'afp', 'law']);
});

test('an open bracket or quotation mark hides nobody', async () => {
  const last = 'speakers:\n  late: { name: آخر }\n';
  for (const open of ['for: [', 'for: "', 'via: [{ speaker: ']) {
    const source = `//- /a.txt\nx\n//- /a.txt.isnad.yaml\nannotations:\n  - id: c1\n    ${open}$0\n  - id: c2\n${last}`;
    expect((await completed(source)).labels).toEqual(['late']);
  }
});

test('offers statements of this file to continue and to stand within', async () => {
  const found = await at('  - { id: n1, kind: note, exact: x }\n  - id: c2\n    kind: claim\n    continues: $0');
  expect(found.labels).toEqual(['c1']);
  expect(found.item('c1').description).toContain('إن المعركة');
  expect((await at('  - id: c2\n    within: المعركة$0')).line('c1')).toBe('    within: c1');
});

test('offers what a relation may point to, in this file and in others', async () => {
  const head = '  - id: c2\n    kind: claim\n    relations: [{ type: repeats, target:';
  expect((await at(`${head} $0 }]`)).labels).toEqual(['c1', 'b.txt#o1', 'b.txt#sm/l1']);
  expect((await at(`${head} b$0 }]`)).line('b.txt#o1')).toContain('target: b.txt#o1 }]');
  expect((await at(`${head} "b.txt#$0" }]`)).line('b.txt#sm/l1')).toContain('target: "b.txt#sm/l1" }]');
  expect((await at(`${head} #$0 }]`)).line('#c1')).toContain('target: c1 }]');
  expect((await at(`${head} none such$0 }]`)).labels).toEqual([]);
  expect((await at(`${head} Other wo$0 }]`)).labels).toEqual(['b.txt#o1']);
  const spaced = files(`${head} $0 }]`).replaceAll('/b.txt', '/b c.txt');
  expect((await completed(spaced)).labels).toContain('b c.txt#o1');
});

test('offers tags, answers, dates and names that the project uses', async () => {
  expect((await at('    tags: [$0]')).labels).toEqual(['evacuation', 'two words']);
  expect((await at('    answers: { deal: $0 }')).line('no')).toBe('    answers: { deal: "no" }');
  expect((await at('    asOf: $0')).line('2017-10-15')).toBe('    asOf: 2017-10-15');
  expect((await at('    said: { date: $0 }')).labels).toEqual(['2017-10-15']);
  expect((await at('    review: [{ verdict: x, by: $0 }]')).labels).toEqual(['sm']);
  expect((await at('    translated: $0')).labels).toContain('en');
});

test('offers an id that nobody has', async () => {
  expect((await at('  - id: $0')).labels).toEqual(['c2', 'claim-1']);
  expect((await at('  - id: $0\n    speaker: silo')).labels).toEqual(['c2', 'silo-1']);
  expect((await at('  - { id: c2, kind: claim }\n  - { id: $0, kind: quote }')).labels).toEqual(['c3', 'quote-1']);
});

test('offers speakers that are named and not defined as new entries', async () => {
  const source =
    '//- /a.txt\nx\n//- /a.txt.isnad.yaml\nspeakers:\n  $0\nannotations:\n  - { id: c1, speaker: نيو, via: [afp] }\n';
  const found = await completed(source, { snippets: true });
  expect(found.labels).toEqual(['نيو', 'afp']);
  expect(found.line('نيو')).toBe('  نيو: { name: $1 }$0');
});

test('begins a new annotation', async () => {
  const label = 'New annotation';
  expect((await at('  - $0')).after(label)).toContain('\n  - id: c2\n    kind: claim\n    exact: \n');
  expect((await at('  -$0')).after(label)).toContain('\n  - id: c2\n    kind: claim\n    exact: \n');
  expect((await at('  $0')).after(label)).toContain('\n  - id: c2\n    kind: claim\n    exact: \n');
  expect((await at('  - $0', { snippets: true })).line(label)).toBe(
    `  - id: \${1:c2}\n    kind: \${2:claim}\n    exact: \${3}$0`,
  );
  const empty = '//- /a.txt\nx\n//- /a.txt.isnad.yaml\nannotations:\n  $0\n';
  expect((await completed(empty, { crlf: true })).after(label)).toBe(
    'annotations:\r\n  - id: claim-1\r\n    kind: claim\r\n    exact: \r\n',
  );
  const flow = '//- /a.txt\nx\n//- /a.txt.isnad.yaml\nannotations: [$0]\n';
  expect((await completed(flow)).line(label)).toBe('annotations: [{ id: claim-1, kind: claim, exact:  }]');
  expect((await at('    relations:\n      - $0')).line('New relation')).toBe('      - type: \n        target: ');
});

test('offers the passages that nobody annotated yet, from the last annotation on', async () => {
  const found = await at('  - id: c2\n    kind: claim\n    exact: $0');
  expect(found.labels).toEqual([
    'وأضاف: «لن يبقى أحد في المدينة»',
    '«لن يبقى أحد في المدينة»',
    'لم يعلق أحد على الخبر',
    'قال: نعم',
    'انتهت',
    'وقال آخر إن المدينة خالية، وإن # الطريق مفتوح',
    'انتهت',
  ]);
  expect(found.line('قال: نعم')).toBe('    exact: "قال: نعم"');
  expect(found.line('وقال آخر إن المدينة خالية، وإن # الطريق مفتوح')).toMatch(/exact: "وقال/);
  // Two of them stand there; the words alone would be ambiguous.
  expect(found.after('انتهت')).toMatch(/ {4}exact: انتهت\n {4}(?:prefix|suffix|occurrence): /);
  const quote = await at('  - id: c2\n    kind: quote\n    exact: $0');
  expect(quote.labels[0]).toBe('«لن يبقى أحد في المدينة»');
  const later = await at('  - id: c2\n    kind: claim\n    exact: قال: نعم\n  - id: c3\n    exact: $0');
  expect(later.labels[0]).toBe('انتهت');
  expect(later.labels).not.toContain('قال: نعم');
});

test.each([
  ['  - id: c2\n    exact: "$0"', '    exact: "قال: نعم"'],
  ['  - id: c2\n    exact: "قال', '    exact: "قال: نعم"'],
  ["  - id: c2\n    exact: 'قال", "    exact: 'قال: نعم'"],
  ['  - id: c2\n    exact: قال $0', '    exact: "قال: نعم"'],
  ['  - id: c2\n    exact: نعم$0', '    exact: "قال: نعم"'],
  ['  - id: c2\n    exact: قَال نَعم$0', undefined],
  ['  - { id: c2, exact: $0 }', '  - { id: c2, exact: "قال: نعم" }'],
  ['  - id: c2\n    exact: [$0]', '    exact: ["قال: نعم"]'],
  ['  - id: c2\n    exact:\n      - $0', '      - "قال: نعم"'],
  ['  - id: c2\n    exact: { exact: $0 }', '    exact: { exact: "قال: نعم" }'],
])('a passage at %j', async (sidecar, line) => {
  const found = await at(sidecar.includes('$0') ? sidecar : `${sidecar}$0`);
  if (line === undefined) expect(found.labels).toEqual([]);
  else expect(found.line('قال: نعم')).toBe(line);
});

test('what decides between repeats comes along wherever it has a place', async () => {
  const context = /(?:prefix|suffix|occurrence): /;
  expect((await at('  - { id: c2, exact: $0 }')).line('انتهت')).toMatch(/exact: انتهت, (?:prefix|suffix): .* }$/);
  expect((await at('  - id: c2\n    exact: "$0"')).after('انتهت')).toMatch(/exact: "انتهت"\n {4}(?:prefix|suffix): /);
  expect((await at('  - id: c2\n    exact: "$0')).after('انتهت')).toMatch(/exact: "انتهت"\n {4}(?:prefix|suffix): /);
  expect((await at('  - id: c2\n    exact: [$0]')).after('انتهت')).not.toMatch(context);
  const crlf = await at('  - id: c2\n    exact: $0', { crlf: true });
  expect(crlf.after('انتهت')).toMatch(/exact: انتهت\r\n {4}(?:prefix|suffix): [^\n]*\r\n/);
});

test('a passage that was chosen stands where it was taken from', async () => {
  const found = await at('  - id: c2\n    kind: claim\n    exact: $0');
  for (const item of found.items) {
    const text = found.text.slice(0, item.span.start) + item.text + found.text.slice(item.span.end);
    const { uri } = found.files.cursor;
    found.files.workspace.open(uri, text);
    await found.files.workspace.settled();
    const { sidecars, articles } = found.files.snapshot;
    const file = sidecars.get(uri);
    const readings = file && articles.get(file.article)?.readings.get(uri);
    expect(readings?.map(({ anchor }) => anchor.state)).toEqual(['exact', 'exact']);
  }
});

test('an item of any label keeps the file readable', async () => {
  for (const place of [
    '    $0',
    '    for: $0',
    '    via: [$0]',
    '    said: { $0 }',
    '    tags:\n      - $0',
    '  - $0',
    '  $0',
  ]) {
    const found = await at(place);
    for (const { label, span, text } of found.items) {
      const after = found.text.slice(0, span.start) + text + found.text.slice(span.end);
      const syntax = readSidecar(after).problems.filter(({ code }) => code === 'sidecar.syntax');
      expect([place, label, syntax]).toEqual([place, label, []]);
    }
  }
});

test('offers nothing in comments, in articles, and without a file', async () => {
  expect((await at('    # sp$0')).labels).toEqual([]);
  expect((await at('    note: |\n      sp$0')).labels).toEqual([]);
  expect((await completed('//- /isnad.yaml\nisnad: 1\n//- /a.txt\nabc$0 def\n')).labels).toEqual([]);
});
