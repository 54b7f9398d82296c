import type { Format, FormatId } from './format.ts';

/** Every format, in the order of the documentation. */
export const formats: readonly Format[] = [];

export const formatOf = (id: FormatId): Format | undefined => formats.find((format) => format.id === id);
