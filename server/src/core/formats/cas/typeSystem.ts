/** A type of the CAS. */
export interface CasType {
  readonly name: string;
  readonly supertype: string;
  readonly description: string;
  readonly features: readonly CasFeature[];
}

export interface CasFeature {
  readonly name: string;
  /** `uima.cas.FSArray` where it holds several structures. */
  readonly range: string;
  /** Of the structures in an array. */
  readonly element?: string;
  readonly description: string;
}

const string = (name: string, description: string): CasFeature => ({ name, range: 'uima.cas.String', description });
const strings = (name: string, description: string): CasFeature => ({
  name,
  range: 'uima.cas.StringArray',
  description,
});
const one = (name: string, range: string, description: string): CasFeature => ({ name, range, description });
const many = (name: string, element: string, description: string): CasFeature => ({
  name,
  range: 'uima.cas.FSArray',
  element,
  description,
});

const annotation = 'uima.tcas.Annotation';
const documentLevel = 'uima.cas.AnnotationBase';
const top = 'uima.cas.TOP';

/** The keys of an annotation that are plain text; also the columns of WebAnno TSV. */
export const attributionStrings: readonly CasFeature[] = [
  string('identifier', 'Id of the annotation in its sidecar.'),
  string('kind', 'claim, quote, mention, note, ignore, or a kind of the project.'),
  string('like', 'Where the kind is one of the project: the kind that it is like.'),
  string('speaker', 'Who says it, own or of the statement that this one continues: ids with a space between.'),
  string('speakerName', 'The same as names, one a line.'),
  string('onBehalfOf', 'For whom it is said: ids with a space between.'),
  string('via', 'Through whom it came, nearest the speaker first: ids; relays side by side with + between.'),
  string('mode', 'direct, indirect or mixed.'),
  string('stance', 'said, denied, declined, believed or asked.'),
  string('saidDate', 'When it was said.'),
  string('saidPlace', 'Where it was said.'),
  string('saidMedium', 'In what form it was said.'),
  string('asOf', 'The time that it is about.'),
  string('evidence', 'Links, paths or ids of documents, one a line.'),
  string('continues', 'Id of the statement that this one goes on from.'),
  string('within', 'Id of the statement that this one stands inside of.'),
  string('elsewhere', 'Relations to what is not in this file, one a line: the type, a space, the target.'),
  string('answers', 'Answers to questions of the project, one a line: the id of the question, a colon, the answer.'),
  string('basis', 'on-record, background, off-record or unstated.'),
  string('certainty', 'Of the annotator: low, medium or high.'),
  string('translated', 'Language that it was translated from (BCP 47).'),
  string('gist', 'The claim in words that stand alone.'),
  string('verdict', 'What checking it came to, one a line.'),
  string('tags', 'Words to find it by, one a line.'),
  string('note', 'Free text.'),
  string('waive', 'Rules silenced here, one a line: the code, a colon, the reason.'),
  string('anchor', 'exact, normalized or moved: how well the article still has the wording.'),
];

/** What a passage that names somebody tells. */
export const mentionStrings: readonly CasFeature[] = [
  string('speaker', 'Who is named: ids with a space between.'),
  string('name', 'The same as names, one a line.'),
];

const dkpro = 'de.tudarmstadt.ukp.dkpro.core.api';

/** Types of DKPro Core that UIMA tools, INCEpTION among them, look for. */
export const dkproTypes = {
  document: `${dkpro}.metadata.type.DocumentMetaData`,
  sentence: `${dkpro}.segmentation.type.Sentence`,
} as const;

/**
 * The types that a CAS of ours uses, each behind those that it builds on or refers to. Layers follow what INCEpTION makes of
 * layers: spans are annotations whose features are texts, `parts` is a link feature whose links have a role and a
 * target, relations have a Governor and a Dependent, what has no place in the text is an AnnotationBase. An annotation
 * with lists of anything but links would be no layer at all, so what else belongs to one refers to it (`isnad.Sourcing`).
 */
