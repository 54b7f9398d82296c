import type { ImportSource } from '../format.ts';
import { articleName, layerOfFolder } from './names.ts';

/** Which article an `.ann` file is about, and whose annotations it holds. */
export interface AnnSource {
  /** Path of the article. */
  readonly article: string;
  readonly layer?: string;
  /** Undefined where the text is not there. */
  readonly text?: string;
  /** Path of the text that was looked for first. */
  readonly wanted: string;
}

/**
 * Finds the text of an `.ann` file, in the ways that people lay out their corpora:
 *
 * - beside it under the same name, as brat has it;
 * - `isnad.NAME/news.ann`: the layer NAME, as we export it;
 * - `NAME/news.ann` under `news.txt`: a folder for each annotator, with or without a copy of the same text;
 * - `news.NAME.ann` or `news_NAME.ann` beside `news.txt`: a file for each annotator;
 * - `attributions/news_NAME.ann` with `text/news.txt` beside the folder: PolNeAR.
 */
export async function findSource({ path, find }: ImportSource): Promise<AnnSource> {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const name = path.slice(cut).replace(/\.ann$/i, '');
  const wanted = `${folder}${name}.txt`;
  const beside = await find(wanted);
  const above = parent(folder);
  const own = above && layerOfFolder(above.name);
  if (above && own !== undefined) {
    const text = beside ?? (await find(`${above.path}${name}.txt`));
    return {
      article: `${above.path}${articleName(name)}`,
      layer: own,
      wanted,
      ...(text === undefined ? {} : { text }),
    };
  }
  if (beside !== undefined) {
    const same = above && (await find(`${above.path}${name}.txt`)) === beside;
    if (above && same)
      return { article: `${above.path}${articleName(name)}`, ...layerOf(above.name), text: beside, wanted };
    return { article: `${folder}${articleName(name)}`, text: beside, wanted };
  }
  const [, stem = name, annotator] = /^(.+)[._-]([^._-]+)$/.exec(name) ?? [];
  for (const each of above ? [folder, `${above.path}text/`] : [folder]) {
    const whole = each === folder ? undefined : await find(`${each}${name}.txt`);
    if (whole !== undefined) return { article: `${each}${articleName(name)}`, text: whole, wanted };
    const text = annotator === undefined ? undefined : await find(`${each}${stem}.txt`);
    if (text !== undefined) return { article: `${each}${articleName(stem)}`, ...layerOf(annotator), text, wanted };
  }
  const over = above && (await find(`${above.path}${name}.txt`));
  if (above && over !== undefined) {
    return { article: `${above.path}${articleName(name)}`, ...layerOf(above.name), text: over, wanted };
  }
  return { article: `${folder}${articleName(name)}`, wanted };
}

/** A folder's name, and the path of the folder around it with `/` at its end; undefined for the folder of the import. */
function parent(folder: string): { readonly name: string; readonly path: string } | undefined {
  if (folder === '') return undefined;
  const cut = folder.slice(0, -1).lastIndexOf('/') + 1;
  return { name: folder.slice(cut, -1), path: folder.slice(0, cut) };
}

/** A name that a layer can have, made of whatever tells annotators apart. */
function layerOf(name: string | undefined): { readonly layer?: string } {
  const layer = (name ?? '').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '');
  return layer === '' ? {} : { layer };
}
