import type { Span } from '../../model/span.ts';
import { articleInfoOf } from '../../workspace/scope.ts';
import type { ExportDocument, ExportLayer } from '../format.ts';
import type { Losses } from '../losses.ts';
import { type GraphRegion, graphOf, type LayerRecord, recordOf } from '../spanGraph/graphOf.ts';
import { controlsOf, layerControls } from './controls.ts';
import { labelsName, textName } from './labelingConfig.ts';

type Result = Readonly<Record<string, unknown>>;

interface Task {
  readonly data: {
    readonly text: string;
    readonly article: string;
    readonly title?: string;
    /** What Label Studio has no place for, and keeps with the task. */
    readonly isnad: { readonly layers: readonly LayerRecord[] };
  };
  readonly annotations: readonly { readonly result: readonly Result[] }[];
}

/**
 * An article as a task with an annotation for each layer; undefined where nobody annotated it. Who annotated stands in a
 * result, as `completed_by` has to be a user of that Label Studio.
 */
export function taskOf({ snapshot, path, text, layers }: ExportDocument, losses: Losses): Task | undefined {
  if (layers.length === 0) return undefined;
  const title = layers.map(({ file }) => articleInfoOf(snapshot, file.uri).title).find((each) => each !== undefined);
  return {
    data: {
      text,
      article: path,
      ...(title === undefined ? {} : { title }),
      isnad: { layers: layers.map(recordOf) },
    },
    annotations: layers.map((layer) => ({ result: resultsOf(text, layer, losses) })),
  };
}

function resultsOf(text: string, layer: ExportLayer, losses: Losses): readonly Result[] {
  const prefix = layer.name === undefined ? '' : `${layer.name}/`;
  const { regions, links } = graphOf(layer, losses);
  const own = { layer: layer.name, annotator: layer.file.sidecar.annotator };
  return [
    ...layerControls.flatMap((name) => {
      const value = own[name];
      return value === undefined ? [] : [wholeResult(`${prefix}:${name}`, name, value)];
    }),
    ...regions.flatMap((region) => regionResults(text, region, `${prefix}${region.key}`)),
    ...links.map(({ from, to, type }) => ({
      from_id: `${prefix}${from}`,
      to_id: `${prefix}${to}`,
      type: 'relation',
      direction: 'right',
      labels: [type],
    })),
  ];
}

const wholeResult = (id: string, name: string, value: string): Result => ({
  id,
  from_name: name,
  to_name: textName,
  type: 'textarea',
  value: { text: [value] },
});

function regionResults(text: string, { label, span, entry }: GraphRegion, id: string): readonly Result[] {
  const at = ({ start, end }: Span): Readonly<Record<string, number>> => ({ start, end });
  return [
    {
      id,
      from_name: labelsName,
      to_name: textName,
      type: 'labels',
      value: { ...at(span), text: text.slice(span.start, span.end), labels: [label] },
    },
    ...(entry ? controlsOf(entry.id, entry.keys) : []).map(({ name, type, values }) => ({
      id,
      from_name: name,
      to_name: textName,
      type,
      value: { ...at(span), [type === 'choices' ? 'choices' : 'text']: values },
    })),
  ];
}
