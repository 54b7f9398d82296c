import { afterEach, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import { notifications } from '../src/protocol/requests.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';
import { startClient, type TestClient } from './support/testClient.ts';

const article = 'The tower fell at noon.\n';
const sidecar = 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: The tower fell at noon }]\n';

let client: TestClient | undefined;
let folder: TemporaryFolder | undefined;

afterEach(async () => {
  await client?.stop();
  folder?.dispose();
});

/** The methods of notifications that are none of LSP's, until an edit has settled a finding. */
async function ownNotifications(initializationOptions: object): Promise<readonly string[]> {
  const methods: string[] = [];
  folder = temporaryFolder({ 'a.txt': article, 'a.txt.isnad.yaml': sidecar });
  client = await startClient({
    folders: [folder.path],
    initializationOptions,
    prepare: (connection) => {
      (connection as unknown as MessageConnection).onNotification((method) => void methods.push(method));
    },
  });
  const uri = folder.uri('a.txt');
  client.open(uri, article);
  await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  client.change(uri, 2, { text: `Later. ${article}` });
  await client.diagnostics(uri, ({ diagnostics }) => diagnostics[0]?.range.start.character === 7);
  return methods.filter((method) => method.startsWith('isnad/'));
}

test('tells a client that listens what changed', async () => {
  expect(await ownNotifications({ notifications: true })).toContain(notifications.changed);
});

test('tells other clients nothing that they do not know', async () => {
  expect(await ownNotifications({})).toEqual([]);
});
