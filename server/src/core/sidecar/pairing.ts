const ending = '.yaml';
const infix = '.isnad';

/** The file name of a project's settings. */
export const projectFileName = 'isnad.yaml';

export const isProjectFileName = (name: string): boolean => name === projectFileName;

/** The name of an article's base sidecar, or of the layer NAME (which has no dot), in the article's folder. */
export const sidecarNameOf = (articleName: string, layer?: string): string =>
  layer === undefined ? `${articleName}${infix}${ending}` : `${articleName}${infix}.${layer}${ending}`;

/**
 * Which article a file name belongs to, by its pattern alone, at the last `.isnad.`:
 * `a.txt.isnad.yaml` → `a.txt`, `a.txt.isnad.sm.yaml` → `a.txt`, layer `sm`.
 * Undefined for every other name, the project file's among them.
 */
export function parseSidecarName(name: string): { readonly article: string; readonly layer?: string } | undefined {
  if (!name.endsWith(ending)) return undefined;
  const at = name.lastIndexOf(`${infix}.`);
  if (at <= 0) return undefined;
  const article = name.slice(0, at);
  const start = at + infix.length;
  const end = name.length - ending.length;
  if (start === end) return { article };
  const layer = name.slice(start + 1, end);
  return layer === '' || layer.includes('.') ? undefined : { article, layer };
}

/** Whether a layer may be called so: the name stands in the names of files, on every system. */
export const isLayerName = (layer: string): boolean => /^[^.\s/\\:*?"<>|\p{C}][^./\\:*?"<>|\p{C}]*$/u.test(layer);
