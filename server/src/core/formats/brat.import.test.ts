import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainMap } from '../sidecar/plainValue.ts';
import { brat } from './brat.ts';
import type { ExportDocument, OutFile } from './format.ts';
import { documentsOf, exported } from './testing/documents.ts';
import { generated } from './testing/generated.ts';
import { imported, landing } from './testing/imports.ts';
import { trap } from './testing/trap.ts';

const byPath = (files: readonly OutFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, content }) => [path, content]));

/** What brat has room for: everything about the annotations that have a place, and whoever they name. */
function held({ layers: [layer] }: ExportDocument) {
  return (layer?.entries ?? []).flatMap(({ annotation, reading, spans }) => {
    if (!spans) return [];
    const { exact: _, prefix: __, suffix: ___, occurrence: ____, relations, ...keys } = plainMap(annotation.node);
    return {
      ...keys,
      spans,
      cue: reading.cue ?? keys.cue,
      mention: reading.mention ?? keys.mention,
      relations: Array.isArray(relations) ? relations.map((each) => JSON.stringify(each)).sort() : undefined,
      speakers: annotation.speakers.map(({ id }) => layer?.speakers.get(id)?.speaker.name),
    };
  });
}

/** A document exported and imported again. */
async function throughBrat(files: Readonly<Record<string, string>>) {
  const [before] = await documentsOf(files);
  if (!before) throw new Error('no article');
  const written = byPath(exported(brat, [before]).files);
  const ann = Object.keys(written).find((path) => path.endsWith('.ann')) ?? '';
  const [document] = await imported(brat, ann, written);
  if (!document) throw new Error('nothing imported');
  const landed = await landing(document);
  const [after] = await documentsOf({ '/a.txt': document.text ?? '', '/a.txt.isnad.yaml': landed.text });
  if (!after) throw new Error('no article');
  const again = exported(brat, [after]).files;
  return { before, document, landed, after, ann: written[ann], again: byPath(again)['a.ann'] };
}

describe('our own export comes back', () => {
  test('the trap', async () => {
    const { before, after, document, landed, ann, again } = await throughBrat(trap);
    expect(document.article).toBe('فخ & co.txt');
    expect(landed.problems).toEqual([]);
    expect(held(after)).toEqual(held(before));
    expect(again).toBe(ann);
  });

  test('whatever is annotated', async () => {
    await fc.assert(
      fc.asyncProperty(generated(), async ({ files }) => {
        const { before, after, landed, ann, again } = await throughBrat(files);
        expect(landed.problems).toEqual([]);
        expect(held(after)).toEqual(held(before));
        expect(again).toBe(ann);
      }),
      { numRuns: 100 },
    );
  });

  test('whom the project file knows stays there, and comes along to where nobody does', async () => {
    const files = {
      '/isnad.yaml': 'isnad: 1\nspeakers: { silo: { name: طلال سلو, names: { en: Silo }, role: عميد } }\n',
      '/a.txt': 'قال سلو نعم.',
      '/a.txt.isnad.yaml':
        'isnad: 1\nspeakers: { silo: { role: المتحدث } }\nannotations: [{ id: c1, kind: claim, exact: نعم, speaker: silo }]\n',
    };
    const written = byPath(exported(brat, await documentsOf(files)).files);
    const [document] = await imported(brat, 'a.ann', written);
    if (!document) throw new Error('nothing imported');
    const at = await landing(document, { project: files['/isnad.yaml'] });
    expect(at.text).toContain('speakers:\n  silo:\n    role: المتحدث\n\n');
    const elsewhere = await landing(document);
    expect(elsewhere.sidecar.speakers.get('silo')).toMatchObject({ name: 'طلال سلو', role: 'المتحدث' });
  });
});
