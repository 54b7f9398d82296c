import type { CancellationToken, Connection } from 'vscode-languageserver';

type Command = (args: readonly unknown[], token: CancellationToken) => Promise<unknown>;

/** What `workspace/executeCommand` carries out. */
export class Commands {
  readonly #commands = new Map<string, Command>();

  constructor(connection: Connection) {
    connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
      const known = this.#commands.get(command);
      return known ? known(args, token) : null;
    });
  }

  add(name: string, command: Command): void {
    this.#commands.set(name, command);
  }
}
