/** Every rule's code, in the order of the documentation. Stable: settings, waivers and other tools name them. */
export const ruleCodes = [
  'sidecar.syntax',
  'sidecar.unknown-key',
  'sidecar.invalid-value',
  'sidecar.duplicate-id',
  'sidecar.no-article',
  'article.encoding',
  'anchor.lost',
  'anchor.moved',
  'anchor.ambiguous',
  'claim.unsourced',
  'quote.unattributed',
  'claim.relay-only',
  'claim.anonymous',
  'claim.contradicted',
  'attribution.conflict',
  'quote.altered',
  'quote.not-verbatim',
  'speaker.unknown',
  'speaker.unused',
  'speaker.duplicate',
  'speaker.shadowed',
  'chain.cycle',
  'relation.unknown-target',
  'waiver.no-reason',
  'waiver.unused',
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** Codes that files may name in `rules` and `waive` and that no rule of this version reports. */
export const reservedCodes = ['text.unannotated-quotation', 'text.unannotated-attribution'] as const;

/** What `rules` and `waive` accept. */
export const settableCodes = [...ruleCodes, ...reservedCodes] as const;

const known: ReadonlySet<string> = new Set(ruleCodes);

export const isRuleCode = (text: string): text is RuleCode => known.has(text);
