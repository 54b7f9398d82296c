import process from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { startNodeServer } from './startNodeServer.ts';
import { stdioConnection } from './stdioConnection.ts';

// The protocol's own arguments choose the channel: --stdio, --node-ipc, --socket=PORT, --pipe=NAME.
startNodeServer(process.argv.includes('--stdio') ? stdioConnection() : createConnection());
