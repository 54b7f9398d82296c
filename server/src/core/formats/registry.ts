import { brat } from './brat.ts';
import { casJson } from './casJson.ts';
import { casXmi } from './casXmi.ts';
import { claimReview } from './claimReview.ts';
import { conll } from './conll.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import type { Format, FormatId } from './format.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import { labelStudio } from './labelStudio.ts';
import { markdown } from './markdown.ts';
import { tei } from './tei.ts';
import { webAnnotation } from './webAnnotation.ts';
import { webannoTsv } from './webannoTsv.ts';

/** Every format, in the order of the documentation. */
export const formats: readonly Format[] = [
  webAnnotation,
  brat,
  webannoTsv,
  casJson,
  casXmi,
  labelStudio,
  doccano,
  conll,
  csv,
  jsonl,
  claimReview,
  tei,
  html,
  markdown,
];

export const formatOf = (id: FormatId): Format | undefined => formats.find((format) => format.id === id);
