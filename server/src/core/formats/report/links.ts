/** A relative path with `/`, percent-encoded, so that it means the same in a link. */
export const encodePath = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, percent))
    .join('/');

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** The path that leads from a file to another, both relative to one folder. */
export function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
