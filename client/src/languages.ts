/** Sidecars and project files. */
export const sidecarLanguage = 'isnad';

/** Plain-text articles. */
export const articleLanguage = 'isnad-article';

/** What articles may be written in. */
export const articleLanguages: ReadonlySet<string> = new Set([articleLanguage, 'markdown', 'plaintext']);
