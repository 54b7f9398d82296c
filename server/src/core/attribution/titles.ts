import { foldedWords } from './names.ts';
import type { Token } from './tokens.ts';

/** Titles and ranks that stand before a name, folded. */
export const titles: ReadonlySet<string> = new Set(
  foldedWords(
    `السيد السيدة الدكتور الدكتورة العميد العقيد اللواء الفريق المقدم الرائد النقيب الملازم الكولونيل الجنرال الشيخ الأستاذ
     المهندس المهندسة النائب القاضي القاضية السفير السفيرة المحافظ الوزير الوزيرة الأمير البابا المطران المحامي المحامية
     mr mrs ms dr prof gen col lt sgt general colonel major captain professor doctor governor president minister senator judge
     sheikh mayor ambassador chancellor secretary`,
  ),
);

export const isArticle = (token: Token | undefined): boolean => /^(?:the|an?)$/.test(token?.text ?? '');
