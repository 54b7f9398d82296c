import { ThemeIcon } from 'vscode';
import type { KindOffer } from '../../../server/src/protocol/editing.ts';
import { isolate } from '../bidi.ts';
import { directed, joined, t } from '../words.ts';
import { askText } from './askText.ts';
import { choose } from './choose.ts';
import { done, type Next, type Step } from './dialogue.ts';
import type { Chain, Pattern } from './lastAnnotation.ts';
import { askSpeaker, type Choices } from './speakerPicker.ts';
import { excerpt } from './words.ts';

/** What annotating a selection comes to. */
export interface Wanted extends Pattern {
  readonly note?: string;
}

export type BaseKind = KindOffer['base'];

/** What is annotated: the words, for titles, and what can be chosen for them, which may be on its way still. */
export interface Passage {
  readonly words: string;
  readonly choices: Choices | Promise<Choices | null>;
}

const nobody: Chain = { speakers: [], via: [] };

const kindIcons: Readonly<Record<BaseKind, string>> = {
  claim: 'comment',
  quote: 'quote',
  mention: 'mention',
  note: 'note',
  ignore: 'circle-slash',
};

const kindLabels = (): Readonly<Record<BaseKind, string>> => ({
  claim: t('Claim'),
  quote: t('Quotation'),
  mention: t('Mention'),
  note: t('Note'),
  ignore: t('Ignored'),
});

/** What a kind is called; those of the project by their id. */
export const labelOf = (kind: string): string => new Map(Object.entries(kindLabels())).get(kind) ?? kind;

/** A kind of the format, as the server would offer it. */
export const kindOf = (base: BaseKind): KindOffer => ({ kind: base, base, label: kindLabels()[base], own: false });

/** Asks for the kind, those of the project too, and then for what it needs. */
export const askKind =
  (passage: Passage): Step<Wanted> =>
  async (screen) => {
    const choices = await Promise.resolve(passage.choices);
    if (!choices) return 'cancel';
    const answer = await choose(screen, {
      title: excerpt(passage.words),
      placeholder: t('What is it?'),
      of: 3,
      rows: kindRows(choices.kinds),
    });
    return typeof answer === 'string' ? answer : askFor(answer.value, passage, 3);
  };

export const kindRows = (kinds: readonly KindOffer[], current?: string) =>
  kinds.map((kind) => ({
    label: isolate(kind.label),
    description: joined([kind.own && kind.kind, kind.kind === current && t('as it is now')]),
    iconPath: new ThemeIcon(kindIcons[kind.base]),
    value: kind,
  }));

/** Asks for what an annotation of a kind needs: who says it and through whom, who is named, or the note. */
export function askFor(kind: KindOffer, passage: Passage, of = 2): Step<Wanted> {
  switch (kind.base) {
    case 'claim':
    case 'quote':
      return askChain(kind, passage, of);
    case 'mention':
      return askSpeaker<Wanted>(
        {
          title: titleOf(kind, passage),
          placeholder: t('Who is named here? Enter for the first, or type a name'),
          of: of - 1,
          choices: passage.choices,
          naming: passage.words,
        },
        (answer) => done({ ...nobody, kind, speakers: answer === 'nobody' ? [] : [answer] }),
      );
    case 'note':
      return async (screen) => {
        const answer = await askText(screen, {
          title: titleOf(kind, passage),
          prompt: t('What is there to note? Enter to write it, Escape to cancel.'),
          of: of - 1,
          validate: needed,
        });
        if (typeof answer === 'string') return answer;
        return (await passage.choices) ? done({ ...nobody, kind, note: answer.value }) : 'cancel';
      };
    default:
      return async () => ((await passage.choices) ? done({ ...nobody, kind }) : 'cancel');
  }
}

export const needed = (text: string): string | undefined =>
  text === '' ? t('Type something, or press Escape.') : undefined;

const titleOf = ({ label }: KindOffer, { words }: Passage): string => directed(`${isolate(label)}: ${excerpt(words)}`);

/** Who says it, each of several if need be, and then hop after hop until the person presses Enter on nobody. */
function askChain(kind: KindOffer, passage: Passage, of: number): Step<Wanted> {
  const { choices } = passage;
  const title = titleOf(kind, passage);
  const speaker = (chain: Chain): Step<Wanted> =>
    askSpeaker<Wanted>(
      {
        title,
        placeholder:
          chain.speakers.length === 0
            ? t('Who says it? Enter for the first, or type a name')
            : t('Who says it too? Each of them said it'),
        of: of + chain.speakers.length,
        choices,
        without: everybody(chain),
        ...(chain.speakers.length === 0 && {
          nobody: {
            label: t('No speaker'),
            description: t('nobody is named for it: it stays without a source'),
            icon: 'circle-slash',
            place: 'last',
          },
        }),
      },
      (answer) => via(answer === 'nobody' ? chain : { ...chain, speakers: [...chain.speakers, answer] }),
    );
  const via = (chain: Chain): Next<Wanted> =>
    askSpeaker<Wanted, 'another'>(
      {
        title: directed(`${title} · ${namesOf(chain)}`),
        placeholder: t('Through whom does the article have it? Enter: nobody'),
        of: of + chain.speakers.length + chain.via.length,
        choices,
        without: everybody(chain),
        nobody: {
          label: chain.via.length === 0 ? t('Nobody else') : t('Done'),
          description: chain.via.length === 0 ? t('straight from the speaker') : t('nobody else'),
          icon: 'check',
          place: 'first',
        },
        ...(chain.speakers.length > 0 &&
          chain.via.length === 0 && {
            extra: [{ value: 'another', label: t('Another speaker says it too…'), icon: 'person-add' }],
          }),
      },
      (answer) => {
        if (answer === 'nobody') return done({ ...chain, kind });
        return answer === 'another' ? speaker(chain) : via({ ...chain, via: [...chain.via, answer] });
      },
    );
  return speaker(nobody);
}

/** In the order of the chain. */
const namesOf = ({ speakers, via }: Chain): string =>
  speakers.length + via.length === 0
    ? t('No speaker')
    : [...speakers, ...via].map(({ name }) => isolate(name)).join(' · ');

const everybody = ({ speakers, via }: Chain) =>
  [...speakers, ...via].map(({ pick, name }) => ('id' in pick ? { id: pick.id, name } : { name }));
