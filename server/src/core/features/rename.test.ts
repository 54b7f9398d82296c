import { expect, test } from 'vitest';
import { render } from '../messages/render.ts';
import { pathOf } from '../model/uri.ts';
import { applyEdits } from '../text/applyEdits.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { prepareRename, rename } from './rename.ts';

const words = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** The files after renaming what is at the cursor, changed ones only; or why nothing is renamed. */
async function renamed(source: string, name: string): Promise<Readonly<Record<string, string>> | string> {
  const files = await fixture(source);
  return afterwards(files, name);
}

function afterwards(files: Fixture, name: string): Readonly<Record<string, string>> | string {
  const { snapshot, cursor, texts } = files;
  const found = rename(snapshot, cursor.uri, cursor.offset, name);
  if ('refused' in found) return words(render(found.refused));
  return Object.fromEntries(
    found.edit.map(({ uri, edits }) => [pathOf(uri), applyEdits(texts[pathOf(uri)] ?? '', edits)]),
  );
}

async function prepared(source: string): Promise<string> {
  const { snapshot, cursor, wording } = await fixture(source);
  const found = prepareRename(snapshot, cursor.uri, cursor.offset);
  return 'refused' in found
    ? words(render(found.refused))
    : `${wording(cursor.uri, found.span)} (${found.placeholder})`;
}

const project = `
//- /isnad.yaml
isnad: 1
speakers:
  sdf: { name: قسد }
  "silo": { name: سلو, affiliation: sdf }
  other: { maybe: 'silo' }
//- /a.txt
one two three
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: silo } # the silo
speakers:
  silo: { role: متحدث }
  local: { affiliation: silo }
annotations:
  - id: c1
    kind: claim
    exact: one
    speaker: [local, "silo"]
    for: 'silo'
    via: [{ speaker: silo, mention: silo }, [silo, local]]
    evidence: [silo, silo.txt, https://silo]
    note: silo
//- /a.txt.isnad.sm.yaml
annotations: [{ id: c1, kind: claim, exact: two, speaker: si$0lo }]
//- /sub/isnad.yaml
isnad: 1
//- /sub/b.txt
one
//- /sub/b.txt.isnad.yaml
annotations: [{ id: c1, kind: claim, exact: one, speaker: silo }]
`;

test('a speaker of the project gets another id wherever the project sees them', async () => {
  const after = await renamed(project, 'talal');
  expect(after).toEqual({
    '/isnad.yaml': `isnad: 1
speakers:
  sdf: { name: قسد }
  "talal": { name: سلو, affiliation: sdf }
  other: { maybe: 'talal' }
`,
    '/a.txt.isnad.yaml': `isnad: 1
article: { outlet: talal } # the silo
speakers:
  talal: { role: متحدث }
  local: { affiliation: talal }
annotations:
  - id: c1
    kind: claim
    exact: one
    speaker: [local, "talal"]
    for: 'talal'
    via: [{ speaker: talal, mention: silo }, [talal, local]]
    evidence: [talal, silo.txt, https://silo]
    note: silo
`,
    '/a.txt.isnad.sm.yaml': `annotations: [{ id: c1, kind: claim, exact: two, speaker: talal }]
`,
  });
});

test('a speaker of an article stays inside of it', async () => {
  const after = await renamed(project.replace('si$0lo', 'local').replace('  local: {', '  lo$0cal: {'), 'محلي');
  expect(Object.keys(after)).toEqual(['/a.txt.isnad.yaml', '/a.txt.isnad.sm.yaml']);
  expect(JSON.stringify(after)).toContain('speaker: [محلي, \\"silo\\"]');
});

test.each([
  ['sdf', 'sdf is taken in isnad.yaml'],
  ['local', 'local is taken in '],
  ['a b', 'a b cannot be an id'],
  ['', ' cannot be an id'],
  ['silo#x', 'cannot be an id'],
  ['silo.txt', 'silo.txt is taken in a.txt.isnad.yaml'],
])('a speaker is not renamed to %j', async (name, message) => expect(await renamed(project, name)).toContain(message));

test('a new id must be free in layers too, and for references that lead nowhere', async () => {
  const source = (name: string, use: string) => `
//- /a.txt
one
//- /a.txt.isnad.yaml
speakers: { a$0: { name: x } }
//- /a.txt.isnad.sm.yaml
speakers: { ${name}: { name: y } }
annotations: [{ id: c1, kind: claim, exact: one, speaker: ${use} }]
`;
  expect(await renamed(source('b', 'x'), 'b')).toContain('taken in a.txt.isnad');
  expect(await renamed(source('x', 'b'), 'b')).toContain('taken in a.txt.isnad.sm.yaml');
  expect(await renamed(source('b', 'a'), 'c')).toMatchObject({ '/a.txt.isnad.yaml': 'speakers: { c: { name: x } }\n' });
});

const statements = `
//- /a.txt
one two three
//- /a.txt.isnad.yaml
annotations:
  - { id: "c1", kind: claim, exact: one }
  - { id: c2, kind: claim, exact: two, continues: c1, within: 'c1' }
  - id: c3
    kind: claim
    exact: three
    relations:
      - { type: repeats, target: c1 }
      - { type: repeats, target: "#c1" }
      - { type: repeats, target: a.txt#c1 }
      - { type: repeats, target: b/b.txt#c1 }
    note: c1
//- /a.txt.isnad.sm.yaml
annotations:
  - { id: c1, kind: claim, exact: two, relations: [{ type: repeats, target: "a.txt#c1" }] }
//- /b/b.txt
one
//- /b/b.txt.isnad.yaml
annotations:
  - { id: c1, kind: claim, exact: one, relations: [{ type: repeats, target: '../a.txt#c$01' }, { type: repeats, target: ../a.txt#sm/c1 }] }
`;

