/** Endings that say of a brat document which article it is: `news.md.txt` holds `news.md`. */
const kept = /\.(txt|md|markdown)$/i;

/** Endings by which brat takes the name of a document for that of a file with annotations, and looks for no other. */
const misread = /\.(ann|a1|a2|co|rel)$/;

/** Put behind the name of an article with any other ending, or with none. */
const other = '.isnad';

/** Begins the name of a folder that holds a layer: `isnad.mona/news.ann` beside `news.ann`. */
const layerPrefix = 'isnad.';

/**
 * What the files of an article are called but for `.txt` and `.ann`: `news.txt` → `news`, `news.md` → `news.md`,
 * `news.html` → `news.html.isnad`. No two articles share one. Each layer has a folder of its own, since brat compares
 * annotators by documents of one name in several folders.
 */
export function documentName(article: string, layer?: string): string {
  const name = bareName(article);
  if (layer === undefined) return name;
  const cut = name.lastIndexOf('/') + 1;
  return `${name.slice(0, cut)}${layerPrefix}${layer}/${name.slice(cut)}`;
}

function bareName(article: string): string {
  const stem = article.endsWith('.txt') ? article.slice(0, -'.txt'.length) : undefined;
  const free = stem !== undefined && !/(^|\/)$/.test(stem) && !kept.test(stem) && !stem.endsWith(other);
  if (free && !misread.test(stem)) return stem;
  return kept.test(article) ? article : `${article}${other}`;
}

/** The article that a document of this name is about: the other way round. */
export function articleName(document: string): string {
  if (document.endsWith(other)) return document.slice(0, -other.length);
  return kept.test(document) ? document : `${document}.txt`;
}

/** The layer that a folder of this name holds; undefined for any other folder. */
export const layerOfFolder = (folder: string): string | undefined =>
  folder.startsWith(layerPrefix) && !folder.slice(layerPrefix.length).includes('.')
    ? folder.slice(layerPrefix.length) || undefined
    : undefined;
