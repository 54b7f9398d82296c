import type { Ref } from '../model/annotation.ts';
import { displayName } from '../workspace/scope.ts';
import { isAsserted } from './isAsserted.ts';
import type { Rule, SidecarContext } from './rule.ts';

/** A chain that ends at somebody who passed the statement on, not at its origin. */
export const claimRelayOnly: Rule = {
  code: 'claim.relay-only',
  severity: 'warning',
  group: 'sourcing',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        if (!isAsserted(annotation)) return;
        const { speakers, hops } = context.chain(annotation);
        if (speakers.length === 0) {
          // Within another statement its speaker is an origin already; this one may be a part of what was said.
          if (hops.length === 0 || hops.some((hop) => hop.within !== undefined)) return;
          const relays = (hops[0]?.relays ?? []).map(({ speaker }) => nameOf(context, speaker));
          report({ message: { id: 'finding.claim.relay-only', args: { relays } } });
          return;
        }
        const [only] = speakers;
        if (only && speakers.length === 1 && isOthersAgency(context, only)) {
          report({
            message: { id: 'finding.claim.relay-only.agency', args: { agency: nameOf(context, only) } },
            severity: 'information',
          });
        }
      },
    },
  ],
};

const nameOf = (context: SidecarContext, { id }: Ref): string => displayName(context.speaker(id), id);

const isOthersAgency = (context: SidecarContext, { id }: Ref): boolean =>
  id !== context.outlet?.id && context.speaker(id)?.speaker.type === 'agency';
