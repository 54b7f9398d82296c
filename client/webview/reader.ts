import type { AnnotationAddress } from '../../server/src/protocol/editing.ts';
import type { ReaderArticleResult } from '../../server/src/protocol/reader.ts';
import type { Range } from '../../server/src/protocol/requests.ts';
import { Article } from './article.ts';
import { Cards } from './cards.ts';
import { Caret } from './caret.ts';
import { mainDirection } from './direction.ts';
import type { Elements } from './elements.ts';
import { showFolio } from './folio.ts';
import type { Host } from './host.ts';
import { Lights, markIdOf } from './lights.ts';
import type { Look, TextChange, ToPage } from './messages.ts';
import { PageFocus } from './pageFocus.ts';
import { Scrolling } from './scrolling.ts';
import { Selected } from './selection.ts';
import { Toolbar } from './toolbar.ts';
import { showUnplaced } from './unplaced.ts';
import { followWidth } from './width.ts';

type Loaded = Extract<ToPage, { readonly type: 'load' }>;

/** The page as a whole: what the extension says is shown, what the person does is told. */
export class Reader {
  readonly #host: Host;
  readonly #elements: Elements;
  readonly #lights: Lights;
  readonly #caret: Caret;
  readonly #focus: PageFocus;
  readonly #cards: Cards;
  readonly #toolbar: Toolbar;
  #shown:
    | { readonly loaded: Loaded; readonly article: Article; readonly selected: Selected; readonly scrolling: Scrolling }
    | undefined;
  #requests = 0;
  /** An annotation that gets the focus as soon as it is drawn. */
  #awaited: { readonly at: AnnotationAddress; readonly until: number } | undefined;
  #toldState = '';

  constructor(host: Host, elements: Elements) {
    this.#host = host;
    this.#elements = elements;
    this.#lights = new Lights(elements.article);
    this.#caret = new Caret(elements.article, elements.caret);
    this.#focus = new PageFocus(elements.article, this.#lights, (event) => this.#key(event));
    this.#cards = new Cards(host, elements, this.#lights, () => this.#shown);
    this.#toolbar = new Toolbar(
      elements.tools,
      (command) => host.send({ type: 'command', command }),
      () => elements.article.focus({ preventScroll: true }),
    );
    this.#listen();
    followWidth(() => this.#layOut());
  }

  take(message: ToPage): void {
    if (message.type === 'load') {
      this.#load(message);
      return;
    }
    const shown = this.#shown;
    if (!shown) return;
    const { article, scrolling, selected } = shown;
    switch (message.type) {
      case 'change':
        selected.release();
        this.#keeping(message.changes, () => article.change(message.changes, message.version));
        return;
      case 'article':
        this.#describe(message.article);
        return;
      case 'marks':
        this.#keeping([], () => article.take(message.request, message.result));
        return;
      case 'failed':
        article.failed(message.request);
        return;
      case 'stale':
        article.stale();
        return;
      case 'card':
        this.#cards.take(message.request, message.card);
        return;
      case 'look':
        this.#look(message.look);
        return;
      case 'scroll':
        scrolling.toLine(message.line);
        this.#remember();
        return;
      case 'cursor':
        this.#showPlace(message.range);
        return;
      case 'show': {
        const paragraph = article.paragraph(message.range.start.line);
        if (paragraph) scrolling.show(paragraph);
        this.#showPlace(message.range);
        return;
      }
      case 'reveal':
        this.#reveal(message.range, message.at);
        return;
      case 'selection':
        selected.remember();
        this.#host.send({ type: 'selection', request: message.request, ranges: this.#ranges(selected) });
        return;
      case 'addPiece':
        if (selected.keep()) this.#say(shown.loaded.words.pieceAdded.replace('{0}', String(selected.keptCount)));
        return;
      case 'clearSelection':
        // Whoever is quick selects the next words meanwhile.
        if (selected.isAsRemembered) selected.clear();
        return;
      case 'focus':
        if (!this.#focus.ensure()) this.#host.send({ type: 'unfocused' });
        return;
      case 'announce':
        this.#say(message.text);
        return;
    }
  }

  /** Does what may draw paragraphs anew; selection and focus stay. */
  #keeping(changes: readonly TextChange[], work: () => void): void {
    const selected = this.#shown?.selected;
    const ends = selected?.save();
    const active = document.activeElement;
    const id = markIdOf(active);
    work();
    if (id !== 0 && !active?.isConnected) {
      (this.#lights.first(id) ?? this.#elements.article).focus({ preventScroll: true });
    }
    selected?.restore(ends, changes);
  }

  #load(loaded: Loaded): void {
    const root = this.#elements.article;
    const { words, markdown, lines, version } = loaded;
    this.#elements.page.dir = mainDirection(lines);
    root.classList.toggle('markdown', markdown);
    root.setAttribute('aria-label', words.article);
    this.#elements.tools.setAttribute('aria-label', words.annotate);
    this.#elements.card.setAttribute('aria-label', words.details);
    this.#toolbar.set(loaded.tools);
    this.#look(loaded.look);
    const before = this.#shown?.scrolling.line ?? this.#host.state?.line ?? loaded.top ?? 0;
    if (this.#shown) {
      // The same article again, after its file was replaced.
      this.#shown.selected.release();
      this.#shown.article.load(lines, version, before);
    } else {
      const article = new Article({
        root,
        words,
        markdown,
        ask: (first, last) => {
          this.#requests += 1;
          this.#host.send({ type: 'marks', request: this.#requests, first, last });
          return this.#requests;
        },
        drawn: () => this.#drawn(),
      });
      article.load(lines, version, before);
      const scrolling = new Scrolling(article, (line) => {
        this.#cards.hide();
        this.#remember();
        this.#host.send({ type: 'scrolled', line });
      });
      this.#shown = { loaded, article, selected: new Selected(article), scrolling };
    }
    this.#layOut();
    this.#shown.scrolling.toLine(before);
    this.#elements.article.setAttribute('aria-busy', 'false');
    this.#focus.ensure();
  }

