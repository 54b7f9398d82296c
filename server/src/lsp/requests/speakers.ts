import type { CancellationToken } from 'vscode-languageserver';
import type { SpeakerKey } from '../../core/features/identity.ts';
import { speakerArticles } from '../../core/features/speakerArticles.ts';
import { speakersTree } from '../../core/features/speakersTree.ts';
import { inDirection, isolate } from '../../core/messages/render.ts';
import { toUri } from '../../core/model/uri.ts';
import {
  requests,
  type SpeakerArticlesParams,
  type SpeakerArticlesResult,
  type SpeakersParams,
  type SpeakersResult,
} from '../../protocol/requests.ts';
import { locationIn } from '../convert.ts';
import type { Session } from '../session.ts';

/** The tree of speakers over the workspace, a level at a time. */
export function registerSpeakers(session: Session): void {
  const { client, connection, documents, workspace } = session;
  connection.onRequest(
    requests.speakers,
    async ({ folder }: SpeakersParams, token: CancellationToken): Promise<SpeakersResult> => {
      await workspace.settled();
      const snapshot = workspace.snapshot();
      const nodes = speakersTree(snapshot, folder === undefined ? undefined : toUri(folder), token);
      return {
        loading: session.loading,
        speakers: nodes.map(({ key, name, role, affiliation, type, articles, statements, definition }) => {
          const parts = [role, affiliation].flatMap((part) => (part === undefined ? [] : [isolate(part)]));
          return {
            key,
            name,
            ...(parts.length === 0 ? {} : { description: inDirection(parts.join(' · '), client.locale) }),
            ...(type === undefined ? {} : { type }),
            articles,
            statements,
            ...(definition ? { definition: locationIn(snapshot, documents, definition) } : {}),
          };
        }),
      };
    },
  );
  connection.onRequest(
    requests.speakerArticles,
    async ({ key, folder }: SpeakerArticlesParams, token: CancellationToken): Promise<SpeakerArticlesResult> => {
      await workspace.settled();
      const snapshot = workspace.snapshot();
      const within = folder === undefined ? undefined : toUri(folder);
      const found = speakerArticles(snapshot, key as SpeakerKey | '', client.locale, within, token);
      return {
        articles: found.map(({ article, label, statements }) => ({
          uri: documents.spelling(article),
          label,
          statements: statements.map(({ id, kind, label: wording, chain, location }) => ({
            id,
            kind,
            label: wording,
            ...(chain === '' ? {} : { description: chain }),
            location: locationIn(snapshot, documents, location),
          })),
        })),
      };
    },
  );
}
