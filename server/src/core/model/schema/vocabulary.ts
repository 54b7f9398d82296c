/** The vocabulary of the format. The JSON Schemas in `schema/` are built on it; types, checks and documentation follow. */
export const baseKinds = ['claim', 'quote', 'mention', 'note', 'ignore'] as const;
export const speakerTypes = ['person', 'organization', 'group', 'agency', 'outlet', 'document', 'unknown'] as const;
export const identifications = ['named', 'described', 'anonymous'] as const;
export const modes = ['direct', 'indirect', 'mixed'] as const;
export const stances = ['said', 'denied', 'declined', 'believed', 'asked'] as const;
export const bases = ['on-record', 'background', 'off-record', 'unstated'] as const;
export const certainties = ['low', 'medium', 'high'] as const;
export const relationTypes = ['contradicts', 'supports', 'repeats', 'updates'] as const;
export const articleStatuses = ['draft', 'finished'] as const;
export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

export type BaseKind = (typeof baseKinds)[number];
export type SpeakerType = (typeof speakerTypes)[number];
export type Identification = (typeof identifications)[number];
export type Mode = (typeof modes)[number];
export type Stance = (typeof stances)[number];
export type Basis = (typeof bases)[number];
export type Certainty = (typeof certainties)[number];
export type RelationType = (typeof relationTypes)[number];
export type ArticleStatus = (typeof articleStatuses)[number];
export type Severity = (typeof severities)[number];

/** The version of the format that this reads. */
export const formatVersion = 1;

/** Patterns as they stand in the JSON Schemas (ECMAScript, with the `u` flag). */
export const patterns = {
  id: '^[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*$',
  date: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])([T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?$',
  language: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$',
  link: '^https?://[^\\s/?#]\\S*$',
  occurrence: '^[1-9]\\d{0,6}/[1-9]\\d{0,6}$',
} as const;
