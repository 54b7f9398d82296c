/** JSON Schema of a line of `isnad export --format jsonl`; no key goes away in later versions. */
export { rowSchema as jsonlSchema } from '../../core/formats/rows/rowSchema.ts';
