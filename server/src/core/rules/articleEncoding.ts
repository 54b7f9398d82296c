import type { Message } from '../messages/message.ts';
import type { Rule } from './rule.ts';

/** A file that is not UTF-8: offsets in other tools, and every editor that trusts the extension, would go wrong. */
export const articleEncoding: Rule = {
  code: 'article.encoding',
  severity: 'error',
  checks: [
    {
      of: 'article',
      run({ article }, report) {
        if (article.encoding) report({ message: message('finding.article.encoding', article.encoding) });
      },
    },
    {
      of: 'sidecar',
      run({ file }, report) {
        if (file.encoding) report({ message: message('finding.article.encoding.yaml', file.encoding) });
      },
    },
    {
      of: 'project',
      run({ file }, report) {
        if (file.encoding) report({ message: message('finding.article.encoding.yaml', file.encoding) });
      },
    },
  ],
};

const message = (id: Message['id'], encoding: string): Message => ({ id, args: { encoding: { literal: encoding } } });
