import type { YamlMap } from '../../sidecar/edit/operation.ts';
import type { ImportSource } from '../format.ts';
import type { ImportedAnnotation, ImportedDocument, ImportProblem } from '../importing/imported.ts';
import { layerNameFor } from '../importing/layerNameFor.ts';
import { parseJson } from '../importing/parseJson.ts';
import { type Json, type JsonMap, listOf, own, textOf } from '../json.ts';
import { articleOf } from './article.ts';
import { bodiesOf, creatorOf, idOf, leftOut } from './foreign.ts';
import { gather } from './gather.ts';
import { irisOf, layerOf, namesBack, ownBody, readOwn, readSidecarRecord, readSpeakers } from './own.ts';
import { quotesOf, type Target, targetsOf } from './passage.ts';

/** Reads Web Annotations: our own as they were, others as notes with their tags. One document a sidecar. */
export async function* readWebAnnotations(source: ImportSource): AsyncIterable<ImportedDocument> {
  const parsed = parseJson(source.text);
  const fallback = await articleOf(undefined, source);
  if ('problem' in parsed) {
    yield { article: fallback, annotations: [], problems: [parsed.problem] };
    return;
  }
  const { annotations, collections, problems } = gather(parsed.value as Json);
  const reader = new DocumentsReader(source);
  for (const collection of collections) reader.collection(collection);
  for (const [i, annotation] of annotations.entries()) {
    await reader.annotation(annotation, textOf(own(annotation, 'id')) ?? `#${i + 1}`);
  }
  const documents = reader.documents();
  const [first] = documents;
  if (problems.length > 0) {
    // What is about the file as a whole is told with its first document.
    if (first) yield { ...first, problems: [...problems, ...first.problems] };
    else yield { article: fallback, annotations: [], problems };
  } else if (first) yield first;
  yield* documents.slice(1);
}

interface Draft {
  readonly article: string;
  readonly layer: string | undefined;
  annotator?: string;
  about?: YamlMap;
  root?: YamlMap;
  speakers?: ReadonlyMap<string, YamlMap>;
  shared?: ReadonlyMap<string, YamlMap>;
  readonly annotations: ImportedAnnotation[];
  readonly problems: ImportProblem[];
  /** Keys of annotations for which there is no room. */
  readonly left: Set<string>;
}

interface Foreign {
  readonly article: string;
  readonly creator: string | undefined;
  readonly json: JsonMap;
  readonly targets: readonly Target[];
  readonly source: string;
}

class DocumentsReader {
  readonly #source: ImportSource;
  readonly #drafts = new Map<string, Draft>();
  /** Articles by their IRIs. */
  readonly #articles = new Map<string | undefined, string>();
  readonly #foreign: Foreign[] = [];

  constructor(source: ImportSource) {
    this.#source = source;
  }

  /** What a collection of ours tells of the article and its sidecars. */
  collection(json: JsonMap): void {
    const iri = textOf(own(own(json, 'article'), 'id'));
    const path = textOf(own(own(json, 'article'), 'path'));
    if (iri === undefined || path === undefined) return;
    this.#articles.set(iri, path);
    const iris = irisOf(iri, path);
    for (const each of listOf(own(json, 'sidecars'))) {
      const { layer, annotator, ...told } = readSidecarRecord(each, iris, path);
      const draft = this.#draft(path, layer);
      Object.assign(draft, told, annotator === undefined ? {} : { annotator });
      draft.shared = readSpeakers(own(json, 'speakers'), namesBack(iris, path, layer));
    }
  }

  async annotation(json: JsonMap, source: string): Promise<void> {
    const targets = targetsOf(own(json, 'target'));
    // What is about several articles is a remark on each of them.
    for (const iri of new Set(targets.length > 0 ? targets.map((target) => target.source) : [undefined])) {
      const article = await this.#articleOf(iri ?? textOf(own(json, 'uri')));
      const there = targets.filter((target) => target.source === iri);
      const body = ownBody(json);
      if (body && iri !== undefined) {
        const iris = irisOf(iri, article);
        const layer = layerOf(json, body, iris);
        const names = namesBack(iris, article, layer);
        const draft = this.#draft(article, layer);
        this.#add(draft, json, readOwn(json, body, there, { iris, names, source }));
        const creator = creatorOf(json);
        if (draft.annotator === undefined && creator !== undefined) draft.annotator = creator;
      } else this.#foreign.push({ article, creator: creatorOf(json), json, targets: there, source });
    }
  }

  documents(): readonly ImportedDocument[] {
    this.#placeForeign();
    return [...this.#drafts.values()].map(({ layer, left, problems, ...draft }) => ({
      ...draft,
      ...(layer === undefined ? {} : { layer }),
      problems: left.size === 0 ? problems : [...problems, leftOutOf(left)],
    }));
  }

  /** Each annotator has a layer, where an article has several; the only one has the sidecar itself. */
  #placeForeign(): void {
    const creators = new Map<string, Set<string>>();
    for (const { article, creator } of this.#foreign) {
      const known = creators.get(article) ?? new Set();
      creators.set(article, known.add(creator ?? ''));
    }
    for (const each of this.#foreign) {
      const several = (creators.get(each.article)?.size ?? 0) > 1;
      const draft = this.#draft(each.article, several ? layerNameFor(each.creator ?? '') : undefined);
      if (draft.annotator === undefined && each.creator !== undefined) draft.annotator = each.creator;
      this.#add(draft, each.json, readForeign(each));
    }
  }

  #add(draft: Draft, json: JsonMap, read: ImportedAnnotation | ImportProblem): void {
    if ('message' in read) {
      draft.problems.push(read);
      return;
    }
    draft.annotations.push(read);
    for (const key of leftOut(json)) draft.left.add(key);
  }

  async #articleOf(iri: string | undefined): Promise<string> {
    const known = this.#articles.get(iri);
    if (known !== undefined) return known;
    const article = await articleOf(iri, this.#source);
    this.#articles.set(iri, article);
    return article;
  }

  #draft(article: string, layer: string | undefined): Draft {
    const key = JSON.stringify([article, layer ?? null]);
    let draft = this.#drafts.get(key);
    if (!draft) {
      draft = { article, layer, annotations: [], problems: [], left: new Set() };
      this.#drafts.set(key, draft);
    }
    return draft;
  }
}

function readForeign({ json, targets, source }: Foreign): ImportedAnnotation | ImportProblem {
  const quotes = quotesOf(targets);
  if ('id' in quotes) return { source, message: quotes };
  return { ...idOf(textOf(own(json, 'id'))), kind: 'note', at: { quotes }, keys: bodiesOf(json).keys(), source };
}

const leftOutOf = (keys: ReadonlySet<string>): ImportProblem => ({
  message: { id: 'formats.import.left-out', args: { keys: [...keys].sort() } },
});
