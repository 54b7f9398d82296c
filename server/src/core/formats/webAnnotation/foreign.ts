import { patterns } from '../../model/schema.ts';
import type { YamlMap } from '../../sidecar/edit/operation.ts';
import type { ImportedAnnotation } from '../importing/imported.ts';
import { isMap, type Json, type JsonMap, listOf, own, textOf } from '../json.ts';
import { decode } from './iris.ts';

const tagging: ReadonlySet<string> = new Set(['tagging', 'classifying']);

/** What the bodies of an annotation say, whoever wrote it: words become the note, tags become tags. */
export function bodiesOf(annotation: JsonMap): Bodies {
  const bodies = new Bodies();
  const given = listOf(own(annotation, 'motivation'))[0];
  const motivation = typeof given === 'string' ? given : undefined;
  for (const body of listOf(own(annotation, 'body'))) bodies.read(body, motivation);
  bodies.words(own(annotation, 'bodyValue'));
  // Hypothesis has these beside the target.
  bodies.words(own(annotation, 'text'));
  for (const tag of listOf(own(annotation, 'tags'))) bodies.tag(tag);
  return bodies;
}

export class Bodies {
  readonly notes: string[] = [];
  readonly tags: string[] = [];

  read(body: Json, motivation: string | undefined, depth = 0): void {
    if (typeof body === 'string') {
      this.words(body);
      return;
    }
    if (!isMap(body)) return;
    const items = own(body, 'items');
    if (items !== undefined && depth < 8) {
      for (const item of listOf(items)) this.read(item, motivation, depth + 1);
      return;
    }
    const purpose = textOf(listOf(own(body, 'purpose'))[0]) ?? motivation;
    const [source] = listOf(own(body, 'source'));
    const link = textOf(source) ?? textOf(own(source, 'id')) ?? textOf(own(body, 'id'));
    const value = listOf(own(body, 'value') ?? own(body, 'chars'))[0] ?? link;
    if (purpose !== undefined && tagging.has(purpose)) this.tag(value);
    else this.words(value);
  }

  words(value: Json | undefined): void {
    if (typeof value === 'string' && value.trim() !== '') this.notes.push(value);
  }

  tag(value: Json | undefined): void {
    if (typeof value === 'string' && value.trim() !== '' && !this.tags.includes(value)) this.tags.push(value);
  }

  keys(): YamlMap {
    return {
      ...(this.tags.length > 0 ? { tags: this.tags } : {}),
      ...(this.notes.length > 0 ? { note: this.notes.join('\n\n') } : {}),
    };
  }
}

/** Keys that are taken over, or that say nothing about the passage. */
const taken: ReadonlySet<string> = new Set(
  (
    '@context id @id type @type motivation body bodyValue target creator generator generated text tags ' +
    // Where Hypothesis keeps them, and what it needs for itself.
    'uri user user_info document group permissions links hidden flagged'
  ).split(' '),
);

/** What else an annotation tells, for which a sidecar has no key. */
export const leftOut = (annotation: JsonMap): readonly string[] =>
  Object.keys(annotation).filter((key) => !taken.has(key) && annotation[key] !== null);

/** The end of an IRI, where it would do as an id that people read. */
export function idOf(iri: string | undefined): Pick<ImportedAnnotation, 'id'> {
  const tail = decode(iri?.split(/[/#:?]/).at(-1) ?? '');
  return tail.length <= maxId && new RegExp(patterns.id, 'u').test(tail) ? { id: tail } : {};
}

/** Longer ones are made by machines for machines. */
const maxId = 24;

/** Who made an annotation: the name, else what stands for it. */
export function creatorOf(annotation: JsonMap): string | undefined {
  const [creator] = listOf(own(annotation, 'creator'));
  const display = textOf(own(own(annotation, 'user_info'), 'display_name'));
  const given =
    textOf(creator) ??
    textOf(listOf(own(creator, 'name'))[0]) ??
    textOf(own(creator, 'nickname')) ??
    textOf(own(creator, 'id'));
  const account = given ?? display ?? textOf(own(annotation, 'user'));
  return account?.replace(/^acct:/, '').trim() || undefined;
}
