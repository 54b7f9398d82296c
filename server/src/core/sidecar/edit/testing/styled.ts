import fc from 'fast-check';

/** A sidecar in any of the layouts that people give them, as a structure that shrinks; {@link print} makes its text. */
interface Style {
  readonly step: number;
  readonly dash: number;
  readonly afterDash: number;
  readonly eol: string;
  readonly isEnded: boolean;
  readonly head: string;
}

type Value =
  | { readonly is: 'scalar'; readonly text: string; readonly quotes: 'plain' | 'single' | 'double' }
  | { readonly is: 'lines'; readonly words: readonly string[]; readonly mark: string; readonly trailing: number }
  | { readonly is: 'folded'; readonly words: readonly string[]; readonly quotes: '' | '"' }
  | { readonly is: 'empty' }
  | {
      readonly is: 'flow';
      readonly kind: 'map' | 'seq';
      readonly entries: readonly Entry[];
      readonly lines: 'one' | 'each' | 'some';
      readonly isOpen: boolean;
      readonly space: string;
    }
  | { readonly is: 'block'; readonly kind: 'map' | 'seq'; readonly entries: readonly Entry[] };

interface Entry {
  readonly key: string;
  readonly value: Value;
  /** Empty lines and comments above; `below`: a comment indented deeper. */
  readonly above: readonly ('blank' | 'comment')[];
  readonly comment: boolean;
  readonly below: boolean;
}

const word = fc.constantFrom(
  'قال',
  'الرقة',
  '«نعم»',
  'إنّ',
  'said',
  "it's",
  'U.S.',
  '12',
  'x#y',
  'a-b',
  '50%',
  '😀',
  'R&D',
);

const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const scalar: fc.Arbitrary<Value> = fc.record({
  is: fc.constant('scalar' as const),
  text: phrase,
  quotes: fc.constantFrom('plain', 'plain', 'single', 'double'),
});

const id = fc.constantFrom('silo', 'afp', 'c1', 'المتحدث', 'x_1', 'no');

const keys = (names: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...names);

const decorated = (entry: fc.Arbitrary<{ key: string; value: Value }>): fc.Arbitrary<Entry> =>
  fc
    .record({
      entry,
      above: fc.array(fc.constantFrom('blank' as const, 'comment' as const), { maxLength: 2 }),
      plain: fc.integer({ min: 0, max: 3 }),
      comment: fc.boolean(),
      below: fc.constantFrom(false, false, true),
    })
    .map(({ entry: { key, value }, above, plain, comment, below }) =>
      plain > 0 ? { key, value, above: [], comment: false, below: false } : { key, value, above, comment, below },
    );

const pairs = (key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>, min = 1): fc.Arbitrary<readonly Entry[]> =>
  fc.uniqueArray(decorated(fc.record({ key, value })), {
    minLength: min,
    maxLength: 5,
    selector: (entry) => entry.key,
  });

const items = (value: fc.Arbitrary<Value>, min = 1, max = 3): fc.Arbitrary<readonly Entry[]> =>
  fc.array(decorated(value.map((one) => ({ key: '', value: one }))), { minLength: min, maxLength: max });

