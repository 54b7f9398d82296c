import type { Template } from '../catalogue.ts';
import { annotations, articles, speakers } from './words.ts';

/** Arabic words about exporting and importing. */
export const formats = {
  'formats.name.web-annotation': () => 'وسوم الويب W3C ‏(JSON-LD)',
  'formats.name.brat': () => 'وسوم brat المنفصلة',
  'formats.name.webanno-tsv': () => 'WebAnno TSV 3.3 ‏(INCEpTION)',
  'formats.name.cas-json': () => 'UIMA CAS JSON 0.4',
  'formats.name.cas-xmi': () => 'UIMA CAS XMI',
  'formats.name.label-studio': () => 'Label Studio JSON',
  'formats.name.doccano': () => 'doccano JSONL',
  'formats.name.conll': () => 'CoNLL ‏(BIO)',
  'formats.name.csv': () => 'CSV، صف لكل وسم',
  'formats.name.jsonl': () => 'JSON Lines، سطر لكل وسم',
  'formats.name.claim-review': () => 'ClaimReview ‏(schema.org)',
  'formats.name.tei': () => 'TEI P5 مع standOff',
  'formats.name.html': () => 'تقرير (HTML)',
  'formats.name.markdown': () => 'تقرير (Markdown)',

  'formats.loss.unplaced': (a) => `تُرك ما لا موضع له في المقال: ${annotations(a)}.`,
  'formats.loss.key': (a) => `لا مكان لـ${a.text('detail')}: ${annotations(a)}.`,
  'formats.loss.speaker-key': (a) => `لا مكان لـ${a.text('detail')}: ${speakers(a)}.`,
  'formats.loss.article-key': (a) => `لا مكان لـ${a.text('detail')} الخاص بالمقال: ${articles(a)}.`,
  'formats.loss.discontinuous': (a) => `ما كان قطعاً صار قطعة واحدة من أوله إلى آخره: ${annotations(a)}.`,
  'formats.loss.overlap': (a) => `تُرك ما يشغل موضعه غيره: ${annotations(a)}.`,
  'formats.loss.edges': (a) => `عُدّل ليبدأ وينتهي بكلمات كاملة: ${annotations(a)}.`,
  'formats.loss.characters': (a) => `استُبدلت أحرف لا تتسع لها الصيغة: ${annotations(a)}.`,
  'formats.loss.article-characters': (a) => `استُبدلت أحرف في المقال لا تتسع لها الصيغة: ${articles(a)}.`,
  'formats.loss.reference': (a) => `تُركت الإحالة إلى ما ليس في هذا الملف: ${annotations(a)}.`,
  'formats.loss.kind': (a) => `ما نوعه ${a.text('detail')} صار من النوع الذي يشبهه: ${annotations(a)}.`,
  'formats.loss.not-meant': (a) => `تُرك ما لا تُعنى به الصيغة: ${annotations(a)}.`,

  'formats.forbidden.outside': (a) => `يخرج ${a.text('path')} من المجلد الذي يُكتب إليه. لم يُكتب شيء.`,
  'formats.forbidden.source': (a) => `يُكتب ${a.text('path')} فوق ملف يُصدَّر منه. اختر مجلداً آخر. لم يُكتب شيء.`,
  'formats.forbidden.taken': (a) =>
    `يُكتب ${a.list('names')} إلى ملف واحد هو ${a.text('path')}. صدّر كلاً منها على حدة إلى مجلد آخر. لم يُكتب شيء.`,

  'formats.import.no-article': (a) => `لا يوجد المقال ${a.text('file')} ليوسَم، ولم يُعطَ نصه.`,
  'formats.import.unplaced': (a) => `لا يوجد ${a.text('words')} في المقال.`,
  'formats.import.part': (a) => `تُرك اللفظ ${a.text('words')}: لا كلمات تدل على موضعه بجانب المقطع.`,
  'formats.import.other-id': (a) => `المعرّف ${a.text('id')} لوسم آخر، فصار معرّف هذا ${a.text('now')}.`,
  'formats.import.speaker-kept': (a) => `المتحدث ${a.text('id')} موجود فتُرك كما هو، وفي الملف المستورد غير ذلك.`,
  'formats.import.kept': (a) =>
    `الوسم ${a.text('id')} موجود فتُرك كما هو، وفي الملف المستورد غير ذلك في ${a.list('keys')}.`,
  'formats.import.keys-kept': (a) => `${a.list('keys')}: موجود فتُرك كما هو، وفي الملف المستورد غير ذلك.`,
  'formats.import.path': (a) => `${a.text('path')} ليس مساراً داخل المجلد.`,
  'formats.import.excluded': (a) => `ملف المشروع يستثني ${a.text('file')}.`,
  'formats.import.other-text': (a) => `${a.text('file')} موجود بنص آخر فبقي؛ وبُحث عن المقاطع فيه بألفاظها.`,
  'formats.import.json': () => 'ما يبدأ هنا ليس JSON.',
  'formats.import.not-annotation': () => 'ليس هذا وسماً من وسوم الويب ولا قائمة منها.',
  'formats.import.other-page': (a) => `بقية الوسوم في ${a.text('url')} ولم تُقرأ.`,
  'formats.import.whole-article': () => 'يخص المقال كله لا مقطعاً منه.',
  'formats.import.no-passage': (a) =>
    `لا ألفاظ ولا موضع يدل على المقطع، بل ما لا سبيل إلى اتباعه هنا: ${a.list('selectors')}.`,
  'formats.import.left-out': (a) => `لا مكان لـ${a.list('keys')}.`,
} as const satisfies Record<string, Template>;
