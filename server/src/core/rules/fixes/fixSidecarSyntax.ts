import type { Message } from '../../messages/message.ts';
import { replacement } from './replacement.ts';
import type { Fixer } from './subject.ts';

/** The replacement that makes YAML read the line as it was meant; an invisible character goes. */
export const fixSidecarSyntax: Fixer = (subject) => {
  const { finding, file } = subject;
  const { id } = finding.message;
  if (id === 'syntax.control-character' && finding.entry) {
    return [
      {
        title: { id: 'fix.control-character' },
        change: { type: 'edits', edit: [{ uri: file.uri, edits: [{ span: finding.entry, text: '' }] }] },
        preferred: true,
        safe: true,
      },
    ];
  }
  return replacement(subject, guessed.has(id) ? {} : { safe: true }, { id: titles[id] ?? 'fix.quote-value' });
};

const titles: Partial<Record<Message['id'], Message['id']>> = {
  'mistake.unclosed-bracket': 'fix.close-bracket',
  'mistake.tab': 'fix.spaces',
  'mistake.indentation': 'fix.indent',
  'mistake.missing-space': 'fix.add-space',
  'mistake.missing-colon': 'fix.add-colon',
};

/** Where the value ends, or which entry the line belongs to, is a guess here. */
const guessed: ReadonlySet<string> = new Set([
  'mistake.unclosed-quote',
  'mistake.unclosed-bracket',
  'mistake.indentation',
  'mistake.missing-colon',
]);
