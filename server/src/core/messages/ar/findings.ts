import type { Template, TemplateArgs } from '../catalogue.ts';
import { otherStatements, places, times } from './words.ts';

const more = (a: TemplateArgs): string =>
  a.number('more') === 0
    ? ''
    : a.plural('more', {
        one: '، وفرق آخر',
        two: '، وفرقان آخران',
        few: '، و# فروق أخرى',
        many: '، و# فرقاً آخر',
        other: '، و# فرق آخر',
      });

/** Arabic words of rules. */
export const findings = {
  'finding.sidecar.no-article': (a) =>
    `لا يوجد مقال اسمه ${a.text('article')} بجانب هذا الملف. انقلهما أو غيّر اسميهما معاً، أو احذف الوسوم.`,
  'finding.article.encoding': (a) =>
    `ترميز هذا الملف ليس UTF-8، وقد قُرئ على أنه ${a.text('encoding')}. احفظه بترميز UTF-8، أو نفّذ iconv -f ${a.text('encoding')} -t utf-8.`,
  'finding.article.encoding.yaml': (a) =>
    `لا بد أن تكون الوسوم بترميز UTF-8، وقد قُرئ هذا الملف على أنه ${a.text('encoding')}. احفظه بترميز UTF-8.`,
  'finding.article.encoding.damaged': () =>
    'بعض بايتات هذا الملف ليست من UTF-8، وفي مواضعها «\uFFFD». اكتب هناك ما ينبغي، واحفظ الملف بترميز UTF-8.',

  'finding.anchor.lost': (a) => `لم يعد «${a.text('quote')}» في المقال. سِم الصياغة الجديدة، أو احذف المدخل.`,
  'finding.anchor.moved': (a) =>
    `تغيرت الصياغة الموسومة، وكانت «${a.text('quote')}». انظر هل ما زال الوسم صحيحاً، ثم انسخ صياغة المقال.`,
  'finding.anchor.ambiguous': (a) =>
    `يصلح هذا الوسم لأكثر من موضع في المقال (${places(a, 'total')}). أضف prefix أو suffix يعيّن المقصود، أو occurrence.`,
  'finding.anchor.ambiguous.total': (a) =>
    `كان هذا المقطع في المقال ${times(a, 'expected')} حين وُسم، وهو الآن فيه ${times(a, 'total')}. عيّن المقصود من جديد.`,

  'finding.claim.unsourced': () =>
    'لا أحد يسند هذا الادعاء. سمِّ قائله (speaker)، أو من نُقل عبره (via)، أو ما يثبته (evidence).',
  'finding.quote.unattributed': () => 'هذا الاقتباس بلا قائل. أضف speaker أو via أو دليلاً (evidence).',
  'finding.claim.relay-only': (a) => `ينتهي الإسناد عند ناقل: ${a.list('relays')}. من قاله أولاً؟ أضف المتحدث.`,
  'finding.claim.relay-only.agency': (a) =>
    `المتحدث الوحيد وكالة أنباء: ${a.text('agency')}. إن كانت تنقل قول أحد فسمِّه متحدثاً، وضع الوكالة تحت via.`,
  'finding.claim.anonymous': (a) =>
    `لا يُعرف شيء عن المصدر (${a.list('speakers')}). أضف صفته أو انتماءه، أو سبب عدم ذكر اسمه.`,

  'finding.claim.contradicted': (a) => `ما يخالف هذا: ${otherStatements(a)}.`,
  'finding.claim.contradicted.by': (a) =>
    `يخالف هذا قول ${a.list('speakers')} في ${a.text('outlet')}: «${a.text('quote')}».`,
  'finding.claim.contradicted.by-unattributed': (a) => `في ${a.text('outlet')} خلاف ذلك: «${a.text('quote')}».`,
  'finding.claim.contradicted.answers': (a) =>
    `ما يخالف هذا: ${otherStatements(a)}. الأجوبة الأخرى: ${a.list('answers')}.`,
  'finding.claim.contradicted.answers-many': (a) =>
    `ما يخالف هذا أكثر من ${a.text('count')} من الأقوال. الأجوبة الأخرى: ${a.list('answers')}.`,
  'finding.claim.contradicted.many': (a) => `ما يخالف هذا أكثر من ${a.text('count')} من الأقوال.`,
  'finding.attribution.conflict': (a) =>
    `القول الذي يكرره هذا منسوب هناك إلى ${a.list('speakers')}، ولا يشتركان في متحدث ولا في «for». تحقق من القائل، أو من أنه القول نفسه.`,
  'finding.quote.altered': (a) =>
    `الألفاظ ليست ألفاظ الاقتباس الذي يكرره هذا: «${a.text('here')}» هنا و«${a.text('there')}» هناك${more(a)}.`,
  'finding.quote.altered.added': (a) =>
    `الألفاظ ليست ألفاظ الاقتباس الذي يكرره هذا: «${a.text('here')}» ليس فيه${more(a)}.`,
  'finding.quote.altered.dropped': (a) =>
    `الألفاظ ليست ألفاظ الاقتباس الذي يكرره هذا: حُذف «${a.text('there')}» بلا نقاط حذف${more(a)}.`,
  'finding.quote.not-verbatim': () =>
    'وُسم هذا اقتباساً، وليس كله بين علامتي تنصيص. طابق المقطع مع العلامتين، أو اجعله ادعاءً.',
  'finding.quote.not-verbatim.direct': () =>
    'وُسم هذا كلاماً مباشراً، وليس كله بين علامتي تنصيص. اجعل mode قيمته indirect أو mixed، أو طابق المقطع مع العلامتين.',

  'finding.speaker.unknown': (a) => `لا متحدث معرّفه ${a.text('id')}. عرّفه تحت speakers.`,
  'finding.speaker.unknown.near': (a) => `لا متحدث معرّفه ${a.text('id')}. أتقصد ${a.text('near')}؟`,
  'finding.speaker.unknown.evidence': (a) =>
    `${a.text('id')} ليس رابطاً ولا ملفاً ولا متحدثاً. ضع رابطاً أو مساراً، أو عرّف الوثيقة تحت speakers.`,
  'finding.speaker.unknown.evidence.near': (a) =>
    `${a.text('id')} ليس رابطاً ولا ملفاً ولا متحدثاً. أتقصد ${a.text('near')}؟`,
  'finding.evidence.no-document': (a) =>
    `ليس ${a.text('id')} وثيقة، والدليل ما يمكن الرجوع إليه. ضع القائل تحت speaker أو via، أو اجعل نوعه document.`,
  'finding.speaker.unused': (a) => `لا شيء هنا يذكر المتحدث ${a.text('id')}.`,
  'finding.speaker.unused.project': (a) => `لا مقال في المشروع يذكر المتحدث ${a.text('id')}.`,
  'finding.speaker.duplicate': (a) =>
    `${a.text('id')} و${a.text('other')} اسمهما واحد: ${a.text('name')}. اجعلهما متحدثاً واحداً، أو فرّق بين اسميهما.`,
  'finding.speaker.shadowed': (a) =>
    `اسم ${a.text('id')} في ملف المشروع ${a.text('known')}، وهو هنا ${a.text('name')}. إن كانا اثنين فأعط هذا معرّفاً خاصاً به؛ أما اختلاف الكتابة فموضعه aliases.`,

  'finding.chain.cycle': (a) =>
    `تعود السلسلة إلى ${a.list('names')} بعد مرورها بغيره. راجع via وwithin ووسيلة الإعلام.`,
  'finding.chain.cycle.affiliation': (a) => `انتماءات هؤلاء تدور في حلقة: ${a.list('ids')}. احذف أحد الانتماءات.`,
  'finding.chain.cycle.statements': (a) =>
    `يكمل بعض هذه بعضاً أو يحتويه في حلقة: ${a.list('ids')}. احذف واحداً من «continues» أو «within».`,

  'finding.relation.no-id': (a) =>
    `لا يسمّي ${a.text('target')} أي وسم. اكتب معرّفه بعد علامة #، أو وحده إن كان في هذا الملف.`,
  'finding.relation.unknown-id': (a) => `ليس في هذا الملف وسم معرّفه ${a.text('id')}.`,
  'finding.relation.unknown-id.near': (a) => `ليس في هذا الملف وسم معرّفه ${a.text('id')}. أتقصد ${a.text('near')}؟`,
  'finding.relation.unknown-id.in': (a) => `ليس في ${a.text('path')} وسم معرّفه ${a.text('id')}.`,
  'finding.relation.unknown-id.in.near': (a) =>
    `ليس في ${a.text('path')} وسم معرّفه ${a.text('id')}. أتقصد ${a.text('near')}؟`,
  'finding.relation.unknown-question': (a) => `ليس في ملف المشروع سؤال معرّفه ${a.text('id')}. أضفه تحت questions.`,
  'finding.relation.unknown-question.near': (a) =>
    `ليس في ملف المشروع سؤال معرّفه ${a.text('id')}. أتقصد ${a.text('near')}؟`,
  'finding.relation.no-project': (a) =>
    `لا يوجد ملف مشروع يسأل ${a.text('id')}. أنشئ isnad.yaml وفيه السؤال تحت questions.`,
  'finding.relation.no-article': (a) =>
    `لا يوجد مقال موسوم في ${a.text('path')}. المسارات تُحسب من موضع ملف الوسوم هذا.`,
  'finding.relation.no-sidecar': (a) => `لا وسوم بعدُ لـ${a.text('path')}.`,
  'finding.relation.no-layer': (a) => `ليس لـ${a.text('path')} طبقة اسمها ${a.text('layer')}.`,
  'finding.relation.outside': (a) =>
    `يخرج ${a.text('path')} من مساحة العمل، والعلاقات لا تصل إلا إلى مقالات فيها. افتح المجلد الذي يضم الاثنين.`,
  'finding.relation.outside.evidence': (a) =>
    `يخرج ${a.text('path')} من مساحة العمل، فلن يجده غيرك. احتفظ بنسخة فيها، أو ضع رابطاً.`,

  'finding.waiver.no-reason': (a) => `أُعفي من ${a.text('code')} بلا سبب. اكتب السبب بعد اسم القاعدة.`,
  'finding.waiver.unused': (a) => `لا شيء هنا يُعفى منه: ${a.text('code')} لا تنبّه على شيء. احذف الإعفاء.`,

  'related.entry': (a) => `وسمه ${a.text('id')}`,
  'related.entry.layer': (a) => `وسمه ${a.text('id')} في الطبقة ${a.text('layer')}`,
  'related.piece': () => 'بقية المقطع هنا',
  'related.candidate': (a) => `الموضع ${a.text('index')} من ${a.text('total')}`,
  'related.statement': (a) => `«${a.text('quote')}»: ${a.list('speakers')}، في ${a.text('outlet')}`,
  'related.statement.unattributed': (a) => `«${a.text('quote')}»، في ${a.text('outlet')}`,
  'related.circle': (a) => `${a.text('id')}: «${a.text('quote')}»`,
  'related.speaker': (a) => `المتحدث ${a.text('id')}`,
  'related.speaker.project': (a) => `${a.text('name')} في ملف المشروع`,
} as const satisfies Record<string, Template>;
