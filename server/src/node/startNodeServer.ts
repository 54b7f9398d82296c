import process from 'node:process';
import type { Connection } from 'vscode-languageserver/node';
import { fsPathOf, type Uri } from '../core/model/uri.ts';
import { startServer } from '../lsp/startServer.ts';
import { DiskFileSystem } from './diskFileSystem.ts';
import { FolderWatcher } from './folderWatcher.ts';
import { SchemeFileSystem } from './schemeFileSystem.ts';
import { StagedOutput } from './stagedOutput.ts';
import { systemLocale } from './systemLocale.ts';

/** The server on Node: it reads the disk itself, and other schemes through the client where that offers it. */
export function startNodeServer(connection: Connection): void {
  // A fault in work that nobody waits for must not end the server.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection, {
    locale: systemLocale(process.env),
    fileSystem: (client, log) => {
      const disk = new DiskFileSystem({ onUnreadable: (uri, reason) => log(`${uri}: ${reason}`) });
      return client ? new SchemeFileSystem(disk, client) : disk;
    },
    // A disk is written to without a detour: whole corpora are exported, and files renamed into place at once.
    output: (folder, sources) =>
      isOnDisk(folder)
        ? new StagedOutput(fsPathOf(folder), { sources: [...sources].filter(isOnDisk).map(fsPathOf) })
        : undefined,
    watch: (folders, onChange) => new FolderWatcher(folders, onChange),
  });
}

const isOnDisk = (uri: Uri): boolean => uri.startsWith('file:');
