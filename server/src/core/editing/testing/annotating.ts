import type { Fixture } from '../../workspace/testing/fixture.ts';
import type { Action, SpeakerChoice } from '../action.ts';

/** Annotates what the fixture marks, in the article that holds the first mark. */
export const annotating =
  (kind: string, speakers?: readonly SpeakerChoice[], more: object = {}) =>
  ({ ranges }: Fixture): Action => ({
    type: 'annotate',
    article: ranges[0]?.uri ?? ('' as never),
    spans: ranges,
    kind,
    ...(speakers ? { speakers } : {}),
    ...more,
  });
