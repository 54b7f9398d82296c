import type { AnnotationTarget } from '../../core/editing/action.ts';
import { annotationsAt } from '../../core/editing/annotationsAt.ts';
import { statementsFor } from '../../core/editing/statementsFor.ts';
import { chainLinks } from '../../core/features/chainLine.ts';
import { speakerLookup } from '../../core/features/speakerLookup.ts';
import { conjunction } from '../../core/messages/intl.ts';
import { chainText } from '../../core/workspace/chainText.ts';
import {
  type AnnotationAddress,
  type AnnotationsAtResult,
  editingRequests,
  type StatementsResult,
} from '../../protocol/editing.ts';
import { locationIn, rangesIn } from '../convert.ts';
import { Fields } from '../fields.ts';
import { spansIn } from '../offsets.ts';
import type { Session } from '../session.ts';

/** Which annotations are meant: those at the cursor, and those that a relation may point to. */
export function registerStatements(session: Session): void {
  const { client, connection, documents, workspace } = session;
  const address = ({ sidecar, annotation }: AnnotationTarget): AnnotationAddress => ({
    sidecar: documents.spelling(sidecar),
    annotation,
  });

  connection.onRequest(editingRequests.annotationsAt, async (params: unknown): Promise<AnnotationsAtResult> => {
    const sent = new Fields(params, 'params');
    const uri = sent.uri('uri');
    const range = sent.range('range');
    await session.ready(uri);
    const snapshot = workspace.snapshot();
    const [span = { start: 0, end: 0 }] = spansIn(snapshot, uri, [range]);
    const speakers = speakerLookup(snapshot);
    return {
      annotations: annotationsAt(snapshot, uri, span).map(({ at, article, spans, chain, entry, ...rest }) => ({
        ...rest,
        at: address(at),
        article: documents.spelling(article),
        ranges: spans.map(rangesIn(snapshot, article)),
        ...(chain ? { chain: chainText(chainLinks(speakers, at.sidecar, chain), client.locale, 'plain') } : {}),
        entry: locationIn(snapshot, documents, entry),
      })),
    };
  });

  connection.onRequest(editingRequests.statements, async (params: unknown): Promise<StatementsResult> => {
    const sent = new Fields(params, 'params');
    const uri = sent.uri('uri');
    const query = sent.text('query');
    const own = sent.has('own') && sent.flag('own');
    await session.ready(uri);
    const { statements, more } = statementsFor(workspace.snapshot(), uri, query, { own });
    return {
      statements: statements.map(({ at, quotation, speakers, article }) => ({
        at: address(at),
        quotation,
        ...(speakers.length > 0 ? { speaker: conjunction(client.locale).format(speakers) } : {}),
        article,
      })),
      more,
    };
  });
}
