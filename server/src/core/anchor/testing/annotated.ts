import type { Annotation } from '../../model/annotation.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selector } from '../../model/selector.ts';
import { toUri } from '../../model/uri.ts';
import { readAnnotations } from '../read.ts';

/** An annotation in a few words. */
export interface Brief {
  readonly exact: string | readonly string[] | Selector;
  readonly cue?: string | Selector;
  readonly mention?: string | Selector;
  /** Mentions of relays, by hop. */
  readonly relays?: readonly (readonly string[])[];
}

export const sidecar = toUri('file:///a.txt.isnad.yaml');

const nowhere = { start: 0, end: 0 };

export function annotation(brief: Brief, index = 0): Annotation {
  const { cue, mention, relays = [] } = brief;
  return {
    index,
    id: `c${index}`,
    idSpan: nowhere,
    span: nowhere,
    node: { kind: 'map', start: 0, end: 0, flow: false, pairs: [] },
    kind: 'claim',
    base: 'claim',
    selector: selector(brief.exact),
    speakers: [],
    for: [],
    ...(cue !== undefined && { cue: selector(cue) }),
    ...(mention !== undefined && { mention: selector(mention) }),
    stance: 'said',
    via: relays.map((hop) => hop.map((name) => ({ speaker: { id: name, span: nowhere }, mention: selector(name) }))),
    evidence: [],
    answers: [],
    relations: [],
    review: [],
    tags: [],
    waive: [],
  };
}

function selector(of: string | readonly string[] | Selector): Selector {
  if (typeof of === 'string') return { pieces: [of] };
  return 'pieces' in of ? of : { pieces: of };
}

export const readBriefs = (text: string, briefs: readonly Brief[]): readonly Reading[] =>
  readAnnotations(text, sidecar, briefs.map(annotation));

/** The reading of one annotation, with where its cue and mention begin. */
export function shown(text: string, brief: Brief) {
  const [reading] = readBriefs(text, [brief]);
  if (!reading) throw new Error('no reading');
  const { cue, mention } = reading;
  return { reading, cue: cue?.start, mention: mention?.start, cueText: cue && text.slice(cue.start, cue.end) };
}
