import type { Template } from '../catalogue.ts';
import { annotations, articles, inArticles, problems } from './words.ts';

/** Arabic words about exporting and importing in an editor. */
export const exchange = {
  'exchange.about.web-annotation': () => 'كل شيء، للأدوات التي تتبع معيار W3C؛ ويمكن استيراده ثانية',
  'exchange.about.brat': () => 'النص والوسوم لأداة brat، والأقوال أحداث',
  'exchange.about.webanno-tsv': () => 'جدول كلمات لأداتي INCEpTION وWebAnno',
  'exchange.about.cas-json': () => 'لأداتي UIMA وINCEpTION بصيغة JSON',
  'exchange.about.cas-xmi': () => 'لأداة UIMA بصيغة XML مع نظام الأنواع',
  'exchange.about.label-studio': () => 'مهام Label Studio وإعداد الوسم فيها',
  'exchange.about.doccano': () => 'سطر لكل مقال، لأداة doccano',
  'exchange.about.conll': () => 'كلمة في كل سطر مع علامات BIO، لتدريب النماذج',
  'exchange.about.csv': () => 'جدول يُفتح ببرامج الجداول الحسابية',
  'exchange.about.jsonl': () => 'للبرامج وأدوات البيانات',
  'exchange.about.claim-review': () => 'الادعاءات المراجَعة، لمحركات البحث',
  'exchange.about.tei': () => 'للطبعات الرقمية بصيغة XML',
  'exchange.about.html': () => 'صفحات للقراءة والطباعة والإرسال',
  'exchange.about.markdown': () => 'مستند للقراءة والتحرير',

  'exchange.exporting': () => 'إسناد: تصدير',
  'exchange.importing': () => 'إسناد: استيراد',
  'exchange.count': (a) => `${a.text('done')} من ${a.text('total')}`,

  'exchange.exported': (a) => `${a.text('format')}: صُدِّر ${articles(a, 'articles')}.`,
  'exchange.lossy': (a) => `${a.text('format')}: صُدِّر ${articles(a, 'articles')}، ولم تتسع الصيغة لكل شيء.`,
  'exchange.imported': (a) =>
    `أُضيف: ${annotations(a, 'added')} في ${inArticles(a, 'articles')}، والموجود من قبل: ${a.text('present')}.`,
  'exchange.imported-partly': (a) =>
    `أُضيف: ${annotations(a, 'added')} في ${inArticles(a, 'articles')}، والموجود من قبل: ${a.text('present')}، ` +
    `والمشكلات: ${problems(a, 'problems')}.`,
  'exchange.export-cancelled': () => 'أُلغي التصدير. لم يُكتب شيء.',
  'exchange.import-cancelled': (a) => `أُلغي الاستيراد، وكان قد أُضيف: ${annotations(a, 'added')}.`,

  'exchange.no-articles': () => 'لا مقال يُصدَّر فيما اختير.',
  'exchange.no-sources': (a) => `${a.text('format')}: لا ملف بهذه الصيغة فيما اختير.`,
  'exchange.no-common-folder': () => 'المقالات في أماكن لا يجمعها مجلد. صدّر المجلدات واحداً واحداً.',
  'exchange.not-importable': (a) => `${a.text('format')}: هذه الصيغة للتصدير لا للاستيراد.`,
  'exchange.cannot-write': () => 'لا يتيح هذا المحرر كتابة ملفات هناك.',
  'exchange.out-source': (a) => `يُكتب ${a.text('path')} فوق ملف من مساحة العمل. اختر مجلداً آخر. لم يُكتب شيء.`,
  'exchange.export-failed': (a) => `فشل التصدير ولم يُكتب شيء: ${a.text('reason')}`,
  'exchange.import-failed': (a) => `فشل الاستيراد: ${a.text('reason')}`,
  'exchange.import.busy': (a) => `كان ${a.text('file')} قيد التحرير فلم يُضف إليه شيء. استورده ثانية.`,
  'exchange.import.unreadable': () => 'تتعذر قراءة الملف.',
} as const satisfies Record<string, Template>;
