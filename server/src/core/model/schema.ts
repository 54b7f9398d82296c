/** The vocabulary of the format. The JSON Schema below is its one source: types, checks and documentation follow. */
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
