import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutated, sidecarText } from '../../sidecar/testing/generate.ts';
import { unmark } from '../../workspace/testing/fixture.ts';
import { cursorAt } from './cursorAt.ts';

/** What is typed where, as `may path “typed|rest” …`; the text may use CRLF. */
function at(marked: string): string | undefined {
  const { text, cursor = 0 } = unmark(marked);
  const found = cursorAt(text, cursor);
  const crlf = cursorAt(text.replaceAll('\n', '\r\n'), cursor + (text.slice(0, cursor).split('\n').length - 1));
  expect(crlf?.path).toEqual(found?.path);
  expect(crlf?.typed).toBe(found?.typed);
  if (!found) return undefined;
  const { span, typed, lead, quote, closed, colon, behind, flow } = found;
  const rest = text.slice(span.start + typed.length, span.end);
  const marks = [
    lead && `lead ${JSON.stringify(lead)}`,
    quote && `in ${quote}`,
    !closed && 'open',
    colon && 'colon',
    behind && 'behind',
    flow && 'flow',
  ].filter(Boolean);
  return [found.may, found.path.join('.') || '-', `“${typed}|${rest}”`, ...marks].join(' ');
}

const head = 'isnad: 1\nspeakers:\n  silo: { name: a }\nannotations:\n  - id: c1\n    kind: claim\n    exact: x\n';

test.each([
  // The top.
  ['$0', 'key - “|”'],
  ['ann$0', 'key - “ann|”'],
  ['isnad: 1\n$0', 'key - “|”'],
  ['isnad: 1\nspe$0akers:\n  a: { name: b }\n', 'key - “spe|akers” colon'],
  ['isnad: $0', 'value isnad “|”'],
  ['isnad:$0\n', 'value isnad “|” lead " "'],
  ['article:\n  ti$0', 'start article “ti|”'],
  ['article:\n  title: a\n  $0\nspeakers:\n', 'key article “|”'],
  ['article: { ti$0 }', 'key article “ti|” flow'],
  ['article: {$0}', 'key article “|” flow'],
  ['article: { status: $0 }', 'value article.status “|” flow'],
  ['article: { status:$0 }', 'value article.status “|” lead " " flow'],
  ['article: { status: fin$0', 'value article.status “fin|” flow'],
  // Speakers.
  ['speakers:\n  silo:\n    ty$0\n', 'start speakers.silo “ty|”'],
  ['speakers:\n  silo:\n    name: a\n    ty$0\n    role: b', 'key speakers.silo “ty|”'],
  ['speakers:\n  silo:\n    type: per$0son # who\n', 'value speakers.silo.type “per|son”'],
  ['speakers:\n  $0\n', 'start speakers “|”'],
  ['speakers:\n  a: {}\n  $0\n', 'key speakers “|”'],
  ['speakers:\n  a: { type: $0 }\n', 'value speakers.a.type “|” flow'],
  // Annotations.
  [`${head}  $0`, 'start annotations.* “|” lead "- "'],
  [`${head}  -$0`, 'start annotations.* “|” lead " "'],
  [`${head}  - $0`, 'start annotations.* “|”'],
  [`${head}  - id: c2\n    $0`, 'key annotations.* “|”'],
  [`${head}    sp$0`, 'key annotations.* “sp|”'],
  [`${head}    speaker: $0`, 'value annotations.*.speaker “|”'],
  [`${head}    speaker: $0\n    cue: x`, 'value annotations.*.speaker “|”'],
  [`${head}    speaker:  $0  silo\n    cue: x`, 'value annotations.*.speaker “|  silo”'],
  [`${head}    speaker: "si$0`, 'value annotations.*.speaker “si|” in " open'],
  [`${head}    speaker: "si$0"`, 'value annotations.*.speaker “si|” in "'],
  [`${head}    speaker: 'si$0lo' # who`, "value annotations.*.speaker “si|lo” in '"],
  [`${head}    speaker: [$0]`, 'start annotations.*.speaker.* “|” flow'],
  [`${head}    speaker: [a,$0]`, 'start annotations.*.speaker.* “|” lead " " flow'],
  [`${head}    speaker: [a, $0`, 'start annotations.*.speaker.* “|” flow'],
  [`${head}    speaker: [a, سل$0و, b]`, 'start annotations.*.speaker.* “سل|و” flow'],
  [`${head}    speaker: [a, "b$0`, 'start annotations.*.speaker.* “b|” in " open flow'],
  [`${head}    speaker:\n      - $0`, 'start annotations.*.speaker.* “|”'],
  [`${head}    speaker:\n    - a\n    - b$0`, 'start annotations.*.speaker.* “b|”'],
  [`${head}    via:\n    - a\n    $0`, 'key annotations.* “|”'],
  [`${head}    via:\n      - a\n      $0`, 'start annotations.*.via.* “|” lead "- "'],
  [`${head}    via: [{ speaker: $0 }]`, 'value annotations.*.via.*.speaker “|” flow'],
  [`${head}    via: [{ speaker: a, m$0 }]`, 'key annotations.*.via.* “m|” flow'],
  [`${head}    via: [[a, $0]]`, 'start annotations.*.via.*.* “|” flow'],
  [`${head}    relations:\n      - type: $0`, 'value annotations.*.relations.*.type “|”'],
  [
    `${head}    relations:\n      - type: repeats\n        target: #c$0`,
    'value annotations.*.relations.*.target “#c|”',
  ],
  [`${head}    relations: [{ type: repeats, target: #c$0 }]`, 'value annotations.*.relations.*.target “#c|” flow'],
  [
    `${head}    relations: [{ type: repeats, target: o.txt#c$0 }]`,
    'value annotations.*.relations.*.target “o.txt#c|” flow',
  ],
  [`${head}    said: { date: 2017, $0 }`, 'key annotations.*.said “|” flow'],
  [`${head}    exact: قال: نع$0م # c`, 'value annotations.*.exact “قال: نع|م”'],
  [`${head}    cue: قال $0`, 'value annotations.*.cue “قال |” behind'],
  [`${head}  - { id: c2, $0 }`, 'key annotations.* “|” flow'],
  [`${head}  - { id: c2, sp$0eaker: a }`, 'key annotations.* “sp|eaker” colon flow'],
  [`${head}  - { id: c2,\n      kind: $0 }`, 'value annotations.*.kind “|” flow'],
  [`${head}  - { id: c2, speaker: [a, $0\n  - id: c3\n`, 'start annotations.*.speaker.* “|” flow'],
  ['annotations: [{ id: c1, kind: c$0 }]', 'value annotations.*.kind “c|” flow'],
  ['annotations: [\n  { id: c1 },\n  { kind: c$0 }\n]', 'value annotations.*.kind “c|” flow'],
  ['{ isnad: 1, annotations: [{ kind: c$0 }] }', 'value annotations.*.kind “c|” flow'],
  ['annotations:\n- id: c1\n  ki$0', 'key annotations.* “ki|”'],
  ['annotations:\n- id: c1\n- $0', 'start annotations.* “|”'],
  ['annotations:\n  $0', 'start annotations “|”'],
  ["annotations:\n  - 'id': c1\n    'ki$0nd': x", "key annotations.* “ki|nd” in ' colon"],
  // What is unfinished before it does not matter.
  [`${head}    speaker: [a\n    cue: "قال\n    mode: $0`, 'value annotations.*.mode “|”'],
  [`${head}    via: { speaker: a\n  - id: c2\n    kind: $0`, 'value annotations.*.kind “|”'],
  [`${head}    said: }}\n    mode: in$0`, 'value annotations.*.mode “in|”'],
])('%j', (marked, expected) => expect(at(marked)).toBe(expected));

