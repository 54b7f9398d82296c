import type { Template } from '../catalogue.ts';
import { conflicts, otherConflicts } from './words.ts';

/** Arabic words of `isnad merge` and `isnad diff`. */
export const git = {
  'cli.command.merge': () => 'يدمج ثلاث نسخ من ملف وسوم أو ملف مشروع، سائقَ دمجٍ لـ git',
  'cli.command.diff': () => 'يقول بالكلمات ما تغيّر بين نسختين من ملف وسوم أو ملف مشروع',
  'cli.help.versions': () =>
    'النسخ الثلاث ملفات، وتُكتب النتيجة مكان OURS. ما غيّره طرف واحد من المداخل والمفاتيح يؤخذ منه، وما غيّره الطرفان ' +
    'على وجهين يُعلَّم تعارضاً.',
  'cli.help.pair': () =>
    'النسختان ملفان؛ والملف الذي لم يعد موجوداً أو لم يوجد بعد هو ‎/dev/null. ومع ‎--git تكون الوسائط تلك التي يعطيها git ' +
    'لأمر فروق خارجي.',
  'cli.option.marker-size': () => 'عدد محارف علامة التعارض',
  'cli.option.path': () => 'اسم الملف الذي هذه نسخه الثلاث',
  'cli.option.output': () => 'الملف الذي تُكتب إليه النتيجة بدل OURS؛ و- هو الخرج القياسي',
  'cli.option.label-base': () => 'ما تسمّي به علامات التعارض نسخة BASE',
  'cli.option.label-ours': () => 'ما تسمّي به علامات التعارض نسخة OURS',
  'cli.option.label-theirs': () => 'ما تسمّي به علامات التعارض نسخة THEIRS',
  'cli.option.git': () => 'يأخذ وسائط GIT_EXTERNAL_DIFF، ورمز الخروج 0 مهما اختلف',
  'cli.exit.merge.0': () => 'دُمج بلا تعارض',
  'cli.exit.merge.1': () => 'دُمج، والتعارضات معلَّمة في النتيجة',
  'cli.exit.diff.0': () => 'لا اختلاف في المعنى',
  'cli.exit.diff.1': () => 'ثمة اختلاف',

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
} as const satisfies Record<string, Template>;
