import type { Message } from '../../messages/message.ts';
import { contains } from '../../model/span.ts';
import { brief } from '../../sidecar/brief.ts';
import type { Path, YamlValue } from '../../sidecar/edit/operation.ts';
import { isMisspelling } from '../../sidecar/nearest.ts';
import type { Fix } from '../fix.ts';
import { datesMeant } from './datesMeant.ts';
import { freshId } from './freshId.ts';
import { removalOf } from './removalOf.ts';
import { replacement } from './replacement.ts';
import { type Fixer, operate, pathTo, type Subject } from './subject.ts';

/** A value that the format allows in that place, or none. */
export const fixSidecarInvalidValue: Fixer = (subject) => {
  const { finding, file, root } = subject;
  if (!finding.entry) return [];
  const { id } = finding.message;
  const source = file.text.slice(finding.entry.start, finding.entry.end);
  const { data } = finding;
  const safe = data?.kind === 'replace' && isMisspelling(source.replace(/^["']|["']$/g, ''), data.text);
  const title = id === 'value.speaker' ? ({ id: 'fix.as-name', args: { name: brief(source) } } as const) : undefined;
  const certain = replacement(subject, safe ? { safe: true } : {}, title);
  if (id === 'value.missing') return missing(subject);
  // What is promised and not there is pointed at by its colon, which belongs to the key.
  const path = pathTo(root, id === 'value.empty' ? Math.max(0, finding.entry.end - 1) : finding.entry.start);
  if (path.length === 0) return certain;
  return [...certain, ...otherwise(subject, id, path, source)];
};

function otherwise(subject: Subject, id: Message['id'], path: Path, source: string): readonly Fix[] {
  const { root, finding } = subject;
  const replaced = data(finding.data);
  const set = (value: string, given: YamlValue = value): Fix =>
    operate(subject, { id: 'fix.replace', args: { text: brief(value) } }, [{ op: 'set', path, value: given }]);
  const text = source.replace(/^["']|["']$/g, '');
  switch (id) {
    case 'value.none-of':
    case 'value.none-of-nearest':
      return valuesIn(finding.message)
        .filter((value) => value !== replaced)
        .map((value) => set(value));
    case 'value.date':
      return datesMeant(text).map((date) => set(date));
    case 'value.link':
      return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? [set(`https://${text}`)] : [];
    case 'value.empty':
    case 'value.empty-list': {
      const key = String(path.findLast((step) => typeof step === 'string') ?? '');
      return [operate(subject, { id: 'fix.remove-key', args: { key } }, [removalOf(root, path)])];
    }
    default:
      return [];
  }
}

const data = (given: Subject['finding']['data']): string | undefined =>
  given?.kind === 'replace' ? given.text : undefined;

/** So many values are offered one by one. */
const maxValues = 8;

function valuesIn({ args }: Message): readonly string[] {
  const values = args?.values;
  const list = typeof values === 'object' && 'literal' in values ? values.literal.split(', ') : [];
  return list.length <= maxValues ? list : [];
}

/** An id or a kind for an entry that has none. */
function missing(subject: Subject): readonly Fix[] {
  const { finding, sidecar } = subject;
  const key = finding.message.args?.key;
  const name = typeof key === 'object' && 'literal' in key ? key.literal : '';
  const { entry } = finding;
  const annotation = entry && sidecar?.sidecar.annotations.find(({ span }) => contains(span, entry));
  if (!annotation || !sidecar) return [];
  const path = ['annotations', annotation.index, name];
  if (name === 'id' && annotation.id === '') {
    const id = freshId(sidecar.sidecar.byId, `${annotation.kind || 'note'}-0`);
    return [
      operate(subject, { id: 'fix.give-id', args: { id } }, [{ op: 'set', path, value: id }], {
        preferred: true,
        safe: true,
      }),
    ];
  }
  if (name !== 'kind' || annotation.kind !== '') return [];
  return ['claim', 'quote', 'mention', 'note'].map((kind) =>
    operate(subject, { id: 'fix.make', args: { kind: { literal: kind } } }, [{ op: 'set', path, value: kind }]),
  );
}
