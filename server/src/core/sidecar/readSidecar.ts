import type { Annotation } from '../model/annotation.ts';
import { articleSchema, sidecarSchema } from '../model/schema/sidecarSchema.ts';
import { articleStatuses } from '../model/schema/vocabulary.ts';
import type { ArticleInfo, Sidecar } from '../model/sidecar.ts';
import type { Node, Pair } from '../model/tree.ts';
import { brief } from './brief.ts';
import { capProblems } from './capProblems.ts';
import { type Kinds, readAnnotation } from './readAnnotation.ts';
import { isEmpty, Reader, spanOf } from './reader.ts';
import { readSpeakers, readWaivers } from './readSpeakers.ts';
import { readTree } from './readTree.ts';

type Draft<Of> = { -readonly [Key in keyof Of]: Of[Key] };

const keys = Object.keys(sidecarSchema.properties);
const articleKeys = Object.keys(articleSchema.properties);
const noKinds: Kinds = new Map();

/**
 * Reads a sidecar's text. Never throws: whatever is wrong is in `problems`, in the order of the file, and the rest
 * is read all the same. `kinds` are those of the project file.
 */
export function readSidecar(text: string, kinds: Kinds = noKinds): Sidecar {
  const { root, problems } = readTree(text);
  const reader = new Reader(problems);
  const sidecar: Draft<Sidecar> = {
    root,
    article: { waive: [] },
    speakers: new Map(),
    annotations: [],
    byId: new Map(),
    problems: reader.problems,
  };
  if (root?.kind === 'map') {
    for (const pair of root.pairs) readKey(reader, sidecar, pair, kinds);
    for (const pair of root.pairs) if (!keys.includes(pair.key.text)) reader.unknownKey(pair, keys, root);
  } else if (root) reader.invalid({ id: 'value.file' }, spanOf(root));
  sidecar.problems = capProblems(reader.problems.sort((a, b) => a.span.start - b.span.start));
  return sidecar;
}

function readKey(reader: Reader, sidecar: Draft<Sidecar>, { key, value }: Pair, kinds: Kinds): void {
  switch (key.text) {
    case 'isnad':
      reader.version(value);
      return;
    case 'annotator': {
      const annotator = reader.text('annotator', value);
      if (annotator !== undefined) sidecar.annotator = annotator;
      return;
    }
    case 'article':
      sidecar.article = readArticle(reader, value);
      return;
    case 'speakers':
      sidecar.speakers = readSpeakers(reader, value);
      return;
    case 'annotations':
      readAnnotations(reader, sidecar, value, kinds);
      return;
  }
}

function readArticle(reader: Reader, node: Node): ArticleInfo {
  const article: Draft<ArticleInfo> = { waive: [] };
  const map = reader.map('article', node, true);
  for (const pair of map?.pairs ?? []) {
    const { value } = pair;
    const key = pair.key.text;
    switch (key) {
      case 'title': {
        const title = reader.text(key, value);
        if (title !== undefined) article.title = title;
        break;
      }
      case 'outlet': {
        const outlet = reader.ref(key, value);
        if (outlet) article.outlet = outlet;
        break;
      }
      case 'url': {
        const url = reader.text(key, value, 'link');
        if (url !== undefined) article.url = url;
        break;
      }
      case 'published': {
        const published = reader.text(key, value, 'date');
        if (published !== undefined) article.published = published;
        break;
      }
      case 'language': {
        const language = reader.text(key, value, 'language');
        if (language !== undefined) article.language = language;
        break;
      }
      case 'status': {
        const status = reader.oneOf(key, value, articleStatuses);
        if (status) article.status = status;
        break;
      }
      case 'waive':
        article.waive = readWaivers(reader, value);
        break;
      default:
        if (map) reader.unknownKey(pair, articleKeys, map);
    }
  }
  return article;
}

function readAnnotations(reader: Reader, sidecar: Draft<Sidecar>, node: Node, kinds: Kinds): void {
  if (isEmpty(node)) return;
  if (node.kind !== 'seq') {
    reader.invalid({ id: 'value.annotations' }, spanOf(node));
    return;
  }
  const annotations: Annotation[] = [];
  const byId = new Map<string, Annotation>();
  node.items.forEach((item, index) => {
    const annotation = readAnnotation(reader, item, index, kinds);
    if (!annotation) return;
    annotations.push(annotation);
    if (annotation.id === '') return;
    const first = byId.get(annotation.id);
    if (!first) {
      byId.set(annotation.id, annotation);
      return;
    }
    reader.annotation = annotation.id;
    const args = { id: brief(annotation.id) };
    reader.report('sidecar.duplicate-id', { id: 'id.duplicate', args }, annotation.idSpan, {
      related: { span: first.idSpan, message: { id: 'id.first', args } },
    });
    reader.annotation = undefined;
  });
  sidecar.annotations = annotations;
  sidecar.byId = byId;
}
