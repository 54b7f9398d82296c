import { expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import { notifications } from '../src/protocol/requests.ts';
import { serving } from './support/serving.ts';

const article = 'The tower fell at noon.\n';
const sidecar = 'isnad: 1\nannotations: [{ id: c1, kind: claim, exact: The tower fell at noon }]\n';

const serve = serving();

/** The methods of notifications that are none of LSP's, until an edit has settled a finding. */
async function ownNotifications(initializationOptions: object): Promise<readonly string[]> {
  const methods: string[] = [];
  const { client, folder } = await serve(
    { 'a.txt': article, 'a.txt.isnad.yaml': sidecar },
    {
      initializationOptions,
      prepare: (connection) => {
        (connection as unknown as MessageConnection).onNotification((method) => void methods.push(method));
      },
    },
  );
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
