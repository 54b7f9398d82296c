import type { Uri } from 'vscode';
import type { FormatOffer } from '../../../server/src/protocol/exchange.ts';
import { choose, heading, type Row } from '../annotate/choose.ts';
import { done, type Step } from '../annotate/dialogue.ts';
import { isolate } from '../bidi.ts';
import { t } from '../words.ts';
import { shown } from './places.ts';

/** What is to be exported, and how. */
export interface ExportPlan {
  readonly sources: readonly Uri[];
  readonly format: FormatOffer;
  /** Undefined: a folder has to be chosen yet. */
  readonly into: Uri | undefined;
  /** Whether all articles go into one file. */
  readonly together: boolean;
}

export interface ExportQuestions {
  readonly formats: readonly FormatOffer[];
  readonly into: (sources: readonly Uri[]) => Uri | undefined;
  /** Whether what is exported may be more than one article. */
  readonly isMany: (sources: readonly Uri[]) => boolean;
}

/** From the palette: this article, or everything. */
export const askSources =
  (article: Uri, questions: ExportQuestions): Step<ExportPlan> =>
  async (screen) => {
    const rows: readonly Row<readonly Uri[]>[] = [
      { label: t('This article'), description: isolate(shown(article)), value: [article] },
      { label: t('All articles of the workspace'), value: [] },
    ];
    const answer = await choose(screen, { title: title(), placeholder: t('What is to be exported?'), of: 3, rows });
    return typeof answer === 'string' ? answer : askFormat(answer.value, questions);
  };

export const askFormat =
  (sources: readonly Uri[], questions: ExportQuestions): Step<ExportPlan> =>
  async (screen) => {
    const row = (format: FormatOffer): Row<FormatOffer> => ({
      label: format.name,
      description: format.extension,
      detail: format.description,
      value: format,
    });
    const isReport = ({ id }: FormatOffer): boolean => id === 'html' || id === 'markdown';
    const rows = [
      heading<FormatOffer>(t('To read')),
      ...questions.formats.filter(isReport).map(row),
      heading<FormatOffer>(t('For other tools')),
      ...questions.formats.filter((format) => !isReport(format)).map(row),
    ];
    const placeholder = t('In which format? Unsaved changes are exported too.');
    const answer = await choose(screen, { title: title(), placeholder, of: screen.step + 1, rows });
    if (typeof answer === 'string') return answer;
    const many = answer.value.kind === 'records' && questions.isMany(sources);
    return many ? askTogether(sources, answer.value, questions) : askInto(sources, answer.value, false, questions);
  };

const askTogether =
  (sources: readonly Uri[], format: FormatOffer, questions: ExportQuestions): Step<ExportPlan> =>
  async (screen) => {
    const rows: readonly Row<boolean>[] = [
      { label: t('One file for all articles'), value: true },
      { label: t('A file for each article'), value: false },
    ];
    const placeholder = t('Into how many files?');
    const answer = await choose(screen, { title: title(), placeholder, of: screen.step + 1, rows });
    return typeof answer === 'string' ? answer : askInto(sources, format, answer.value, questions);
  };

const askInto =
  (sources: readonly Uri[], format: FormatOffer, together: boolean, questions: ExportQuestions): Step<ExportPlan> =>
  async (screen) => {
    const folder = questions.into(sources);
    const rows: readonly Row<Uri | null>[] = [
      ...(folder
        ? [
            {
              label: isolate(shown(folder)),
              description: t('what an earlier export left there is replaced'),
              value: folder,
            },
          ]
        : []),
      { label: t('Choose a folder…'), value: null },
    ];
    const answer = await choose(screen, { title: title(), placeholder: t('Where to?'), of: screen.step, rows });
    return typeof answer === 'string' ? answer : done({ sources, format, together, into: answer.value ?? undefined });
  };

const title = (): string => t('Export Annotations');
