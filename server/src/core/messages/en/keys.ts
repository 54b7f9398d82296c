import type { Template } from '../catalogue.ts';

/** What the keys of sidecars and project files mean, as Markdown: the descriptions of the JSON Schemas. */
export const keys = {
  'schema.sidecar': () => 'Isnad sidecar',
  'schema.project': () => 'Isnad project file',

  'key.article': () => 'What is known about the article itself. All of it is optional.',
  'key.article.title': () => 'The headline.',
  'key.article.outlet': () => 'Who published it: a speaker id, the last link of every chain.',
  'key.article.url': () => 'Where it was published.',
  'key.article.published': () => 'When it was published.',
  'key.article.language': () => 'The language of the article (BCP 47): `ar`. Detected where it is not given.',
  'key.article.status': () => '`finished`: everything is annotated, nothing is suggested any more.',

  'key.sidecar': () => 'Who says what in the article beside this file, and through whom we have it.',
  'key.isnad': () => 'The version of the format. It is 1.',

  'key.sidecar.annotator': () => 'Who annotates: a name or initials.',
  'key.sidecar.annotations': () =>
    'The annotations, in any order. Each needs `id`, `kind` and `exact`; everything else is optional.',
  'key.speaker-id': () => 'The id of an entry under `speakers`, here or in the project file.',
  'key.date': () => 'A year, month, day or time: `2017`, `2017-10`, `2017-10-14`, `2017-10-14T09:30Z`.',
  'key.link': () => 'A link, beginning with https://.',

  'key.waive': () => 'Rules silenced here: the code of the rule, a colon, and the reason.',
  'key.waive.code': (a) => `Why ${a.text('code')} does not apply here.`,
  'key.speakers': () =>
    'Who speaks: an id of your choice, a colon, and what is known. A sidecar may override single keys of a speaker of the project file.',

  'key.selector.prefix': () =>
    'The words right before the passage; only where it stands in the article more than once.',
  'key.selector.suffix': () => 'The words right after the passage; only where it stands in the article more than once.',
  'key.selector.occurrence': () =>
    'Which of several equal passages is meant, and how many there are: `2/3` is the second of three.',
  'key.selector': () => 'A passage, with what decides where it stands more than once.',
  'key.selector.exact': () => 'The words, as the article has them.',

  'key.annotation.exact': () =>
    'The words of the article that this is about, copied as they stand. A list where they are interrupted, in reading order.',

  'key.relay': () => 'A relay, with the words that name it in the article.',
  'key.relay.mention': () => 'The words that name the relay.',

  'key.said': () => 'When, where and in what form it was said.',
  'key.said.date': () => 'When it was said.',
  'key.said.place': () => 'Where it was said.',
  'key.said.medium': () => 'In what form: press conference, e-mailed statement, post on X.',

  'key.relation': () => 'How this stands to another statement.',
  'key.relation.type': () => 'What this statement does to the other one.',
  'key.relation.target': () =>
    'The other statement: `c3` in this file; `"other.txt#c3"` in the sidecar of that article (path relative to this file); `"other.txt#NAME/c3"` in its layer NAME.',

  'key.review': () => 'What checking the statement came to.',
  'key.review.verdict': () => 'The result in a word or a sentence: true, disputed, out of context.',
  'key.review.by': () => 'Who checked it.',
  'key.review.date': () => 'When it was checked.',
  'key.review.url': () => 'Where the check can be read.',

  'key.annotation': () => 'A passage of the article and what is known about it.',
  'key.annotation.id': () => 'A short name of your choice, once in this file. Letters, digits, `.`, `_` and `-`.',
  'key.annotation.kind': () =>
    '`claim`: something is asserted, in whatever form. `quote`: the wording itself matters. `mention`: somebody is named. `note`: a remark of yours. `ignore`: looks like a quotation or an attribution and is none. Or a kind of the project file.',
  'key.annotation.speaker': () =>
    'Who says it: a speaker id, or a list where each of them said it. For a `mention`: who is named.',
  'key.annotation.for': () => 'On whose behalf it is said, such as the body a spokesman speaks for.',
  'key.annotation.cue': () => 'The words that attribute: “said”, “according to”, قال.',
  'key.annotation.mention': () => 'The words that name the speaker at that place.',
  'key.annotation.mode': () => '`direct`: word for word. `indirect`: in the words of the article. `mixed`: both.',
  'key.annotation.stance': () =>
    'What the speaker does: `said`, `denied`, `declined` (to comment), `believed`, `asked`. A statement that was declined is no claim.',
  'key.annotation.via.side-by-side': () => 'Relays side by side.',
  'key.annotation.via': () =>
    'Through whom it came, nearest the speaker first: speaker ids, or `{ speaker, mention }`. A list inside the list for relays side by side.',
  'key.annotation.asOf': () => 'The time that the statement is about.',
  'key.annotation.evidence': () =>
    'What else stands behind it: links, paths relative to this file, ids of speakers of type `document`.',
  'key.annotation.continues': () =>
    'The id of the annotation that this goes on from: speaker, `for`, `via` and `said` are taken over.',
  'key.annotation.within': () => 'The id of the statement that this stands inside of: its speaker passes this one on.',
  'key.annotation.answers': () =>
    'Answers to questions of the project file: the id of the question, a colon, and the answer.',
  'key.annotation.relations': () => 'How this stands to other statements, here or in other articles.',
  'key.annotation.basis': () => 'The terms on which it was said.',
  'key.annotation.certainty': () => 'How sure you are of this annotation.',
  'key.annotation.translated': () => 'The language that the outlet translated it from (BCP 47): `en`.',
  'key.annotation.gist': () => 'The claim in words that stand alone.',
  'key.annotation.review': () => 'What checking it came to. Apart from sourcing: what is well sourced may be false.',
  'key.annotation.tags': () => 'Words of your choice to find it by.',
  'key.note': () => 'Anything else, for people.',

  'key.speaker': () => 'A person, organisation, document, or somebody unnamed, to whom statements are attributed.',
  'key.speaker.name': () => 'The name, as the article writes it.',
  'key.speaker.names': () => 'The name in other languages: a BCP 47 language tag, a colon, and the name.',
  'key.speaker.type': () =>
    'What the speaker is. A spokesman is a `person`; a collective without names is one `group`.',
  'key.speaker.role': () => 'Office or function: “spokesman of the forces”.',
  'key.speaker.affiliation': () => 'The organisation that the speaker belongs to: a speaker id.',
  'key.speaker.aliases': () => 'Other names and spellings under which the article mentions the speaker.',
  'key.speaker.sameAs': () => 'Links that say who this is, such as the Wikidata entry.',
  'key.speaker.identification': () =>
    'How far the article says who it is: `named`, `described` (a role or body is known, no name), `anonymous` (neither).',
  'key.speaker.reason': () => 'Why the article gives no name.',
  'key.speaker.maybe': () => 'A guess at who it is: a speaker id. Never counted as identity.',

  'key.evidence': () => 'A piece of evidence with its archived copy and date.',
  'key.evidence.url': () => 'A link, or a path relative to this file.',
  'key.evidence.archived': () => 'A link to an archived copy.',
  'key.evidence.date': () => 'When it was published or seen.',

  'key.kind': () => 'A kind of annotation of your own.',
  'key.kind.like': () => 'The kind that the rules treat it as.',
  'key.kind.label': () => 'What it is called where it is shown.',

  'key.suggest': () => 'Settings of the suggestions.',
  'key.suggest.threshold': () => 'Suggestions less certain than this, from 0 to 1, are not shown.',

  'key.project': () => 'What holds for all articles of this folder and those below it.',
  'key.project.articles': () => 'Which files are articles, as globs. Without it: the files that have a sidecar.',
  'key.project.exclude': () => 'Files and folders to leave out, as globs.',
  'key.project.questions': () => 'Questions that several articles answer: an id, a colon, and the question.',
  'key.project.kinds': () => 'Kinds of annotation of your own: an id, a colon, and what kind it is like.',
  'key.project.rules': () => 'How severe each rule is here: the code of the rule, a colon, and the severity, or `off`.',
  'key.project.rules.code': (a) => `How severe ${a.text('code')} is.`,
} as const satisfies Record<string, Template>;
