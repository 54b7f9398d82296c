import { expect, test } from 'vitest';
import { messages, report } from './testing/report.ts';

const source = `//- /gone.txt.isnad.yaml
isnad: 1
speakers: { unused: { name: س } }
annotations:
  - { id: c1, kind: claim, exact: انتهت المعركة }
  - { id: c2, kind: quote, exact: لن نغادر, speaker: nobody }`;

test('is told once, not as lost passages; what else is wrong shows in the sidecar', async () => {
  expect(await report('all', source)).toEqual([
    'gone.txt.isnad.yaml sidecar.no-article warning',
    'gone.txt.isnad.yaml “c1” claim.unsourced warning',
    'gone.txt.isnad.yaml “nobody” speaker.unknown error',
  ]);
  expect((await messages('sidecar.no-article', source))[0]).toBe(
    'There is no article gone.txt beside this file. Move or rename the two together, or delete the annotations.',
  );
});

test('can be waived', async () => {
  const waived = source.replace('isnad: 1', 'isnad: 1\narticle: { waive: { sidecar.no-article: not archived here } }');
  expect(await report('sidecar.no-article', waived)).toEqual([]);
});

test('not beside an article', async () => {
  expect(await report('sidecar.no-article', `${source}\n//- /gone.txt\nانتهت المعركة. لن نغادر.`)).toEqual([]);
});
