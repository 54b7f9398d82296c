import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { cli } from './cli/workspace.ts';

/** Starts and ends the server as an editor does; what it answered, and with what the process ended. */
function session(args: readonly string[]): Promise<{ readonly answers: string; readonly code: number | null }> {
  const child = spawn(process.execPath, [cli, 'lsp', ...args], { cwd: tmpdir(), stdio: ['pipe', 'pipe', 'inherit'] });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let answers = '';
  child.stdout.on('data', (data) => {
    const before = answers;
    answers += data;
    if (!before.includes('"id":1') && answers.includes('"id":1')) {
      send({ method: 'initialized', params: {} });
      send({ id: 2, method: 'shutdown' });
    }
    if (!before.includes('"id":2') && answers.includes('"id":2')) send({ method: 'exit' });
  });
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  return new Promise((done) => child.once('close', (code) => done({ answers, code })));
}

it.each([[[]], [['--stdio']], [['--stdio', `--clientProcessId=${process.pid}`]]])(
  'isnad lsp %j serves an editor and ends with it',
  async (args) => {
    const { answers, code } = await session(args);
    expect(answers).toContain('"hoverProvider":true');
    expect(answers.replace(/Content-Length: \d+\r\n\r\n(\{.*?\}(?=Content-Length|$))/gs, '')).toBe('');
    expect(code).toBe(0);
  },
);
