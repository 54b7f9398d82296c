import { anchorAmbiguous } from './anchorAmbiguous.ts';
import { anchorLost } from './anchorLost.ts';
import { anchorMoved } from './anchorMoved.ts';
import { articleEncoding } from './articleEncoding.ts';
import { attributionConflict } from './attributionConflict.ts';
import { chainCycle } from './chainCycle.ts';
import { claimAnonymous } from './claimAnonymous.ts';
import { claimContradicted } from './claimContradicted.ts';
import { claimRelayOnly } from './claimRelayOnly.ts';
import { claimUnsourced } from './claimUnsourced.ts';
import { quoteAltered } from './quoteAltered.ts';
import { quoteNotVerbatim } from './quoteNotVerbatim.ts';
import { quoteUnattributed } from './quoteUnattributed.ts';
import { relationUnknownTarget } from './relationUnknownTarget.ts';
import type { Rule } from './rule.ts';
import { sidecarDuplicateId } from './sidecarDuplicateId.ts';
import { sidecarInvalidValue } from './sidecarInvalidValue.ts';
import { sidecarNoArticle } from './sidecarNoArticle.ts';
import { sidecarSyntax } from './sidecarSyntax.ts';
import { sidecarUnknownKey } from './sidecarUnknownKey.ts';
import { speakerDuplicate } from './speakerDuplicate.ts';
import { speakerShadowed } from './speakerShadowed.ts';
import { speakerUnknown } from './speakerUnknown.ts';
import { speakerUnused } from './speakerUnused.ts';
import { waiverNoReason } from './waiverNoReason.ts';
import { waiverUnused } from './waiverUnused.ts';

/** Every rule, in the order of the documentation; within a group the first that applies reports. */
export const rules: readonly Rule[] = [
  sidecarSyntax,
  sidecarUnknownKey,
  sidecarInvalidValue,
  sidecarDuplicateId,
  sidecarNoArticle,
  articleEncoding,
  anchorLost,
  anchorMoved,
  anchorAmbiguous,
  claimUnsourced,
  quoteUnattributed,
  claimRelayOnly,
  claimAnonymous,
  claimContradicted,
  attributionConflict,
  quoteAltered,
  quoteNotVerbatim,
  speakerUnknown,
  speakerUnused,
  speakerDuplicate,
  speakerShadowed,
  chainCycle,
  relationUnknownTarget,
  waiverNoReason,
  waiverUnused,
];
