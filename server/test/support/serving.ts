import { afterEach, expect } from 'vitest';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { type TemporaryFolder, temporaryFolder } from './temporaryFolder.ts';
import { type ClientOptions, startClient, type TestClient } from './testClient.ts';

/** A client of the built server, and the folder on disk that it works in. */
export interface Served {
  readonly client: TestClient;
  readonly connection: ProtocolConnection;
  readonly folder: TemporaryFolder;
  uri(name: string): string;
}

/**
 * Gives what starts the built server on a folder of files. After each test the server has to leave in order, and the
 * folder goes. Call it once at the top of a test file.
 */
export function serving(): (
  files?: Readonly<Record<string, string | Uint8Array>>,
  options?: ClientOptions,
) => Promise<Served> {
  const begun: { client?: TestClient; readonly folder: TemporaryFolder }[] = [];
  afterEach(async () => {
    const ended = begun.splice(0);
    for (const { client } of ended) if (client) expect(await client.stop()).toBe(0);
    for (const { folder } of ended) folder.dispose();
  });
  return async (files = {}, options = {}) => {
    const folder = temporaryFolder(files);
    const entry: (typeof begun)[number] = { folder };
    begun.push(entry);
    const client = await startClient({ folders: [folder.path], ...options });
    entry.client = client;
    return { client, connection: client.connection, folder, uri: folder.uri };
  };
}
