import { newFile } from '../../sidecar/edit/newFile.ts';

const crlf = '\r\n';

/**
 * An article with all that offsets stumble over: a byte order mark, CRLF, harakat and combining marks, emoji outside the
 * BMP (with a joiner), a discontinuous span, overlapping ones, one over a paragraph break, characters that XML and
 * brat treat in their own ways, and words that spreadsheets take for formulas.
 */
const paragraphs = [
  '😀 قالَ المُتَحَدِّثُ طلال سلو: «سنبقى هنا»، وأضاف: «ولن نرحل».',
  'He said “we stay e\u0301lite 👩‍🚀 & <b>”, then left; a\u200fb\tc | d_e [f] *g* \\h #i.',
  '=SUM(1;2) قال شاهد @home إن العدد ١٢',
  'بقي على حاله في اليوم التالي.',
];

const text = paragraphs.join(crlf + crlf);

const piece = (words: string): string => {
  if (!text.includes(words)) throw new Error(`Not in the text: ${words}`);
  return words;
};

const sidecar = newFile(
  [
    { op: 'set', path: ['annotator'], value: 'سم' },
    {
      op: 'set',
      path: ['article'],
      value: {
        title: 'الفخ: "كل" <شيء> & غيره',
        outlet: 'outlet',
        url: 'https://news.example/a?b=1&c=2',
        published: '2024-05-06',
        language: 'ar',
      },
    },
    {
      op: 'set',
      path: ['speakers'],
      value: {
        silo: {
          name: 'طلال سلو',
          names: { en: 'Talal Silo' },
          type: 'person',
          role: 'المتحدث',
          affiliation: 'sdf',
          aliases: ['سلو'],
          sameAs: ['https://www.wikidata.org/entity/Q1'],
        },
        sdf: { name: '=قوات "سوريا"', type: 'organization' },
        afp: { name: 'AFP', type: 'agency' },
        شاهد: { name: 'شاهد عيان', identification: 'anonymous', reason: 'طلب عدم كشف هويته' },
        outlet: { name: 'الوسيلة', type: 'outlet' },
      },
    },
    {
      op: 'set',
      path: ['annotations'],
      value: [
        {
          id: 'c1',
          kind: 'quote',
          exact: [piece('سنبقى هنا'), piece('ولن نرحل')],
          speaker: 'silo',
          for: 'sdf',
          cue: 'قالَ',
          mention: 'المُتَحَدِّثُ طلال سلو',
          mode: 'direct',
          via: ['afp'],
          evidence: ['https://a.example/x'],
          note: 'سطر\nثان | مع\tجدولة',
        },
        {
          id: 'c2',
          kind: 'claim',
          exact: piece('we stay e\u0301lite 👩‍🚀 & <b>'),
          speaker: ['silo', 'sdf'],
          cue: 'said',
          stance: 'denied',
          review: [{ verdict: 'disputed', by: 'سم', date: '2026-01-02', url: 'https://r.example/1' }],
        },
        {
          id: 'c3',
          kind: 'claim',
          exact: piece('stay e\u0301lite 👩‍🚀 & <b>”, then left'),
          relations: [{ type: 'contradicts', target: 'c2' }],
        },
        {
          id: 'c4',
          kind: 'claim',
          exact: piece(`العدد ١٢${crlf}${crlf}بقي على حاله`),
          speaker: 'شاهد',
          cue: 'قال',
          mention: 'شاهد',
          gist: '=1+1',
          tags: ['-5', '@x'],
          within: 'c2',
          continues: 'c1',
        },
        { id: 'm1', kind: 'mention', exact: piece('@home'), speaker: 'شاهد' },
        { id: 'n1', kind: 'note', exact: piece('=SUM(1;2)'), note: '+1' },
        { id: 'lost', kind: 'claim', exact: 'هذا ليس في المقال إطلاقاً ولا ما يشبهه', speaker: 'silo' },
      ],
    },
  ],
  'sidecar',
);

/** The files of the trap, by path. */
export const trap: Readonly<Record<string, string>> = {
  '/فخ & co.txt': `\ufeff${text}`,
  '/فخ & co.txt.isnad.yaml': sidecar,
};

/** The text of its article as offsets count it. */
export const trapText = text;
