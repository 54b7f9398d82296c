import type { Template } from '../catalogue.ts';
import { ltr } from './words.ts';

/** Words with `code` in them, each run of which reads from left to right whatever it begins and ends with. */
const meaning = (words: string): Template => {
  const arranged = words.replace(/`[^`]+`/g, ltr);
  return () => arranged;
};

/** Arabic words on what the keys of sidecars and project files mean, as Markdown. */
export const keys = {
  'schema.sidecar': () => 'ملف وسوم لإسناد',
  'schema.project': () => 'ملف مشروع لإسناد',

  'key.article': () => 'ما يُعرف عن المقال نفسه، وكله اختياري.',
  'key.article.title': () => 'عنوان المقال.',
  'key.article.outlet': () => 'من نشره: معرّف متحدث، وهو آخر حلقة في كل سلسلة إسناد.',
  'key.article.url': () => 'رابط نشره.',
  'key.article.published': () => 'تاريخ نشره.',
  'key.article.language': meaning('لغة المقال برمزها في BCP 47، مثل `ar`. تُستنتج من النص إن لم تُذكر.'),
  'key.article.status': meaning('`finished`: وُسم كل ما فيه، فلا يُقترح بعدُ شيء.'),

  'key.sidecar': () => 'من يقول ماذا في المقال المجاور لهذا الملف، وعبر من وصلنا.',
  'key.isnad': () => 'إصدار الصيغة، وهو 1.',
  'key.sidecar.annotator': () => 'من يضع الوسوم: اسمه أو الأحرف الأولى منه.',
  'key.sidecar.annotations': meaning('الوسوم بأي ترتيب. لا بد لكل وسم من `id` و`kind` و`exact`، وما سواها اختياري.'),

  'key.speaker-id': meaning('معرّف مدخل تحت `speakers`، هنا أو في ملف المشروع.'),
  'key.date': meaning('سنة أو شهر أو يوم أو وقت: `2017` أو `2017-10` أو `2017-10-14` أو `2017-10-14T09:30Z`.'),
  'key.link': meaning('رابط يبدأ بـ`https://`.'),
  'key.waive': () => 'ما أُعفي هنا من القواعد: اسم القاعدة ثم نقطتان ثم سبب الإعفاء.',
  'key.waive.code': (a) => `سبب الإعفاء هنا من ${a.text('code')}.`,
  'key.speakers': () =>
    'المتحدثون: معرّف تختاره ثم نقطتان ثم ما يُعرف عن صاحبه. ولملف الوسوم أن يبدّل بعض ما في ملف المشروع عن متحدث دون بعض.',

  'key.selector.prefix': () => 'الكلمات التي قبل المقطع مباشرة، ولا حاجة إليها إلا إذا تكرر المقطع في المقال.',
  'key.selector.suffix': () => 'الكلمات التي بعد المقطع مباشرة، ولا حاجة إليها إلا إذا تكرر المقطع في المقال.',
  'key.selector.occurrence': meaning('أي المقاطع المتماثلة هو المقصود وكم عددها: `2/3` للثاني من ثلاثة.'),
  'key.selector': () => 'مقطع، ومعه ما يعيّن موضعه إذا تكرر.',
  'key.selector.exact': () => 'الكلمات كما هي في المقال.',

  'key.annotation.exact': () =>
    'كلمات المقال التي يتعلق بها الوسم، منسوخة كما هي. فإن قطعها غيرها فقائمة بقطعها على ترتيب القراءة.',

  'key.relay': () => 'ناقل، مع الكلمات التي تذكره في المقال.',
  'key.relay.mention': () => 'الكلمات التي تذكر الناقل.',

  'key.said': () => 'متى قيل وأين وبأي شكل.',
  'key.said.date': () => 'متى قيل.',
  'key.said.place': () => 'أين قيل.',
  'key.said.medium': () => 'بأي شكل: مؤتمر صحفي، أو بيان بالبريد الإلكتروني، أو منشور على إكس.',

  'key.relation': () => 'صلة هذا القول بقول آخر.',
  'key.relation.type': () => 'ما يفعله هذا القول بالقول الآخر.',
  'key.relation.target': meaning(
    'القول الآخر: `c3` إن كان في هذا الملف؛ و`"other.txt#c3"` إن كان في ملف وسوم ذلك المقال (ويُحسب المسار من موضع هذا الملف)؛ و`"other.txt#NAME/c3"` إن كان في طبقته NAME.',
  ),

  'key.review': () => 'ما انتهى إليه التدقيق في القول.',
  'key.review.verdict': () => 'النتيجة في كلمة أو جملة: صحيح، مختلف فيه، مقتطع من سياقه.',
  'key.review.by': () => 'من دقّقه.',
  'key.review.date': () => 'متى دُقّق.',
  'key.review.url': () => 'أين يُقرأ التدقيق.',

  'key.annotation': () => 'مقطع من المقال وما يُعرف عنه.',
  'key.annotation.id': meaning('اسم قصير تختاره، لا يتكرر في هذا الملف. تصلح فيه الحروف والأرقام و`.` و`_` و`-`.'),
  'key.annotation.kind': meaning(
    '`claim`: تأكيد أمر، بأي شكل كان. `quote`: الألفاظ نفسها هي المهمة. `mention`: ذكر أحد باسمه. `note`: ملاحظة منك. `ignore`: ما يشبه الاقتباس أو الإسناد وليس منهما. أو نوع من ملف المشروع.',
  ),
  'key.annotation.speaker': meaning('من يقوله: معرّف متحدث، أو قائمة إن قاله كل واحد فيها. وفي `mention`: من المذكور.'),
  'key.annotation.for': () => 'باسم من قيل، كالجهة التي يتكلم الناطق باسمها.',
  'key.annotation.cue': () => 'لفظ الإسناد: «قال»، «وفقاً لـ»، said.',
  'key.annotation.mention': () => 'الكلمات التي تذكر المتحدث في ذلك الموضع.',
  'key.annotation.mode': meaning('`direct`: بلفظ القائل. `indirect`: بلفظ المقال. `mixed`: من هذا وذاك.'),
  'key.annotation.stance': meaning(
    'ما يفعله المتحدث: `said` قال، `denied` نفى، `declined` امتنع (عن التعليق)، `believed` اعتقد، `asked` سأل. وما امتنع عن قوله ليس ادعاءً.',
  ),
  'key.annotation.via.side-by-side': () => 'ناقلون نقلوه معاً.',
  'key.annotation.via': meaning(
    'عبر من وصل، والأقرب إلى المتحدث أولاً: معرّفات متحدثين، أو `{ speaker, mention }`. والناقلون معاً في قائمة داخل القائمة.',
  ),
  'key.annotation.asOf': () => 'الوقت الذي يتحدث عنه القول.',
  'key.annotation.evidence': meaning(
    'ما يسنده سوى ذلك: روابط، أو مسارات من موضع هذا الملف، أو معرّفات متحدثين نوعهم `document`.',
  ),
  'key.annotation.continues': meaning('معرّف الوسم الذي يكمله هذا: يؤخذ عنه المتحدث و`for` و`via` و`said`.'),
  'key.annotation.within': () => 'معرّف القول الذي يقع هذا ضمنه: صاحب ذاك هو ناقل هذا.',
  'key.annotation.answers': () => 'أجوبة عن أسئلة ملف المشروع: معرّف السؤال ثم نقطتان ثم الجواب.',
  'key.annotation.relations': () => 'صلة هذا القول بأقوال أخرى، هنا أو في مقالات أخرى.',
  'key.annotation.basis': () => 'الشرط الذي قيل عليه.',
  'key.annotation.certainty': () => 'مدى يقينك من هذا الوسم.',
  'key.annotation.translated': meaning('اللغة التي ترجمته عنها وسيلة الإعلام، برمزها في BCP 47، مثل `en`.'),
  'key.annotation.gist': () => 'خلاصة الادعاء بكلمات تُفهم وحدها.',
  'key.annotation.review': () => 'ما انتهى إليه التدقيق فيه. وهو غير الإسناد: فقد يكون الشيء مسنداً وهو باطل.',
  'key.annotation.tags': () => 'كلمات دالة تختارها لتجده بها.',
  'key.note': () => 'أي شيء آخر، لمن يقرأ.',

  'key.speaker': () => 'شخص أو منظمة أو وثيقة أو من لم يُسمَّ، تُنسب إليه أقوال.',
  'key.speaker.name': () => 'الاسم كما يكتبه المقال.',
  'key.speaker.names': () => 'الاسم بلغات أخرى: رمز اللغة في BCP 47 ثم نقطتان ثم الاسم.',
  'key.speaker.type': meaning('ما المتحدث: الناطق باسم جهة `person`، والجماعة التي لا أسماء لأفرادها `group` واحدة.'),
  'key.speaker.role': () => 'المنصب أو الصفة: «الناطق باسم القوات».',
  'key.speaker.affiliation': () => 'المنظمة التي ينتمي إليها المتحدث: معرّف متحدث.',
  'key.speaker.aliases': () => 'أسماء أخرى يذكره بها المقال، أو طرق أخرى في كتابة اسمه.',
  'key.speaker.sameAs': () => 'روابط تدل على من هو، كمدخله في ويكي بيانات.',
  'key.speaker.identification': meaning(
    'إلى أي حد يعرّف به المقال: `named` مسمّى، `described` موصوف (تُعرف صفته أو جهته ولا يُعرف اسمه)، `anonymous` مجهول (لا هذا ولا ذاك).',
  ),
  'key.speaker.reason': () => 'لماذا لا يذكر المقال اسمه.',
  'key.speaker.maybe': () => 'تخمين لمن يكون: معرّف متحدث. ولا يُعدّ تعريفاً به أبداً.',

  'key.evidence': () => 'دليل، مع نسخته المحفوظة وتاريخه.',
  'key.evidence.url': () => 'رابط، أو مسار من موضع هذا الملف.',
  'key.evidence.archived': () => 'رابط نسخة محفوظة.',
  'key.evidence.date': () => 'متى نُشر أو شوهد.',

  'key.kind': () => 'نوع من الوسوم خاص بك.',
  'key.kind.like': () => 'النوع الذي تعامله القواعد مثله.',
  'key.kind.label': () => 'اسمه حيث يُعرض.',

  'key.suggest': () => 'إعدادات الاقتراحات.',
  'key.suggest.threshold': () => 'لا تُعرض الاقتراحات التي يقينها أقل من هذا، من 0 إلى 1.',

  'key.project': () => 'ما يسري على كل مقالات هذا المجلد وما تحته.',
  'key.project.articles': () => 'أي الملفات مقالات، بأنماط glob. وبدونه: الملفات التي لها ملف وسوم.',
  'key.project.exclude': () => 'ملفات ومجلدات تُترك، بأنماط glob.',
  'key.project.questions': () => 'أسئلة تجيب عنها عدة مقالات: معرّف ثم نقطتان ثم السؤال.',
  'key.project.kinds': () => 'أنواع من الوسوم خاصة بك: معرّف ثم نقطتان ثم النوع الذي تشبهه.',
  'key.project.rules': meaning('درجة كل قاعدة هنا: اسم القاعدة ثم نقطتان ثم الدرجة، أو `off` لإيقافها.'),
  'key.project.rules.code': (a) => `درجة ${a.text('code')}.`,
} as const satisfies Record<string, Template>;
