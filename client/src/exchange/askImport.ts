import type { Uri } from 'vscode';
import type { FormatOffer } from '../../../server/src/protocol/exchange.ts';
import { askText } from '../annotate/askText.ts';
import { choose, type Row } from '../annotate/choose.ts';
import { done, type Next, type Step } from '../annotate/dialogue.ts';
import { isolate } from '../bidi.ts';
import { t } from '../words.ts';
import { shown } from './places.ts';

export interface ImportPlan {
  readonly format: FormatOffer;
  /** Files and folders, or what is to be chosen yet. */
  readonly sources: readonly Uri[] | 'files' | 'folder';
  /** The folder with the articles: as the sources lie, one to be chosen, or this one. */
  readonly into: 'beside' | 'choose' | Uri;
  readonly layer?: string;
}

export interface ImportQuestions {
  /** Those that can be imported. */
  readonly formats: readonly FormatOffer[];
  /** What was chosen in the Explorer. */
  readonly sources: readonly Uri[];
  /** The workspace folders. */
  readonly roots: readonly Uri[];
  /** The layer that new annotations go to, as the settings say. */
  readonly layer: string;
}

/** Which format the files have; those that fit their names come first. */
export const askImportFormat =
  (questions: ImportQuestions): Step<ImportPlan> =>
  async (screen) => {
    const sorted = questions.formats.toSorted((a, b) => Number(b.fits) - Number(a.fits));
    const rows = sorted.map(
      (format): Row<FormatOffer> => ({
        label: format.name,
        description: format.extension,
        detail: format.description,
        value: format,
      }),
    );
    const placeholder = t('Which format do the files have?');
    const answer = await choose(screen, { title: title(), placeholder, of: 3, rows });
    if (typeof answer === 'string') return answer;
    const format = answer.value;
    return questions.sources.length > 0
      ? askInto({ format, sources: questions.sources }, questions)
      : askImportSources(format, questions);
  };

type Known = Pick<ImportPlan, 'format' | 'sources'>;

const askImportSources =
  (format: FormatOffer, questions: ImportQuestions): Step<ImportPlan> =>
  async (screen) => {
    const rows: readonly Row<'files' | 'folder'>[] = [
      { label: t('Choose files…'), value: 'files' },
      { label: t('Choose a folder…'), value: 'folder' },
    ];
    const answer = await choose(screen, { title: title(), placeholder: t('What is to be imported?'), of: 4, rows });
    return typeof answer === 'string' ? answer : askInto({ format, sources: answer.value }, questions);
  };

const askInto =
  (known: Known, questions: ImportQuestions): Step<ImportPlan> =>
  async (screen) => {
    const rows: readonly Row<ImportPlan['into']>[] = [
      {
        label: t('In the folder of the imported files'),
        detail: t('Articles that the files bring along, and that are not there yet, are made'),
        value: 'beside',
      },
      ...questions.roots.map((root) => ({
        label: isolate(shown(root)),
        description: t('workspace folder'),
        value: root,
      })),
      { label: t('Choose a folder…'), value: 'choose' as const },
    ];
    const placeholder = t('Where are the articles?');
    const answer = await choose(screen, { title: title(), placeholder, of: screen.step + 1, rows });
    return typeof answer === 'string' ? answer : askLayer({ ...known, into: answer.value }, questions);
  };

const askLayer =
  (plan: ImportPlan, { layer }: ImportQuestions): Step<ImportPlan> =>
  async (screen) => {
    const rows: readonly Row<string | null>[] = [
      {
        label: t('As the files say'),
        detail: t('the sidecar of each article, and layers that the files name'),
        value: '',
      },
      { label: t('Into the sidecars without a layer'), value: 'base' },
      ...(layer === '' ? [] : [{ label: t('Into my layer {0}', isolate(layer)), value: layer }]),
      { label: t('Into another layer…'), value: null },
    ];
    const placeholder = t('Whose annotations are they?');
    const answer = await choose(screen, { title: title(), placeholder, of: screen.step, rows });
    if (typeof answer === 'string') return answer;
    return answer.value === null ? askLayerName(plan) : finished(plan, answer.value);
  };

const askLayerName =
  (plan: ImportPlan): Step<ImportPlan> =>
  async (screen) => {
    const answer = await askText(screen, {
      title: title(),
      prompt: t('The name of the layer, such as the initials of who annotated'),
      validate: (text) =>
        /^[^.\\/\s]+$/.test(text) ? undefined : t('A layer has a name without dots, slashes and spaces.'),
    });
    return typeof answer === 'string' ? answer : finished(plan, answer.value);
  };

const finished = (plan: ImportPlan, layer: string): Next<ImportPlan> => done(layer === '' ? plan : { ...plan, layer });

const title = (): string => t('Import Annotations');
