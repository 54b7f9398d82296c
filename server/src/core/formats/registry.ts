import { csv } from './csv.ts';
import type { Format, FormatId } from './format.ts';
import { jsonl } from './jsonl.ts';

/** Every format, in the order of the documentation. */
export const formats: readonly Format[] = [csv, jsonl];

export const formatOf = (id: FormatId): Format | undefined => formats.find((format) => format.id === id);
