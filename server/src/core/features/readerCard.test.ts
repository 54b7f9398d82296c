import { describe, expect, test } from 'vitest';
import { fixture } from '../workspace/testing/fixture.ts';
import { cardOf } from './card.ts';
import { type ReaderCard, readerCard } from './readerCard.ts';

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

async function card(annotation: string, speakers = ''): Promise<ReaderCard> {
  const { snapshot, uri } = await fixture(`
//- /a.txt
The gate was old, Sara said.
//- /a.txt.isnad.yaml
isnad: 1
article: { outlet: paper }
speakers:
  sara: { name: Sara, role: engineer, affiliation: dams }
  dams: { name: The Dams }
  paper: { name: The Paper }
${speakers}
annotations:
  - { id: c1, kind: claim, exact: The gate was old, ${annotation} }
`);
  const file = snapshot.sidecars.get(uri('/a.txt.isnad.yaml'));
  const [first] = file?.sidecar.annotations ?? [];
  if (!file || !first) throw new Error('The fixture has no annotation.');
  return readerCard(cardOf(snapshot, file, first, []), 'en');
}

const rows = ({ rows: all }: ReaderCard): readonly string[] =>
  all.map(({ label, values, chain }) => {
    const links = chain?.map(({ role, parties }) => `${role} ${parties.map(({ name }) => name)}`);
    return `${label}: ${plain((links ?? values.map(({ text }) => text)).join(' | '))}`;
  });

describe('the card', () => {
  test('has a row for each thing that is said', async () => {
    const told = await card(
      'speaker: sara, cue: said, gist: old gate, note: "so it is", asOf: 2025-03-13, tags: [a, b]',
    );
    expect(rows(told)).toEqual([
      'Speaker: Sara · engineer · The Dams',
      'Chain: speaker Sara | outlet The Paper',
      'Gist: old gate',
      'Cue: said',
      'As of: 2025-03-13',
      'Tags: a | b',
      'Note: so it is',
    ]);
  });

  test('tells in its heading what sets the annotation apart', async () => {
    expect((await card('mode: indirect, stance: denied')).remarks.map(plain)).toEqual([
      'unsourced',
      'denied',
      'indirect speech',
    ]);
  });

  test('links to the web alone', async () => {
    const told = await card(
      'speaker: sara, evidence: ["https://a.example/x y", "https://a.example/é", "javascript:alert(1)", notes.txt], review: [{ verdict: ok, url: "data:text/html,x" }]',
    );
    const values = told.rows.flatMap((row) => row.values);
    expect(values.flatMap(({ href }) => href ?? [])).toEqual(['https://a.example/%C3%A9']);
    expect(rows(told)).toContain('Review: ok');
  });

  test('keeps markup and direction marks of files inside isolates, as words', async () => {
    const told = await card('speaker: sara, note: "\\u202E<b>x</b>\\u2069"');
    const note = told.rows.at(-1)?.values[0]?.text ?? '';
    expect(note).toBe('\u2068<b>x</b>\u2069');
  });
});
