import { render } from '../../messages/render.ts';
import { pathOf, type Uri } from '../../model/uri.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { type Fixture, type FixtureOptions, fixture } from '../../workspace/testing/fixture.ts';
import type { Action } from '../action.ts';
import type { EditContext, Edited } from '../edited.ts';
import { perform } from '../perform.ts';

/** What an action came to. */
export interface Done {
  readonly edited: Edited;
  /** Files that are others now, by path, as they are then. */
  readonly files: Readonly<Record<string, string>>;
  /** What the person is told, without isolates. */
  readonly said: string;
}

export const today: EditContext = { today: '2026-01-31', annotator: 'sm' };

/** Performs an action on the files as they stand. */
export function doing(files: Fixture, action: Action, context: EditContext = today): Done {
  const edited = perform(files.snapshot, action, context);
  const said = render('refused' in edited ? edited.refused : edited.message).replace(/[\u2066-\u2069]/g, '');
  if ('refused' in edited) return { edited, files: {}, said };
  const { articles, sidecars, projects } = files.snapshot;
  const changed = edited.edit.map(({ uri, edits, create }): [string, string] => {
    const before = (articles.get(uri) ?? sidecars.get(uri) ?? projects.get(uri))?.text;
    if ((before === undefined) !== (create === true)) throw new Error(`Wrong about whether ${uri} is there.`);
    return [pathOf(uri), applyEdits(before ?? '', edits)];
  });
  return { edited, files: Object.fromEntries(changed), said };
}

/** Loads files, open texts without a sidecar among them, and performs the action that is made from them. */
export async function done(
  source: string,
  make: (files: Fixture) => Action,
  context: EditContext = today,
  options: FixtureOptions = {},
): Promise<Done> {
  const files = await loaded(source, options);
  return doing(files, make(files), context);
}

/** A fixture whose open texts are all articles. */
export async function loaded(source: string, options: FixtureOptions = {}): Promise<Fixture> {
  const files = await fixture(source, options);
  for (const path of options.open ?? Object.keys(files.texts).filter((each) => !each.endsWith('.yaml'))) {
    await files.workspace.adopt(files.uri(path));
  }
  return files;
}

/** The annotation `id` of the sidecar of `/a.txt`. */
export const at = (files: Fixture, id: string, path = '/a.txt.isnad.yaml'): { sidecar: Uri; annotation: string } => ({
  sidecar: files.uri(path),
  annotation: id,
});

/** The fixture's files afterwards, loaded anew; its articles open. */
export async function afterwards(files: Fixture, { files: changed }: Done): Promise<Fixture> {
  const texts = { ...files.texts, ...changed };
  return loaded(
    Object.entries(texts)
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join(''),
  );
}
