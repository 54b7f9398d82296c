import { window } from 'vscode';
import type { Articles } from '../articles.ts';
import type { Readers } from '../reader/readers.ts';
import { t } from '../words.ts';
import { askFor, askKind, type BaseKind, kindOf, type Wanted } from './askFor.ts';
import { dialogue } from './dialogue.ts';
import type { EditingServer } from './editingServer.ts';
import type { Edits } from './edits.ts';
import { known, type Pattern } from './lastAnnotation.ts';
import type { Choices, Picked } from './speakerPicker.ts';
import { activeTarget, type Target, wordsOf } from './target.ts';

/** The commands that make annotations of what is selected, in the text or in the Reader. */
export class Annotate {
  readonly #server: EditingServer;
  readonly #edits: Edits;
  readonly #articles: Articles;
  readonly #readers: Readers;
  #last: Pattern | undefined;

  constructor(server: EditingServer, edits: Edits, articles: Articles, readers: Readers) {
    this.#server = server;
    this.#edits = edits;
    this.#articles = articles;
    this.#readers = readers;
  }

  /** Of a kind of the format; without one it is asked for first, those of the project too. */
  async annotate(kind?: BaseKind): Promise<void> {
    const target = await this.#target();
    if (!target) return;
    let choices: Choices | undefined;
    // Asked while the first question is on screen already: whoever types ahead types into it.
    const coming = this.#choices(target).then((found) => {
      choices = found ?? undefined;
      return found;
    });
    const passage = { words: wordsOf(target), choices: coming };
    const wanted = await dialogue(kind ? askFor(kindOf(kind), passage) : askKind(passage));
    if (wanted && choices) await this.#finish(target, choices, wanted);
  }

  /** With the kind, the speakers and the relays of the annotation before, without a question. */
  async again(): Promise<void> {
    const target = await this.#target();
    // Whoever is quick means the annotation that is being made, and its speaker has to be known by then.
    await this.#edits.settled();
    const last = this.#last;
    if (!last) return void window.showInformationMessage(t('Nothing was annotated yet in this window.'));
    const choices = target && (await this.#choices(target));
    if (!target || !choices) return;
    const speakers = known(last.speakers, choices);
    const via = known(last.via, choices);
    if (!speakers || !via) {
      const wanted = await dialogue(askFor(last.kind, { words: wordsOf(target), choices }));
      return wanted && this.#finish(target, choices, wanted);
    }
    const named = (people: readonly Picked[], picks: typeof speakers): readonly Picked[] =>
      people.map(({ name }, i) => ({ name, pick: picks[i] ?? { name } }));
    await this.#finish(target, choices, {
      kind: last.kind,
      speakers: named(last.speakers, speakers),
      via: named(last.via, via),
    });
  }

  async #target(): Promise<Target | undefined> {
    const target = await activeTarget(this.#readers);
    if (target?.shows !== 'article') {
      return void window.showInformationMessage(t('Open the text of an article to annotate it.'));
    }
    if (target.selected.length === 0) {
      return void window.showInformationMessage(t('Select the words to annotate first.'));
    }
    return target;
  }

  /** Null where the person was told why there is nothing to annotate. */
  async #choices({ document, selected }: Target): Promise<Choices | null> {
    const choices = (await this.#articles.claim(document)) ? await this.#server.choices(document.uri, selected) : null;
    if (!choices) void window.showWarningMessage(t('This file cannot be annotated.'));
    else if (choices.ranges.length === 0) {
      void window.showInformationMessage(t('Select the words to annotate first.'));
      return null;
    }
    return choices;
  }

  async #finish({ document, version }: Target, choices: Choices, wanted: Wanted): Promise<void> {
    if (document.version !== version) {
      return void window.showWarningMessage(t('The text was changed meanwhile. Select the words again.'));
    }
    const { kind, speakers, via, note } = wanted;
    const made = await this.#edits.perform({
      type: 'annotate',
      article: this.#server.fromUri(document.uri),
      ranges: choices.ranges,
      kind: kind.kind,
      ...(speakers.length > 0 && { speakers: speakers.map(({ pick }) => pick) }),
      ...(via.length > 0 && { via: via.map(({ pick }) => [pick]) }),
      ...(note && { note }),
    });
    if (!made) return;
    this.#last = { kind, speakers, via };
    this.#readers.active?.clearSelection();
  }
}
