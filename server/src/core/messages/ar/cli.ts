import type { Template } from '../catalogue.ts';
import { articles, claims, errors, hints, informations, quotations, speakers, unsourced, warnings } from './words.ts';

/** Arabic words of the command line. */
export const cli = {
  'cli.tagline': () => 'من قالها، وعبر من وصلتنا، وما الذي لا يسنده أحد.',
  'cli.help.usage': () => 'الاستعمال',
  'cli.help.commands': () => 'الأوامر',
  'cli.help.options': () => 'الخيارات',
  'cli.help.exit-codes': () => 'رموز الخروج',
  'cli.help.command': () => 'أمر',
  'cli.help.path': () => 'مسار',
  'cli.help.paths': () => 'المسار مقال أو ملف وسومه أو ملف مشروع أو مجلد؛ وبدونه يُقصد مجلد العمل.',
  'cli.help.more': () => 'المزيد عن أمر:',
  'cli.help.default': (a) => `(المعتاد: ${a.text('value')})`,

  'cli.command.check': () => 'يخبر بما هو بلا مصدر أو متناقض أو ضائع أو خاطئ في المقالات الموسومة',
  'cli.command.outline': () => 'يسرد متحدثي كل مقال وكل ما يقولونه فيه',
  'cli.command.lsp': () => 'يشغّل خادم اللغة لمحرر نصوص',

  'cli.option.format': () => 'صيغة كتابة النتائج',
  'cli.option.fail-on': () => 'أخف تنبيه يجعل رمز الخروج 1',
  'cli.option.locale': () => 'لغة الرسائل كما في LANG (المعتاد: لغة الطرفية)',
  'cli.option.help': () => 'يعرض هذه المساعدة',
  'cli.option.version': () => 'يعرض الإصدار',
  'cli.option.stdio': () => 'يتكلم عبر الدخل والخرج القياسيين، كما يفعل دائماً',
  'cli.option.clientProcessId': () => 'ينتهي حين ينتهي المحرر صاحب رقم العملية هذا',

  'cli.exit.0': () => 'لا تنبيهات، أو أخف مما يسميه ‎--fail-on',
  'cli.exit.1': () => 'تنبيهات بتلك الدرجة أو أشد',
  'cli.exit.2': () => 'لم يستطع الأمر أداء عمله',

  'cli.error.unknown-command': (a) => `لا يوجد أمر اسمه ${a.text('name')}.`,
  'cli.error.unknown-option': (a) => `لا يوجد خيار اسمه ${a.text('name')}.`,
  'cli.error.did-you-mean': (a) => `أتقصد ${a.text('name')}؟`,
  'cli.error.missing-value': (a) => `يحتاج ${a.text('option')} إلى قيمة.`,
  'cli.error.needless-value': (a) => `لا يأخذ ${a.text('option')} قيمة.`,
  'cli.error.invalid-value': (a) => `لا تصلح ${a.text('value')} قيمة لـ${a.text('option')}؛ يأخذ ${a.text('values')}.`,
  'cli.error.invalid-locale': (a) => `${a.text('value')} ليس رمز لغة، مثل ar أو en-GB.`,
  'cli.error.needless-path': (a) => `لا يأخذ ${a.text('command')} مساراً، وقد أُعطي ${a.text('path')}.`,
  'cli.error.no-such-path': (a) => `لا يوجد ملف ولا مجلد اسمه ${a.text('path')}.`,
  'cli.error.unreadable': (a) => `تتعذر قراءة ${a.text('path')} (${a.text('reason')}).`,
  'cli.error.unexpected': (a) => `حدث خلل داخل isnad: ${a.text('reason')}`,
  'cli.error.see-help': (a) => `نفّذ ${a.text('command')} لترى المتاح.`,

  'cli.note.unreadable': (a) => `تتعذر قراءة ${a.text('path')} فتُرك (${a.text('reason')}).`,
  'cli.note.not-annotated': (a) => `لا وسوم لـ${a.text('path')}: لا ملف وسوم له ولا ينتمي إلى مشروع.`,
  'cli.note.nothing-annotated': (a) => `لا مقالات موسومة في ${a.text('path')}.`,

  'cli.progress.load': () => 'قراءة',
  'cli.progress.check': () => 'تدقيق',
  'cli.progress.count': (a) => `${a.text('done')} من ${a.text('total')}`,

  'cli.severity.error': () => 'خطأ',
  'cli.severity.warning': () => 'تحذير',
  'cli.severity.information': () => 'معلومة',
  'cli.severity.hint': () => 'تلميح',

  'cli.summary.articles': (a) => articles(a),
  'cli.summary.claims': (a) => claims(a),
  'cli.summary.quotes': (a) => quotations(a),
  'cli.summary.unsourced': (a) => unsourced(a),
  'cli.summary.speakers': (a) => speakers(a),
  'cli.summary.error': (a) => errors(a),
  'cli.summary.warning': (a) => warnings(a),
  'cli.summary.information': (a) => informations(a),
  'cli.summary.hint': (a) => hints(a),
  'cli.summary.clean': () => 'لا تنبيهات',

  'cli.sarif.help': (a) => `ما الذي تنبّه عليه ${a.text('code')}، وما العمل.`,

  'cli.outline.unattributed': () => 'بلا متحدث مسمّى',
  'cli.outline.via': () => 'عبر',
  'cli.outline.moved': () => 'انتقل',
  'cli.outline.ambiguous': () => 'يصلح لعدة مواضع',
  'cli.outline.lost': () => 'ليس في المقال',
} as const satisfies Record<string, Template>;
