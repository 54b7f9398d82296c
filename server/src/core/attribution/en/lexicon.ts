import type { Stance } from '../../model/schema/vocabulary.ts';

/** What a word that attributes asks of what stands around it. */
export interface Cue {
  /** Whether whom it was told may follow. */
  readonly addressee: boolean;
  /** Whether a noun may be what was said (announced the closure), not only a clause or a quotation. */
  readonly nominal: boolean;
  readonly stance?: Stance;
}

const forms = (list: string, cue: Partial<Cue> = {}): readonly (readonly [string, Cue])[] =>
  list
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [word, { addressee: false, nominal: false, ...cue }] as const);

/** Words that attribute, in lower case. */
export const cues: ReadonlyMap<string, Cue> = new Map([
  ...forms(`said says say saying added adds wrote writes writing stated states argued argues insisted insists
    explained explains noted notes acknowledged acknowledges alleged alleges claimed claims maintained maintains
    recalled recalls suggested suggests declared declares concluded concludes testified testifies tweeted tweets
    posted continued continues replied replies responded remarked remarks observed commented quipped joked
    complained contended contends asserted asserts estimated estimates reckoned`),
  ...forms('reported reports announced announces confirmed confirms disclosed reveals revealed admitted admits', {
    nominal: true,
  }),
  ...forms('predicted predicts promised promises vowed vows pledged pledges warned warns', {
    nominal: true,
    addressee: true,
  }),
  ...forms('told tells telling informed informs assured', { addressee: true }),
  ...forms('denied denies denying', { nominal: true, stance: 'denied' }),
  ...forms('believed believes believe thinks think thought feared fears fear', { stance: 'believed' }),
  ...forms('asked asks wondered wonders', { addressee: true, stance: 'asked' }),
]);

/** Refusals to speak: `declined to say`. */
export const refusals: ReadonlySet<string> = new Set(['declined', 'declines', 'refused', 'refuses']);
export const speaking: ReadonlySet<string> = new Set(
  'say comment discuss answer respond reply confirm elaborate speak'.split(' '),
);

export const pronouns: ReadonlySet<string> = new Set(
  'he she it they we i you who which that this these those'.split(' '),
);
export const auxiliaries: ReadonlySet<string> = new Set(
  'has have had also later then reportedly once recently repeatedly earlier previously meanwhile now again still is was were are did does have been quickly publicly privately'.split(
    ' ',
  ),
);