const flow = (kind: 'map' | 'seq', entries: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Value> =>
  fc.record({
    is: fc.constant('flow' as const),
    kind: fc.constant(kind),
    entries,
    lines: fc.constantFrom('one', 'one', 'each', 'some'),
    isOpen: fc.constantFrom(false, false, true),
    space: fc.constantFrom('', ' '),
  });

const block = (kind: 'map' | 'seq', entries: fc.Arbitrary<readonly Entry[]>): fc.Arbitrary<Value> =>
  entries.map((all) => ({ is: 'block', kind, entries: all }));

const lines: fc.Arbitrary<Value> = fc.record({
  is: fc.constant('lines' as const),
  words: fc.array(phrase, { minLength: 1, maxLength: 3 }),
  mark: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
  trailing: fc.integer({ min: 0, max: 2 }),
});

const folded: fc.Arbitrary<Value> = fc.record({
  is: fc.constant('folded' as const),
  words: fc.array(phrase, { minLength: 1, maxLength: 2 }),
  quotes: fc.constantFrom('' as const, '"' as const),
});

const empty: fc.Arbitrary<Value> = fc.constant({ is: 'empty' });

const flowList = flow('seq', items(scalar, 0));
const flowMap = flow('map', pairs(keys(['exact', 'prefix', 'date', 'x-y', 'speaker']), fc.oneof(scalar, flowList), 0));

const simple = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: lines },
  { weight: 1, arbitrary: folded },
  { weight: 1, arbitrary: empty },
  { weight: 2, arbitrary: flowList },
  { weight: 2, arbitrary: flowMap },
  {
    weight: 2,
    arbitrary: block(
      'seq',
      items(fc.oneof(scalar, flowMap, lines, block('map', pairs(keys(['url', 'date', 'type']), scalar)))),
    ),
  },
  { weight: 1, arbitrary: block('map', pairs(id, fc.oneof(scalar, flowList, lines))) },
  { weight: 1, arbitrary: block('seq', items(block('seq', items(scalar)))) },
);

const annotation = fc.oneof(
  {
    weight: 5,
    arbitrary: block(
      'map',
      pairs(keys(['id', 'kind', 'exact', 'speaker', 'via', 'cue', 'note', 'tags', 'x-y']), simple),
    ),
  },
  { weight: 1, arbitrary: flow('map', pairs(keys(['id', 'kind', 'exact', 'via']), fc.oneof(scalar, flowList))) },
);

const speaker = fc.oneof(
  { weight: 3, arbitrary: block('map', pairs(keys(['name', 'type', 'role', 'aliases']), simple)) },
  { weight: 2, arbitrary: flow('map', pairs(keys(['name', 'type', 'aliases']), fc.oneof(scalar, flowList))) },
  { weight: 1, arbitrary: empty },
);

