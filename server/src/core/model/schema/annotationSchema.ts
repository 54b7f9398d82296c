import { date, free, id, link, oneOrMore, scalar, speakerId, text, waive } from './parts.ts';
import { exact, occurrence, passage, prefix, suffix } from './selectorSchema.ts';
import { baseKinds, bases, certainties, modes, patterns, relationTypes, stances } from './vocabulary.ts';

export const relaySchema = {
  type: 'object',
  description: 'A relay, with the words that name it in the article.',
  properties: {
    speaker: speakerId,
    mention: { ...passage, description: 'The words that name the relay.' },
  },
  required: ['speaker'],
  patternProperties: free,
  additionalProperties: false,
} as const;

const relay = { anyOf: [speakerId, relaySchema] } as const;

export const saidSchema = {
  type: 'object',
  description: 'When, where and in what form it was said.',
  properties: {
    date: { ...date, description: 'When it was said.' },
    place: { ...text, description: 'Where it was said.' },
    medium: { ...text, description: 'In what form: press conference, e-mailed statement, post on X.' },
  },
  patternProperties: free,
  additionalProperties: false,
} as const;

export const relationSchema = {
  type: 'object',
  description: 'How this stands to another statement.',
  properties: {
    type: { enum: relationTypes, description: 'What this statement does to the other one.' },
    target: {
      ...text,
      description:
        'The other statement: `c3` in this file; `"other.txt#c3"` in the sidecar of that article (path relative to this file); `"other.txt#NAME/c3"` in its layer NAME.',
    },
  },
  required: ['type', 'target'],
  patternProperties: free,
  additionalProperties: false,
} as const;

export const reviewSchema = {
  type: 'object',
  description: 'What checking the statement came to.',
  properties: {
    verdict: { ...text, description: 'The result in a word or a sentence: true, disputed, out of context.' },
    by: { ...text, description: 'Who checked it.' },
    date: { ...date, description: 'When it was checked.' },
    url: { ...link, description: 'Where the check can be read.' },
  },
  required: ['verdict'],
  patternProperties: free,
  additionalProperties: false,
} as const;

/** One entry under `annotations`. */
export const annotationSchema = {
  type: 'object',
  description: 'A passage of the article and what is known about it.',
  properties: {
    id: { ...id, description: 'A short name of your choice, once in this file. Letters, digits, `.`, `_` and `-`.' },
    kind: {
      anyOf: [{ enum: baseKinds }, id],
      description:
        '`claim`: something is asserted, in whatever form. `quote`: the wording itself matters. `mention`: somebody is named. `note`: a remark of yours. `ignore`: looks like a quotation or an attribution and is none. Or a kind of the project file.',
    },
    exact,
    prefix,
    suffix,
    occurrence,
    speaker: {
      ...oneOrMore(speakerId),
      description: 'Who says it: a speaker id, or a list where each of them said it. For a `mention`: who is named.',
    },
    for: {
      ...oneOrMore(speakerId),
      description: 'On whose behalf it is said, such as the body a spokesman speaks for.',
    },
    cue: { ...passage, description: 'The words that attribute: “said”, “according to”, قال.' },
    mention: { ...passage, description: 'The words that name the speaker at that place.' },
    mode: {
      enum: modes,
      description: '`direct`: word for word. `indirect`: in the words of the article. `mixed`: both.',
    },
    stance: {
      enum: stances,
      default: 'said',
      description:
        'What the speaker does: `said`, `denied`, `declined` (to comment), `believed`, `asked`. A statement that was declined is no claim.',
    },
    via: {
      anyOf: [
        relay,
        {
          type: 'array',
          items: {
            anyOf: [...relay.anyOf, { type: 'array', minItems: 1, items: relay, description: 'Relays side by side.' }],
          },
        },
      ],
      description:
        'Through whom it came, nearest the speaker first: speaker ids, or `{ speaker, mention }`. A list inside the list for relays side by side.',
    },
    said: saidSchema,
    asOf: { ...date, description: 'The time that the statement is about.' },
    evidence: {
      ...oneOrMore({ anyOf: [text, { $ref: '#/$defs/evidence' }] }),
      description:
        'What else stands behind it: links, paths relative to this file, ids of speakers of type `document`.',
    },
    continues: {
      ...text,
      description: 'The id of the annotation that this goes on from: speaker, `for`, `via` and `said` are taken over.',
    },
    within: {
      ...text,
      description: 'The id of the statement that this stands inside of: its speaker passes this one on.',
    },
    answers: {
      type: 'object',
      description: 'Answers to questions of the project file: the id of the question, a colon, and the answer.',
      propertyNames: { pattern: patterns.id },
      additionalProperties: text,
    },
    relations: {
      ...oneOrMore(relationSchema),
      description: 'How this stands to other statements, here or in other articles.',
    },
    basis: { enum: bases, description: 'The terms on which it was said.' },
    certainty: { enum: certainties, description: 'How sure you are of this annotation.' },
    translated: {
      type: scalar,
      pattern: patterns.language,
      description: 'The language that the outlet translated it from (BCP 47): `en`.',
    },
    gist: { ...text, description: 'The claim in words that stand alone.' },
    review: {
      ...oneOrMore(reviewSchema),
      description: 'What checking it came to. Apart from sourcing: what is well sourced may be false.',
    },
    tags: { ...oneOrMore(text), description: 'Words of your choice to find it by.' },
    note: { type: scalar, description: 'Anything else, for people.' },
    waive,
  },
  required: ['id', 'kind', 'exact'],
  patternProperties: free,
  additionalProperties: false,
} as const;
