import type { ReaderFinding, ReaderLink, ReaderMark } from '../../server/src/protocol/reader.ts';
import { foreign, make } from './dom.ts';
import { findingIcon, questionIcon } from './icons.ts';
import { classesOf, labelOf } from './line.ts';
import type { PageMark } from './marks.ts';
import type { PageWords } from './messages.ts';

/** What a note says by being one of "no source". */
const saidByBadge = new Set(['claim.unsourced', 'quote.unattributed']);

/** The note in the margin that belongs to a mark; undefined where there is nothing to say. */
export function noteOf(page: PageMark, words: PageWords): HTMLElement | undefined {
  const { mark, findings } = page;
  const told = findings.filter(({ code }) => !saidByBadge.has(code));
  const source = [
    ...(mark ? sourceParts(mark, words) : []),
    ...told.filter((finding) => !isPressing(finding)).map(findingMark),
  ];
  const parts = [
    ...(source.length > 0 ? [make('div', { class: 'source' }, ...source)] : []),
    ...(mark?.gist ? [make('div', { class: 'gist' }, foreign(mark.gist))] : []),
    ...(mark?.note ? [make('div', { class: 'text' }, foreign(mark.note))] : []),
    ...told.filter(isPressing).map(findingPart),
  ];
  if (parts.length === 0) return undefined;
  const note = make(
    'div',
    { class: `gloss ${classesOf(page)}`, attributes: { role: 'note', tabindex: '-1', 'aria-label': labelOf(page) } },
    ...parts,
  );
  note.dataset.note = String(page.id);
  return note;
}

function sourceParts(mark: ReaderMark, words: PageWords): readonly Node[] {
  const own = mark.kind !== mark.base || mark.base === 'note';
  return [
    ...(mark.sourcing === 'unsourced'
      ? [make('span', { class: 'badge' }, questionIcon(), make('span', { text: words.noSource }))]
      : []),
    ...(own ? [make('span', { class: 'kind' }, foreign(mark.kindLabel))] : []),
    ...(mark.sourcing === 'waived' ? [make('span', { class: 'waived' }, foreign(words.waived))] : []),
    ...(mark.chain.length > 0
      ? [make('span', { class: 'chain' }, ...mark.chain.flatMap((link) => linkParts(link, words)))]
      : []),
    ...mark.remarks.map((remark) => make('span', { class: 'remark' }, foreign(remark))),
  ];
}

/** A link of a chain, with the arrow that leads to it. */
export function linkParts({ role, names, onBehalfOf }: ReaderLink, words: PageWords): readonly Node[] {
  const parts: Node[] = [];
  if (role !== 'speaker') {
    const title = role === 'via' ? words.via : role === 'within' ? words.within : '';
    parts.push(make('span', { class: 'arrow', attributes: { ...(title ? { title } : {}), 'aria-hidden': 'true' } }));
  }
  // A chain that begins with a relay: who spoke first is not known.
  if (role === 'speaker' && names.length === 0) parts.push(make('span', { class: 'nobody', text: '?' }));
  names.forEach((name, i) => {
    if (i > 0) parts.push(make('span', { class: 'separator' }));
    parts.push(foreign(name, role));
  });
  if (onBehalfOf.length > 0) {
    const behalf = make('span', { class: 'behalf' }, foreign(words.onBehalfOf));
    onBehalfOf.forEach((name, i) => {
      behalf.append(make('span', { class: i > 0 ? 'separator' : 'space' }), foreign(name));
    });
    parts.push(behalf);
  }
  return parts;
}

/** What asks for something is told at once, the rest on the card. */
const isPressing = ({ severity }: ReaderFinding): boolean => severity === 'error' || severity === 'warning';

const findingMark = ({ severity, message }: ReaderFinding): HTMLElement =>
  make('span', { class: 'sign', attributes: { title: message } }, findingIcon(severity));

const findingPart = ({ severity, message }: ReaderFinding): HTMLElement =>
  make('div', { class: `found ${severity}` }, findingIcon(severity), make('span', { class: 'message', text: message }));
