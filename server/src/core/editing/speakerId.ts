import { patterns } from '../model/schema/vocabulary.ts';

/**
 * A readable id for a speaker, made of the name and none of `taken`: Latin letters without accents in kebab case
 * (`talal-silo`), other scripts in their own letters without marks (`طلال-سلو`), leading titles left out where a name of
 * two words or more stays. At most four words and 30 code units; `-2`, `-3` … where another has it.
 */
export function speakerId(taken: Iterable<string>, name: string): string {
  const all = new Set(taken);
  const base = idOf(name);
  if (!all.has(base)) return base;
  for (let number = 2; ; number++) if (!all.has(`${base}-${number}`)) return `${base}-${number}`;
}

const maxWords = 4;
const maxLength = 30;

function idOf(name: string): string {
  const words = wordsOf(name);
  const kept = withoutTitles(words).slice(0, maxWords);
  let id = '';
  for (const word of kept) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > maxLength) {
      if (id === '') id = cut(word);
      break;
    }
    id = longer;
  }
  return valid.test(id) ? id : 'speaker';
}

const valid = new RegExp(patterns.id, 'u');

/** Letters and digits, in lower case; apostrophes and marks join, all else parts. */
function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replace(strewn, '').normalize('NFKC').toLowerCase();
  const spelled = plain.replace(/[ßæœøđðþłı]/g, (letter) => latin[letter] ?? letter);
  return spelled.replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Marks, tatweel and controls, but for the hamza and madda of Arabic letters. */
const strewn = /(?![\u0653-\u0655])[\u0640\p{M}\p{Cf}]/gu;

const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Titles are no part of the id, but only where what is left is still a name. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let first = 0;
  while (words.length - first > 2 && titles.has(words[first] ?? '')) first++;
  return words.slice(first);
}

const titles = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt maj sen rep gov sir dame lord lady sheikh general colonel major captain ' +
    'doctor professor senator the السيد السيدة الدكتور الدكتورة العميد العقيد اللواء الفريق المقدم الرائد النقيب الملازم ' +
    'الكولونيل الجنرال الشيخ الأستاذ الاستاذ المهندس المهندسة النائب القاضي السفير الحاج الأمير الاب الأب'
  ).split(' '),
);

function cut(word: string): string {
  const end = word.length > maxLength && /[\ud800-\udbff]/.test(word.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
  return word.slice(0, end);
}
