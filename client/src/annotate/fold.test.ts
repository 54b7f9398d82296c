import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['الأَسَد', 'الاسد'],
  ['مؤسسة  الإعلام', 'موسسه الاعلام'],
  ['مصطفى', 'مصطفي'],
  ['طـــلال\u200f سلو', 'طلال سلو'],
  ['Agence France-Presse', 'agence france presse'],
  ['São Tomé', 'sao tome'],
  ['Jan Łoś', 'jan los'],
  ['سنة ٢٠١٧', 'سنه ٢٠١٧'],
  ['«الحياة»', 'الحياه'],
  ['؟ …', ''],
])('%s reads as %s', (text, folded) => expect(fold(text)).toBe(folded));

test('folding twice changes nothing more', () => {
  for (const text of ['الأَسَد', 'Œuvre ß', 'ﷲ', 'ﻻ', 'e\u0301']) expect(fold(fold(text))).toBe(fold(text));
});
