import { ThemeIcon } from 'vscode';
import type { ChoicesResult, SpeakerPick } from '../../../server/src/protocol/editing.ts';
import { isolate } from '../bidi.ts';
import { directed, joined, t } from '../words.ts';
import { askText } from './askText.ts';
import { type Choice, choose, heading, type Row } from './choose.ts';
import type { Next, Screen, Step } from './dialogue.ts';
import { fold } from './fold.ts';
import { namedIn, type SpeakerRow, type SpeakerSearch, speakerRows } from './speakerRows.ts';
import { newSpeakerRows } from './vocabulary.ts';

export type Choices = NonNullable<ChoicesResult>;

/** Somebody who was picked: for the edit, and by name for the questions that follow. */
export interface Picked {
  readonly pick: SpeakerPick;
  readonly name: string;
}

export interface SpeakerQuestion<E extends string> extends Pick<Choice<unknown>, 'title' | 'placeholder'> {
  readonly of?: number;
  /** Null ends the dialogue: there is nobody to choose among, and the person was told why. */
  readonly choices: Choices | Promise<Choices | null>;
  /** Words that name somebody: whom they name comes first, else the words are proposed as a name. */
  readonly naming?: string;
  /** Those who are not offered, nor proposed as new. */
  readonly without?: readonly { readonly id?: string; readonly name?: string }[];
  readonly nobody?: {
    readonly label: string;
    readonly description?: string;
    readonly icon: string;
    /** `first` where Enter is to mean nobody. */
    readonly place: 'first' | 'last';
  };
  /** More that can be chosen while nothing is typed, below nobody. */
  readonly extra?: readonly { readonly value: E; readonly label: string; readonly icon: string }[];
}

/** Asks for a speaker, a new one included, and goes on with the answer; with `nobody`, or with one of the extras. */
export function askSpeaker<R, E extends string = never>(
  question: SpeakerQuestion<E>,
  then: (answer: Picked | 'nobody' | E) => Next<R>,
): Step<R> {
  return async (screen) => {
    const { choices } = question;
    const find = (known: Choices | null, typed: string) =>
      known ? rowsOf(question, speakerRows(searchIn(question, known), typed), typed) : undefined;
    // Asked again after each letter, and answered in the same turn once the choices are there.
    let known = choices instanceof Promise ? undefined : choices;
    const answer = await choose<SpeakerRow | E>(screen, {
      title: question.title,
      placeholder: question.placeholder,
      ...(question.of !== undefined && { of: question.of }),
      rows: (typed) =>
        known
          ? find(known, typed)
          : Promise.resolve(choices).then((found) => {
              known = found ?? undefined;
              return find(found, typed);
            }),
    });
    if (typeof answer === 'string') return answer;
    const { value } = answer;
    if (typeof value === 'string') return then(value);
    switch (value.row) {
      case 'speaker':
        return then({ pick: { id: value.offer.id }, name: value.offer.name });
      case 'new':
        return value.typed
          ? askType(value.name, (screen.step ?? 1) + 1, then)
          : askName(value.name, (screen.step ?? 1) + 2, then);
      default:
        return then('nobody');
    }
  };
}

function searchIn<E extends string>(
  { nobody, naming, without = [] }: SpeakerQuestion<E>,
  choices: Choices,
): SpeakerSearch {
  const { speakers } = choices;
  const named = naming === undefined ? [] : namedIn(speakers, naming);
  const newName = naming === undefined || named.length > 0 ? choices.newName : oneLine(naming);
  return {
    first: named.map(({ id }) => id),
    offers: speakers.filter(({ id }) => !without.some((other) => other.id === id)),
    ...(newName !== undefined && !without.some(({ name }) => name === newName) && { newName }),
    ...(nobody && { nobody: nobody.place, nobodyLabel: nobody.label }),
  };
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

function rowsOf<E extends string>(
  question: SpeakerQuestion<E>,
  rows: readonly SpeakerRow[],
  typed: string,
): readonly Row<SpeakerRow | E>[] {
  const query = fold(typed);
  const extra = (question.extra ?? []).filter(({ label }) => fold(label).includes(query));
  const extraRows = extra.map(({ value, label, icon }) => ({ label, value, iconPath: new ThemeIcon(icon) }));
  // Below nobody; under the speakers that were found for what was typed.
  const found = rows.filter(({ row }) => row === 'heading' || row === 'speaker').length;
  const at = typed === '' ? 1 : found;
  const all = rows.map((row): Row<SpeakerRow | E> => rowOf(question, row));
  return [...all.slice(0, at), ...extraRows, ...all.slice(at)];
}

function rowOf<E extends string>({ nobody }: SpeakerQuestion<E>, row: SpeakerRow): Row<SpeakerRow> {
  switch (row.row) {
    case 'heading':
      return heading(headings()[row.of]);
    case 'speaker': {
      const { name, description, near } = row.offer;
      return {
        label: isolate(name),
        description: joined([description && isolate(description), near && t('named here')]),
        iconPath: new ThemeIcon(near ? 'location' : 'account'),
        value: row,
      };
    }
    case 'new':
      return {
        label: row.name === '' ? t('New speaker…') : t('New speaker: {0}', isolate(row.name)),
        iconPath: new ThemeIcon('add'),
        value: row,
      };
    default:
      return {
        label: nobody?.label ?? '',
        ...(nobody?.description && { description: nobody.description }),
        iconPath: new ThemeIcon(nobody?.icon ?? 'circle-slash'),
        value: row,
      };
  }
}

const headings = () => ({
  article: t('Speakers of this article'),
  project: t('Speakers of the project'),
  other: t('Somebody else'),
});

const title = (): string => t('New speaker');

function askName<R>(proposed: string, of: number, then: (picked: Picked) => Next<R>): Step<R> {
  return async (screen) => {
    const answer = await askText(screen, {
      title: title(),
      prompt: t('The name, or what the article calls somebody without one. Enter to go on, Escape to cancel.'),
      value: proposed,
      of,
      validate: (name) => (name === '' ? t('Type a name, or press Escape.') : undefined),
    });
    return typeof answer === 'string' ? answer : askType(answer.value, of, then);
  };
}

function askType<R>(name: string, of: number, then: (picked: Picked) => Next<R>): Step<R> {
  return async (screen: Screen) => {
    const answer = await choose(screen, {
      title: directed(`${title()}: ${isolate(name)}`),
      placeholder: t('What kind of speaker is this?'),
      of,
      rows: newSpeakerRows(),
    });
    if (typeof answer === 'string') return answer;
    const { value } = answer;
    if (value !== 'anonymous' && value !== 'described') return then({ pick: { name, type: value }, name });
    return askReason(name, value, of + 1, then);
  };
}

function askReason<R>(name: string, identification: string, of: number, then: (picked: Picked) => Next<R>): Step<R> {
  return async (screen: Screen) => {
    const answer = await askText(screen, {
      title: directed(`${title()}: ${isolate(name)}`),
      prompt: t('Why does the article give no name? Enter without a word where it does not say.'),
      of,
    });
    if (typeof answer === 'string') return answer;
    const reason = answer.value;
    return then({ pick: { name, type: 'person', identification, ...(reason && { reason }) }, name });
  };
}
