/** Where a line of the corpus is spoilt, as reports name it. */
export interface Spoilt {
  readonly path: string;
  readonly line: number;
  /** How many attributions cannot be read for it. */
  readonly attributions: number;
}

export interface BratCorpus {
  /** By path: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`, as PolNeAR is laid out. */
  readonly files: ReadonlyMap<string, string>;
  readonly articles: number;
  readonly attributions: number;
  readonly layers: number;
  /** By path. */
  readonly spoilt: readonly Spoilt[];
}

const annotators = ['4b22', '6b86', 'ef2d'];
const perLayer = 8;

const people = [
  ['وزير المياه حسن القاضي', 'الناطق باسم الوزارة', 'شهود عيان 👀', 'المحامية رنا عويس', 'مسؤول محلي'],
  ['Mayor Ida Holm', 'the relief agency', 'a dock worker 👷🏽', 'Colonel Sami Nassar', 'residents'],
] as const;
const verbs = [
  ['قال', 'أكدت', 'أضاف', 'أعلن', 'نفت'],
  ['said', 'told reporters', 'added', 'insisted', 'denied'],
] as const;

/** The same corpus every time: news in Arabic and English in turn, with emoji, no two sentences alike. */
export function bratCorpus(articles = 1_000): BratCorpus {
  const files = new Map<string, string>();
  const spoilt: Spoilt[] = [];
  for (let number = 0; number < articles; number++) {
    const name = `paper-${number % 7}_2016-${String((number % 12) + 1).padStart(2, '0')}_report-${number}`;
    const { text, sentences } = articleOf(number);
    files.set(`text/${name}.txt`, text);
    annotators.forEach((annotator, layer) => {
      const path = `attributions/${name}_${annotator}.ann`;
      const lines = annOf(sentences.slice(layer * 2, layer * 2 + perLayer));
      const damage = layer === 1 ? damages.get(number) : undefined;
      if (damage) spoilt.push({ path, ...damage(lines) });
      files.set(path, lines.map((line) => `${line}\n`).join(''));
    });
  }
  return {
    files,
    articles,
    attributions: articles * annotators.length * perLayer,
    layers: articles * annotators.length,
    spoilt: spoilt.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** One way to spoil a line for each of three articles. */
const damages: ReadonlyMap<number, (lines: string[]) => Omit<Spoilt, 'path'>> = new Map([
  // The content reaches beyond the end of the text.
  [11, (lines) => spoil(lines, 2, (line) => line.replace(/ \d+\t/, ' 999999\t'), 1)],
  // The words of the source are others than stand there: who says it is not known, but that it was said is.
  [222, (lines) => spoil(lines, 5, (line) => line.replace(/\t[^\t]*$/, '\tsomebody else'), 0)],
  // An event that breaks off.
  [733, (lines) => spoil(lines, 14, (line) => line.slice(0, -3), 1)],
]);

function spoil(lines: string[], at: number, how: (line: string) => string, attributions: number): Omit<Spoilt, 'path'> {
  lines[at] = how(lines[at] ?? '');
  return { line: at + 1, attributions };
}

interface Part {
  readonly type: 'Source' | 'Cue' | 'Content';
  /** In code points. */
  readonly start: number;
  readonly words: string;
}

function articleOf(number: number): { readonly text: string; readonly sentences: readonly (readonly Part[])[] } {
  const arabic = number % 2;
  const sentences: Part[][] = [];
  let text = arabic === 0 ? `تقرير رقم ${number} 📰\n\n` : `Report no. ${number} 📰\n\n`;
  const add = (words: string): number => {
    const start = [...text].length;
    text += words;
    return start;
  };
  for (let i = 0; i < perLayer + 2 * (annotators.length - 1); i++) {
    const source = people[arabic === 0 ? 0 : 1][(number + i) % 5] ?? '';
    const cue = verbs[arabic === 0 ? 0 : 1][(number * 3 + i) % 5] ?? '';
    const content =
      arabic === 0
        ? `إن ${(i + 2) * 17} عائلة في القرية رقم ${number * 20 + i} تنتظر المساعدة 🚚`
        : `that ${(i + 2) * 17} families in village ${number * 20 + i} were waiting for aid 🚚`;
    const parts: Part[] = [];
    const part = (type: Part['type'], words: string): void => void parts.push({ type, start: add(words), words });
    if (arabic === 0) {
      part('Cue', cue);
      add(' ');
      part('Source', source);
    } else {
      part('Source', `${source}`);
      add(' ');
      part('Cue', cue);
    }
    add(' ');
    part('Content', content);
    add(i % 3 === 2 ? '.\n\n' : '. ');
    sentences.push(parts);
  }
  return { text, sentences };
}

/** Lines as brat writes them: the parts, the trigger once more, and the event. */
function annOf(sentences: readonly (readonly Part[])[]): string[] {
  const lines: string[] = [];
  sentences.forEach((sentence, i) => {
    const ids = new Map<string, string>();
    const line = (type: string, { start, words }: Part): void => {
      const id = `T${i * 4 + ids.size + 1}`;
      ids.set(type, id);
      lines.push(`${id}\t${type} ${start} ${start + [...words].length}\t${words}`);
    };
    for (const type of ['Source', 'Cue', 'Content'] as const) {
      const part = sentence.find((each) => each.type === type);
      if (part) line(type, part);
    }
    const cue = sentence.find(({ type }) => type === 'Cue');
    if (cue) line('Attribution', cue);
    const args = ['Content', 'Cue', 'Source'].map((role) => `${role}:${ids.get(role)}`);
    lines.push(`E${i + 1}\tAttribution:${ids.get('Attribution')} ${args.join(' ')}`);
  });
  return lines;
}
