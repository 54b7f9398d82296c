import { describe, expect, it } from 'vitest';
import { fileUri, type Uri } from '../model/uri.ts';
import { checkArticle } from '../rules/check.ts';
import type { FileSystem } from './fileSystem.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { inBatches, linksIn, survey } from './survey.ts';
import { splitFiles } from './testing/fixture.ts';
import { Workspace } from './workspace.ts';

const corpus = splitFiles(`
  //- /isnad.yaml
  isnad: 1
  articles: ["**/*.txt"]
  speakers: { silo: { name: Silo } }
  questions: { toll: How many? }
  //- /a.txt
  He said nine died. She said “none at all”.
  //- /a.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: nine died, speaker: silo, answers: { toll: "9" } }
    - { id: c2, kind: quote, exact: none at all, speaker: silo, relations: [{ type: repeats, target: deep/b.txt#c1 }] }
  //- /deep/b.txt
  It was “not one” and no more.
  //- /deep/b.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: quote, exact: not one, speaker: other }
  //- /deep/b.txt.isnad.sm.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: no more }
  //- /deep/c.txt
  He said four died.
  //- /deep/c.txt.isnad.yaml
  isnad: 1
  annotations:
    - { id: c1, kind: claim, exact: four died, speaker: silo, answers: { toll: "4" } }
  //- /deep/plain.txt
  Nothing here.
  //- /gone.txt.isnad.yaml
  isnad: 1
`);

describe('a corpus read in parts', () => {
  const files = new MemoryFileSystem(corpus);
  const load = (workspace: Workspace): Promise<void> => workspace.load([fileUri('/')]);

  it('is surveyed by names, without reading more than project files', async () => {
    const read: string[] = [];
    const watched: FileSystem = {
      stat: (uri) => files.stat(uri),
      readDirectory: (uri) => files.readDirectory(uri),
      readFile: (uri) => {
        read.push(uri);
        return files.readFile(uri);
      },
    };
    const found = await survey(watched, load);
    expect(read).toEqual(['file:///isnad.yaml']);
    expect([...found.articles.keys()].sort()).toEqual(
      ['/a.txt', '/deep/b.txt', '/deep/c.txt', '/deep/plain.txt'].map(fileUri),
    );
    expect(found.articles.get(fileUri('/deep/b.txt'))).toHaveLength(2);
    expect(found.orphans).toEqual([fileUri('/gone.txt.isnad.yaml')]);
    expect(found.projects).toEqual([fileUri('/isnad.yaml')]);
  });

  it('knows which articles belong together', async () => {
    const found = await survey(files, load);
    const links = await linksIn(files, found);
    const of = (path: string): readonly Uri[] => [...links(fileUri(path))].sort();
    expect(of('/a.txt')).toEqual(['/deep/b.txt', '/deep/c.txt'].map(fileUri));
    expect(of('/deep/b.txt')).toEqual([fileUri('/a.txt')]);
    expect(of('/deep/plain.txt')).toEqual([]);
  });

  it.each([1, 2, 100])('gives the findings that reading all of it gives, %i at a time', async (size) => {
    const whole = new Workspace(files);
    await load(whole);
    const found = await survey(files, load);
    const wanted = [...found.articles.keys()].sort();
    const links = await linksIn(files, found);
    const seen: Uri[] = [];
    let findings = 0;
    for await (const batch of inBatches(files, found, wanted, links, { size })) {
      expect(batch.articles.length).toBeLessThanOrEqual(size);
      for (const uri of batch.articles) {
        seen.push(uri);
        const expected = checkArticle(whole.snapshot(), uri);
        expect(checkArticle(batch.snapshot, uri)).toEqual(expected);
        findings += expected.length;
        expect(await batch.text(uri)).toBe(await whole.text(uri));
      }
    }
    expect(seen).toEqual(wanted);
    expect(findings).toBeGreaterThan(3);
  });

  it('takes no more articles together than findings are made of, however many answer one question', async () => {
    const many: Record<string, string> = { '/isnad.yaml': 'isnad: 1\nquestions: { toll: How many? }\n' };
    for (let i = 0; i < 300; i += 1) {
      const path = `/${String(i).padStart(3, '0')}.txt`;
      const toll = i % 7 === 0 ? 'Nine' : i % 5 === 0 ? String(i) : 'nine';
      const stance = i % 11 === 0 ? ', stance: declined' : '';
      many[path] = `He said ${toll} died.`;
      many[`${path}.isnad.yaml`] = `isnad: 1
annotations:
  - { id: c1, kind: claim, exact: ${toll} died, answers: { toll: "${toll}" }${stance} }
`;
      if (i % 9 === 0) many[`${path}.isnad.sm.yaml`] = many[`${path}.isnad.yaml`]?.replace('c1', 'c9') ?? '';
    }
    const corpusFiles = new MemoryFileSystem(many);
    const whole = new Workspace(corpusFiles);
    await load(whole);
    const found = await survey(corpusFiles, load);
    const links = await linksIn(corpusFiles, found);
    const wanted = [...found.articles.keys()].sort();
    for (const uri of wanted) expect(links(uri).size).toBeLessThan(300);
    for await (const batch of inBatches(corpusFiles, found, wanted, links, { size: 10 })) {
      for (const uri of batch.articles) {
        expect(checkArticle(batch.snapshot, uri)).toEqual(checkArticle(whole.snapshot(), uri));
      }
    }
  });
});
