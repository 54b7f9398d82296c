import { type Range, ThemeIcon, type Uri, window, workspace } from 'vscode';
import type { AnnotationState, EditAction } from '../../../server/src/protocol/editing.ts';
import type { Articles } from '../articles.ts';
import { fromRange } from '../convert.ts';
import { sidecarLanguage } from '../languages.ts';
import type { Readers } from '../reader/readers.ts';
import { t } from '../words.ts';
import { labelOf } from './askFor.ts';
import type { Subject } from './changeQuestions.ts';
import { type AnnotationChange, type ChangeName, changes } from './changes.ts';
import { choose, heading, type Row } from './choose.ts';
import { dialogue, type Step } from './dialogue.ts';
import type { EditingServer } from './editingServer.ts';
import type { Edits } from './edits.ts';
import { activeTarget } from './target.ts';
import { excerpt } from './words.ts';

/** A place to look for annotations at: the cursor, or what a code action was asked for. */
export interface Place {
  readonly uri: Uri;
  readonly range: Range;
}

type Entry = { readonly change: ChangeName } | { readonly other: AnnotationState };

/** Changes the annotation at the cursor: the menu of all that can be done, or one thing at once. */
export class EditAnnotation {
  readonly #server: EditingServer;
  readonly #edits: Edits;
  readonly #articles: Articles;
  readonly #readers: Readers;

  constructor(server: EditingServer, edits: Edits, articles: Articles, readers: Readers) {
    this.#server = server;
    this.#edits = edits;
    this.#articles = articles;
    this.#readers = readers;
  }

  async menu(place?: Place): Promise<void> {
    const subjects = await this.#subjects(place, () => true);
    const [innermost] = subjects;
    if (!innermost) return;
    const menu = (subject: Subject): Step<EditAction> => this.#menu(subject, subjects, menu);
    await this.#carryOut(menu(innermost));
  }

  async change(name: ChangeName, place?: Place): Promise<void> {
    const change: AnnotationChange = changes[name];
    const subjects = await this.#subjects(place, change.fits);
    const [innermost] = subjects;
    if (innermost) await this.#carryOut(change.ask(innermost));
  }

  async #carryOut(first: Step<EditAction>): Promise<void> {
    const action = await dialogue(first);
    if (action) await this.#edits.perform(action);
  }

  #menu(
    { state, ...rest }: Subject,
    subjects: readonly Subject[],
    again: (subject: Subject) => Step<EditAction>,
  ): Step<EditAction> {
    return async (screen) => {
      const subject = { state, ...rest };
      const names = Object.keys(changes) as ChangeName[];
      const others = subjects.filter((other) => other.state !== state);
      const rows: readonly Row<Entry>[] = [
        ...names.flatMap((change): readonly Row<Entry>[] => {
          const { label, icon, now, fits }: AnnotationChange = changes[change];
          if (!fits(subject)) return [];
          const description = now?.(state);
          return [
            { label: label(), iconPath: new ThemeIcon(icon), value: { change }, ...(description && { description }) },
          ];
        }),
        ...(others.length > 0 ? [heading<Entry>(t('Other annotations here'))] : []),
        ...others.map((other) => ({
          label: excerpt(other.state.quotation || other.state.at.annotation),
          description: other.state.chain ?? labelOf(other.state.kind),
          iconPath: new ThemeIcon('arrow-right'),
          value: { other: other.state },
        })),
      ];
      const answer = await choose(screen, {
        title: excerpt(state.quotation || state.at.annotation),
        placeholder: t('What is to be done with the annotation?'),
        rows,
      });
      if (typeof answer === 'string') return answer;
      const { value } = answer;
      if ('change' in value) return changes[value.change].ask(subject);
      const other = subjects.find((each) => each.state === value.other);
      return other ? again(other) : 'cancel';
    };
  }

  /** The annotations at a place that something can be done with, the innermost first; says so where there is none. */
  async #subjects(place: Place | undefined, fits: AnnotationChange['fits']): Promise<readonly Subject[]> {
    const found = place ? await this.#at(place) : await this.#atCursor();
    const fitting = found.filter(fits);
    if (fitting.length === 0) {
      const nothing =
        found.length === 0
          ? t('Nothing is annotated here. Put the cursor into an annotated passage, or on its entry.')
          : t('This makes no sense for what is annotated here.');
      void window.showInformationMessage(nothing);
    }
    return fitting;
  }

  async #at({ uri, range }: Place): Promise<readonly Subject[]> {
    const document = await workspace.openTextDocument(uri);
    if (document.languageId !== sidecarLanguage) await this.#articles.sent(document);
    return this.#subjectsOf(await this.#server.annotationsAt(uri, range), []);
  }

  async #atCursor(): Promise<readonly Subject[]> {
    const target = await activeTarget(this.#readers);
    if (!target) return [];
    const { document, cursor, selected, shows, focused } = target;
    await this.#articles.sent(document);
    const range = cursor;
    if (!range) return [];
    const states = await this.#server.annotationsAt(document.uri, range);
    const isFocused = ({ at }: AnnotationState): boolean =>
      focused !== undefined && at.sidecar === focused.sidecar && at.annotation === focused.annotation;
    const inOrder = [...states].sort((a, b) => Number(isFocused(b)) - Number(isFocused(a)));
    return this.#subjectsOf(inOrder, shows === 'article' ? selected.map(fromRange) : []);
  }

  #subjectsOf(states: readonly AnnotationState[], selected: Subject['selected']): readonly Subject[] {
    return states.map((state) => ({ state, selected, server: this.#server }));
  }
}
