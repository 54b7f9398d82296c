import { expect, test } from 'vitest';
import { render } from '../messages/render.ts';
import { allFindings } from '../rules/testing/report.ts';
import { fixture } from '../workspace/testing/fixture.ts';
import { codeActions } from './codeActions.ts';
import type { CodeActionOptions } from './codeActionTypes.ts';

/** Titles of what is offered for the first range of a fixture, else at its cursor; source actions are left out. */
async function offered(source: string, options: Partial<CodeActionOptions> = {}): Promise<readonly string[]> {
  const files = await fixture(`${source}\n`);
  const [range] = files.ranges;
  const place = range ?? { uri: files.cursor.uri, start: files.cursor.offset, end: files.cursor.offset };
  const all: CodeActionOptions = {
    context: { today: '2026-01-31' },
    wants: (kind) => !kind.startsWith('source'),
    asked: true,
    brief: false,
    ...options,
  };
  const { uri, start, end } = place;
  return codeActions(files.snapshot, uri, { start, end }, allFindings(files), all).map(({ title, kind }) =>
    `${kind.replace('.isnad', '')}: ${render(title)}`.replace(/[\u2068\u2069]/g, ''),
  );
}

const project = `//- /isnad.yaml
isnad: 1
articles: ["*.txt"]
speakers:
  silo: { name: طلال سلو }
  afp: { name: وكالة فرانس برس, type: agency }
kinds: { rumour: { like: claim, label: إشاعة } }`;

test('a selection: the likeliest kind by those who are near, then the others and the kinds of the project', async () => {
  expect(await offered(`${project}\n//- /a.txt\nقال طلال سلو ⟦إن المعركة انتهت⟧.`)).toEqual([
    'refactor.extract: Annotate as a claim by طلال سلو',
    'refactor.extract: Annotate as a claim by وكالة فرانس برس',
    'refactor.extract: Annotate as a claim, without a speaker',
    'refactor.extract: Annotate as a quotation of طلال سلو',
    'refactor.extract: Annotate as a quotation of وكالة فرانس برس',
    'refactor.extract: Annotate as a quotation, without a speaker',
    'refactor.extract: Annotate as إشاعة, by طلال سلو',
    'refactor.extract: Annotate as إشاعة',
    'refactor.extract: Annotate with a note',
    'refactor.extract: Annotate as no statement, to be ignored',
  ]);
});

test('a name is a mention of whoever has it', async () => {
  const found = await offered(`${project}\n//- /a.txt\nقال ⟦سلو⟧ إن المعركة انتهت.`);
  expect(found).toContain('refactor.extract: Annotate as a mention of طلال سلو');
  const other = await offered(`${project}\n//- /a.txt\nقال ⟦سعيد غربي⟧ إن المعركة انتهت.`);
  expect(other).toContain('refactor.extract: Annotate as a mention of a new speaker, سعيد غربي');
});

test('where the client has pickers only the likeliest is listed', async () => {
  const found = await offered(`${project}\n//- /a.txt\nقال طلال سلو ⟦«لن نغادر»⟧.`, { brief: true });
  expect(found).toEqual([
    'refactor.extract: Annotate as a quotation of طلال سلو',
    'refactor.extract: Annotate as a quotation of وكالة فرانس برس',
    'refactor.extract: Annotate as a quotation, without a speaker',
  ]);
});

test('white space is nothing to annotate', async () => {
  expect(await offered(`${project}\n//- /a.txt\nقال⟦ ⟧طلال.`)).toEqual([]);
});

const annotated = `${project}
//- /a.txt
قال طلال سلو إن المعركة $0انتهت. ونقلت وكالة فرانس برس ذلك.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: silo, stance: denied }`;

test('at an annotation: what can be changed about it', async () => {
  expect(await offered(annotated)).toEqual([
    'refactor.rewrite: The speaker is وكالة فرانس برس',
    'refactor.rewrite: It came through وكالة فرانس برس',
    'refactor.rewrite: The speaker says it',
    'refactor.rewrite: The speaker declines to say it',
    'refactor.rewrite: The speaker believes it',
    'refactor.rewrite: The speaker asks it',
    'refactor.rewrite: Make it a quotation',
    'refactor.rewrite: It is no statement: ignore it',
    'refactor.rewrite: Delete the annotation of “إن المعركة انتهت”',
  ]);
});

test('nothing of that where nobody asked, in a file that YAML rejects, or for an id that two have', async () => {
  expect(await offered(annotated, { asked: false })).toEqual([]);
  expect(await offered(`${annotated}\n  - { id: c2, kind: note, exact: قال: نعم }`)).toEqual([]);
  expect(await offered(`${annotated}\n  - { id: c1, kind: note, exact: قال }`)).toEqual([]);
});

test('a selection may be the place of what is lost', async () => {
  const lost = `${project}
//- /a.txt
قال طلال سلو ⟦إن الحرب وضعت أوزارها⟧.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
  - { id: c1, kind: note, exact: ولا أثر لهذا الكلام في المقال }`;
  expect(await offered(lost, { wants: (kind) => kind === 'refactor.rewrite.isnad' })).toEqual([
    'refactor.rewrite: Here stands “ولا أثر لهذا الكلام في المقال”, which has no place',
  ]);
});

test('the entry of a speaker can be moved to the project file', async () => {
  const local = `${project}
//- /a.txt
قال غربي إن المعركة انتهت.
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  gha$0rbi: { name: غربي }
annotations:
  - { id: c1, kind: claim, exact: إن المعركة انتهت, speaker: gharbi }`;
  expect(await offered(local)).toEqual(['refactor.move: Move the speaker غربي to the project file']);
});
