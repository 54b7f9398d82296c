import { cards } from './cards.ts';
import { cli } from './cli.ts';
import { findings } from './findings.ts';
import { problems } from './problems.ts';
import { server } from './server.ts';

/**
 * One word for one thing: annotation وسم, sidecar ملف الوسوم, claim ادعاء, quotation اقتباس, statement قول, speaker متحدث,
 * relay ناقل, evidence دليل, outlet وسيلة إعلام, layer طبقة, finding تنبيه, waiver إعفاء, cue لفظ الإسناد.
 */
export const ar = { ...problems, ...findings, ...cards, ...server, ...cli };
