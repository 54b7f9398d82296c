import { type Uri, workspace } from 'vscode';

/**
 * Starts a worker from a script of the extension. Where the extension is installed on a remote machine, the host
 * refuses scripts by their address, so the script is read and handed over as a blob.
 */
export async function startWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const source = await workspace.fs.readFile(script);
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    return new Worker(url);
  }
}