test.each([
  ['# a comment $0'],
  ['isnad: 1 # $0'],
  ['isnad: 1 $0 # more'.replace(' $0', '$0 ').replace('1$0', '1   #$0')],
  [`${head}    note: |\n      kind: $0\n`],
  [`${head}    note: >-\n      text\n\n      $0\n`],
  [`${head}    note: "over\n      kind: $0\n      lines"`],
  [`${head}    note: plain\n      more: $0\n`],
  [`${head}    speaker: "a" $0`],
  [`${head}    speaker: [a] $0`],
  [`${head} $0   cue: x`],
  [`${head}   $0`],
  [`${head}       $0`],
  [`${head}    note: |$0`],
  [`${head}    said: { date: 2017 $0 , x }`.replace(' $0 ,', ' } $0')],
])('nothing at %j', (marked) => expect(at(marked)).toBeUndefined());

test('knows the keys of the map, those behind the cursor too', () => {
  const keys = (marked: string) => {
    const { text, cursor = 0 } = unmark(marked);
    return [...(cursorAt(text, cursor)?.siblings.entries() ?? [])].map(([key, value]) => `${key}=${value}`).join(' ');
  };
  expect(keys(`${head}    $0\n    cue: قال\n    via: [a]\n  - id: c2\n    mode: direct\n`)).toBe(
    'id=c1 kind=claim exact=x cue=قال via=',
  );
  expect(keys(`${head}  - $0\n    kind: quote\n    said:\n      date: x\n`)).toBe('kind=quote said=');
  expect(keys(`${head}    cu$0e: a\n    "mode": b\n`)).toBe('id=c1 kind=claim exact=x cue=a mode=b');
  expect(keys(`${head}  - { id: c2, $0, kind: "quote" }\n`)).toBe('id=c2 kind=quote');
  expect(keys(`${head}    said: { $0, place: x }\n`)).toBe('place=x');
  expect(keys(`${head}$0\narticle:\n`)).toBe('isnad= speakers= annotations= article=');
});

test('whatever is cut off wherever: one place on one line, in time', () => {
  fc.assert(
    fc.property(
      fc.oneof(sidecarText(), mutated(sidecarText())),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (whole, cut, at, crlf) => {
        const text = (crlf ? whole.replaceAll(/\r?\n/g, '\r\n') : whole).slice(0, 1 + (cut % whole.length));
        const offset = at % (text.length + 1);
        const cursor = cursorAt(text, offset);
        if (!cursor) return;
        const { span, typed } = cursor;
        expect(span.start <= offset && offset <= span.end && span.end <= text.length).toBe(true);
        expect(typed).toBe(text.slice(span.start, offset));
        expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
      },
    ),
    { numRuns: 400 },
  );
});
