import { judge } from './goals.mjs';

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const ratioOf = ({ value, base }) => (base === undefined ? undefined : value / base);

/** The measurements as rows: what, how much, against which plain work, the goal. */
export function table(measurements) {
  return layout([
    ['measured', 'value', '', 'ratio', 'to', 'goal', ''],
    ...measurements.map((each) => {
      const ratio = ratioOf(each);
      const judged = judge(each);
      return [
        each.id,
        number(each.value),
        each.unit,
        ratio === undefined ? '' : ratio.toFixed(3),
        ratio === undefined ? '' : `${each.reference} (${number(each.base)} ${each.unit})`,
        judged?.goal ?? '',
        judged ? (judged.met ? 'met' : 'MISSED') : '',
      ];
    }),
  ]);
}

/** Each measurement of an earlier run beside that of this one; ratios to plain work cancel the machine's mood out. */
export function comparison(before, after) {
  const earlier = new Map(before.map((each) => [each.id, each]));
  return layout([
    ['measured', 'before', 'after', 'after ÷ before', ''],
    ...after.flatMap((each) => {
      const old = earlier.get(each.id);
      if (!old) return [];
      const [was, is] = [ratioOf(old), ratioOf(each)];
      const change = was !== undefined && is !== undefined ? is / was : each.value / old.value;
      const how = was !== undefined && is !== undefined ? 'of the ratios' : 'of the values';
      return [
        [each.id, `${number(old.value)} ${old.unit}`, `${number(each.value)} ${each.unit}`, change.toFixed(2), how],
      ];
    }),
  ]);
}

function layout(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const isNumber = (text) => /^[\d.]+( \w+)?$/.test(text);
  const pad = (text, column) => {
    const space = ' '.repeat(widths[column] - [...text].length);
    return isNumber(text) ? space + text : text + space;
  };
  return `${rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')}\n`;
}
