import { render } from '../messages/render.ts';
import { pairOf, type ScalarNode } from '../model/tree.ts';
import { shorten } from '../text/shorten.ts';
import type { ProjectFile } from '../workspace/snapshot.ts';
import { section } from './section.ts';
import { speakerSymbols } from './sidecarSymbols.ts';
import type { DocumentSymbol, SymbolKind } from './types.ts';

/** Speakers, questions, kinds and rules of a project file. */
export function projectSymbols(file: ProjectFile, locale: string): readonly DocumentSymbol[] {
  const { project } = file;
  const root = project.root?.kind === 'map' ? project.root : undefined;
  const entries = (key: string, kind: SymbolKind, detail: (id: string) => string): readonly DocumentSymbol[] => {
    const map = pairOf(root, key)?.value;
    if (map?.kind !== 'map') return [];
    return map.pairs.map((pair) => ({
      name: shorten(pair.key.text, 80) || '—',
      detail: shorten(detail(pair.key.text), 80),
      kind,
      span: { start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) },
      selection: spanOf(pair.key),
      children: [],
    }));
  };
  return [
    ...section(root, 'speakers', render({ id: 'outline.speakers' }, locale), speakerSymbols(root, project.speakers)),
    ...section(
      root,
      'questions',
      render({ id: 'outline.questions' }, locale),
      entries('questions', 'question', (id) => project.questions.get(id)?.text ?? ''),
    ),
    ...section(
      root,
      'kinds',
      render({ id: 'outline.kinds' }, locale),
      entries('kinds', 'kind', (id) => project.kinds.get(id)?.label ?? ''),
    ),
    ...section(
      root,
      'rules',
      render({ id: 'outline.rules' }, locale),
      entries('rules', 'rule', (id) => project.rules.get(id) ?? ''),
    ),
  ];
}

const spanOf = (key: ScalarNode): { start: number; end: number } => ({ start: key.start, end: key.end });
