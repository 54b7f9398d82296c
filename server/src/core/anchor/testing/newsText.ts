import { Random } from './random.ts';

export type Script = 'arabic' | 'english';

/**
 * Text that behaves like news for a search: words of very unequal frequency, the same phrases again and again, names
 * and figures, reported speech, paragraphs of one to four sentences.
 */
export function newsText(script: Script, length: number, seed: number): string {
  const random = new Random(seed);
  const words = vocabulary(script, random);
  const phrases = Array.from({ length: 120 }, () =>
    Array.from({ length: random.int(2, 6) }, () => frequent(words, random)).join(' '),
  );
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    const sentences = Array.from({ length: random.int(1, 5) }, () => sentence(script, words, phrases, random));
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    total += paragraph.length + 1;
  }
  return paragraphs.join('\n').slice(0, length);
}

/** A word that fits the script, for edits. */
export function newWord(script: Script, random: Random): string {
  const { letters, most } = scripts[script];
  return Array.from({ length: random.int(2, most) }, () => random.pick(letters)).join('');
}

const scripts = {
  arabic: { letters: [...'اابتثجحخدذرزسشصطعغفقكلللمممننهوويييةأى'], most: 8, stop: '.', comma: '،' },
  english: { letters: [...'aaabcdeeeefghiiiklmnnoooprrsssttuvwy'], most: 10, stop: '.', comma: ',' },
} as const;

const reporting = {
  arabic: ['وقال المتحدث إن', 'وأضاف أن', 'وأكد مصدر أن', 'وأوضح البيان أن', 'بحسب ما نقلت الوكالة'],
  english: ['The spokesman said that', 'He added that', 'A source confirmed that', 'According to the agency,'],
} as const;

function vocabulary(script: Script, random: Random): readonly string[] {
  return Array.from({ length: 3000 }, () => newWord(script, random));
}

/** Ranks follow a power law, as words do. */
function frequent(words: readonly string[], random: Random): string {
  return words[Math.floor(words.length * random.next() ** 3)] ?? '';
}

function sentence(script: Script, words: readonly string[], phrases: readonly string[], random: Random): string {
  const { stop, comma } = scripts[script];
  const parts: string[] = [];
  if (random.chance(0.5)) parts.push(random.pick<string>(reporting[script]));
  for (let count = random.int(6, 24); count > 0; count--) {
    if (random.chance(0.12)) parts.push(random.pick(phrases));
    else if (random.chance(0.04)) parts.push(String(random.int(2, 900)));
    else parts.push(frequent(words, random) + (random.chance(0.08) ? comma : ''));
  }
  if (random.chance(0.2)) parts.push(`"${random.pick(phrases)} ${frequent(words, random)}"`);
  return parts.join(' ') + stop;
}
