import { bases, certainties, modes, relationTypes, stances } from '../../model/schema.ts';

/** Types of the text-bound annotations that are arguments of statements. */
export const parts = { source: 'Source', cue: 'Cue', content: 'Content', relay: 'Relay' } as const;

/** Roles of the arguments, in the order in which they are written. */
export const roles = { content: 'Content', cue: 'Cue', source: 'Source', via: 'Via' } as const;

/** Relations, from a passage to the one that it refers to. */
export const relations = ['continues', 'within', ...relationTypes] as const;

export type RelationName = (typeof relations)[number];

export const isRelation = (name: string): name is RelationName => (relations as readonly string[]).includes(name);

/** Keys with a closed list of values, which are attributes. */
export const attributes = {
  mode: modes,
  stance: stances,
  basis: bases,
  certainty: certainties,
} as const satisfies Record<string, readonly string[]>;

export type AttributeKey = keyof typeof attributes;

/** In the order of writing. */
export const attributeKeys = ['mode', 'stance', 'basis', 'certainty'] as const satisfies readonly AttributeKey[];

/** `stance` → `Stance`. */
export const attributeType = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/**
 * Types of notes: what a person wrote, the other keys of an annotation, and who somebody is, by this file and by those
 * around it.
 */
export const notes = { person: 'AnnotatorNotes', keys: 'Isnad', speaker: 'Speaker', shared: 'SharedSpeaker' } as const;

/** Names that mean something else in brat's files and configuration. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.values(parts),
  ...Object.values(roles),
  ...relations,
  ...attributeKeys.map((key) => attributeType(key)),
  ...['Attribution', 'SPAN_DEFAULT', 'ARC_DEFAULT'],
]);

/**
 * The type of a kind: itself where brat can write it, else made of its code points, so that it depends on nothing but
 * the name: `إشاعة` → `kind-625-634-627-639-629`.
 */
export function typeOf(kind: string): string {
  if (/^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(kind)) return reserved.has(kind) ? `kind-${kind}` : kind;
  return ['kind', ...[...kind].map((char) => (char.codePointAt(0) ?? 0).toString(16))].join('-');
}
