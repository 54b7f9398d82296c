import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { baseKinds } from '../server/src/core/model/schema.ts';

let grammar: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const path = new URL('./isnad.tmLanguage.json', import.meta.url);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(path, 'utf8'), 'isnad.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar('source.yaml.isnad');
  if (!loaded) throw new Error('the grammar did not load');
  grammar = loaded;
});

/** Each line's tokens as `text` or, where the innermost scope is not the file's, `text  scope`; blank ones left out. */
function tokensOf(source: string): string[][] {
  let state = textmate.INITIAL;
  return source.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap((token) => {
      const text = line.slice(token.startIndex, token.endIndex).trim();
      const scope = token.scopes.at(-1)?.replace(/\.isnad$/, '') ?? '';
      return text === '' ? [] : [scope === 'source.yaml' ? text : `${text}  ${scope}`];
    });
  });
}

const tag = (text: string) => `${text}  entity.name.tag`;
const id = (text: string) => `${text}  entity.name.type.id`;
const plain = (text: string) => `${text}  string.unquoted.plain`;
const double = (text: string) => `${text}  string.quoted.double`;
const single = (text: string) => `${text}  string.quoted.single`;
const block = (text: string) => `${text}  string.unquoted.block`;
const word = (text: string) => `${text}  constant.language`;
const comment = (text: string) => `${text}  comment.line.number-sign`;
const colon = ':  punctuation.separator.key-value.mapping';
const dash = '-  punctuation.definition.block.sequence.item';

describe('a scalar is one token', () => {
  test.each([
    [
      'plain Arabic',
      'exact: إن المقاتلين الأجانب سيتركون بالمدينة',
      [tag('exact'), colon, plain('إن المقاتلين الأجانب سيتركون بالمدينة')],
    ],
    ['a colon inside', 'exact: قال: نعم', [tag('exact'), colon, plain('قال: نعم')]],
    [
      'double quotes with escapes',
      'exact: "«لن \\"نرحل\\"»، قال"',
      [tag('exact'), colon, double('"«لن \\"نرحل\\"»، قال"')],
    ],
    ['single quotes with a doubled one', "exact: 'لن ''نرحل'''", [tag('exact'), colon, single("'لن ''نرحل'''")]],
    ['a mark that is no comment', 'title: العدد#٣ من المجلة', [tag('title'), colon, plain('العدد#٣ من المجلة')]],
    [
      'an item of a list',
      '  - الصحف: أمس',
      ['-  punctuation.definition.block.sequence.item', id('الصحف'), colon, plain('أمس')],
    ],
    ['an item that is a scalar', '  - لن نرحل، قال المتحدث', [dash, plain('لن نرحل، قال المتحدث')]],
    ['a URL', 'url: https://example.org/a#b', [tag('url'), colon, plain('https://example.org/a#b')]],
    ['a relation target', 'target: other.txt#c3', [tag('target'), colon, plain('other.txt#c3')]],
  ])('%s', (_, line, expected) => {
    expect(tokensOf(line)).toEqual([expected]);
  });

  test('in flow collections', () => {
    expect(tokensOf('  afp: { name: وكالة فرانس برس, aliases: [أ ف ب, "ف، ب"] }')[0]).toEqual([
      id('afp'),
      colon,
      '{  punctuation.definition.mapping.begin',
      tag('name'),
      colon,
      plain('وكالة فرانس برس'),
      ',  punctuation.separator',
      tag('aliases'),
      colon,
      '[  punctuation.definition.sequence.begin',
      plain('أ ف ب'),
      ',  punctuation.separator',
      double('"ف، ب"'),
      ']  punctuation.definition.sequence.end',
      '}  punctuation.definition.mapping.end',
    ]);
  });

  test('over several lines', () => {
    expect(tokensOf('note: "السطر الأول\n  والثاني"\nid: c1')).toEqual([
      [tag('note'), colon, double('"'), double('السطر الأول')],
      [double('والثاني"')],
      [tag('id'), colon, id('c1')],
    ]);
  });

  test('in blocks, which end where the indentation does', () => {
    expect(tokensOf('  note: |\n    قال: نعم\n\n    # لا تعليق هنا\n  id: c2')).toEqual([
      [tag('note'), colon, '|  keyword.control.flow.block-scalar'],
      [block('قال: نعم')],
      [],
      [block('# لا تعليق هنا')],
      [tag('id'), colon, id('c2')],
    ]);
    expect(tokensOf('- exact: >-\n    first\n    second\n- id: c3')[3]).toEqual([dash, tag('id'), colon, id('c3')]);
  });

  test('continued on the next line', () => {
    expect(tokensOf('gist: the first line\n  and the second')[1]).toEqual([plain('and the second')]);
  });
});

describe('keys, ids and words of the format', () => {
  test('ids', () => {
    expect(tokensOf('  - id: c1')[0]).toEqual([dash, tag('id'), colon, id('c1')]);
    expect(tokensOf('speaker: سلو-٢')[0]).toEqual([tag('speaker'), colon, id('سلو-٢')]);
    expect(tokensOf('{ speaker: silo, mention: المتحدث }')[0]?.slice(1, 4)).toEqual([
      tag('speaker'),
      colon,
      id('silo'),
    ]);
  });

  test('a word that is no id stays a scalar', () => {
    expect(tokensOf('speaker: two words')[0]).toEqual([tag('speaker'), colon, plain('two words')]);
  });

  test.each(baseKinds)('kind %s', (kind) => {
    expect(tokensOf(`kind: ${kind} # why`)[0]).toEqual([tag('kind'), colon, word(kind), comment('# why')]);
  });

  test('comments', () => {
    expect(tokensOf('# الأول\nisnad: 1 # الثاني')).toEqual([
      [comment('# الأول')],
      [tag('isnad'), colon, plain('1'), comment('# الثاني')],
    ]);
  });

  test('a key without a value', () => {
    expect(tokensOf('annotations:')[0]).toEqual([tag('annotations'), colon]);
  });
});

test('no line takes long', () => {
  const hostile = [`${'- '.repeat(2_000)}x`, `${'a '.repeat(5_000)}: "`, '['.repeat(2_000), `"${'\\"'.repeat(10_000)}`];
  for (const line of hostile) {
    const { stoppedEarly } = grammar.tokenizeLine(line, textmate.INITIAL, 10_000);
    expect(stoppedEarly).toBe(false);
  }
});
