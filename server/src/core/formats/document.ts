import { spansOf } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import { unplaced } from '../model/reading.ts';
import type { Uri } from '../model/uri.ts';
import { checkArticle } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { chainOf } from '../workspace/chain.ts';
import { outletOf, speakersOf } from '../workspace/scope.ts';
import type { Reading, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { ExportDocument, ExportEntry, ExportLayer } from './format.ts';

export interface DocumentOptions {
  /** Of the article as it stands. */
  readonly text: string;
  /** Of a file, relative to the folder that is exported. */
  readonly path: (uri: Uri) => string;
  /** The layers that are wanted, the base sidecar as undefined; all of them by default. */
  readonly layers?: readonly (string | undefined)[];
  /** The articles of the same export; none by default. */
  readonly exported?: ReadonlySet<Uri>;
}

/** An article as formats see it; undefined where the snapshot has none. */
export function documentOf(snapshot: Snapshot, uri: Uri, options: DocumentOptions): ExportDocument | undefined {
  const article = snapshot.articles.get(uri);
  if (!article) return undefined;
  const files = article.sidecars.flatMap((sidecar) => snapshot.sidecars.get(sidecar) ?? []);
  const wanted = files.filter(({ layer }) => options.layers?.includes(layer) ?? true);
  let findings: readonly Finding[] | undefined;
  let byEntry: ReadonlyMap<string, readonly Finding[]> | undefined;
  const findingsAll = (): readonly Finding[] => {
    findings ??= checkArticle(snapshot, uri);
    return findings;
  };
  const findingsOf = (sidecar: Uri, annotation: Annotation): readonly Finding[] => {
    byEntry ??= byKey(findingsAll());
    return byEntry.get(entryKey(sidecar, annotation.id)) ?? [];
  };
  return {
    snapshot,
    article,
    text: options.text,
    path: options.path(uri),
    layers: wanted.map((file) => layerOf(snapshot, file, article.readings.get(file.uri), options.path, findingsOf)),
    get findings() {
      return findingsAll();
    },
    pathOf: (other) => (options.exported?.has(other) ? options.path(other) : undefined),
  };
}

function byKey(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.annotation === undefined) continue;
    const key = entryKey(finding.sidecar, finding.annotation);
    const list = found.get(key);
    if (list) list.push(finding);
    else found.set(key, [finding]);
  }
  return found;
}

const entryKey = (sidecar: Uri | undefined, annotation: string | undefined): string => `${sidecar}#${annotation}`;

function layerOf(
  snapshot: Snapshot,
  file: SidecarFile,
  readings: readonly Reading[] | undefined,
  path: (uri: Uri) => string,
  findingsOf: (sidecar: Uri, annotation: Annotation) => readonly Finding[],
): ExportLayer {
  const { annotations } = file.sidecar;
  return {
    ...(file.layer === undefined ? {} : { name: file.layer }),
    file,
    path: path(file.uri),
    outlet: outletOf(snapshot, file.uri),
    entries: annotations.map((annotation, i): ExportEntry => {
      const reading = readings?.[i] ?? unplaced(annotation, file.uri);
      return {
        annotation,
        reading,
        spans: spansOf(reading.anchor),
        chain: chainOf(file.sidecar, annotation),
        get findings() {
          return findingsOf(file.uri, annotation);
        },
      };
    }),
    speakers: speakersOf(snapshot, file.uri),
  };
}
