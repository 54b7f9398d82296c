import { isolate } from '../../core/messages/render.ts';
import type { Uri } from '../../core/model/uri.ts';
import { displayName, speakerOf } from '../../core/workspace/scope.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { printable } from '../screenText.ts';
import type { Output } from '../terminal.ts';

/** The file's path, then its title and outlet where its base sidecar gives them. */
export function articleHeading(
  { snapshot, path, out }: { readonly snapshot: Snapshot; readonly out: Output; path(uri: Uri): string },
  uri: Uri,
): string {
  const [base] = snapshot.articles.get(uri)?.sidecars ?? [];
  const info = base && snapshot.sidecars.get(base)?.sidecar.article;
  const outlet = base && info?.outlet && displayName(speakerOf(snapshot, base, info.outlet.id), info.outlet.id);
  const words = [info?.title, outlet].flatMap((text) => (text ? [isolate(printable(text))] : []));
  const name = out.style(['bold', 'underline'], printable(path(uri)));
  return words.length === 0 ? `${name}\n` : `${name}\n${out.style('dim', words.join(' · '))}\n`;
}
