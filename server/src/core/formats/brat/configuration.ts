import type { MessageId } from '../../messages/catalogue.ts';
import { render } from '../../messages/render.ts';
import { baseKinds } from '../../model/schema.ts';
import type { OutFile } from '../format.ts';
import { attributeKeys, attributes, attributeType, parts, relations, roles, typeOf } from './vocabulary.ts';

/** A kind that was written, beside its label where the project file gives one. */
export interface WrittenKind {
  readonly kind: string;
  readonly label: string | undefined;
  /** Whether it was written as an event, with arguments. */
  readonly event: boolean;
}

/** What every export tells of, whether it is used or not. */
const standard: readonly WrittenKind[] = [
  { kind: 'claim', label: undefined, event: true },
  { kind: 'quote', label: undefined, event: true },
  { kind: 'mention', label: undefined, event: false },
  { kind: 'note', label: undefined, event: false },
  { kind: 'ignore', label: undefined, event: false },
];

export interface ConfigurationOptions {
  /** BCP 47, of the labels. */
  readonly locale: string;
  /** In which the articles run; brat has one for all. */
  readonly direction: 'rtl' | 'ltr';
}

/** `annotation.conf` and `visual.conf`, for all that was written. */
export function configuration(written: Iterable<WrittenKind>, options: ConfigurationOptions): readonly OutFile[] {
  const kinds = withStandard(written);
  return [
    { path: 'annotation.conf', content: annotationConf(kinds) },
    { path: 'visual.conf', content: visualConf(kinds, options) },
  ];
}

function withStandard(written: Iterable<WrittenKind>): readonly WrittenKind[] {
  const own = [...written].filter(({ kind }) => !standard.some((each) => each.kind === kind));
  const key = ({ kind, event }: WrittenKind): string => `${kind}\n${event}`;
  return [...standard, ...own.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))];
}

function annotationConf(kinds: readonly WrittenKind[]): string {
  const types = (event: boolean): readonly string[] => [
    ...new Set(kinds.filter((each) => each.event === event).map(({ kind }) => typeOf(kind))),
  ];
  const frame = [
    `${roles.content}+:${parts.content}`,
    `${roles.cue}?:${parts.cue}`,
    `${roles.source}*:${parts.source}`,
    `${roles.via}*:${parts.relay}`,
  ].join(', ');
  return section('entities', [...Object.values(parts), ...types(false)])
    .concat(
      section('relations', [
        ...relations.map((type) => `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
        '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
      ]),
      section(
        'events',
        types(true).map((type) => `${type}\t${frame}`),
      ),
      section(
        'attributes',
        Object.entries(attributes).map(
          ([name, values]) => `${attributeType(name)}\tArg:<ENTITY>|<EVENT>, Value:${values.join('|')}`,
        ),
      ),
    )
    .join('\n');
}

function visualConf(kinds: readonly WrittenKind[], { locale, direction }: ConfigurationOptions): string {
  const labels = new Map<string, string>();
  const name = (type: string, words: string): void => void labels.set(type, labelOf(words) || type);
  const word = (type: string, id: MessageId): void => name(type, render({ id }, locale));
  for (const part of Object.values(parts)) word(part, `formats.brat.part.${part}`);
  word(roles.via, 'formats.brat.role.Via');
  for (const kind of baseKinds) word(kind, `kind.${kind}`);
  for (const relation of relations) word(relation, `formats.brat.relation.${relation}`);
  for (const key of attributeKeys) word(attributeType(key), `formats.brat.attribute.${key}`);
  const fills = new Map(Object.entries(colours));
  for (const { kind, label, event } of kinds) {
    const type = typeOf(kind);
    if (label !== undefined || !labels.has(type)) name(type, label ?? kind);
    if (!fills.has(type)) fills.set(type, event ? '#bfdbfe' : '#e5e7eb');
  }
  return [
    ...(direction === 'rtl' ? section('options', ['Text\tdirection:rtl']) : []),
    ...section(
      'labels',
      [...labels].map(([type, label]) => `${type} | ${label}`),
    ),
    ...section('drawing', [
      'SPAN_DEFAULT\tfgColor:black, bgColor:#e5e7eb, borderColor:darken',
      'ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5',
      ...[...fills].map(([type, fill]) => `${type}\tbgColor:${fill}`),
      'contradicts\tcolor:#b91c1c',
      'continues\tcolor:#4b5563, dashArray:3-3',
      'within\tcolor:#4b5563, dashArray:3-3',
      // What is drawn of arcs by default would be drawn of attributes too.
      'Stance\tglyph:·|✗|∅|≈|?, position:left, dashArray:<NONE>',
    ]),
  ].join('\n');
}

const colours: Readonly<Record<string, string>> = {
  claim: '#bfdbfe',
  quote: '#99f6e4',
  mention: '#e9d5ff',
  note: '#fef08a',
  ignore: '#e5e7eb',
  Source: '#fed7aa',
  Cue: '#fde68a',
  Content: '#dbeafe',
  Relay: '#fbcfe8',
};

/**
 * A label stands between bars on one line; brat sets its direction itself. Angle brackets would be one of brat's macros,
 * a mark of exclamation in front would hide the type.
 */
const labelOf = (words: string): string =>
  words
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\s|]+/g, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/^[ !]+/, '')
    .trim();

const section = (name: string, lines: readonly string[]): readonly string[] => [`[${name}]`, ...lines, ''];
