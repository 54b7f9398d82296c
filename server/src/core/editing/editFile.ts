import { formatVersion } from '../model/schema.ts';
import { type Node, valueAt } from '../model/tree.ts';
import { baseName, sibling, type Uri } from '../model/uri.ts';
import type { FileEdits } from '../model/workspaceEdit.ts';
import { editYaml } from '../sidecar/edit/editYaml.ts';
import { newFile } from '../sidecar/edit/newFile.ts';
import type { Operation } from '../sidecar/edit/operation.ts';
import { isProjectFileName, parseSidecarName } from '../sidecar/pairing.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Refused, refuse } from './refused.ts';

/** What heads a new sidecar. */
export interface Heading {
  readonly annotator?: string;
}

/**
 * The edits of one file that operations come to; of a file that is not there, its first text. Refused where the file
 * cannot be read in full, since what was not understood could be lost.
 */
export function editFile(
  snapshot: Snapshot,
  uri: Uri,
  operations: readonly Operation[],
  heading: Heading,
): FileEdits | Refused {
  const isProject = isProjectFileName(baseName(uri));
  const kind = isProject ? 'project' : 'sidecar';
  const head: readonly Operation[] = [
    { op: 'set', path: ['isnad'], value: formatVersion },
    ...(heading.annotator && !isProject ? [{ op: 'set', path: ['annotator'], value: heading.annotator } as const] : []),
  ];
  const file = snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri);
  if (!file) return { uri, edits: [{ span: { start: 0, end: 0 }, text: newText() }], create: true };
  const refusal = readable(snapshot, uri);
  if (refusal) return refusal;
  const root = rootOf(snapshot, uri);
  const odd = oddSection(root);
  if (odd !== undefined) return refuse('editing.refused.shape', { file: baseName(uri), key: { literal: odd } });
  const empty = root === undefined || (root.kind === 'scalar' && root.style === 'empty');
  const edits = editYaml(file.text, root, empty ? [...head, ...operations] : operations, kind);
  return edits ? { uri, edits } : refuse('editing.refused.unsafe', { file: baseName(uri) });

  function newText(): string {
    const pair = parseSidecarName(baseName(uri));
    const article = pair && snapshot.articles.get(sibling(uri, pair.article));
    const eol = article?.text && /\r?\n/.exec(article.text)?.[0] === '\r\n' ? '\r\n' : '\n';
    return newFile([...head, ...operations], kind, eol);
  }
}

/** Why a sidecar or project file must not be edited as it stands; undefined where it may. */
export function readable(snapshot: Snapshot, uri: Uri): Refused | undefined {
  const sidecar = snapshot.sidecars.get(uri);
  const project = snapshot.projects.get(uri);
  const file = sidecar ?? project;
  if (!file) return undefined;
  const name = baseName(uri);
  if (file.encoding !== undefined) return refuse('editing.refused.encoding', { file: name, encoding: file.encoding });
  const problems = (sidecar?.sidecar ?? project?.project)?.problems ?? [];
  const broken = problems.find(({ code }) => code === 'sidecar.syntax');
  if (!broken) return undefined;
  const line = file.lines.position(broken.span.start).line + 1;
  return refuse('editing.refused.syntax', { file: name, line });
}

const rootOf = (snapshot: Snapshot, uri: Uri): Node | undefined =>
  (snapshot.sidecars.get(uri)?.sidecar ?? snapshot.projects.get(uri)?.project)?.root;

/** What the sections that are edited have to be; one that is something else holds what nobody could keep. */
const sections = { annotations: 'seq', speakers: 'map', article: 'map' } as const;

function oddSection(root: Node | undefined): string | undefined {
  const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.style === 'empty';
  if (root && root.kind !== 'map' && !isEmpty(root)) return 'isnad';
  for (const [key, kind] of Object.entries(sections)) {
    const node = valueAt(root, key);
    if (node && node.kind !== kind && !isEmpty(node)) return key;
  }
  return undefined;
}
