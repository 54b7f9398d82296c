import { baseName } from '../model/uri.ts';
import type { Rule } from './rule.ts';

/** A sidecar beside no article: the article was moved, renamed or never there. */
export const sidecarNoArticle: Rule = {
  code: 'sidecar.no-article',
  severity: 'warning',
  checks: [
    {
      of: 'sidecar',
      run({ article, file }, report) {
        if (article) return;
        report({ message: { id: 'finding.sidecar.no-article', args: { article: baseName(file.article) } } });
      },
    },
  ],
};