test('an annotation gets another id wherever something leads to it', async () => {
  expect(await renamed(statements, 'first')).toEqual({
    '/a.txt.isnad.yaml': `annotations:
  - { id: "first", kind: claim, exact: one }
  - { id: c2, kind: claim, exact: two, continues: first, within: 'first' }
  - id: c3
    kind: claim
    exact: three
    relations:
      - { type: repeats, target: first }
      - { type: repeats, target: "#first" }
      - { type: repeats, target: a.txt#first }
      - { type: repeats, target: b/b.txt#c1 }
    note: c1
`,
    '/a.txt.isnad.sm.yaml': `annotations:
  - { id: c1, kind: claim, exact: two, relations: [{ type: repeats, target: "a.txt#first" }] }
`,
    '/b/b.txt.isnad.yaml': `annotations:
  - { id: c1, kind: claim, exact: one, relations: [{ type: repeats, target: '../a.txt#first' }, { type: repeats, target: ../a.txt#sm/c1 }] }
`,
  });
  const layer = await renamed(statements.replace('$0', '').replace('#sm/c1', '#sm/c$01'), 'x');
  expect(Object.keys(layer)).toEqual(['/a.txt.isnad.sm.yaml', '/b/b.txt.isnad.yaml']);
  expect(JSON.stringify(layer)).toContain('../a.txt#sm/x }');
});

test('an annotation is not renamed to what means something already', async () => {
  expect(await renamed(statements, 'c2')).toBe('c2 is taken in a.txt.isnad.yaml. Choose another name.');
  const dangling = statements.replace('target: b/b.txt#c1', 'target: a.txt#gone');
  expect(await renamed(dangling, 'gone')).toContain('gone is taken in a.txt.isnad.yaml');
  const twice = statements.replace('id: c2', 'id: c1');
  expect(await renamed(twice, 'x')).toContain('has two annotations c1');
});

test('nothing is renamed where a file that may name it has a syntax error', async () => {
  const broken = (id: string) =>
    `${project}//- /c.txt\nx\n//- /c.txt.isnad.yaml\nannotations:\n  - { id: c1, speaker: "${id}\n`;
  expect(await renamed(broken('silo'), 'x')).toContain('c.txt.isnad.yaml has a syntax error');
  expect(await renamed(broken('nobody'), 'x')).toHaveProperty(['/isnad.yaml']);
  const elsewhere = `${statements}//- /c.txt\nx\n//- /c.txt.isnad.yaml\nannotations:\n  - { id: c9, relations: [{ target: "a.txt#c1\n`;
  expect(await renamed(elsewhere, 'x')).toContain('c.txt.isnad.yaml has a syntax error');
  expect(await renamed(elsewhere.replace('a.txt#c1', 'z.md#c1').replace('//- /c.txt\nx\n', ''), 'x')).toMatchObject({});
});

test('what an alias or an anchor writes cannot be renamed by itself', async () => {
  const source = `
//- /a.txt
one
//- /a.txt.isnad.yaml
speakers: { a: { name: x } }
annotations:
  - { id: c1, kind: claim, exact: one, speaker: &who a$0 }
  - { id: c2, kind: claim, exact: one, speaker: *who }
`;
  expect(await renamed(source, 'b')).toContain('a.txt.isnad.yaml writes the id in a way');
});

test('tells what can be renamed and what that word is', async () => {
  expect(await prepared(statements)).toBe('c1 (c1)');
  expect(await prepared(project)).toBe('silo (silo)');
  expect(await prepared(statements.replace('$0', '').replace('"c1", kind', '"c$01", kind'))).toBe('c1 (c1)');
  expect(await prepared(project.replace('$0', '').replace('"silo": {', '"$0silo": {'))).toBe('silo (silo)');
  expect(await prepared(project.replace('$0', '').replace('one two', 'o$0ne two'))).toContain('go to the entry');
  expect(await prepared(project.replace('$0', '').replace('kind: claim', 'kind: cl$0aim'))).toContain('none here');
  expect(await prepared(project.replace('$0', '').replace("maybe: 'silo", "maybe: 'no$0body"))).toContain(
    'Define it under',
  );
  const gone = statements.replace('$0', '').replace('target: c1', 'target: go$0ne');
  expect(await prepared(gone)).toBe('gone leads to no annotation.');
});

test('CRLF, a byte order mark and Arabic ids stay', async () => {
  const source = `//- /a.txt\none\n//- /a.txt.isnad.yaml\nspeakers:\n  سل$0و:\n    name: x\nannotations:\n  - id: c1\n    speaker: "سلو" # سلو\n`;
  const after = await renamed(
    source.replace('isnad.yaml\n', 'isnad.yaml\n\n').replaceAll('\n  ', '\r\n  '),
    'طلال-سلو',
  );
  expect(JSON.stringify(after)).toContain('speaker: \\"طلال-سلو\\" # سلو');
  expect(JSON.stringify(after)).toContain('\\r\\n  طلال-سلو:\\r\\n');
});
