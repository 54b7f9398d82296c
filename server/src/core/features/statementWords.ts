import type { Annotation } from '../model/annotation.ts';
import { shorten, wording } from '../text/shorten.ts';
import { chainText } from '../workspace/chainText.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { chainLinks } from './chainLine.ts';
import type { OutlineStatement } from './outline.ts';
import type { SpeakerLookup } from './speakerLookup.ts';

/** What an outline says of a statement, wherever it stands. */
export interface StatementWords {
  /** The gist, else the wording; never empty, as clients refuse that. */
  readonly name: string;
  /** The chain as a line; empty where there is nobody but one speaker. */
  readonly detail: string;
}

interface Known {
  readonly projects: Snapshot['projects'];
  readonly locale: string;
  readonly words: WeakMap<Annotation, StatementWords>;
}

/** An edit of an article leaves all sidecars as they are, and with them the words of a thousand statements. */
const known = new WeakMap<Snapshot['sidecars'], Known>();

/** Words of the statements of one snapshot, each worked out once for as long as sidecars and project files stay. */
export function statementWords(
  { sidecars, projects }: Snapshot,
  speakers: SpeakerLookup,
  locale: string,
): (entry: OutlineStatement) => StatementWords {
  const before = known.get(sidecars);
  const valid = before?.projects === projects && before.locale === locale ? before : undefined;
  const { words } = valid ?? { words: new WeakMap<Annotation, StatementWords>() };
  if (!valid) known.set(sidecars, { projects, locale, words });
  return (entry) => {
    const { annotation } = entry.statement.reading;
    const found = words.get(annotation);
    if (found) return found;
    const told = wordsOf(entry, speakers, locale);
    words.set(annotation, told);
    return told;
  };
}

function wordsOf(entry: OutlineStatement, speakers: SpeakerLookup, locale: string): StatementWords {
  const { annotation } = entry.statement.reading;
  const links = chainLinks(speakers, entry.sidecar, entry.statement.chain);
  const drawn = links.length > 1 || links.some((link) => link.parties.length > 1 || link.onBehalfOf.length > 0);
  return {
    name: (annotation.gist ? shorten(annotation.gist, 80) : wording(annotation.selector.pieces)) || '—',
    detail: drawn ? chainText(links, locale, 'plain') : '',
  };
}
