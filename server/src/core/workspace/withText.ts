import type { Uri } from '../model/uri.ts';
import { readProject } from '../sidecar/readProject.ts';
import { readSidecar } from '../sidecar/readSidecar.ts';
import { LineIndex } from '../text/lineIndex.ts';
import { readSidecarIn, withUnread } from './articleFile.ts';
import type { SidecarFile, Snapshot } from './snapshot.ts';

/**
 * The snapshot as it would be with another text in one sidecar or project file, for looking one edit ahead. What is
 * known over all files (`corpus`) stays as it was. The same snapshot where it does not know the file.
 */
export function withText(snapshot: Snapshot, uri: Uri, text: string): Snapshot {
  const project = snapshot.projects.get(uri);
  if (project) {
    const changed = { ...project, text, lines: LineIndex.of(text), project: readProject(text) };
    return { ...snapshot, projects: new Map(snapshot.projects).set(uri, changed) };
  }
  const before = snapshot.sidecars.get(uri);
  if (!before) return snapshot;
  const kinds = before.project && snapshot.projects.get(before.project)?.project.kinds;
  const file: SidecarFile = { ...before, text, lines: LineIndex.of(text), sidecar: readSidecar(text, kinds) };
  const sidecars = new Map(snapshot.sidecars).set(uri, file);
  const article = snapshot.articles.get(file.article);
  if (!article) return { ...snapshot, sidecars };
  const tracked = article.readings.get(uri);
  const read =
    article.text === undefined
      ? withUnread(article, file)
      : {
          ...article,
          readings: new Map(article.readings).set(uri, readSidecarIn(article.text, article.uri, file, tracked)),
        };
  return { ...snapshot, sidecars, articles: new Map(snapshot.articles).set(article.uri, read) };
}
