/** What ids that have to be IRIs begin with, where nobody says. */
export const standardBase = 'urn:isnad:';

/** The text, where it is an IRI that ids can be appended to. */
export const idBase = (text: string): string | undefined =>
  /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+[/#:]$/i.test(text) ? text : undefined;
