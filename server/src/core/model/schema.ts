/**
 * The format in one place: its vocabulary, from which the types of the model follow, and the JSON Schemas built on it,
 * from which checks, documentation and other editors' help follow.
 */
export { projectSchema } from './schema/projectSchema.ts';
export { schemas } from './schema/schemas.ts';
export { sidecarSchema } from './schema/sidecarSchema.ts';
export * from './schema/vocabulary.ts';
