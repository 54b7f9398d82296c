import type { Ref } from '../model/annotation.ts';
import type { Uri } from '../model/uri.ts';
import type { KnownSpeaker } from '../workspace/scope.ts';

/**
 * What tells who `refs` of a sidecar of `article` are, across articles: for each the file that first defines it with its id (the
 * project file before a sidecar), and its `sameAs` links. Two are one where they have a key in common. `maybe` is no
 * identity, and neither are equal names.
 */
export function partyKeys(
  refs: readonly Ref[],
  article: Uri,
  speakerOf: (id: string) => KnownSpeaker | undefined,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { id } of refs) {
    const known = speakerOf(id);
    const home = known?.entries.at(-1)?.uri ?? article;
    keys.add(`${home}#${id}`);
    for (const { url } of known?.speaker.sameAs ?? []) keys.add(linkKey(url));
  }
  return keys;
}

/** Links that differ in scheme, `www.` or a closing slash alone name the same page. */
const linkKey = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '');
