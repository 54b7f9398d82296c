import { type BaseKind, baseKinds, type RelationType, relationTypes } from '../../model/schema.ts';

/**
 * How tools that label spans and draw arrows hold annotations: a region a piece, labelled with the base kind, regions for
 * cue and source, and arrows that say what belongs to what.
 */
export const partLabels = ['cue', 'source'] as const;

export const regionLabels = [...baseKinds, ...partLabels] as const;

export type RegionLabel = (typeof regionLabels)[number];

/** From the first piece of a discontinuous annotation to each further one. */
export const pieceLink = 'piece';

/** Arrows begin at the part, the piece that comes first, or the annotation that says it of another one. */
export const linkTypes = [...partLabels, pieceLink, 'continues', 'within', ...relationTypes] as const;

export type LinkType = (typeof linkTypes)[number];

export const isRelationType = (type: string): type is RelationType =>
  relationTypes.some((relation) => relation === type);

/** Labels that other projects use for the same, folded. */
const others: Readonly<Record<string, RegionLabel>> = {
  content: 'claim',
  statement: 'claim',
  assertion: 'claim',
  proposition: 'claim',
  indirect: 'claim',
  'indirect quote': 'claim',
  'indirect quotation': 'claim',
  quotation: 'quote',
  'direct quote': 'quote',
  'direct quotation': 'quote',
  direct: 'quote',
  speaker: 'source',
  'attribution source': 'source',
  'attribution cue': 'cue',
  verb: 'cue',
  'reporting verb': 'cue',
  ادعاء: 'claim',
  قول: 'claim',
  اقتباس: 'quote',
  ذكر: 'mention',
  ملاحظة: 'note',
  متحدث: 'source',
  مصدر: 'source',
  'لفظ الإسناد': 'cue',
};

/** What a label of whatever project stands for; undefined where nobody knows. */
export function meaningOf(label: string): RegionLabel | undefined {
  const folded = label
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
  const own = regionLabels.find((each) => each === folded);
  return own ?? (Object.hasOwn(others, folded) ? others[folded] : undefined);
}

export const isKind = (label: RegionLabel): label is BaseKind => baseKinds.some((kind) => kind === label);

/** What an arrow of whatever project stands for; undefined where nobody knows. */
export function linkMeaning(type: string): LinkType | undefined {
  const folded = type.trim().toLowerCase();
  return linkTypes.find((each) => each === folded);
}
