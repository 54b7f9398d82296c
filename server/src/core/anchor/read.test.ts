import { describe, expect, it } from 'vitest';
import type { Selector } from '../model/selector.ts';
import { shown } from './testing/annotated.ts';

describe('cue and mention', () => {
  it('takes the last before the content in its sentence', () => {
    expect(
      shown('قال أحمد شيئاً. وقال سلو، قال الرجل، إن الأجانب سيتركون. قال.', {
        exact: 'إن الأجانب سيتركون',
        cue: 'قال',
        mention: 'سلو',
      }),
    ).toMatchObject({
      cue: 26,
      mention: 21,
    });
  });

  it('then the first behind it in its sentence', () => {
    expect(
      shown('He said no. “We shall stay,” said the man, and said it again.', { exact: 'We shall stay', cue: 'said' }),
    ).toMatchObject({ cue: 29 });
  });

  it('then the nearest anywhere', () => {
    expect(
      shown('He said it. It was so. Quiet fell. More followed after that. He said more.', {
        exact: 'It was so',
        cue: 'said',
      }),
    ).toMatchObject({ cue: 3 });
  });

  it('takes one between the pieces first', () => {
    expect(
      shown('He said, “We stay,” said she, “for ever.”', { exact: ['We stay', 'for ever'], cue: 'said' }),
    ).toMatchObject({ cue: 20 });
  });

  it('is whole words outside the content, with proclitics', () => {
    expect(shown('قالت وقال إن قال نعم', { exact: 'إن قال نعم', cue: 'قال' })).toMatchObject({ cue: 6 });
    expect(shown('قالت إن قال نعم', { exact: 'إن قال نعم', cue: 'قال' }).cue).toBeUndefined();
  });

  it('heeds prefix, suffix and occurrence', () => {
    const text = 'said he and said she that it rained';
    expect(shown(text, { exact: 'that it rained', cue: { pieces: ['said'], suffix: ' he' } })).toMatchObject({
      cue: 0,
    });
    expect(
      shown(text, { exact: 'that it rained', cue: { pieces: ['said'], occurrence: { index: 1, total: 2 } } }),
    ).toMatchObject({ cue: 0 });
    expect(shown(text, { exact: 'that it rained', cue: 'said' })).toMatchObject({ cue: 12 });
  });

  it('falls back on folded words', () => {
    expect(shown('وأكّد سلو أن الأمر انتهى', { exact: 'أن الأمر انتهى', cue: 'أكد' })).toMatchObject({
      cue: 1,
      cueText: 'أكّد',
    });
  });

  it('takes another spelling in the sentence before the same letters outside of it', () => {
    const text = 'قالت مؤسسة السدود إن البوابة سليمة. وامتنعت مؤسسه السدود عن التعليق.';
    const mention = (selector: string | Selector) => shown(text, { exact: 'عن التعليق', mention: selector }).mention;
    expect(mention('مؤسسة السدود')).toBe(text.indexOf('مؤسسه السدود'));
    expect(mention({ pieces: ['مؤسسة السدود'], prefix: 'قالت ' })).toBe(5);
    // Where the sentence has none, the nearest remains.
    expect(mention('البوابة')).toBe(text.indexOf('البوابة'));
  });

  it('finds relays by hop', () => {
    const { reading } = shown('He left, CNN quoted AFP as saying.', {
      exact: 'He left',
      relays: [['AFP'], ['CNN', 'BBC']],
    });
    expect(reading.relayMentions).toEqual([[{ start: 20, end: 23 }], [{ start: 9, end: 12 }, undefined]]);
  });

  it('looks for nothing when the content is not settled', () => {
    expect(shown('said a, said a', { exact: 'a', cue: 'said' }).cue).toBeUndefined();
  });
});

describe('quoted and verbatim', () => {
  it.each([
    ['He said “we stay” today', 'we stay', ['we stay'], true],
    ['He said “we stay” today', '“we stay”', ['we stay'], true],
    ['He said “we stay here” today', 'we stay', ['we stay'], true],
    ['He said that “we stay.” Then', 'that “we stay.”', ['we stay.'], true],
    ['قال أن «الترتيبات تستثني داعش».', 'أن «الترتيبات تستثني داعش»', ['الترتيبات تستثني داعش'], true],
    ['قال بأنّ «الأمر انتهى».', 'بأنّ «الأمر انتهى»', ['الأمر انتهى'], true],
    [
      'قال إن المقاتلين سيتركون "للاستسلام أو الموت.',
      'إن المقاتلين سيتركون "للاستسلام أو الموت',
      ['للاستسلام أو الموت'],
      false,
    ],
    ['قال: "للاستسلام أو الموت.', 'للاستسلام أو الموت', ['للاستسلام أو الموت'], true],
    ['He said we stay', 'we stay', [], false],
    ['He “said” we stay', '“said” we stay', ['said'], false],
    ['“we stay” that “you go”', '“we stay” that “you go”', ['we stay', 'you go'], false],
  ])('%s: %s', (text, exact, quoted, verbatim) => {
    expect(shown(text, { exact }).reading).toMatchObject({ quoted, verbatim });
  });

  it('takes the pieces of an interrupted quotation together', () => {
    const { reading } = shown('“We stay,” he said, “for ever.”', { exact: ['We stay', 'for ever'] });
    expect(reading).toMatchObject({ quoted: ['We stay', 'for ever'], verbatim: true });
  });
});