export const typeSystem: readonly CasType[] = [
  {
    name: 'isnad.Document',
    supertype: documentLevel,
    description: 'What a sidecar says about itself and the article.',
    features: [
      string('path', 'Of the article.'),
      string('layer', 'Name of the layer; none for the base sidecar.'),
      string('annotator', 'Who annotates.'),
      string('title', 'The headline.'),
      string('outlet', 'Who published it: the id of a speaker.'),
      string('url', 'Where it was published.'),
      string('published', 'When it was published.'),
      string('language', 'As the sidecar says (BCP 47).'),
      string('status', 'draft or finished.'),
      string('waive', 'Rules silenced in the article, one a line: the code, a colon, the reason.'),
    ],
  },
  {
    name: 'isnad.Speaker',
    supertype: documentLevel,
    description: 'A person, organisation or document that something is attributed to, or through whom it came.',
    features: [
      string('identifier', 'Id of the speaker.'),
      string('name', 'The name, as the article writes it.'),
      strings('names', 'Names in other languages: a BCP 47 tag, a colon, the name.'),
      string('speakerType', 'person, organization, group, agency, outlet, document or unknown.'),
      string('role', 'Office or function.'),
      one('affiliation', 'isnad.Speaker', 'The organisation that the speaker belongs to.'),
      strings('aliases', 'Other names and spellings.'),
      strings('sameAs', 'Links that say who this is.'),
      string('identification', 'named, described or anonymous.'),
      string('reason', 'Why no name is given.'),
      one('maybe', 'isnad.Speaker', 'A guess at who it is; never counted as identity.'),
      string('note', 'Free text.'),
      string('waive', 'Rules silenced here, one a line: the code, a colon, the reason.'),
    ],
  },
  {
    name: 'isnad.Cue',
    supertype: annotation,
    description: 'The words that attribute.',
    features: [string('identifier', 'Id of the first annotation that has it.')],
  },
  {
    name: 'isnad.Mention',
    supertype: annotation,
    description: 'The words that name a speaker or a relay.',
    features: [...mentionStrings],
  },
  {
    name: 'isnad.Piece',
    supertype: annotation,
    description: 'A further piece of an annotation that is interrupted; the first piece is the annotation itself.',
    features: [string('identifier', 'Id of the annotation.')],
  },
  {
    name: 'isnad.AttributionPartsLink',
    supertype: top,
    description: 'Leads to a passage that belongs to an annotation.',
    features: [
      string('role', 'cue, mention, relay or piece.'),
      one('target', annotation, 'The passage: a Cue, a Mention or a Piece.'),
    ],
  },
  {
    name: 'isnad.Attribution',
    supertype: annotation,
    description: 'An annotation; of kind claim or quote, a statement that is attributed to a speaker.',
    features: [
      ...attributionStrings,
      many('parts', 'isnad.AttributionPartsLink', 'Its cue, its mention, mentions of relays, further pieces.'),
    ],
  },
  {
    name: 'isnad.Hop',
    supertype: top,
    description: 'A link of the chain between speaker and article; several relays where they stand side by side.',
    features: [
      many('relays', 'isnad.Speaker', 'Through whom it came.'),
      one('within', 'isnad.Attribution', 'The enclosing Attribution whose speaker this hop is; none for a via.'),
    ],
  },
  {
    name: 'isnad.Evidence',
    supertype: top,
    description: 'What else stands behind a statement.',
    features: [
      string('target', 'A link, a path, or the id of a document.'),
      string('archived', 'A link to an archived copy.'),
      string('date', 'When it was published or seen.'),
    ],
  },
  {
    name: 'isnad.Review',
    supertype: top,
    description: 'What checking a statement came to.',
    features: [
      string('verdict', 'The result in a word or a sentence.'),
      string('by', 'Who checked it.'),
      string('date', 'When it was checked.'),
      string('url', 'Where the check can be read.'),
    ],
  },
  {
    name: 'isnad.Sourcing',
    supertype: top,
    description: 'Who and what stands behind an annotation, and what checking it came to.',
    features: [
      one('attribution', 'isnad.Attribution', 'The annotation.'),
      many('speakers', 'isnad.Speaker', 'Who says it, own or inherited.'),
      many('forWhom', 'isnad.Speaker', 'For whom it is said.'),
      many('hops', 'isnad.Hop', 'All hops from the speaker to the article, nearest the speaker first.'),
      many('evidence', 'isnad.Evidence', 'What else stands behind it.'),
      many('reviews', 'isnad.Review', 'What checking it came to.'),
    ],
  },
  {
    name: 'isnad.Relation',
    supertype: annotation,
    description: 'How a statement stands to another one of the file; its place is that of the Dependent.',
    features: [
      string('relation', 'contradicts, supports, repeats, updates, continues or within.'),
      one('Governor', 'isnad.Attribution', 'The statement that has the relation.'),
      one('Dependent', 'isnad.Attribution', 'The statement that it is a relation to.'),
    ],
  },
];

/** DKPro's types as far as they are used here; a project that has DKPro Core knows them anyway. */
export const borrowedTypes: readonly CasType[] = [
  {
    name: dkproTypes.document,
    supertype: 'uima.tcas.DocumentAnnotation',
    description: 'Stores meta data about the document.',
    features: [
      string('documentTitle', 'The title.'),
      string('documentId', 'The id.'),
      string('documentUri', 'The address.'),
    ],
  },
  { name: dkproTypes.sentence, supertype: annotation, description: 'A sentence.', features: [] },
];
