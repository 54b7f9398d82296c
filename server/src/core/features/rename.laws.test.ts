import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, type Uri } from '../model/uri.ts';
import { allFindings } from '../rules/testing/report.ts';
import { applyEdits } from '../text/applyEdits.ts';
import { type Fixture, fixture } from '../workspace/testing/fixture.ts';
import { prepareRename, rename } from './rename.ts';

const ids = ['a', 'b-1', 'سلو', 'c.2', '007', 'e_3'] as const;
const id = fc.constantFrom(...ids);
const annotationIds = ['c1', 'c2', 'ج3', 'a'] as const;
const annotationId = fc.constantFrom(...annotationIds);

/** A scalar in any kind of quotes. */
const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom('', '"', "'")).map(([each, mark]) => `${mark}${each}${mark}`);

const ref = quoted(id);
const refs = fc.oneof(
  ref,
  fc.array(ref, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
);

const entry = (indent: string): fc.Arbitrary<string> =>
  fc
    .record({ key: ref, name: fc.constantFrom('x', 'ص', 'y'), affiliation: fc.option(ref), maybe: fc.option(ref) })
    .map(({ key, name, affiliation, maybe }) => {
      const keys = [`name: ${name}`, affiliation && `affiliation: ${affiliation}`, maybe && `maybe: ${maybe}`].filter(
        Boolean,
      );
      return `${indent}${key}: { ${keys.join(', ')} }\n`;
    });

const speakers = fc
  .uniqueArray(entry('  '), { maxLength: 4, selector: (text) => /[^\s"']+/.exec(text)?.[0]?.replace(':', '') })
  .map((all) => (all.length === 0 ? '' : `speakers:\n${all.join('')}`));

const target = quoted(
  fc.oneof(
    annotationId,
    fc
      .tuple(fc.constantFrom('', 'a.txt', '../a.txt', 'sub/b.txt', 'b.txt'), fc.constantFrom('', 'sm/'), annotationId)
      .map(([path, layer, to]) => `${path}#${layer}${to}`),
  ),
).map((text) => (text.startsWith('#') ? `"${text}"` : text));

const annotation = (own: string): fc.Arbitrary<string> =>
  fc
    .record({
      mark: fc.constantFrom('', '"'),
      speaker: fc.option(refs),
      for: fc.option(refs),
      via: fc.option(
        fc.oneof(
          refs,
          ref.map((each) => `[{ speaker: ${each}, mention: x }]`),
          fc.tuple(ref, ref).map((all) => `[[${all.join(', ')}]]`),
        ),
      ),
      evidence: fc.option(refs),
      continues: fc.option(quoted(annotationId)),
      within: fc.option(quoted(annotationId)),
      relations: fc.option(target.map((to) => `[{ type: repeats, target: ${to} }]`)),
      block: fc.boolean(),
    })
    .map(({ mark, block, ...keys }) => {
      const pairs = Object.entries({ id: `${mark}${own}${mark}`, kind: 'claim', exact: 'one', ...keys })
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${key}: ${value}`);
      return block ? `  - ${pairs.join('\n    ')} # ${own}\n` : `  - { ${pairs.join(', ')} }\n`;
    });

const annotations = fc
  .subarray([...annotationIds])
  .chain((own) => fc.tuple(...own.map(annotation)))
  .map((all) => (all.length === 0 ? '' : `annotations:\n${all.join('')}`));

const sidecar = fc.tuple(fc.option(ref), speakers, annotations, fc.boolean()).map(([outlet, own, all, crlf]) => {
  const text = `isnad: 1\n${outlet ? `article: { outlet: ${outlet} }\n` : ''}${own}${all}`;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
});

const project = fc
  .record({
    '/isnad.yaml': speakers.map((own) => `isnad: 1\n${own}`),
    '/a.txt.isnad.yaml': sidecar,
    '/a.txt.isnad.sm.yaml': sidecar,
    '/sub/b.txt.isnad.yaml': sidecar,
    '/other/isnad.yaml': speakers.map((own) => `isnad: 1\n${own}`),
    '/other/a.txt.isnad.yaml': sidecar,
  })
  .map((files) => ({ ...files, '/a.txt': 'one two\n', '/sub/b.txt': 'one\n', '/other/a.txt': 'one one\n' }));

const load = (files: Readonly<Record<string, string>>): Promise<Fixture> =>
  fixture(
    Object.entries(files)
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join(''),
  );

/** What is found where; words and ids left out. */
const findingsOf = (files: Fixture): readonly string[] =>
  allFindings(files)
    .map(({ code, severity, place }) => `${code} ${severity} ${place.uri} ${place.spans?.length}`)
    .sort();

test('an id renamed and renamed back leaves the same bytes, and nothing else changes its meaning', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(project, fc.nat(), fc.nat(), async (texts, whichFile, whichPlace) => {
      const before = await load(texts);
      const places = renamablePlaces(before);
      const place = places[(whichFile * 31 + whichPlace) % Math.max(places.length, 1)];
      if (!place) return;
      const { uri, offset, old } = place;
      const there = rename(before.snapshot, uri, offset, 'neu');
      if ('refused' in there) return;
      const after = { ...before.texts };
      for (const { uri: each, edits } of there.edit) after[pathOf(each)] = applyEdits(after[pathOf(each)] ?? '', edits);
      const second = await load(after);
      const own = there.edit.find((file) => file.uri === uri)?.edits ?? [];
      const moved = own.filter(({ span }) => span.end < offset).length * ('neu'.length - old.length);
      const back = rename(second.snapshot, uri, offset + moved, old);
      expect(back).not.toHaveProperty('refused');
      const again = { ...after };
      for (const { uri: each, edits } of 'edit' in back ? back.edit : [])
        again[pathOf(each)] = applyEdits(again[pathOf(each)] ?? '', edits);
      expect(again).toEqual(before.texts);
      expect(findingsOf(second)).toEqual(findingsOf(before));
      done++;
    }),
    { numRuns: 30 },
  );
  expect(done).toBeGreaterThan(10);
}, 60_000);

/** The beginning of every word that can be renamed. */
function renamablePlaces(
  files: Fixture,
): readonly { readonly uri: Uri; readonly offset: number; readonly old: string }[] {
  const { sidecars, projects } = files.snapshot;
  return [...sidecars.values(), ...projects.values()].flatMap(({ uri, text }) =>
    [...text.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}._-]*/gu)].flatMap(({ index }) => {
      const found = prepareRename(files.snapshot, uri, index);
      return 'refused' in found || found.span.start !== index ? [] : [{ uri, offset: index, old: found.placeholder }];
    }),
  );
}
