import { type Annotation, isStatement } from '../model/annotation.ts';
import type { Speaker } from '../model/speaker.ts';
import { baseName, type Uri } from '../model/uri.ts';
import { brief } from '../sidecar/brief.ts';
import { foldWording } from '../text/normalize.ts';
import { chainOf } from '../workspace/chain.ts';
import { displayName, speakerOf } from '../workspace/scope.ts';
import type { ArticleFile, ProjectFile, SidecarFile, Snapshot } from '../workspace/snapshot.ts';
import type { AnnotationTarget } from './action.ts';
import { namesOf } from './cast.ts';

/** A statement to be referred to. Strings are raw text of files. */
export interface StatementHere {
  readonly at: AnnotationTarget;
  /** The wording, shortened, on one line. */
  readonly quotation: string;
  /** Names, own or inherited. */
  readonly speakers: readonly string[];
  /** The article's title, else its file name. */
  readonly article: string;
}

export interface Statements {
  readonly statements: readonly StatementHere[];
  /** Whether there are more than `limit`. */
  readonly more: boolean;
}

export interface StatementOptions {
  /** Only those that `continues` and `within` reach: of the sidecar, or of all sidecars of the article. */
  readonly own?: boolean;
  readonly limit?: number;
}

/**
 * The statements in which every word of the query is found, spelling and case folded: in the wording, the gist, the
 * id, the names of the speakers or the title of the article. Those of the article that `uri` is (or is a sidecar of) come
 * first, then the other files in their order. What is searched is put together once for each file that stays as it is.
 */
export function statementsFor(
  snapshot: Snapshot,
  uri: Uri,
  query: string,
  { own = false, limit = 200 }: StatementOptions = {},
): Statements {
  const words = foldWording(query.slice(0, maxQuery)).split(' ').filter(Boolean);
  const found: StatementHere[] = [];
  for (const file of filesFor(snapshot, uri, own)) {
    const { title, foldedTitle, statements } = searched(snapshot, file);
    for (const statement of statements) {
      if (words.length > 0) {
        statement.folded ??= foldedText(snapshot, file, statement.annotation, foldedTitle);
        const { folded } = statement;
        if (!words.every((word) => folded.includes(word))) continue;
      }
      if (found.length === limit) return { statements: found, more: true };
      found.push(shown(snapshot, file, statement.annotation, title));
    }
  }
  return { statements: found, more: false };
}

const maxQuery = 400;

function* filesFor(snapshot: Snapshot, uri: Uri, own: boolean): Iterable<SidecarFile> {
  const asked = snapshot.sidecars.get(uri);
  const article = snapshot.articles.get(asked?.article ?? uri);
  if (own && asked) yield asked;
  else yield* sidecarsOf(snapshot, article);
  if (own) return;
  for (const other of snapshot.articles.values()) if (other !== article) yield* sidecarsOf(snapshot, other);
}

function* sidecarsOf(snapshot: Snapshot, article: ArticleFile | undefined): Iterable<SidecarFile> {
  for (const uri of article?.sidecars ?? []) {
    const file = snapshot.sidecars.get(uri);
    if (file) yield file;
  }
}

/** The statements of a file with what is looked through in them, put together when first asked for. */
interface Searched {
  readonly title: string;
  readonly foldedTitle: string;
  readonly statements: readonly { readonly annotation: Annotation; folded?: string }[];
  /** What names and title depend on beside the file. */
  readonly base: SidecarFile | undefined;
  readonly project: ProjectFile | undefined;
}

const known = new WeakMap<SidecarFile, Searched>();

function searched(snapshot: Snapshot, file: SidecarFile): Searched {
  const base = baseOf(snapshot, file);
  const project = file.project && snapshot.projects.get(file.project);
  const before = known.get(file);
  if (before && before.base === base && before.project === project) return before;
  const title = base?.sidecar.article.title ?? file.sidecar.article.title ?? baseName(file.article);
  const made: Searched = {
    title,
    foldedTitle: foldWording(title),
    statements: file.sidecar.annotations
      .filter((annotation) => annotation.id !== '' && isStatement(annotation))
      .map((annotation) => ({ annotation })),
    base,
    project,
  };
  known.set(file, made);
  return made;
}

/** One fold for all that the statement says itself; names and titles are those of many. */
function foldedText(snapshot: Snapshot, file: SidecarFile, annotation: Annotation, title: string): string {
  const { id, gist = '', selector } = annotation;
  const names = speakersOf(file, annotation).map((speaker) => {
    const known = speakerOf(snapshot, file.uri, speaker);
    return known ? foldedNames(known.speaker) : '';
  });
  const own = foldWording(`${selector.pieces.join(' ')} ${gist} ${id} ${speakersOf(file, annotation).join(' ')}`);
  return [own, ...names, title].join(' ');
}

function foldedNames(speaker: Speaker): string {
  const before = foldedSpeakers.get(speaker);
  if (before !== undefined) return before;
  const folded = foldWording(namesOf(speaker).join(' '));
  foldedSpeakers.set(speaker, folded);
  return folded;
}

const foldedSpeakers = new WeakMap<Speaker, string>();

const shown = (snapshot: Snapshot, file: SidecarFile, annotation: Annotation, title: string): StatementHere => ({
  at: { sidecar: file.uri, annotation: annotation.id },
  quotation: brief(annotation.selector.pieces.map((piece) => piece.slice(0, 400)).join(' … '), 200),
  speakers: speakersOf(file, annotation).map((id) => displayName(speakerOf(snapshot, file.uri, id), id)),
  article: title,
});

const speakersOf = (file: SidecarFile, annotation: Annotation): readonly string[] =>
  chainOf(file.sidecar, annotation).speakers.map(({ id }) => id);

function baseOf(snapshot: Snapshot, file: SidecarFile): SidecarFile | undefined {
  if (file.layer === undefined) return file;
  const base = snapshot.articles.get(file.article)?.sidecars.find((uri) => !snapshot.sidecars.get(uri)?.layer);
  return base === undefined ? undefined : snapshot.sidecars.get(base);
}
