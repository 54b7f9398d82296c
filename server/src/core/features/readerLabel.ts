import type { Message } from '../messages/message.ts';
import { render } from '../messages/render.ts';
import type { ChainLink } from './chainLine.ts';
import type { ReaderMark } from './readerMarks.ts';

/** What a screen reader says of a mark: kind, who says it and through whom, and what was found. */
export function readerLabel(mark: Omit<ReaderMark, 'label'>, locale: string): string {
  const parts: readonly Message[] = [
    beginning(mark),
    ...mark.chain.flatMap(hop),
    ...(mark.spans.length > 1 ? [{ id: 'reader.pieces', args: { count: mark.spans.length } } as const] : []),
  ];
  const words = [
    ...parts.map((part) => render(part, locale)),
    ...mark.remarks,
    ...(mark.gist ? [mark.gist] : []),
    ...mark.findings.map(({ severity, message }) => {
      const args = {
        severity: { literal: render({ id: `severity.${severity}` }, locale) },
        message: { literal: render(message, locale) },
      };
      return render({ id: 'reader.finding', args }, locale);
    }),
  ];
  return words.join(render({ id: 'reader.separator' }, locale));
}

function beginning({ base, kindLabel, sourcing, chain }: Omit<ReaderMark, 'label'>): Message {
  const kind = kindLabel;
  if (sourcing !== 'sourced') return { id: `reader.mark.${sourcing}`, args: { kind } };
  const names = chain.find(({ role }) => role === 'speaker')?.parties.map(({ name }) => name) ?? [];
  if (names.length === 0) return { id: 'reader.mark', args: { kind } };
  return { id: base === 'mention' ? 'reader.mark.of' : 'reader.mark.by', args: { kind, names } };
}

function hop({ role, parties, onBehalfOf }: ChainLink): readonly Message[] {
  const names = parties.map(({ name }) => name);
  const behalf = onBehalfOf.map(({ name }) => name);
  return [
    ...(role === 'via' || role === 'within' ? [{ id: `reader.${role}`, args: { names } } as const] : []),
    ...(behalf.length > 0 ? [{ id: 'chain.onBehalfOf', args: { names: behalf } } as const] : []),
  ];
}
