import type { Span } from '../../model/span.ts';

export interface TsvAnnotation extends Span {
  readonly layer: string;
  /** By feature; null where it has none. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly slots: readonly { readonly role: string; readonly target: TsvAnnotation }[];
}

export interface TsvFile {
  readonly text: string;
  readonly annotations: readonly TsvAnnotation[];
  readonly relations: readonly {
    readonly relation: string;
    readonly from: TsvAnnotation;
    readonly to: TsvAnnotation;
  }[];
}

interface Layer {
  readonly name: string;
  readonly relation: boolean;
  readonly columns: readonly string[];
}

interface Open extends Span {
  layer: string;
  start: number;
  end: number;
  values: Record<string, string | null>;
  slots: { role: string; target: TsvAnnotation }[];
}

/** Reads WebAnno TSV 3.3 as its documentation describes it; throws for what it does not allow. */
export function readTsv(content: string): TsvFile {
  const [head = '', ...blocks] = content.split(/\n\n\n?/);
  const [format, ...declarations] = head.split('\n');
  if (format !== '#FORMAT=WebAnno TSV 3.3') throw new Error(`Another format: ${format}`);
  if (!content.startsWith(`${head}\n\n\n`)) throw new Error('Two empty lines end the header.');
  const layers = declarations.map(declared);
  let text = '';
  const units = new Map<string, Map<string, Open[]>>();
  const numbered = new Map<number, Open>();
  const later: (() => void)[] = [];
  const relations: { relation: string; from: TsvAnnotation; to: TsvAnnotation }[] = [];
  const all: Open[] = [];

  const find = (reference: string, layer: string | undefined, id = 0): TsvAnnotation => {
    if (id > 0) {
      const found = numbered.get(id);
      if (!found) throw new Error(`No annotation [${id}].`);
      if (!units.get(reference)?.get(found.layer)?.includes(found)) throw new Error(`[${id}] is not on ${reference}.`);
      return found;
    }
    const there = layer === undefined ? [] : (units.get(reference)?.get(layer) ?? []);
    if (!there[0] || there.length > 1) throw new Error(`${reference} is not enough to tell which one is meant.`);
    return there[0];
  };

  for (const block of blocks) {
    const lines = block.replace(/\n$/, '').split('\n');
    const from = lines.findIndex((line) => !line.startsWith('#Text='));
    const sentence = lines
      .slice(0, from)
      .map((line) => unescaped(line.slice('#Text='.length)))
      .join('\n');
    if (from < 1) throw new Error('A sentence begins with its text.');
    for (const [i, line] of lines.slice(from).entries()) {
      const [unit = '', offsets = '', form, ...rest] = line.split('\t');
      const [start = Number.NaN, end = Number.NaN] = offsets.split('-').map(Number);
      if (i === 0) text = `${text.slice(0, start).padEnd(start, ' ')}${sentence}`;
      if (text.slice(start, end) !== form) throw new Error(`${unit} is not ${form}.`);
      if (rest.pop() !== '') throw new Error('A row ends with a tab.');
      const here = new Map<string, Open[]>();
      units.set(unit, here);
      for (const layer of layers) {
        const cells = rest.splice(0, layer.columns.length).map((cell) => split(cell, '|'));
        if (cells.length < layer.columns.length) throw new Error(`${unit} has too few columns.`);
        if (layer.relation) {
          const [values = [], references = []] = cells;
          for (const [j, value] of values.entries()) {
            if (value === '_') continue;
            const [, reference = '', source = '0', target = '0'] =
              /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(references[j] ?? '') ?? [];
            later.push(() => {
              const base = layer.columns[1]?.slice('BT_'.length);
              relations.push({
                relation: unescaped(value),
                from: find(reference, base, Number(source)),
                to: find(unit, base, Number(target)),
              });
            });
          }
          continue;
        }
        const count = Math.max(...cells.map((cell) => cell.length));
        for (let j = 0; j < count; j++) {
          const row = cells.map((cell) => cell[j] ?? '');
          if (row.every((cell) => cell === '_' || cell === '')) continue;
          const id = row.map((cell) => /(?<!\\)\[(\d+)\]$/.exec(cell)?.[1])[0];
          const known = id === undefined ? undefined : numbered.get(Number(id));
          const open = known ?? { layer: layer.name, start, end, values: {}, slots: [] };
          if (!known) all.push(open);
          if (known && known.layer !== layer.name) throw new Error(`[${id}] stands in two layers.`);
          open.end = end;
          if (id !== undefined) numbered.set(Number(id), open);
          here.set(layer.name, [...(here.get(layer.name) ?? []), open]);
          for (const [k, column] of layer.columns.entries()) {
            const cell = row[k] ?? '';
            if (column.startsWith('ROLE_') && !known) {
              const roles = split(withoutId(cell), ';').filter((role) => role !== '_');
              const targets = split(row[k + 1] ?? '', ';');
              later.push(() => {
                for (const [n, role] of roles.entries()) {
                  const [, reference = '', number] = /^([\d.-]+)(?:\[(\d+)\])?$/.exec(targets[n] ?? '') ?? [];
                  open.slots.push({ role, target: find(reference, undefined, Number(number)) });
                }
              });
            } else if (!column.includes('.')) {
              const value = withoutId(cell);
              const read = value === '*' ? null : unescaped(value);
              if (known && known.values[column] !== read) throw new Error(`[${id}] says two things.`);
              open.values[column] = read;
            }
          }
        }
        const stacked = here.get(layer.name) ?? [];
        const ids = stacked.map((each) => [...numbered].find(([, one]) => one === each)?.[0]);
        if (stacked.length > 1 && ids.includes(undefined))
          throw new Error(`${unit} has some that cannot be told apart.`);
      }
      if (rest.length > 0) throw new Error(`${unit} has too many columns.`);
    }
  }
  for (const action of later) action();
  return { text, annotations: all, relations };
}

function declared(line: string): Layer {
  const [, kind, rest = ''] = /^#T_(SP|RL)=(.+)$/.exec(line) ?? [];
  const [name = '', ...columns] = rest.split('|');
  if (kind === undefined || columns.length === 0) throw new Error(`No layer: ${line}`);
  return { name, relation: kind === 'RL', columns };
}

const split = (cell: string, separator: string): readonly string[] =>
  cell.match(new RegExp(`(?:\\\\->|\\\\.|[^\\\\${separator}])+`, 'gsu')) ?? [];

const withoutId = (cell: string): string => cell.replace(/(?<!\\)\[\d+\]$/, '');

const names: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };

const unescaped = (value: string): string =>
  value.replace(/\\(->|.)/gsu, (_, escaped: string) => names[escaped] ?? escaped);
