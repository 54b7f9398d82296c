import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument } from '../src/core/formats/format.ts';
import { type ImportResult, runImport } from '../src/core/formats/importing/runImport.ts';
import type { Output } from '../src/core/formats/runExport.ts';
import { exported } from '../src/core/formats/testing/documents.ts';
import { plainModel } from '../src/core/formats/testing/plainModel.ts';
import { webAnnotation } from '../src/core/formats/webAnnotation.ts';
import { fileUri } from '../src/core/model/uri.ts';
import { readSidecar } from '../src/core/sidecar/readSidecar.ts';
import { neverCancelled } from '../src/core/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../src/core/workspace/memoryFileSystem.ts';
import { sampleDocuments } from './support/golden.ts';

/** Files of an export, imported into a folder that has the articles and whatever else is given. */
async function importInto(documents: readonly ExportDocument[], project: Readonly<Record<string, string>>) {
  const files = new MemoryFileSystem(project);
  for (const { path, text } of documents) files.write(`/out/${path}`, text);
  const { files: written } = exported(webAnnotation, documents);
  for (const { path, content } of written) files.write(`/in/${path}`, content);
  const output = (): Output => {
    const texts = new Map<string, string>();
    return {
      append: async (path, text) => void texts.set(path, (texts.get(path) ?? '') + text),
      commit: async () => {
        for (const [path, text] of texts) files.write(`/out/${path}`, text);
      },
      discard: async () => texts.clear(),
    };
  };
  const results: ImportResult[] = [];
  const run = (): Promise<void> =>
    runImport({
      format: webAnnotation.import ?? { accepts: () => false, read: async function* () {} },
      files,
      from: fileUri('/in'),
      sources: written.map(({ path }) => fileUri(`/in/${path}`)),
      into: fileUri('/out'),
      roots: [fileUri('/out')],
      options: { force: false },
      output,
      done: (result) => void results.push(result),
      token: neverCancelled,
    });
  await run();
  const read = async (path: string) => {
    const bytes = await files.readFile(fileUri(`/out/${path}`));
    return readSidecar(new TextDecoder().decode(bytes), new Map());
  };
  return { results, run, read };
}

describe('the samples as Web Annotations and back', () => {
  let documents: readonly ExportDocument[];
  const project = readFileSync(new URL('../../samples/isnad.yaml', import.meta.url), 'utf8');

  beforeAll(async () => {
    documents = await sampleDocuments();
  });

  test('are the same sidecars, beside the project file', async () => {
    const { results, run, read } = await importInto(documents, { '/out/isnad.yaml': project });
    const problems = results.flatMap((result) => result.problems.map(({ source, message }) => [source, message.id]));
    // The one that has no place in its article has none now either.
    expect(problems).toEqual([['urn:isnad:radio.txt#gates-sound', 'formats.import.unplaced']]);
    for (const { layers } of documents) {
      for (const { path, file } of layers) {
        expect(plainModel(await read(path)), path).toEqual(plainModel(readSidecar(file.text)));
      }
    }
    const once = results.length;
    await run();
    const again = results.slice(once);
    expect(again.map(({ added }) => added)).toEqual(again.map(() => 0));
  });

  test('bring along the speakers that they need where there is no project file', async () => {
    const { read } = await importInto(documents, {});
    for (const { layers } of documents) {
      const [base] = layers;
      if (!base) continue;
      const sidecar = await read(base.path);
      const known = new Set(sidecar.speakers.keys());
      const named = sidecar.annotations.flatMap(({ speakers, via }) => [
        ...speakers.map(({ id }) => id),
        ...via.flat().map(({ speaker }) => speaker.id),
      ]);
      expect(named.filter((id) => !known.has(id) && base.speakers.has(id))).toEqual([]);
    }
  });
});