const section = fc.oneof(
  { weight: 1, arbitrary: fc.record({ key: keys(['isnad', 'annotator', 'x-tool']), value: scalar }) },
  {
    weight: 1,
    arbitrary: fc.record({
      key: fc.constant('article'),
      value: fc.oneof(block('map', pairs(keys(['title', 'url', 'language']), simple)), flowMap, empty),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      key: fc.constant('speakers'),
      value: fc.oneof({ weight: 5, arbitrary: block('map', pairs(id, speaker)) }, { weight: 1, arbitrary: empty }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      key: fc.constant('annotations'),
      value: fc.oneof(
        { weight: 8, arbitrary: block('seq', items(annotation, 1, 4)) },
        { weight: 1, arbitrary: empty },
        { weight: 1, arbitrary: flow('seq', items(flowMap, 0)) },
      ),
    }),
  },
);

const style: fc.Arbitrary<Style> = fc.record({
  step: fc.constantFrom(2, 2, 4, 1),
  dash: fc.constantFrom(2, 0, 4),
  afterDash: fc.constantFrom(2, 2, 4),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  isEnded: fc.constantFrom(true, true, false),
  head: fc.constantFrom('', '# head\n', '---\n', '# head\n\n'),
});

/** Text of a sidecar, every comment in it a different one. */
export const styledSidecar: fc.Arbitrary<string> = fc
  .record({ style, sections: fc.uniqueArray(decorated(section), { maxLength: 5, selector: (entry) => entry.key }) })
  .map(({ style: by, sections }) => print(by, sections));

function print(style: Style, sections: readonly Entry[]): string {
  const printer = new Printer(style);
  const text = style.head + (sections.length === 0 ? '' : `${printer.entries(sections, 0, 'map')}\n`);
  const ended = style.isEnded ? text : text.replace(/\n+$/u, '');
  return ended.replaceAll('\n', style.eol);
}

class Printer {
  readonly #style: Style;
  #comments = 0;

  constructor(style: Style) {
    this.#style = style;
  }

  #comment(): string {
    return `# comment ${++this.#comments};`;
  }

  /** Entries at `column` without the indentation of the first, nor the line break behind the last. */
  entries(all: readonly Entry[], column: number, kind: 'map' | 'seq', isInline = false): string {
    const pad = ' '.repeat(column);
    return all
      .map((entry, at) => {
        const above = at === 0 && isInline ? [] : entry.above;
        const before = above.map((what) => (what === 'blank' ? '\n' : `${pad}${this.#comment()}\n`)).join('');
        return `${before}${at === 0 && isInline ? '' : pad}${this.#entry(entry, column, kind)}`;
      })
      .join('\n');
  }

  #entry(entry: Entry, column: number, kind: 'map' | 'seq'): string {
    const { afterDash } = this.#style;
    const lead = kind === 'map' ? `${this.#key(entry.key)}:` : '-';
    const comment = entry.comment ? `  ${this.#comment()}` : '';
    const below = entry.below ? `\n${' '.repeat(column + 1)}${this.#comment()}` : '';
    const { value } = entry;
    const space = kind === 'map' ? ' ' : ' '.repeat(afterDash - 1);
    switch (value.is) {
      case 'empty':
        return lead + comment + below;
      case 'scalar':
        return lead + space + this.#scalar(value, kind === 'seq') + comment + below;
      case 'lines': {
        const pad = ' '.repeat(column + this.#style.step);
        return `${lead + space + value.mark}\n${value.words.map((line) => pad + line).join('\n')}${'\n'.repeat(value.trailing)}`;
      }
      case 'folded': {
        const pad = `\n${' '.repeat(column + this.#style.step)}`;
        const text = value.words.join(pad);
        return lead + space + (value.quotes === '' ? `a ${text}` : `"${text}"`) + comment + below;
      }
      case 'flow':
        return lead + space + this.#flow(value, column) + comment + below;
      case 'block': {
        if (kind === 'seq')
          return lead + space + this.entries(value.entries, column + afterDash, value.kind, true) + below;
        const deeper = value.kind === 'map' ? this.#style.step : this.#style.dash;
        return `${lead + comment}\n${this.entries(value.entries, column + deeper, value.kind)}${deeper > 0 ? below : ''}`;
      }
    }
  }

  #key(key: string): string {
    return key === 'no' ? '"no"' : key;
  }

  #scalar({ text, quotes }: Value & { is: 'scalar' }, isFlow: boolean): string {
    if (quotes === 'double') return JSON.stringify(text);
    if (quotes === 'single' || (isFlow && /^[-#%&]/u.test(text))) return `'${text.replaceAll("'", "''")}'`;
    return text;
  }

  #flow(value: Value & { is: 'flow' }, column: number): string {
    const { entries, lines: breaks, isOpen, space, kind } = value;
    const [open, close] = kind === 'map' ? ['{', '}'] : ['[', ']'];
    if (entries.length === 0) return open + space + close;
    const written = entries.map(
      (entry) => (kind === 'map' ? `${this.#key(entry.key)}: ` : '') + this.#inFlow(entry.value, column),
    );
    if (breaks === 'one') return open + space + written.join(', ') + (isOpen ? ',' : '') + space + close;
    const pad = `\n${' '.repeat(column + 2 + this.#style.step)}`;
    if (breaks === 'some') {
      const parts = written.map((one, at) => (entries[at]?.comment ? pad : at === 0 ? space : ' ') + one);
      return open + parts.join(',') + (isOpen ? ',' : '') + space + close;
    }
    const parts = written.map((one, at) => {
      const comma = at < written.length - 1 || isOpen ? ',' : '';
      return pad + one + comma + (entries[at]?.comment ? ` ${this.#comment()}` : '');
    });
    return `${open}${parts.join('')}\n${' '.repeat(column + 1)}${close}`;
  }

  #inFlow(value: Value, column: number): string {
    if (value.is === 'flow') return this.#flow({ ...value, lines: 'one' }, column);
    return value.is === 'scalar' ? this.#scalar(value, true) : '""';
  }
}
