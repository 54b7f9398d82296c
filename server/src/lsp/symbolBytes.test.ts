import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { encodeAs, encodeMessage } from './encodedAnswers.ts';
import { SymbolBytes } from './symbolBytes.ts';

const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));

const position = fc.record({ line: fc.nat(2_000_000), character: fc.nat(2_000_000) });
const range = fc.record({ start: position, end: position });
const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'قال «نعم»', '"\\\n\u2028', '👩‍👧'));
const { symbols } = fc.letrec<{ symbols: DocumentSymbol[] }>((tie) => ({
  symbols: fc.array(
    fc.record(
      {
        name: words,
        detail: words,
        kind: fc.integer({ min: 1, max: 26 }) as fc.Arbitrary<SymbolKind>,
        range,
        selectionRange: range,
        children: fc.oneof({ depthSize: 'small' }, fc.constant<DocumentSymbol[]>([]), tie('symbols')),
      },
      { requiredKeys: ['name', 'kind', 'range', 'selectionRange'] },
    ),
    { maxLength: 6 },
  ),
}));

test('the bytes say what JSON says, first and again', () => {
  const bytes = new SymbolBytes();
  fc.assert(
    fc.property(symbols, (each) => {
      const plain = JSON.parse(JSON.stringify(each));
      expect(read(bytes.encode(each))).toEqual(plain);
      expect(read(bytes.encode(each))).toEqual(plain);
    }),
  );
});

test('what is encoded earlier stays as it is', () => {
  const bytes = new SymbolBytes();
  const at = { start: { line: 1, character: 2 }, end: { line: 3, character: 40 } };
  const one = bytes.encode([{ name: 'a', kind: 5, range: at, selectionRange: at }]);
  const before = read(one);
  bytes.encode([{ name: 'another', kind: 6, range: at, selectionRange: at }]);
  expect(read(one)).toEqual(before);
});

test('an answer brings its JSON along, every other message is written as it is', () => {
  const result = encodeAs([{ name: 'x' }], (head, tail) => {
    const text = [head, new TextEncoder().encode('[{"name":"bytes"}]'), tail].map((each) =>
      new TextDecoder().decode(each),
    );
    return new TextEncoder().encode(text.join(''));
  });
  expect(read(encodeMessage({ jsonrpc: '2.0', id: 7, result }))).toEqual({
    jsonrpc: '2.0',
    id: 7,
    result: [{ name: 'bytes' }],
  });
  const plain = { jsonrpc: '2.0', id: 'a', result: [{ name: 'سلو' }] };
  expect(read(encodeMessage(plain))).toEqual(plain);
  expect(read(encodeMessage({ jsonrpc: '2.0', method: 'x', params: null }))).toEqual({
    jsonrpc: '2.0',
    method: 'x',
    params: null,
  });
});
