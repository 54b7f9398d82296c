/**
 * The format in one place: its vocabulary, from which the types of the model follow, and the JSON Schemas built on it,
 * from which checks, documentation and other editors' help follow.
 */
export { schemas } from './schema/schemas.ts';
export * from './schema/vocabulary.ts';
