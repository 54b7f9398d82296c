import type { TemplateArgs } from '../catalogue.ts';

/** A counted noun in all the forms that Arabic has for it. */
const counted =
  (none: string, one: string, two: string, few: string, many: string, other: string) =>
  (a: TemplateArgs, name = 'count'): string =>
    a.plural(name, { zero: none, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` });

export const claims = counted('لا ادعاءات', 'ادعاء واحد', 'ادعاءان', 'ادعاءات', 'ادعاءً', 'ادعاء');
export const quotations = counted('لا اقتباسات', 'اقتباس واحد', 'اقتباسان', 'اقتباسات', 'اقتباساً', 'اقتباس');
export const statements = counted('لا أقوال', 'قول واحد', 'قولان', 'أقوال', 'قولاً', 'قول');
export const articles = counted('لا مقالات', 'مقال واحد', 'مقالان', 'مقالات', 'مقالاً', 'مقال');
/** Of articles, behind a preposition. */
export const inArticles = counted('أي مقال', 'مقال واحد', 'مقالين', 'مقالات', 'مقالاً', 'مقال');
export const speakers = counted('لا متحدثين', 'متحدث واحد', 'متحدثان', 'متحدثين', 'متحدثاً', 'متحدث');
export const places = counted('لا مواضع', 'موضع واحد', 'موضعان', 'مواضع', 'موضعاً', 'موضع');
export const times = counted('لا مرة', 'مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة');
export const answers = counted('لا أجوبة', 'جواب واحد', 'جوابان', 'أجوبة', 'جواباً', 'جواب');
export const uses = counted('لا استعمالات', 'استعمال واحد', 'استعمالان', 'استعمالات', 'استعمالاً', 'استعمال');
export const annotations = counted('لا وسوم', 'وسم واحد', 'وسمان', 'وسوم', 'وسماً', 'وسم');
export const unsourced = counted(
  'لا شيء بلا مصدر',
  'واحد بلا مصدر',
  'اثنان بلا مصدر',
  'بلا مصدر',
  'بلا مصدر',
  'بلا مصدر',
);
export const errors = counted('لا أخطاء', 'خطأ واحد', 'خطآن', 'أخطاء', 'خطأً', 'خطأ');
export const warnings = counted('لا تحذيرات', 'تحذير واحد', 'تحذيران', 'تحذيرات', 'تحذيراً', 'تحذير');
export const informations = counted('لا معلومات', 'معلومة واحدة', 'معلومتان', 'معلومات', 'معلومة', 'معلومة');
export const hints = counted('لا تلميحات', 'تلميح واحد', 'تلميحان', 'تلميحات', 'تلميحاً', 'تلميح');
export const problems = counted('لا مشكلات', 'مشكلة واحدة', 'مشكلتان', 'مشكلات', 'مشكلة', 'مشكلة');
export const otherStatements = counted('لا قول آخر', 'قول آخر', 'قولان آخران', 'أقوال أخرى', 'قولاً آخر', 'قول آخر');
export const conflicts = counted('لا تعارضات', 'تعارض واحد', 'تعارضان', 'تعارضات', 'تعارضاً', 'تعارض');
export const otherConflicts = counted(
  'لا تعارض آخر',
  'تعارض آخر',
  'تعارضان آخران',
  'تعارضات أخرى',
  'تعارضاً آخر',
  'تعارض آخر',
);

/** Left-to-Right Isolate … Pop Directional Isolate: numbers and code whose marks Arabic would set in its own order. */
export const ltr = (code: string): string => `\u2066${code}\u2069`;
