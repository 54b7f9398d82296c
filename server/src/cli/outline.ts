import { outline as outlineOf } from '../core/features/outline.ts';
import { type Arguments, choice } from './arguments.ts';
import type { OutlineFormat } from './format/outlineFormat.ts';
import { outlineJson } from './format/outlineJson.ts';
import { outlineText } from './format/outlineText.ts';
import { loadProject, subjectsOf } from './project.ts';
import type { Terminal } from './terminal.ts';

export const outlineFormats = ['text', 'json'] as const;

const formats: Readonly<Record<(typeof outlineFormats)[number], () => OutlineFormat>> = {
  text: outlineText,
  json: outlineJson,
};

/** `isnad outline`: there is nothing to find fault with, so 0, or 2 where a file could not be read. */
export async function outline(given: Arguments, terminal: Terminal): Promise<number> {
  const project = await loadProject(given.paths, terminal);
  const { snapshot, progress, path } = project;
  const run = { snapshot, path, locale: terminal.locale, out: terminal.out };
  const format = formats[choice(given, 'format', outlineFormats, 'text')]();
  const articles = subjectsOf(project).filter((uri) => snapshot.articles.has(uri));
  progress.clear();
  await terminal.out.write(format.begin(run));
  for (const uri of articles) {
    const text = (await project.text(uri)) ?? '';
    await terminal.out.write(format.article(run, outlineOf(snapshot, uri), text));
  }
  await terminal.out.write(format.end(run));
  await project.report();
  return project.isComplete() ? 0 : 2;
}
