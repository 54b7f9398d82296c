import type { MessageId } from '../../messages/catalogue.ts';
import { render } from '../../messages/render.ts';
import { ruleCodes } from '../../model/ruleCodes.ts';
import { safe } from '../../text/safeMarkdown.ts';
import { speakerOf } from '../../workspace/scope.ts';
import { speakerRefsOf } from '../../workspace/speakerRefs.ts';
import { keyDescription } from '../keyDescription.ts';
import type { Completion, Place } from './offer.ts';
import { keysAt, shapesAt } from './schemaAt.ts';
import { keyItem, lineBreakOf, type Rest } from './write.ts';

/** The keys that may stand in the map at the cursor and do not yet. */
export function keyItems(place: Place, path: readonly string[]): readonly Completion[] {
  const { cursor, file } = place;
  const own = cursor.colon
    ? cursor.typed + place.text.slice(cursor.span.start + cursor.typed.length, cursor.span.end)
    : '';
  const isFree = (key: string): boolean => key === own || !cursor.siblings.has(key);
  const offered = [...keysAt(file, path).map((key) => formatKey(place, path, key)), ...ownKeys(place, path)];
  return offered
    .filter(({ key }) => isFree(key))
    .flatMap(({ key, words, rest }) => keyItem(place, key, words, rest) ?? []);
}

interface Offered {
  readonly key: string;
  readonly words: Pick<Completion, 'kind' | 'label'> & Partial<Completion>;
  readonly rest: Rest;
}

function formatKey(place: Place, path: readonly string[], key: string): Offered {
  const isRule = path.at(-1) === 'waive' || path.join() === 'rules';
  const summary = isRule ? ruleSummary(key, place.locale) : undefined;
  const documentation = summary ?? keyDescription(place.file, [...path, key], place.locale);
  return {
    key,
    words: { kind: isRule ? 'rule' : 'key', label: key, ...(documentation === undefined ? {} : { documentation }) },
    rest: restOf(place, [...path, key], isRule && path.at(-1) === 'waive'),
  };
}

const known: ReadonlySet<string> = new Set(ruleCodes);

/** What a rule reports, in a line. */
export const ruleSummary = (code: string, locale: string): string | undefined =>
  known.has(code) ? render({ id: `rule.${code}` as MessageId }, locale, 'markdown') : undefined;

/** Keys that people choose: ids of questions, of speakers that are named and not defined, languages of names. */
function ownKeys(place: Place, path: readonly string[]): readonly Offered[] {
  const { snapshot, uri, sidecar, project } = place;
  const [section, , key] = path;
  if (section === 'annotations' && key === 'answers' && path.length === 3) {
    return [...(project?.questions.values() ?? [])].map(({ id, text }) => ({
      key: id,
      words: { kind: 'word', label: id, detail: text, documentation: safe(text), filter: `${id} ${text}` },
      rest: { plain: ' ', again: true },
    }));
  }
  if (section === 'speakers' && path.length === 1 && sidecar) {
    const missing = new Set(speakerRefsOf(sidecar).flatMap(({ id, role }) => (role === 'document' ? [] : [id])));
    return [...missing]
      .filter((id) => !speakerOf(snapshot, uri, id))
      .map((id) => ({
        key: id,
        words: { kind: 'speaker', label: id, detail: render({ id: 'completion.undefined-speaker' }, place.locale) },
        rest: { plain: ' ', snippet: ' { name: $1 }$0', again: false },
      }));
  }
  if (section === 'speakers' && key === 'names' && path.length === 3) {
    return ['ar', 'en', 'fa', 'fr', 'he', 'ku', 'ru', 'tr'].map((language) => ({
      key: language,
      words: { kind: 'word', label: language },
      rest: { plain: ' ', again: false },
    }));
  }
  return [];
}

/** What follows a key: the beginning of a map or list as it is usually written there. */
function restOf({ file, text, cursor }: Place, path: readonly string[], isWaiver: boolean): Rest {
  if (isWaiver) return { plain: ' ', again: false };
  const shapes = shapesAt(file, path);
  const indent = `${lineBreakOf(text)}${' '.repeat(cursor.column + 2)}`;
  const name = path.at(-1) ?? '';
  if (path.length === 1 && !cursor.flow && !shapes.has('scalar')) {
    const dash = shapes.has('list') ? '- ' : '';
    return { plain: `${indent}${dash}`, snippet: `${indent}${dash}$0`, again: true };
  }
  if (name === 'relations') return { plain: ' ', snippet: ' [{ type: $1, target: $2 }]$0', again: true };
  if (name === 'review') return { plain: ' ', snippet: ' [{ verdict: $1 }]$0', again: false };
  if (shapes.has('map') && !shapes.has('scalar')) return { plain: ' ', snippet: ' { $1 }$0', again: true };
  if (shapes.has('list') && !shapes.has('scalar')) return { plain: ' ', snippet: ' [$1]$0', again: true };
  if (listKeys.has(name)) return { plain: ' ', snippet: ' [$1]$0', again: true };
  return { plain: ' ', again: true };
}

/** A single value is allowed here, and hardly ever meant. */
const listKeys: ReadonlySet<string> = new Set(['via', 'tags', 'aliases', 'sameAs', 'evidence', 'articles', 'exclude']);
