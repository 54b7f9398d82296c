import { createConnection } from 'vscode-languageserver/node';
import { startNodeServer } from './startNodeServer.ts';

// The protocol's own arguments choose the channel: --stdio, --node-ipc, --socket=PORT, --pipe=NAME.
startNodeServer(createConnection());
