import { relativeTo } from '../../model/relativeTo.ts';
import type { Speaker } from '../../model/speaker.ts';
import { valueAt } from '../../model/tree.ts';
import type { Uri } from '../../model/uri.ts';
import { otherKeysIn, speakerKeysOf } from '../../sidecar/plainParts.ts';
import { plainValue } from '../../sidecar/plainValue.ts';
import { UnitIndex } from '../../text/units.ts';
import type { ExportDocument, ExportLayer, ExportOptions } from '../format.ts';
import type { JsonMap } from '../json.ts';
import type { Losses } from '../losses.ts';
import { namedSpeakers } from '../namedSpeakers.ts';
import { resolvePath } from '../rows/resolvePath.ts';
import { Iris } from './iris.ts';
import { articleKeys, speakerKeys } from './keys.ts';
import type { Names } from './lens.ts';
import { namesIn } from './names.ts';
import { context, webAnnotationContext } from './vocabulary.ts';
import { type Around, writeAnnotation } from './writeAnnotation.ts';

/** All that is said about an article, as one collection of annotations with a page that holds them all. */
export function writeCollection(document: ExportDocument, losses: Losses, options: ExportOptions): JsonMap {
  const iris = new Iris(options.base);
  const source = iris.file(document.path);
  const units = UnitIndex.of(document.text);
  const generated = stampOf(options);
  const annotations: JsonMap[] = [];
  const sidecars: JsonMap[] = [];
  const shared = new Map<string, JsonMap>();
  for (const layer of document.layers) {
    const names = namesOf(document, layer, iris);
    const { annotator } = layer.file.sidecar;
    const creator = annotator === undefined ? undefined : { type: 'Person', name: annotator };
    const around: Around = { source, text: document.text, units, names, creator, generated };
    annotations.push(...writeLayer(document, layer, losses, iris, around));
    sidecars.push(writeSidecar(layer, source, iris, names));
    for (const [iri, speaker] of sharedSpeakers(document, layer, names)) if (!shared.has(iri)) shared.set(iri, speaker);
  }
  const collection = iris.within(document.path, 'annotations');
  const page = iris.within(document.path, 'annotations', 1);
  return {
    '@context': [webAnnotationContext, context],
    id: collection,
    type: 'AnnotationCollection',
    label: document.layers[0]?.file.sidecar.article.title ?? document.path,
    article: { id: source, path: document.path },
    ...(sidecars.length > 0 ? { sidecars } : {}),
    ...(shared.size > 0 ? { speakers: [...shared.values()] } : {}),
    total: annotations.length,
    first: {
      id: page,
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items: annotations,
    },
    last: page,
  };
}

function writeLayer(
  document: ExportDocument,
  layer: ExportLayer,
  losses: Losses,
  iris: Iris,
  around: Around,
): readonly JsonMap[] {
  const seen = new Set<string>();
  return layer.entries.map((entry) => {
    const { id, index } = entry.annotation;
    const usable = id !== '' && !seen.has(id);
    if (!usable) losses.add('key', layer, entry, 'id');
    seen.add(id);
    const place = iris.within(layer.path, 'annotations', usable ? id : index);
    return writeAnnotation(
      entry,
      usable ? iris.annotation(document.path, layer.name, id) : `${place}/annotation`,
      place,
      around,
    );
  });
}

/** What a sidecar holds beside its annotations. */
function writeSidecar({ file, path, name }: ExportLayer, source: string, iris: Iris, names: Names): JsonMap {
  const { annotator, speakers } = file.sidecar;
  const about = valueAt(file.sidecar.root, 'article');
  const written = about && articleKeys.out(plainValue(about), names);
  const other = otherKeysIn(file.sidecar);
  return {
    id: iris.file(path),
    ...(name === undefined ? {} : { layer: name }),
    ...(annotator === undefined ? {} : { annotator }),
    ...(written ? { article: { id: source, ...written } } : {}),
    ...(speakers.size > 0
      ? {
          speakers: [...speakers.values()].map((speaker) => writeSpeaker(speaker, names)),
        }
      : {}),
    ...(Object.keys(other).length > 0 ? { other } : {}),
  };
}

const agents: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  agency: 'Organization',
  outlet: 'Organization',
};

function writeSpeaker(speaker: Speaker, names: Names): JsonMap {
  const { id } = speaker;
  const keys = speakerKeysOf(speaker);
  const type = typeof keys.type === 'string' ? agents[keys.type] : undefined;
  return { id: names.speaker.out(id) ?? id, ...(type === undefined ? {} : { type }), ...speakerKeys.out(keys, names) };
}

/** Speakers of the project file that a sidecar names, with those that their entries name, by IRI. */
function sharedSpeakers(document: ExportDocument, layer: ExportLayer, names: Names): ReadonlyMap<string, JsonMap> {
  const { project: at } = layer.file;
  const known = at === undefined ? undefined : document.snapshot.projects.get(at)?.project.speakers;
  const found = new Map<string, JsonMap>();
  if (!known) return found;
  for (const id of namedSpeakers(layer)) {
    const speaker = known.get(id);
    const iri = names.speaker.out(id);
    if (speaker && iri !== undefined) found.set(iri, writeSpeaker(speaker, names));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A speaker is who the farthest file says: nearer ones tell more about the same one. */
function namesOf(document: ExportDocument, layer: ExportLayer, iris: Iris): Names {
  const pathOf = (uri: Uri): string => {
    const relative = relativeTo(document.article.uri, uri) ?? '';
    // A project file above the folder that is exported has no path there; it is called by its name.
    return resolvePath(document.path, relative) ?? relative.split('/').at(-1) ?? '';
  };
  const paths = new Map<Uri, string>();
  const remembered = (uri: Uri): string => {
    const path = paths.get(uri) ?? pathOf(uri);
    paths.set(uri, path);
    return path;
  };
  const { project } = layer.file;
  return namesIn({
    iris,
    article: document.path,
    layer: layer.name,
    definedIn: (id) => {
      const farthest = layer.speakers.get(id)?.entries.at(-1)?.uri;
      return farthest === undefined || farthest === layer.file.uri ? layer.path : remembered(farthest);
    },
    questions: project === undefined ? layer.path : remembered(project),
  });
}

/** When the export was made, where that was asked for. */
function stampOf({ timestamp }: ExportOptions): JsonMap {
  if (timestamp === undefined) return {};
  return { generator: { type: 'Software', name: 'Isnad' }, generated: timestamp };
}
