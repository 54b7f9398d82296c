import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../workspace/fileSystem.ts';
import { casXmi } from './casXmi.ts';
import type { ExportDocument, Format } from './format.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import { type Output, runExport } from './runExport.ts';
import { documentsIn, plainOptions } from './testing/documents.ts';

/** What an export leaves behind, by path; nothing before it is done. */
async function run(format: Format, documents: readonly ExportDocument[], together?: string) {
  const texts = new Map<string, string>();
  let files: Readonly<Record<string, string>> = {};
  const output: Output = {
    append: async (path, text) => void texts.set(path, (texts.get(path) ?? '') + text),
    commit: async () => {
      files = Object.fromEntries(texts);
    },
    discard: async () => texts.clear(),
  };
  const each = async function* () {
    yield* documents;
  };
  const result = await runExport({
    format,
    options: plainOptions,
    documents: each(),
    output,
    ...(together === undefined ? {} : { together }),
    token: neverCancelled,
  }).catch((error: unknown) => error);
  return { result, files, staged: texts.size };
}

const named = (path: string, layer = ''): string => `
//- ${path}
قال نعم.
//- ${path}.isnad.${layer}yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: نعم }]
`;

describe('two files of one path', () => {
  test('of a layer and of an article that is called so are refused, both named', async () => {
    const documents = await documentsIn(named('/a.txt') + named('/a.txt', 'mona.') + named('/a.txt.mona'));
    const { result, files, staged } = await run(casXmi, documents);
    expect(result).toMatchObject({ path: 'a.txt.mona.xmi', reason: 'taken', names: ['a.txt', 'a.txt.mona'] });
    expect([files, staged]).toEqual([{}, 0]);
    expect(Object.keys((await run(jsonl, documents)).files)).toEqual(['a.txt.jsonl', 'a.txt.mona.jsonl']);
  });

  test('are refused even where they do not follow on each other', async () => {
    const documents = await documentsIn(named('/index') + named('/index.a') + named('/index.article'));
    const { result } = await run(html, documents);
    expect(result).toMatchObject({ path: 'index.article.html', names: ['index', 'index.article'] });
  });
});

test('articles that go into one file together are no two files', async () => {
  const documents = await documentsIn(named('/a.txt') + named('/b.txt'));
  const { result, files } = await run(jsonl, documents, 'all.jsonl');
  expect(result).toMatchObject({ articles: 2, files: ['all.jsonl'], main: 'all.jsonl' });
  expect(files['all.jsonl']?.match(/"article":"[ab].txt"/g)).toEqual(['"article":"a.txt"', '"article":"b.txt"']);
});

test('a path that leads out of the folder is refused', async () => {
  const [document] = await documentsIn(named('/a.txt'));
  if (!document) throw new Error('No article.');
  const { result, files } = await run(jsonl, [{ ...document, path: '../a.txt' }]);
  expect(result).toMatchObject({ path: '../a.txt.jsonl', reason: 'outside' });
  expect(files).toEqual({});
});
