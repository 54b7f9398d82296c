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

/** Where the file is UTF-8 but for some bytes, converting it would spoil the rest. */
const message = (id: Message['id'], encoding: string): Message =>
  encoding === 'utf-8' ? { id: 'finding.article.encoding.damaged' } : { id, args: { encoding: { literal: encoding } } };
