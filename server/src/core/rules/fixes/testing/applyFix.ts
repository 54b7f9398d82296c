import { isRefused } from '../../../editing/refused.ts';
import { render } from '../../../messages/render.ts';
import { pathOf } from '../../../model/uri.ts';
import type { WorkspaceEdit } from '../../../model/workspaceEdit.ts';
import { applyEdits } from '../../../text/applyEdits.ts';
import { type Fixture, fixture } from '../../../workspace/testing/fixture.ts';
import type { RuleCode } from '../../codes.ts';
import type { Finding } from '../../rule.ts';
import { allFindings } from '../../testing/report.ts';
import { carryOut } from '../carryOut.ts';
import { fixesFor } from '../fixesFor.ts';

export const context = { today: '2026-01-31' };

/** Titles of the fixes of a rule's findings, without isolates; those that ask end with what they ask for. */
export async function titles(code: RuleCode, source: string): Promise<readonly string[]> {
  const files = await fixture(`${source}\n`);
  return findings(files, code).flatMap((finding) =>
    fixesFor(files.snapshot, finding).map(({ title, asks }) => `${words(title)}${asks ? ` [${asks.for}]` : ''}`),
  );
}

/** What applying a fix came to. */
export interface Fixed {
  /** `path`, then `-` and `+` lines from the first that differs to the last; all other bytes are as they were. */
  readonly changes: readonly string[];
  /** The codes of all that is found then. */
  readonly left: readonly RuleCode[];
}

/** Applies the fix of a rule's first finding whose title holds `title`. Throws where there is none, or it is refused. */
export async function applyFix(code: RuleCode, source: string, title: string): Promise<Fixed> {
  const files = await fixture(`${source}\n`);
  const fixes = findings(files, code).flatMap((finding) => fixesFor(files.snapshot, finding));
  const fix = fixes.find((each) => words(each.title).includes(title));
  if (!fix) throw new Error(`No fix “${title}” among: ${fixes.map((each) => words(each.title)).join(' | ')}`);
  const carried = carryOut(files.snapshot, fix.change, context);
  if (isRefused(carried)) throw new Error(render(carried.refused));
  return afterwards(files.texts, carried.edit);
}

/** The state of affairs after an edit, read afresh. */
export async function afterwards(texts: Fixture['texts'], edit: WorkspaceEdit): Promise<Fixed> {
  const edited = edit.map(({ uri, edits }) => [pathOf(uri), applyEdits(texts[pathOf(uri)] ?? '', edits)] as const);
  const all = { ...texts, ...Object.fromEntries(edited) };
  const again = await fixture(
    Object.entries(all)
      .map(([path, text]) => `//- ${path}\n${text}`)
      .join(''),
  );
  for (const [path, text] of edited) {
    if (again.texts[path] !== text) throw new Error(`${path} cannot be a part of a fixture: ${JSON.stringify(text)}`);
  }
  return {
    changes: edited.flatMap(([path, text]) => [path, ...changedLines(texts[path] ?? '', text)]),
    left: allFindings(again).map((finding) => finding.code),
  };
}

function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ];
}

const findings = (files: Fixture, code: RuleCode): readonly Finding[] =>
  allFindings(files).filter((finding) => finding.code === code);

export const words = (message: Finding['message']): string => render(message).replace(/[\u2068\u2069]/g, '');
