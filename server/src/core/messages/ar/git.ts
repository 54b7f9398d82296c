import type { Template } from '../catalogue.ts';
import { conflicts, otherConflicts } from './words.ts';

/** Arabic words of `isnad merge` and `isnad diff`. */
export const git = {
  'cli.merge.clean': (a) => `دُمج ${a.text('path')} بلا تعارض.`,
  'cli.merge.conflicts': (a) => `في ${a.text('path')} ${conflicts(a)}، والمواضع معلَّمة في الملف.`,
  'cli.merge.by-lines': (a) => `دُمج ${a.text('path')} سطراً سطراً لتعذّر التمييز بين مداخله؛ راجع النتيجة.`,
  'cli.merge.conflict.changed': (a) => `${a.text('what')}: تغيّر في النسختين.`,
  'cli.merge.conflict.added': (a) => `${a.text('what')}: أُضيف في النسختين مختلفاً.`,
  'cli.merge.conflict.deleted-by-ours': (a) => `${a.text('what')}: حُذف عندنا وتغيّر عندهم.`,
  'cli.merge.conflict.deleted-by-theirs': (a) => `${a.text('what')}: تغيّر عندنا وحُذف عندهم.`,
  'cli.merge.conflict.more': (a) => otherConflicts(a),
  'cli.merge.gone-annotation': (a) =>
    `يشير الوسم ${a.text('id')} إلى الوسم ${a.text('target')} الذي حذفته النسخة الأخرى.`,
  'cli.merge.gone-speaker': (a) =>
    `يشير الوسم ${a.text('id')} إلى المتحدث ${a.text('speaker')} الذي حذفته النسخة الأخرى من هذا الملف.`,
  'cli.merge.wants-three': () => 'يحتاج الأمر إلى ثلاثة ملفات: الأصل ونسختنا ونسختهم.',
  'cli.merge.not-text': (a) => `${a.text('path')} ليس نصاً بترميز UTF-8.`,
  'cli.merge.invalid-size': (a) => `لا تصلح ${a.text('value')} طولاً لعلامات التعارض، وهو عدد صحيح من 1 فصاعداً.`,
  'cli.error.unwritable': (a) => `تتعذر كتابة ${a.text('path')} (${a.text('reason')}).`,
} as const satisfies Record<string, Template>;
