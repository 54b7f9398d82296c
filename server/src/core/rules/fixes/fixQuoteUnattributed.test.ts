import { expect, test } from 'vitest';
import { applyFix, titles } from './testing/applyFix.ts';

const source = `
//- /a.txt
“We will stay,” Lana Reeve said.
//- /a.txt.isnad.yaml
isnad: 1
annotations:
- {id: q1, kind: quote, exact: '“We will stay,”'}`;

test('a name in the text that nobody has yet is offered as a new speaker', async () => {
  expect(await titles('quote.unattributed', source)).toMatchInlineSnapshot(`
    [
      "Add a new speaker, Lana Reeve",
      "Add an anonymous source, with the reason… [reason]",
      "Add evidence… [target]",
      "It is no quotation: ignore it",
      "Silence quote.unattributed here, with the reason… [reason]",
    ]
  `);
  expect(await applyFix('quote.unattributed', source, 'Lana Reeve')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-annotations:",
        "-- {id: q1, kind: quote, exact: '“We will stay,”'}",
        "+speakers:",
        "+  lana-reeve:",
        "+    name: Lana Reeve",
        "+annotations:",
        "+- {id: q1, kind: quote, exact: '“We will stay,”', speaker: lana-reeve, cue: said, mention: Lana Reeve, mode: direct}",
      ],
      "left": [],
    }
  `);
});

test('what is no quotation is ignored', async () => {
  expect(await applyFix('quote.unattributed', source, 'ignore')).toMatchInlineSnapshot(`
    {
      "changes": [
        "/a.txt.isnad.yaml",
        "-- {id: q1, kind: quote, exact: '“We will stay,”'}",
        "+- {id: q1, kind: ignore, exact: '“We will stay,”'}",
      ],
      "left": [],
    }
  `);
});
