import { brat } from './brat.ts';
import { cards } from './cards.ts';
import { cli } from './cli.ts';
import { completion } from './completion.ts';
import { editing } from './editing.ts';
import { exchange } from './exchange.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { formats } from './formats.ts';
import { git } from './git.ts';
import { keys } from './keys.ts';
import { labelTools } from './labelTools.ts';
import { problems } from './problems.ts';
import { reader } from './reader.ts';
import { report } from './report.ts';
import { server } from './server.ts';

/**
 * One word for one thing: annotation وسم, sidecar ملف الوسوم, claim ادعاء, quotation اقتباس, statement قول, speaker متحدث,
 * relay ناقل, evidence دليل, outlet وسيلة إعلام, layer طبقة, finding تنبيه, waiver إعفاء, cue لفظ الإسناد.
 */
export const ar = {
  ...problems,
  ...findings,
  ...cards,
  ...server,
  ...editing,
  ...fixes,
  ...completion,
  ...keys,
  ...reader,
  ...cli,
  ...formats,
  ...exchange,
  ...git,
  ...brat,
  ...report,
  ...labelTools,
};
