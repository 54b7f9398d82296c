import type { Template } from '../catalogue.ts';

/** Arabic words of the language server. */
export const server = {
  'server.reading': () => 'إسناد: قراءة المقالات',
  'server.reading-count': (a) => `${a.text('done')} من ${a.text('total')}`,
  'server.cannot-create': (a) =>
    `لا ينشئ هذا المحرر ملفات عند الطلب، ولا يوجد ${a.text('name')} بعد. أنشئ ملفاً فارغاً بهذا الاسم ثم حاول مرة أخرى.`,
  'server.bad-layer': (a) =>
    `الإعداد ${a.text('setting')} قيمته ${a.text('layer')}، وهي لا تصلح في اسم ملف: دع النقاط والشرطات المائلة وسائر العلامات.`,
  'server.not-applied': (a) => `لم يقبل المحرر التغيير: ${a.text('reason')}`,
} as const satisfies Record<string, Template>;
