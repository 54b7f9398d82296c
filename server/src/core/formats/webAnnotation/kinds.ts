import type { BaseKind } from '../../model/schema.ts';

/** What the body of an annotation is called, by the kind that its own comes down to. */
export const bodyTypes: Readonly<Record<BaseKind, string>> = {
  claim: 'Claim',
  quote: 'Quote',
  mention: 'Mention',
  note: 'Note',
  ignore: 'Ignored',
};

/** Why a passage is annotated, in the words of Web Annotation. */
export const motivations: Readonly<Record<BaseKind, string>> = {
  claim: 'classifying',
  quote: 'classifying',
  mention: 'identifying',
  note: 'commenting',
  ignore: 'classifying',
};
