import { Range, window, workspace } from 'vscode';
import type { AnnotationAddress, AnnotationState } from '../../../server/src/protocol/editing.ts';
import { visibleEditorsOf } from '../articles.ts';
import { fromRange } from '../convert.ts';
import type { Readers } from '../reader/readers.ts';
import type { Server } from '../server.ts';
import { joined, t } from '../words.ts';
import { choose, type Row } from './choose.ts';
import { dialogue, done } from './dialogue.ts';
import type { EditingServer } from './editingServer.ts';
import type { Edits } from './edits.ts';
import { activeTarget, type Target, wordsOf } from './target.ts';
import { excerpt } from './words.ts';

/** Everything that a file could hold. */
const everything = new Range(0, 0, 2 ** 30, 0);

/** Gives an annotation another place: the words that are selected. */
export class Placing {
  readonly #server: Server;
  readonly #editing: EditingServer;
  readonly #edits: Edits;
  readonly #readers: Readers;
  /** What waits for its words to be selected. */
  #waiting: AnnotationAddress | undefined;

  constructor(server: Server, editing: EditingServer, edits: Edits, readers: Readers) {
    this.#server = server;
    this.#editing = editing;
    this.#edits = edits;
    this.#readers = readers;
  }

  /** Shows the article; the command that moves to what is selected does the rest. */
  async begin(at: AnnotationAddress): Promise<void> {
    const pair = await this.#server.pair(this.#editing.toUri(at.sidecar));
    if (!pair?.exists) {
      return void window.showWarningMessage(t('The article of these annotations is not there.'));
    }
    this.#waiting = at;
    const article = this.#editing.toUri(pair.article);
    const column = visibleEditorsOf(article)[0]?.viewColumn;
    await window.showTextDocument(await workspace.openTextDocument(article), { ...(column && { viewColumn: column }) });
    const place = t('Place It Here');
    const picked = await window.showInformationMessage(
      t('Select the words in the article, then run “Isnad: Move Annotation to What Is Selected”.'),
      place,
    );
    if (picked === place) await this.place();
  }

  /** What waits, else an annotation that the selection touches, else one that is picked, goes to what is selected. */
  async place(): Promise<void> {
    const target = await activeTarget(this.#readers);
    if (target?.shows !== 'article' || target.selected.length === 0) {
      return void window.showInformationMessage(t('Select the words in the article first.'));
    }
    const at = (await this.#waitingFor(target)) ?? (await this.#touched(target)) ?? (await this.#picked(target));
    if (!at) return;
    this.#waiting = undefined;
    await this.#edits.perform({ type: 'anchor', at, ranges: target.selected.map(fromRange) });
  }

  async #waitingFor({ document }: Target): Promise<AnnotationAddress | undefined> {
    const at = this.#waiting;
    const pair = at && (await this.#server.pair(this.#editing.toUri(at.sidecar)));
    return pair && this.#editing.toUri(pair.article).toString() === document.uri.toString() ? at : undefined;
  }

  async #touched({ document, selected }: Target): Promise<AnnotationAddress | undefined> {
    const [first] = selected;
    const [innermost] = first ? await this.#editing.annotationsAt(document.uri, first) : [];
    return innermost?.at;
  }

  /** Those without a sure place first. */
  async #picked(target: Target): Promise<AnnotationAddress | undefined> {
    const pair = await this.#server.pair(target.document.uri);
    const all: AnnotationState[] = [];
    for (const { uri } of pair?.sidecars ?? []) {
      all.push(...(await this.#editing.annotationsAt(this.#editing.toUri(uri), everything)));
    }
    if (all.length === 0) return void window.showInformationMessage(t('Nothing is annotated here.'));
    const isSure = ({ anchor }: AnnotationState): boolean => anchor === 'exact' || anchor === 'normalized';
    const rows = all
      .sort((a, b) => Number(isSure(a)) - Number(isSure(b)))
      .map(
        (state): Row<AnnotationAddress> => ({
          label: excerpt(state.quotation || state.at.annotation),
          description: joined([!isSure(state) && t('without a sure place'), state.chain]),
          value: state.at,
        }),
      );
    return dialogue<AnnotationAddress>(async (screen) => {
      const answer = await choose(screen, {
        title: excerpt(wordsOf(target)),
        placeholder: t('Which annotation goes here?'),
        rows,
      });
      return typeof answer === 'string' ? answer : done(answer.value);
    });
  }
}
