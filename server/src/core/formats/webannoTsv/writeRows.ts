import { type CasFeature, typeSystem } from '../cas/typeSystem.ts';
import { escapeText, escapeValue } from './escape.ts';
import type { Grid, Sentence, TsvSpan, Unit } from './grid.ts';

const spanLayers = ['isnad.Attribution', 'isnad.Cue', 'isnad.Mention', 'isnad.Piece'];

interface Column {
  readonly layer: string;
  readonly declaration: string;
  cell(span: TsvSpan): string;
}

/** The whole file. Only layers and features that something has are declared, as INCEpTION does it. */
export function writeRows(grid: Grid): string {
  const units = grid.sentences.flatMap(({ tokens }) => tokens.flatMap((token) => [token, ...token.parts]));
  const columns = columnsFor(units);
  const related = units.some(({ relations }) => relations.length > 0);
  const header = [
    '#FORMAT=WebAnno TSV 3.3',
    ...spanLayers.flatMap((layer) => {
      const own = columns.filter((column) => column.layer === layer);
      return own.length > 0 ? [`#T_SP=${[layer, ...own.map(({ declaration }) => declaration)].join('|')}`] : [];
    }),
    ...(related ? ['#T_RL=isnad.Relation|relation|BT_isnad.Attribution'] : []),
  ];
  const body = grid.sentences.map((sentence) => writeSentence(sentence, columns, related));
  return `${header.join('\n')}\n\n\n${body.join('\n')}`;
}

function columnsFor(units: readonly Unit[]): readonly Column[] {
  const layers = new Map<string, { readonly names: Set<string>; slots: boolean }>();
  for (const { spans } of units) {
    for (const [layer, stacked] of spans) {
      const there = layers.get(layer) ?? { names: new Set<string>(), slots: false };
      layers.set(layer, there);
      for (const { values, slots } of stacked) {
        for (const name of Object.keys(values)) there.names.add(name);
        there.slots ||= slots.length > 0;
      }
    }
  }
  return spanLayers.flatMap((layer): readonly Column[] => {
    const there = layers.get(layer);
    const features = typeSystem.find(({ name }) => name === layer)?.features;
    if (!there || !features) return [];
    // What says nothing of itself still is somewhere: without a column, slots would lead nowhere.
    const used = there.names.size > 0 ? features.filter(({ name }) => there.names.has(name)) : features.slice(0, 1);
    const texts = used.map((feature) => textColumn(layer, feature));
    return there.slots ? [...texts, ...slotColumns(layer)] : texts;
  });
}

const number = ({ disambiguation }: TsvSpan): string => (disambiguation === undefined ? '' : `[${disambiguation}]`);

const textColumn = (layer: string, { name }: CasFeature): Column => ({
  layer,
  declaration: name,
  cell: (span) => {
    const value = span.values[name];
    return `${value === undefined ? '*' : escapeValue(value)}${number(span)}`;
  },
});

const slotColumns = (layer: string): readonly Column[] => [
  {
    layer,
    declaration: `ROLE_${layer}:parts_${layer}PartsLink`,
    cell: (span) => `${span.slots.length === 0 ? '_' : span.slots.map(({ role }) => role).join(';')}${number(span)}`,
  },
  {
    layer,
    declaration: 'uima.tcas.Annotation',
    cell: ({ slots }) =>
      slots.length === 0 ? '*' : slots.map(({ target }) => `${target.unit?.id}${number(target)}`).join(';'),
  },
];

function writeSentence({ text, tokens }: Sentence, columns: readonly Column[], related: boolean): string {
  const lines = text.split('\n').map((line) => `#Text=${escapeText(line)}\n`);
  const [first] = tokens;
  const rows = tokens
    .flatMap((token) => [token, ...token.parts])
    .map((row) => {
      const form = text.slice(row.start - (first?.start ?? 0), row.end - (first?.start ?? 0));
      const cells = columns.map(({ layer, cell }) => row.spans.get(layer)?.map(cell).join('|') ?? '_');
      if (related) cells.push(...relationCells(row));
      return `${[row.id, `${row.start}-${row.end}`, form, ...cells].join('\t')}\t\n`;
    });
  return [...lines, ...rows].join('');
}

/** What leads to the annotations of a row, and the rows that it comes from. */
function relationCells({ relations }: Unit): readonly [string, string] {
  if (relations.length === 0) return ['_', '_'];
  const from = relations.map(({ from: source, to }) => {
    const numbers = [source.disambiguation ?? 0, to.disambiguation ?? 0];
    return `${source.unit?.id}${numbers.some((each) => each > 0) ? `[${numbers.join('_')}]` : ''}`;
  });
  return [relations.map(({ relation }) => escapeValue(relation)).join('|'), from.join('|')];
}
