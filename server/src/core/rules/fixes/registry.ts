import type { RuleCode } from '../codes.ts';
import { fixAnchorAmbiguous } from './fixAnchorAmbiguous.ts';
import { fixAnchorLost } from './fixAnchorLost.ts';
import { fixAnchorMoved } from './fixAnchorMoved.ts';
import { fixAttributionConflict } from './fixAttributionConflict.ts';
import { fixChainCycle } from './fixChainCycle.ts';
import { fixClaimAnonymous } from './fixClaimAnonymous.ts';
import { fixClaimContradicted } from './fixClaimContradicted.ts';
import { fixClaimRelayOnly } from './fixClaimRelayOnly.ts';
import { fixClaimUnsourced } from './fixClaimUnsourced.ts';
import { fixQuoteAltered } from './fixQuoteAltered.ts';
import { fixQuoteNotVerbatim } from './fixQuoteNotVerbatim.ts';
import { fixQuoteUnattributed } from './fixQuoteUnattributed.ts';
import { fixRelationUnknownTarget } from './fixRelationUnknownTarget.ts';
import { fixSidecarDuplicateId } from './fixSidecarDuplicateId.ts';
import { fixSidecarInvalidValue } from './fixSidecarInvalidValue.ts';
import { fixSidecarSyntax } from './fixSidecarSyntax.ts';
import { fixSidecarUnknownKey } from './fixSidecarUnknownKey.ts';
import { fixSpeakerDuplicate } from './fixSpeakerDuplicate.ts';
import { fixSpeakerShadowed } from './fixSpeakerShadowed.ts';
import { fixSpeakerUnknown } from './fixSpeakerUnknown.ts';
import { fixSpeakerUnused } from './fixSpeakerUnused.ts';
import { fixWaiverNoReason } from './fixWaiverNoReason.ts';
import { fixWaiverUnused } from './fixWaiverUnused.ts';
import type { Fixer } from './subject.ts';

/** By rule; null where no edit of a file mends it. */
export const fixers: Readonly<Record<RuleCode, Fixer | null>> = {
  'sidecar.syntax': fixSidecarSyntax,
  'sidecar.unknown-key': fixSidecarUnknownKey,
  'sidecar.invalid-value': fixSidecarInvalidValue,
  'sidecar.duplicate-id': fixSidecarDuplicateId,
  // The article has to be found, or moved back.
  'sidecar.no-article': null,
  // An edit of the text leaves the encoding of the file as it is.
  'article.encoding': null,
  'anchor.lost': fixAnchorLost,
  'anchor.moved': fixAnchorMoved,
  'anchor.ambiguous': fixAnchorAmbiguous,
  'claim.unsourced': fixClaimUnsourced,
  'quote.unattributed': fixQuoteUnattributed,
  'claim.relay-only': fixClaimRelayOnly,
  'claim.anonymous': fixClaimAnonymous,
  'claim.contradicted': fixClaimContradicted,
  'attribution.conflict': fixAttributionConflict,
  'quote.altered': fixQuoteAltered,
  'quote.not-verbatim': fixQuoteNotVerbatim,
  'speaker.unknown': fixSpeakerUnknown,
  'speaker.unused': fixSpeakerUnused,
  'speaker.duplicate': fixSpeakerDuplicate,
  'speaker.shadowed': fixSpeakerShadowed,
  'chain.cycle': fixChainCycle,
  'relation.unknown-target': fixRelationUnknownTarget,
  'waiver.no-reason': fixWaiverNoReason,
  'waiver.unused': fixWaiverUnused,
};
