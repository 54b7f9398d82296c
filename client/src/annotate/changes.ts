import type { AnnotationState, EditAction } from '../../../server/src/protocol/editing.ts';
import { t } from '../words.ts';
import { kindRows, labelOf, needed } from './askFor.ts';
import { askText } from './askText.ts';
import {
  askEvidence,
  askRelation,
  askReview,
  askSomebody,
  askSpeakerOrNobody,
  askTerm,
  choicesFor,
  ended,
  ownOf,
  type Subject,
  titleOf,
} from './changeQuestions.ts';
import { choose } from './choose.ts';
import { done, type Step } from './dialogue.ts';
import { askStatement } from './statementPicker.ts';
import { modes, stances, termFor } from './vocabulary.ts';
import { excerpt } from './words.ts';

/** What can be done with an annotation, each a command of its own and an entry of the menu at the cursor. */
export type ChangeName = keyof typeof changes;

export interface AnnotationChange {
  /** As the menu says it. */
  readonly label: () => string;
  readonly icon: string;
  /** What it is now, beside the label. */
  readonly now?: (state: AnnotationState) => string | undefined;
  /** Whether it makes sense for an annotation; the command of its own says so where it does not. */
  readonly fits: (subject: Subject) => boolean;
  readonly ask: (subject: Subject) => Step<EditAction>;
}

const statement = ({ state }: Subject): boolean => state.statement;
const attributed = ({ state }: Subject): boolean => state.statement || state.kind === 'mention';
const always = (): boolean => true;

