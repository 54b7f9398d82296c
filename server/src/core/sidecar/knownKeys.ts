import { annotationSchema } from '../model/schema/annotationSchema.ts';
import { projectSchema } from '../model/schema/projectSchema.ts';
import { articleSchema, sidecarSchema } from '../model/schema/sidecarSchema.ts';
import { speakerSchema } from '../model/schema/speakerSchema.ts';

export const annotationKeys: ReadonlySet<string> = new Set(Object.keys(annotationSchema.properties));

export const speakerKeys: ReadonlySet<string> = new Set(Object.keys(speakerSchema.properties));

export const articleKeys: ReadonlySet<string> = new Set(Object.keys(articleSchema.properties));

/** At the top of a sidecar. */
export const sidecarKeys: ReadonlySet<string> = new Set(Object.keys(sidecarSchema.properties));

/** Every key that the format knows at a line's beginning: of entries, and of what stands inside them (`- target: …`). */
export const knownKeys: ReadonlySet<string> = new Set(
  [sidecarSchema, projectSchema, annotationSchema, speakerSchema].flatMap((schema) => keysWithin(schema)),
);

function keysWithin(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysWithin)];
}

/** Keys whose values are sentences, where a `#` is part of the text. */
export const proseKeys: ReadonlySet<string> = new Set([
  'exact',
  'prefix',
  'suffix',
  'cue',
  'mention',
  'gist',
  'note',
  'name',
  'role',
  'title',
]);
