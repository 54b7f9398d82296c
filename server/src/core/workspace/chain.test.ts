import { expect, test } from 'vitest';
import type { Annotation } from '../model/annotation.ts';
import type { Sidecar } from '../model/sidecar.ts';
import { readSidecar } from '../sidecar/readSidecar.ts';
import { chainOf } from './chain.ts';

const sidecarOf = (annotations: string): Sidecar => readSidecar(`isnad: 1\nannotations:\n${annotations}\n`);

const entry = (id: string, keys: string): string => `  - { id: ${id}, kind: claim, exact: ${id}, ${keys} }\n`;

const get = (sidecar: Sidecar, id: string): Annotation => {
  const found = sidecar.byId.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** `speakers for FOR > hop > hop`, hops of a statement around in brackets. */
function line(annotations: string, id: string): string {
  const sidecar = sidecarOf(annotations);
  const chain = chainOf(sidecar, get(sidecar, id));
  const names = (refs: readonly { id: string }[]): string => refs.map((ref) => ref.id).join('+');
  const hops = chain.hops.map(({ relays, within }) => {
    const ids = names(relays.map((relay) => relay.speaker));
    return within ? `[${ids}]` : ids;
  });
  const onBehalf = chain.for.length > 0 ? ` for ${names(chain.for)}` : '';
  return [`${names(chain.speakers)}${onBehalf}`, ...hops].join(' > ');
}

test('own speaker, relays one after another and side by side', () => {
  expect(line(entry('c1', 'speaker: [silo, ali], for: sdf, via: [reuters, [afp, ap]]'), 'c1')).toBe(
    'silo+ali for sdf > reuters > afp+ap',
  );
});

const spoken = entry('c1', 'speaker: silo, for: sdf, via: [afp], said: { place: الرقة }');

test('what goes on inherits all that it does not give itself', () => {
  expect(line(spoken + entry('c2', 'continues: c1'), 'c2')).toBe('silo for sdf > afp');
  expect(line(spoken + entry('c2', 'continues: c1, via: [ap]'), 'c2')).toBe('silo for sdf > ap');
  expect(line(spoken + entry('c2', 'continues: c1') + entry('c3', 'continues: c2'), 'c3')).toBe('silo for sdf > afp');
  const sidecar = sidecarOf(spoken + entry('c2', 'continues: c1') + entry('c3', 'continues: c2'));
  expect(chainOf(sidecar, get(sidecar, 'c3'))).toMatchObject({
    inheritedFrom: { id: 'c1' },
    said: { place: 'الرقة' },
    sourced: true,
  });
  expect(chainOf(sidecar, get(sidecar, 'c1')).inheritedFrom).toBeUndefined();
});

test('a statement within another: the speaker around is a hop', () => {
  const inner = entry('c2', 'speaker: ali, via: [ap], within: c1');
  expect(line(spoken + inner, 'c2')).toBe('ali > ap > [silo] > afp');
  expect(line(spoken + inner + entry('c3', 'speaker: omar, within: c2'), 'c3')).toBe(
    'omar > [ali] > ap > [silo] > afp',
  );
});

test('what goes on inside another statement stays inside it, once', () => {
  const inner = entry('c2', 'speaker: ali, within: c1');
  expect(line(spoken + inner + entry('c3', 'continues: c2'), 'c3')).toBe('ali > [silo] > afp');
  expect(line(spoken + inner + entry('c3', 'continues: c2, via: [ap]'), 'c3')).toBe('ali > ap > [silo] > afp');
  expect(line(spoken + inner + entry('c3', 'continues: c2, within: c1'), 'c3')).toBe('ali > [silo] > afp');
});

test('evidence sources a statement and what goes on after it', () => {
  const sidecar = sidecarOf(entry('c1', 'evidence: [a.pdf]') + entry('c2', 'continues: c1') + entry('c3', 'tags: []'));
  expect(['c1', 'c2', 'c3'].map((id) => chainOf(sidecar, get(sidecar, id)).sourced)).toEqual([true, true, false]);
});

test('circles are cut', () => {
  const circle = entry('c1', 'continues: c2') + entry('c2', 'within: c1, speaker: ali');
  expect(line(circle, 'c1')).toBe('ali');
  expect(line(circle, 'c2')).toBe('ali');
  expect(line(entry('c1', 'continues: c1'), 'c1')).toBe('');
});

test('ten thousand statements in a row end somewhere', () => {
  const row = Array.from({ length: 10_000 }, (_, i) => entry(`c${i}`, `continues: c${i + 1}, within: c${i + 2}`)).join(
    '',
  );
  const sidecar = sidecarOf(row);
  for (const annotation of sidecar.annotations.slice(0, 200)) {
    expect(chainOf(sidecar, annotation).speakers).toEqual([]);
  }
});