  #describe(article: ReaderArticleResult): void {
    const shown = this.#shown;
    if (!shown) return;
    const { words } = shown.loaded;
    const root = this.#elements.article;
    if (article?.language && article.language !== 'und') root.lang = article.language;
    root.setAttribute('aria-label', article?.title ?? words.article);
    showFolio(this.#elements.folio, article);
    showUnplaced(this.#elements.strip, article, words, (entry) => this.#host.send({ type: 'open', entry }));
  }

  #look({ fontFamily, fontSize }: Look): void {
    const { style } = document.documentElement;
    if (fontFamily) style.setProperty('--reader-font', fontFamily);
    else style.removeProperty('--reader-font');
    if (fontSize > 0) style.setProperty('--reader-size', `${fontSize}px`);
    else style.removeProperty('--reader-size');
    this.#layOut();
  }

  /** Notes stand in the margin where text and margin both have room. */
  #layOut(): void {
    const size = Number.parseFloat(getComputedStyle(this.#elements.article).fontSize) || 18;
    const beside = document.body.clientWidth >= size * 38;
    document.body.classList.toggle('beside', beside);
    this.#shown?.article.layOut(beside);
    this.#cards.hide();
    this.#showTools();
  }

  #listen(): void {
    const { article: root } = this.#elements;
    root.addEventListener('pointerover', ({ target }) => this.#cards.hovered(markIdOf(target)));
    root.addEventListener('pointerleave', () => this.#cards.hovered(0));
    root.addEventListener('focusin', ({ target }) => this.#focused(markIdOf(target)));
    root.addEventListener('click', (event) => this.#clicked(event));
    root.addEventListener('pointerdown', ({ ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) this.#shown?.selected.keep();
      else this.#shown?.selected.release();
      this.#toolbar.hide();
    });
    root.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (this.#cards.isShown) this.#cards.hide();
      else this.#clearPieces();
    });
    document.addEventListener('selectionchange', () => this.#selectionChanged());
    document.addEventListener('pointerup', () => this.#showTools());
    root.addEventListener('keyup', () => this.#showTools());
  }

  #focused(id: number): void {
    this.#lights.set('focused', id);
    this.#cards.focused(id);
    this.#tellState();
  }

  #clicked({ target }: MouseEvent): void {
    const id = markIdOf(target);
    if (id === 0 || !(target instanceof Element)) return;
    if (target.closest('[data-note]')) this.#open(id);
    else if (document.getSelection()?.isCollapsed !== false) {
      // The cursor stays where the pointer put it.
      this.#lights.set('focused', id);
      this.#tellState();
    }
  }

  #open(id: number): void {
    const entry = this.#shown?.article.marks.get(id)?.mark?.entry;
    if (entry) this.#host.send({ type: 'open', entry });
  }

  #key(event: KeyboardEvent): void {
    const shown = this.#shown;
    if (!shown) return;
    const id = markIdOf(event.target);
    if (event.key === 'Enter' && id !== 0) {
      this.#open(id);
    } else if (event.key === 'F10' && event.altKey) {
      if (!this.#toolbar.focus()) return;
    } else {
      this.#ensureCursor();
      if (!this.#caret.key(event)) return;
      if (id !== 0) this.#elements.article.focus({ preventScroll: true });
    }
    event.preventDefault();
  }

  /** Without a cursor the keys begin at the annotation that has the focus, else at the top of the window. */
  #ensureCursor(): void {
    const selection = document.getSelection();
    const shown = this.#shown;
    if (!shown || (selection?.focusNode && this.#elements.article.contains(selection.focusNode))) return;
    const mark = shown.article.marks.get(this.#lights.focused);
    const place = mark?.pieces[0]?.start ?? { line: Math.ceil(shown.scrolling.line), character: 0 };
    const at = shown.article.nodeAt(place);
    if (at) this.#caret.put(at.node, at.offset);
  }

  #reveal(range: Range, at: AnnotationAddress | undefined): void {
    const shown = this.#shown;
    if (!shown) return;
    const paragraph = shown.article.paragraph(range.start.line);
    if (!paragraph) return;
    shown.scrolling.show(paragraph);
    this.#remember();
    const place = shown.article.nodeAt(range.start);
    if (place) this.#caret.put(place.node, place.offset);
    if (at) {
      this.#awaited = { at, until: performance.now() + 3_000 };
      this.#giveFocus();
    } else {
      this.#elements.article.focus({ preventScroll: true });
      this.#caret.reveal();
    }
  }

  /** Gives the awaited annotation the focus, once it is there. */
  #giveFocus(): void {
    const awaited = this.#awaited;
    const shown = this.#shown;
    if (!awaited || !shown) return;
    if (performance.now() > awaited.until) {
      this.#awaited = undefined;
      return;
    }
    const mark = shown.article.marks.find(awaited.at.sidecar, awaited.at.annotation);
    const element = mark && this.#lights.first(mark.id);
    if (!mark || !element) return;
    this.#awaited = undefined;
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
    shown.scrolling.show(element);
    const words = mark.pieces.map((piece) => shown.article.domRange(piece)?.toString() ?? '').join(' … ');
    this.#say(`${mark.mark?.label ?? ''}. ${words}`);
  }

  #drawn(): void {
    this.#lights.again();
    this.#giveFocus();
    this.#shown?.selected.show();
    this.#caret.draw();
  }

  /** Where the cursor of the text editor is. */
  #showPlace({ start, end }: Range): void {
    const article = this.#shown?.article;
    const place = article?.domRange({ start, end });
    if (!place || place.collapsed) CSS.highlights.delete('isnad-editor');
    else CSS.highlights.set('isnad-editor', new Highlight(place));
  }

  #ranges(selected: Selected): readonly Range[] {
    const { ranges } = selected;
    if (ranges.length > 0) return ranges;
    const start = this.#shown?.article.marks.get(this.#lights.focused)?.pieces[0]?.start;
    return start ? [{ start, end: start }] : [];
  }

  #selectionChanged(): void {
    if (document.getSelection()?.isCollapsed !== false) this.#toolbar.hide();
    this.#tellState();
  }

  #showTools(): void {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !this.#shown?.selected.isText) {
      this.#toolbar.hide();
      return;
    }
    this.#cards.hide();
    this.#toolbar.show(selection.getRangeAt(0));
  }

  #clearPieces(): void {
    const shown = this.#shown;
    if (!shown?.selected.isText) return;
    if (shown.selected.keptCount > 0) this.#say(shown.loaded.words.piecesCleared);
    shown.selected.clear();
    this.#toolbar.hide();
  }

  #tellState(): void {
    const shown = this.#shown;
    if (!shown) return;
    const selected = document.getSelection()?.isCollapsed === false && shown.selected.isText;
    const focused = shown.article.marks.get(this.#lights.focused)?.mark?.at;
    const told = `${selected} ${focused?.sidecar} ${focused?.annotation}`;
    if (told === this.#toldState) return;
    this.#toldState = told;
    this.#host.send({ type: 'state', selected, ...(focused ? { focused } : {}) });
  }

  #remember(): void {
    if (this.#shown) this.#host.state = { line: this.#shown.scrolling.line };
  }

  #say(text: string): void {
    // The same words twice are said twice.
    const { live } = this.#elements;
    live.textContent = live.textContent === text ? `${text}\u00A0` : text;
  }
}
