import type { Message } from '../messages/message.ts';
import type { Annotation, Ref } from '../model/annotation.ts';
import { nearest } from '../sidecar/nearest.ts';
import type { Reported, Rule } from './rule.ts';

/** Ids that name a speaker nobody defined. */
export const speakerUnknown: Rule = {
  code: 'speaker.unknown',
  severity: 'error',
  checks: [
    {
      of: 'reading',
      run(context, { annotation }, report) {
        const isKnown = (id: string): boolean => id === '' || context.speaker(id) !== undefined;
        for (const ref of partiesIn(annotation)) {
          if (!isKnown(ref.id)) report(unknown(ref, context.nearestSpeaker(ref.id)));
        }
        for (const { target, span } of annotation.evidence) {
          // With a dot or slash it may be a file.
          if (!bareId.test(target) || isKnown(target)) continue;
          const near = context.nearestSpeaker(target);
          report({ ...unknown({ id: target, span }, near, 'finding.speaker.unknown.evidence'), severity: 'warning' });
        }
      },
    },
    {
      of: 'sidecar',
      run(context, report) {
        const { article, speakers } = context.file.sidecar;
        const look = (ref: Ref | undefined, speaker?: string): void => {
          if (!ref || ref.id === '' || context.speaker(ref.id)) return;
          report({ ...unknown(ref, context.nearestSpeaker(ref.id)), ...(speaker === undefined ? {} : { speaker }) });
        };
        look(article.outlet);
        for (const [id, { affiliation, maybe }] of speakers) {
          look(affiliation, id);
          look(maybe, id);
        }
      },
    },
    {
      of: 'project',
      run({ file }, report) {
        const { speakers } = file.project;
        for (const [id, { affiliation, maybe }] of speakers) {
          for (const ref of [affiliation, maybe]) {
            if (!ref || ref.id === '' || speakers.has(ref.id)) continue;
            report({ ...unknown(ref, nearest(ref.id, speakers.keys())), speaker: id });
          }
        }
      },
    },
  ],
};

const bareId = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u;

function* partiesIn(annotation: Annotation): Iterable<Ref> {
  yield* annotation.speakers;
  yield* annotation.for;
  for (const relays of annotation.via) for (const { speaker } of relays) yield speaker;
}

function unknown(
  { id, span }: Ref,
  near: string | undefined,
  message: Message['id'] & keyof typeof withNearest = 'finding.speaker.unknown',
): Reported {
  if (near === undefined) return { message: { id: message, args: { id } }, entry: span };
  return {
    message: { id: withNearest[message], args: { id, near } },
    entry: span,
    data: { kind: 'replace', span, text: near },
  };
}

const withNearest = {
  'finding.speaker.unknown': 'finding.speaker.unknown.near',
  'finding.speaker.unknown.evidence': 'finding.speaker.unknown.evidence.near',
} as const;
