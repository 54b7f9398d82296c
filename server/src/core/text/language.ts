/** As much of a text as is looked at. */
const sampleLength = 20_000;

/**
 * The primary BCP 47 subtag of a text's language, `und` where nothing speaks for one. The script decides; among
 * the languages of the Arabic script letters of their own do, among those of the Latin script the smallest words.
 */
export function detectLanguage(text: string): string {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  let best = 'und';
  let most = 0;
  for (const [script, pattern] of scripts) {
    const count = countOf(sample, pattern);
    if (count > most) {
      most = count;
      best = script;
    }
  }
  if (best === 'arabic') return arabicScript(sample, most);
  return best === 'latin' ? latinScript(sample) : best;
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** Letters that Arabic has not, as a share of all letters. */
function arabicScript(sample: string, letters: number): string {
  const share = (pattern: RegExp): number => countOf(sample, pattern) / letters;
  if (share(/[ٹڈڑںےہ]/g) > 0.02) return 'ur';
  if (share(/[ێۆڕڵە]/g) > 0.05) return 'ckb';
  return share(/[پچژگیک]/g) > 0.03 ? 'fa' : 'ar';
}

const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in that is was for it with as on by he said not from are his'.split(' ')),
  fr: new Set('le la les de des et un une du que est dans pour qui sur pas au par il ne'.split(' ')),
  de: new Set('der die das und ist nicht ein eine zu den von mit auf für im dem sich des er hat'.split(' ')),
  es: new Set('el la los las de y que en un una por con para es se del no su al lo'.split(' ')),
  tr: new Set('ve bir bu da de için ile olarak daha çok ne gibi olan kadar sonra ancak değil'.split(' ')),
};

function latinScript(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = 'und';
  let most = 0;
  for (const [language, known] of Object.entries(smallWords)) {
    let count = 0;
    for (const word of words) if (known.has(word)) count++;
    if (count > most) {
      most = count;
      best = language;
    }
  }
  return best;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
