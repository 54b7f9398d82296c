import type { CancellationToken } from 'vscode-languageserver';
import { cardOf } from '../../core/features/card.ts';
import type { ChainLink } from '../../core/features/chainLine.ts';
import { readerArticle } from '../../core/features/readerArticle.ts';
import { readerCard } from '../../core/features/readerCard.ts';
import { readerMarks } from '../../core/features/readerMarks.ts';
import { render } from '../../core/messages/render.ts';
import { toUri, type Uri } from '../../core/model/uri.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { kindLabel } from '../../core/workspace/kindLabel.ts';
import {
  type ReaderArticleParams,
  type ReaderArticleResult,
  type ReaderCardParams,
  type ReaderCardResult,
  type ReaderFinding,
  type ReaderLink,
  type ReaderMark,
  type ReaderMarksParams,
  type ReaderMarksResult,
  readerRequests,
} from '../../protocol/reader.ts';
import { linesOf, locationIn, rangesIn } from '../convert.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Session } from '../session.ts';

/** What our client's Reader asks for. */
export function registerReader(session: Session, diagnostics: Diagnostics): void {
  const { client, connection, documents, workspace } = session;
  const { locale } = client;
  const findingOf = ({ code, severity, message }: Finding): ReaderFinding => ({
    code,
    severity,
    message: render(message, locale),
  });
  const at = (sidecar: Uri, annotation: string) => ({ sidecar: documents.spelling(sidecar), annotation });

  connection.onRequest(
    readerRequests.article,
    async ({ uri: clientUri }: ReaderArticleParams): Promise<ReaderArticleResult> => {
      const uri = toUri(clientUri);
      await session.ready(uri);
      const snapshot = workspace.snapshot();
      const article = readerArticle(snapshot, uri, locale);
      if (!article) return null;
      return {
        ...article,
        unplaced: article.unplaced.map(({ sidecar, annotation, entry, ...rest }) => ({
          at: at(sidecar, annotation),
          ...rest,
          entry: locationIn(snapshot, documents, entry),
        })),
      };
    },
  );

  connection.onRequest(
    readerRequests.marks,
    async ({ uri: clientUri, range }: ReaderMarksParams, token: CancellationToken): Promise<ReaderMarksResult> => {
      const uri = toUri(clientUri);
      await session.ready(uri);
      const snapshot = workspace.snapshot();
      const lines = linesOf(snapshot, uri);
      if (!snapshot.articles.has(uri) || !lines) return null;
      const within = range && lines.span(range);
      const findings = diagnostics.latestFindings(snapshot, uri, token);
      const toRange = rangesIn(snapshot, uri);
      const version = documents.get(uri)?.version;
      const marks = readerMarks(snapshot, uri, within, findings, locale, token).map(
        ({ sidecar, annotation, spans, cue, mentions, chain, findings: own, entry, ...rest }): ReaderMark => ({
          ...rest,
          at: at(sidecar, annotation),
          pieces: spans.map(toRange),
          ...(cue ? { cue: toRange(cue) } : {}),
          mentions: mentions.map(toRange),
          chain: chain.map(toLink),
          findings: own.map(findingOf),
          entry: locationIn(snapshot, documents, entry),
        }),
      );
      const alone = findings.flatMap((finding) => {
        const span = finding.place.uri === uri ? finding.place.spans?.[0] : undefined;
        if (!span || finding.annotation !== undefined) return [];
        if (within && (span.start > within.end || span.end < within.start)) return [];
        return [{ ...findingOf(finding), range: toRange(span) }];
      });
      return { ...(version === undefined ? {} : { version }), marks, findings: alone };
    },
  );

  connection.onRequest(
    readerRequests.card,
    async ({ at: { sidecar, annotation: id }, index }: ReaderCardParams): Promise<ReaderCardResult> => {
      const uri = toUri(sidecar);
      await session.ready(uri);
      const snapshot = workspace.snapshot();
      const file = snapshot.sidecars.get(uri);
      const annotation = file?.sidecar.annotations[index];
      if (!file || annotation?.id !== id) return null;
      const card = cardOf(snapshot, file, annotation, diagnostics.latestFindings(snapshot, file.article));
      const { remarks, rows } = readerCard(card, locale);
      return {
        remarks,
        rows: rows.map(({ chain, ...row }) => (chain ? { ...row, chain: chain.map(toLink) } : row)),
        kindLabel: kindLabel(snapshot, file, annotation, locale),
        findings: card.findings.map((finding) => ({
          ...findingOf(finding),
          severityLabel: render({ id: `severity.${finding.severity}` }, locale),
        })),
      };
    },
  );
}

const toLink = ({ role, parties, onBehalfOf }: ChainLink): ReaderLink => ({
  role,
  names: parties.map(({ name }) => name),
  onBehalfOf: onBehalfOf.map(({ name }) => name),
});
