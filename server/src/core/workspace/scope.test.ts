import { expect, test } from 'vitest';
import { outletOf, scopeOf, speakerOf, speakersOf } from './scope.ts';
import { fixture } from './testing/fixture.ts';

const files = `
//- /isnad.yaml
isnad: 1
speakers:
  silo:
    name: Talal Silo
    names: { ar: طلال سلو, fr: Talal Sélo }
    type: person
    role: spokesman
    aliases: [Silo]
  sdf: { name: SDF, type: group }
//- /a.txt
x
//- /a.txt.isnad.yaml
isnad: 1
speakers:
  silo:
    role: defector
    names: { en: Talal Silo, fr: Silo }
  local: { name: Local }
//- /a.txt.isnad.amal.yaml
isnad: 1
speakers:
  silo: { aliases: [Abu Talal] }
  layered: { name: Layered }
//- /b.txt
x
//- /b.txt.isnad.yaml
isnad: 1
`;

test('the nearest entry wins key by key, and lists count as one key', async () => {
  const { snapshot, uri } = await fixture(files);
  const known = speakerOf(snapshot, uri('/a.txt.isnad.amal.yaml'), 'silo');
  expect(known?.entries.map((entry) => entry.uri)).toEqual([
    uri('/a.txt.isnad.amal.yaml'),
    uri('/a.txt.isnad.yaml'),
    uri('/isnad.yaml'),
  ]);
  expect(known?.speaker).toMatchObject({
    name: 'Talal Silo',
    names: { ar: 'طلال سلو', en: 'Talal Silo', fr: 'Silo' },
    role: 'defector',
    type: 'person',
    aliases: ['Abu Talal'],
  });
});

test('an empty list that is written takes away what the project gives', async () => {
  const { snapshot, uri } = await fixture(`
//- /isnad.yaml
speakers: { silo: { aliases: [a], sameAs: [https://example.org/], waive: { claim.relay-only: x } } }
//- /a.txt
x
//- /a.txt.isnad.yaml
speakers: { silo: { aliases: [] } }
//- /a.txt.isnad.sm.yaml
speakers: { silo: { sameAs: [], waive: {} } }
//- /b.txt
x
//- /b.txt.isnad.yaml
speakers: { silo: { aliases: } }
`);
  const seen = (path: string) => {
    const { aliases, sameAs, waive } = speakerOf(snapshot, uri(path), 'silo')?.speaker ?? {};
    return [aliases?.length, sameAs?.length, waive?.length];
  };
  expect(seen('/isnad.yaml')).toEqual([1, 1, 1]);
  expect(seen('/a.txt.isnad.yaml')).toEqual([0, 1, 1]);
  expect(seen('/a.txt.isnad.sm.yaml')).toEqual([0, 0, 0]);
  expect(seen('/b.txt.isnad.yaml')).toEqual([1, 1, 1]);
});

test('the base never sees a layer, and no article sees another', async () => {
  const { snapshot, uri } = await fixture(files);
  const base = uri('/a.txt.isnad.yaml');
  expect(speakerOf(snapshot, base, 'layered')).toBeUndefined();
  expect(speakerOf(snapshot, base, 'silo')?.speaker.aliases).toEqual(['Silo']);
  expect(speakerOf(snapshot, uri('/b.txt.isnad.yaml'), 'silo')?.speaker.role).toBe('spokesman');
  expect([...speakersOf(snapshot, base).keys()]).toEqual(['silo', 'local', 'sdf']);
});

test('a project file sees itself, and other files nothing', async () => {
  const { snapshot, uri } = await fixture(files);
  expect(scopeOf(snapshot, uri('/isnad.yaml'))).toEqual([uri('/isnad.yaml')]);
  expect(scopeOf(snapshot, uri('/a.txt'))).toEqual([]);
});

test("a layer has the base's outlet, unless it gives another", async () => {
  const { snapshot, uri } = await fixture(`
//- /a.txt
x
//- /a.txt.isnad.yaml
article: { outlet: aj }
//- /a.txt.isnad.amal.yaml
article: { title: x }
//- /a.txt.isnad.basim.yaml
article: { outlet: afp }
//- /b.txt.isnad.amal.yaml
article: {}
`);
  const outlets = ['/a.txt.isnad.yaml', '/a.txt.isnad.amal.yaml', '/a.txt.isnad.basim.yaml', '/b.txt.isnad.amal.yaml'];
  expect(outlets.map((path) => outletOf(snapshot, uri(path))?.id)).toEqual(['aj', 'aj', 'afp', undefined]);
});