/** In the order of the menu. */
export const changes = {
  changeSpeaker: {
    label: () => t('Change the speaker…'),
    icon: 'account',
    now: ({ chain }) => chain,
    fits: attributed,
    ask: (subject) =>
      askSpeakerOrNobody(subject, t('Who says it? Enter for the first, or type a name'), (speakers, at) => ({
        type: 'speakers',
        at,
        speakers,
      })),
  },
  addSpeaker: {
    label: () => t('Add a speaker who says it too…'),
    icon: 'person-add',
    fits: ({ state }) => state.statement && state.speakers.length > 0,
    ask: (subject) => {
      const before = subject.state.speakers.map((id) => ({ id }));
      return askSomebody(
        subject,
        {
          placeholder: t('Who says it too? Each of them said it'),
          without: subject.state.speakers.map((id) => ({ id })),
        },
        ({ pick }) => ({ type: 'speakers', at: subject.state.at, speakers: [...before, pick] }),
      );
    },
  },
  addVia: {
    label: () => t('Add through whom the article has it…'),
    icon: 'arrow-swap',
    fits: statement,
    ask: (subject) =>
      askSomebody(
        subject,
        {
          placeholder: t('Through whom? Enter for the first, or type a name'),
          without: subject.state.speakers.map((id) => ({ id })),
        },
        ({ pick }) => ({ type: 'addVia', at: subject.state.at, relays: [pick] }),
      ),
  },
  setFor: {
    label: () => t('Say on whose behalf…'),
    icon: 'organization',
    now: ({ for: whom }) => whom.join(', ') || undefined,
    fits: statement,
    ask: (subject) =>
      askSpeakerOrNobody(subject, t('On whose behalf? Enter for the first, or type a name'), (speakers, at) => ({
        type: 'for',
        at,
        speakers,
      })),
  },
  setStance: {
    label: () => t('Set whether it is said, denied, believed…'),
    icon: 'thumbsup',
    now: ({ stance }) => termFor(stances(), stance),
    fits: statement,
    ask: ({ state }) =>
      askTerm(state, t('What does the speaker do?'), stances(), state.stance, (stance) => ({
        type: 'stance',
        at: state.at,
        stance,
      })),
  },
  setMode: {
    label: () => t('Set whether it is direct or indirect…'),
    icon: 'quote',
    now: ({ mode }) => mode && termFor(modes(), mode),
    fits: statement,
    ask: ({ state }) =>
      askTerm(state, t('How are the words given?'), modes(), state.mode, (mode) => ({
        type: 'mode',
        at: state.at,
        mode,
      })),
  },
  changeKind: {
    label: () => t('Change the kind…'),
    icon: 'symbol-enum',
    now: ({ kind }) => labelOf(kind),
    fits: always,
    ask: (subject) => async (screen) => {
      const found = await choicesFor(subject);
      if (!found) return 'cancel';
      const answer = await choose(screen, {
        title: titleOf(subject.state),
        placeholder: t('What is it?'),
        rows: kindRows(found.kinds, subject.state.kind),
      });
      return ended(answer, ({ kind }) => ({ type: 'kind', at: subject.state.at, kind }));
    },
  },
  continueStatement: {
    label: () => t('Continue the statement before'),
    icon: 'arrow-up',
    now: ({ continues }) => continues,
    fits: statement,
    ask:
      ({ state }) =>
      async () =>
        done({ type: 'continues', at: state.at }),
  },
  continueOther: {
    label: () => t('Continue another statement…'),
    icon: 'link',
    fits: statement,
    ask: ({ state, server }) =>
      askStatement<EditAction>(
        server,
        { title: titleOf(state), placeholder: t('Which statement goes on here?'), ...ownOf(state) },
        ({ at }) => done({ type: 'continues', at: state.at, id: at.annotation }),
      ),
  },
  putInside: {
    label: () => t('Put inside another statement…'),
    icon: 'group-by-ref-type',
    now: ({ within }) => within,
    fits: statement,
    ask: ({ state, server }) =>
      askStatement<EditAction>(
        server,
        { title: titleOf(state), placeholder: t('Inside which statement does it stand?'), ...ownOf(state) },
        ({ at }) => done({ type: 'within', at: state.at, id: at.annotation }),
      ),
  },
  addEvidence: {
    label: () => t('Add evidence…'),
    icon: 'link-external',
    fits: statement,
    ask:
      ({ state }) =>
      async (screen) => {
        const answer = await askEvidence(screen, titleOf(state));
        return ended(answer, (target) => ({ type: 'evidence', at: state.at, target }));
      },
  },
  addReview: {
    label: () => t('Add a review…'),
    icon: 'checklist',
    fits: statement,
    ask: ({ state }) => askReview(state),
  },
  addRelation: {
    label: () => t('Relate to another statement…'),
    icon: 'references',
    fits: statement,
    ask: (subject) => askRelation(subject),
  },
  editNote: {
    label: () => t('Edit the note…'),
    icon: 'note',
    now: ({ note }) => note && excerpt(note, 40),
    fits: always,
    ask:
      ({ state }) =>
      async (screen) => {
        const answer = await askText(screen, {
          title: titleOf(state),
          prompt: state.note
            ? t('The note. Enter without a word takes it away.')
            : t('What is there to note? Enter to write it, Escape to cancel.'),
          value: state.note ?? '',
          ...(state.note ? {} : { validate: needed }),
        });
        return ended(answer, (note) => ({ type: 'note', at: state.at, note }));
      },
  },
  moveAnnotation: {
    label: () => t('Move to what is selected'),
    icon: 'move',
    fits: ({ selected }) => selected.length > 0,
    ask:
      ({ state, selected }) =>
      async () =>
        done({ type: 'anchor', at: state.at, ranges: selected }),
  },
  confirmAnnotation: {
    label: () => t('Confirm the place where it was found'),
    icon: 'check',
    fits: ({ state }) => state.anchor === 'moved' || state.anchor === 'normalized',
    ask:
      ({ state }) =>
      async () =>
        done({ type: 'confirm', at: state.at }),
  },
  deleteAnnotation: {
    label: () => t('Delete the annotation'),
    icon: 'trash',
    fits: always,
    ask:
      ({ state }) =>
      async () =>
        done({ type: 'delete', at: state.at }),
  },
} as const satisfies Readonly<Record<string, AnnotationChange>>;
