import { env } from 'vscode';
import type { AnnotationState, EditAction } from '../../../server/src/protocol/editing.ts';
import { isolate } from '../bidi.ts';
import { directed, t } from '../words.ts';
import { needed } from './askFor.ts';
import { askText } from './askText.ts';
import { choose } from './choose.ts';
import { type Answer, done, type Screen, type Step } from './dialogue.ts';
import type { EditingServer } from './editingServer.ts';
import { fold } from './fold.ts';
import { askSpeaker, type Choices, type Picked } from './speakerPicker.ts';
import { askStatement } from './statementPicker.ts';
import { relations, type Term, termFor, termRows, verdicts } from './vocabulary.ts';
import { excerpt } from './words.ts';

/** The annotation that is to be changed. */
export interface Subject {
  readonly state: AnnotationState;
  /** What is selected in the article, for another place. */
  readonly selected: Extract<EditAction, { type: 'anchor' }>['ranges'];
  readonly server: EditingServer;
}

/** What the annotation is and says, for titles. */
export const titleOf = ({ quotation, kind }: AnnotationState): string => excerpt(quotation || kind);

/** Asks among the statements of the article, the annotation itself left out. */
export const ownOf = (state: AnnotationState) => ({ uri: state.at.sidecar, own: true, without: state.at });

export const ended = <T>(answer: Answer<T>, action: (value: T) => EditAction) =>
  typeof answer === 'string' ? answer : done(action(answer.value));

export const choicesFor = ({ state, server }: Subject): Promise<Choices | null> =>
  server.choices(server.toUri(state.article), state.ranges);

/** Somebody, known or new. */
export function askSomebody(
  subject: Subject,
  { placeholder, without }: { readonly placeholder: string; readonly without: readonly { readonly id: string }[] },
  action: (speaker: Picked) => EditAction,
): Step<EditAction> {
  return askSpeaker<EditAction>(
    { title: titleOf(subject.state), placeholder, choices: choicesFor(subject), without },
    (answer) => (answer === 'nobody' ? 'cancel' : done(action(answer))),
  );
}

/** One speaker, or none: the key goes then. */
export function askSpeakerOrNobody(
  subject: Subject,
  placeholder: string,
  action: (speakers: readonly Picked['pick'][], at: AnnotationState['at']) => EditAction,
): Step<EditAction> {
  const { state } = subject;
  return askSpeaker<EditAction>(
    {
      title: titleOf(state),
      placeholder,
      choices: choicesFor(subject),
      nobody: { label: t('Nobody'), icon: 'circle-slash', place: 'last' },
    },
    (answer) => done(action(answer === 'nobody' ? [] : [answer.pick], state.at)),
  );
}

/** A word of the format. */
export function askTerm(
  state: AnnotationState,
  placeholder: string,
  terms: readonly Term[],
  current: string | undefined,
  action: (value: string) => EditAction,
): Step<EditAction> {
  return async (screen) =>
    ended(await choose(screen, { title: titleOf(state), placeholder, rows: termRows(terms, current) }), action);
}

const link = /^https?:\/\/[^\s/?#]\S*$/u;

/** A link, a path or the id of a document; what is in the clipboard is proposed where it is a link. */
export async function askEvidence(screen: Screen, title: string): Promise<Answer<string>> {
  const copied = (await env.clipboard.readText()).trim();
  return askText(screen, {
    title,
    prompt: t('A link, a path from here, or the id of a document among the speakers.'),
    value: link.test(copied) ? copied : '',
    validate: needed,
  });
}

/** A usual word, or any other. */
export function askVerdict(screen: Screen, title: string, of = 1): Promise<Answer<string>> {
  return choose(screen, {
    title,
    placeholder: t('What does the review say? Choose, or type other words'),
    of,
    rows: (typed) => {
      const other = typed.trim();
      const usual = termRows(verdicts().filter(({ value, label }) => fold(`${value} ${label}`).includes(fold(other))));
      return other === '' ? usual : [...usual, { label: isolate(other), value: other }];
    },
  });
}

/** A verdict, and where it can be read. */
export function askReview(state: AnnotationState): Step<EditAction> {
  const title = titleOf(state);
  return async (screen) => {
    const verdict = await askVerdict(screen, title, 2);
    if (typeof verdict === 'string') return verdict;
    return async (next) => {
      const url = await askText(next, {
        title,
        prompt: t('Where can the review be read? Enter without a word: nowhere.'),
        of: 2,
        validate: (text) => (text === '' || link.test(text) ? undefined : t('This is no link (https://…).')),
      });
      return ended(url, (text) => ({
        type: 'review',
        at: state.at,
        verdict: verdict.value,
        ...(text && { url: text }),
      }));
    };
  };
}

/** What it does to which statement of the workspace. */
export function askRelation({ state, server }: Subject): Step<EditAction> {
  return async (screen) => {
    const relation = await choose(screen, {
      title: titleOf(state),
      placeholder: t('What does it do to the other statement?'),
      of: 2,
      rows: termRows(relations()),
    });
    if (typeof relation === 'string') return relation;
    return askStatement<EditAction>(
      server,
      {
        title: directed(`${titleOf(state)} · ${termFor(relations(), relation.value)}`),
        placeholder: t('Which statement? Type some of its words, or a speaker'),
        of: 2,
        uri: state.at.sidecar,
        own: false,
        without: state.at,
      },
      ({ at }) => done({ type: 'relation', at: state.at, relation: relation.value, target: at }),
    );
  };
}
