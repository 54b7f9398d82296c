import { readFileSync } from 'node:fs';
import { render } from '../../core/messages/render.ts';
import { rules } from '../../core/rules/registry.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Level } from '../severity.ts';
import type { Run } from './checkFormat.ts';

export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Level, string>;

/** Every rule with its page of the documentation. */
export const ruleMetadata = (run: Run): readonly object[] => rules.map((rule) => metadata(run, rule));

function metadata({ locale, docs }: Run, { code, severity }: Rule): object {
  const page = new URL(`${code}.md`, docs);
  const markdown = readPage(page);
  const summary =
    markdown === undefined
      ? render({ id: 'cli.sarif.help', args: { code: { literal: code } } }, locale)
      : summaryOf(markdown);
  return {
    id: code,
    name: code.replace(/(^|[.-])(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    help: { text: summary, ...(markdown === undefined ? {} : { markdown }) },
    ...(markdown === undefined ? {} : { helpUri: page.href }),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: sarifLevels[severity] },
  };
}

function readPage(page: URL): string | undefined {
  try {
    return readFileSync(page, 'utf8');
  } catch {
    // An installation without its documentation still reports.
    return undefined;
  }
}

/** The first paragraph under the heading, on one line and without marks. */
export function summaryOf(markdown: string): string {
  const paragraphs = markdown.split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const text = paragraphs.find((paragraph) => paragraph !== '' && !/^(#|---|\||```)/.test(paragraph)) ?? '';
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');
}
