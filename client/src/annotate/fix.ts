import type { Asks, EditAction } from '../../../server/src/protocol/editing.ts';
import { t } from '../words.ts';
import { needed } from './askFor.ts';
import { askText } from './askText.ts';
import { askEvidence, askVerdict } from './changeQuestions.ts';
import { type Answer, dialogue, done, type Screen } from './dialogue.ts';
import type { Edits } from './edits.ts';
import type { Placing } from './placing.ts';

/** Carries out what a quick fix of the server comes to, after asking for what only a person can say. */
export async function fix(edits: Edits, placing: Placing, action: EditAction, asks: Asks | null): Promise<void> {
  if (asks === 'selection') {
    if ('at' in action) await placing.begin(action.at);
    return;
  }
  const whole = asks
    ? await dialogue<EditAction>(async (screen) => {
        const answer = await ask(screen, action, asks);
        return typeof answer === 'string' ? answer : done(filled(action, answer.value));
      })
    : action;
  if (whole) await edits.perform(whole);
}

function ask(screen: Screen, action: EditAction, asks: Exclude<Asks, 'selection'>): Promise<Answer<string>> {
  switch (asks) {
    case 'target':
      return askEvidence(screen, t('Evidence'));
    case 'verdict':
      return askVerdict(screen, t('Review'));
    case 'name':
      return askText(screen, {
        title: t('New speaker'),
        prompt: t('The name of the speaker.'),
        value: action.type === 'addSpeaker' && 'name' in action.speaker ? action.speaker.name : '',
        validate: needed,
      });
    default:
      return action.type === 'waive'
        ? askText(screen, {
            title: action.code,
            prompt: t('Why is this all right here?'),
            validate: needed,
          })
        : askText(screen, {
            title: t('Anonymous source'),
            prompt: t('Why does the article give no name?'),
            validate: needed,
          });
  }
}

/** The action with the answer in the place that was left for it. */
function filled(action: EditAction, answer: string): EditAction {
  switch (action.type) {
    case 'waive':
    case 'identify':
      return { ...action, reason: answer };
    case 'speakers':
      return {
        ...action,
        speakers: action.speakers.map((pick) => ('reason' in pick ? { ...pick, reason: answer } : pick)),
      };
    case 'evidence':
      return { ...action, target: answer };
    case 'review':
      return { ...action, verdict: answer };
    case 'addSpeaker':
      return { ...action, speaker: { ...action.speaker, name: answer } };
    default:
      return action;
  }
}
