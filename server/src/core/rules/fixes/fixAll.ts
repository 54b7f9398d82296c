import type { EditContext } from '../../editing/edited.ts';
import { isRefused } from '../../editing/refused.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../model/workspaceEdit.ts';
import type { Operation } from '../../sidecar/edit/operation.ts';
import { applyEdits } from '../../text/applyEdits.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { type CancellationToken, neverCancelled } from '../../workspace/fileSystem.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { withText } from '../../workspace/withText.ts';
import { checkArticle, checkProject, checkSidecarWithoutArticle } from '../check.ts';
import type { RuleCode } from '../codes.ts';
import type { Change, Fix } from '../fix.ts';
import type { Finding } from '../rule.ts';
import { carryOut } from './carryOut.ts';
import { composeEdits } from './composeEdits.ts';
import { fixesFor } from './fixesFor.ts';

/** Which fixes are meant: those that are safe, of all rules or of one, or those of one rule with one title. */
export type Selection =
  | { readonly safe: true; readonly code?: RuleCode }
  | { readonly code: RuleCode; readonly alike: MessageId };

/** Each round reads the file again; what one fix uncovers the next round mends. */
const maxRounds = 20;

/**
 * Edits of one sidecar or project file that carry out the selected fixes of all its findings, again and again until
 * nothing more comes of it. Empty where there is nothing to do, and when `token` is cancelled on the way.
 */
export function fixAll(
  snapshot: Snapshot,
  uri: Uri,
  selection: Selection,
  context: EditContext,
  token: CancellationToken = neverCancelled,
): readonly TextEdit[] {
  const length = textOf(snapshot, uri)?.length ?? 0;
  let now = snapshot;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const found = roundOf(now, uri, selection, context, token);
    if (token.isCancellationRequested) return [];
    const text = textOf(now, uri);
    if (found.length === 0 || text === undefined) break;
    edits = composeEdits(length, edits, found);
    now = withText(now, uri, applyEdits(text, found));
  }
  return edits;
}

const textOf = (snapshot: Snapshot, uri: Uri): string | undefined =>
  (snapshot.sidecars.get(uri) ?? snapshot.projects.get(uri))?.text;

/** What can be done at once: the edits of as many findings as do not get into each other's way. */
function roundOf(
  snapshot: Snapshot,
  uri: Uri,
  selection: Selection,
  context: EditContext,
  token: CancellationToken,
): readonly TextEdit[] {
  /** In text order. */
  const chosen: TextEdit[] = [];
  // In one go, as each edit by itself would go through the whole file.
  const operations: Operation[] = [];
  const busy = new Set<string>();
  const take = (change: Change): void => {
    const carried = carryOut(snapshot, change, context);
    if (isRefused(carried)) return;
    const [file, ...others] = carried.edit;
    if (!file || others.length > 0 || file.uri !== uri || !file.edits.every((edit) => isApart(edit, chosen))) return;
    for (const edit of file.edits) chosen.splice(placeOf(edit, chosen), 0, edit);
  };
  for (const finding of findingsIn(snapshot, uri, token)) {
    if (token.isCancellationRequested) return [];
    if (finding.sidecar !== uri || !isMeant(finding.code, selection)) continue;
    const fix = fixesFor(snapshot, finding).find((each) => isSelected(each, selection));
    if (!fix) continue;
    if (fix.change.type !== 'operations') {
      take(fix.change);
      continue;
    }
    const own = fix.change.files.flatMap((file) => file.operations);
    const parents = own.map(({ path }) => JSON.stringify(path.slice(0, -1)));
    // Two that take something out of one map would each leave its empty rest to the other.
    if (parents.some((parent) => busy.has(parent))) continue;
    for (const parent of parents) busy.add(parent);
    operations.push(...own);
  }
  if (operations.length > 0) take({ type: 'operations', files: [{ uri, operations }] });
  return chosen;
}

/** The rules that have safe fixes. Those of others need not be worked out, which for thousands of claims takes long. */
const safeRules: ReadonlySet<RuleCode> = new Set([
  'sidecar.syntax',
  'sidecar.unknown-key',
  'sidecar.invalid-value',
  'sidecar.duplicate-id',
  'waiver.unused',
]);

const isMeant = (code: RuleCode, selection: Selection): boolean =>
  'code' in selection && selection.code !== undefined ? selection.code === code : safeRules.has(code);

const isSelected = (fix: Fix, selection: Selection): boolean =>
  'alike' in selection ? fix.alike?.id === selection.alike : fix.safe === true;

/** Whether an edit neither overlaps nor touches any of `others`, which are in text order. */
function isApart(edit: TextEdit, others: readonly TextEdit[]): boolean {
  const at = placeOf(edit, others);
  const [before, after] = [others[at - 1], others[at]];
  return (!before || before.span.end < edit.span.start) && (!after || edit.span.end < after.span.start);
}

/** Where an edit belongs among others in text order. */
const placeOf = ({ span }: TextEdit, others: readonly TextEdit[]): number =>
  firstIndex(others.length, (i) => (others[i]?.span.start ?? 0) >= span.start);

function findingsIn(snapshot: Snapshot, uri: Uri, token: CancellationToken): readonly Finding[] {
  if (snapshot.projects.has(uri)) return checkProject(snapshot, uri, token);
  const article = snapshot.sidecars.get(uri)?.article;
  if (article === undefined) return [];
  return snapshot.articles.has(article)
    ? checkArticle(snapshot, article, token)
    : checkSidecarWithoutArticle(snapshot, uri, token);
}
