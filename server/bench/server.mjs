/** The built server over stdio, as an editor that asks for diagnostics drives it. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const main = resolve(import.meta.dirname, '../../dist/server/main.cjs');
const probe = resolve(import.meta.dirname, 'probe.cjs');

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    configuration: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export class Server {
  #folder;
  #child;
  #probeFile;
  #buffer = Buffer.alloc(0);
  #nextId = 1;
  #waiting = new Map();
  #versions = new Map();
  /** Resolves when the server says that it has read the whole workspace. */
  loaded;
  #resolveLoaded;
  /** Is given each edit that the server asks for. */
  onApplyEdit = (_edit) => {};

  constructor(folder) {
    this.#folder = folder;
    this.#probeFile = join(folder, '..', `probe-${process.pid}.json`);
    this.loaded = new Promise((done) => {
      this.#resolveLoaded = done;
    });
    this.#child = spawn(process.execPath, ['--expose-gc', '--require', probe, main, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ISNAD_BENCH_PROBE: this.#probeFile },
    });
    this.#child.stdout.on('data', (data) => this.#receive(data));
  }

  uri(name) {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  async initialize(initializationOptions = {}) {
    const uri = pathToFileURL(this.#folder).href;
    const folders = [{ uri, name: 'bench' }];
    const params = { processId: process.pid, rootUri: uri, workspaceFolders: folders, capabilities };
    await this.request('initialize', { ...params, initializationOptions });
    this.notify('initialized', {});
  }

  open(name, text) {
    const uri = this.uri(name);
    this.#versions.set(uri, 1);
    const languageId = name.endsWith('.yaml') ? 'isnad' : 'plaintext';
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(name, range, text) {
    const uri = this.uri(name);
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  /** The edits of one file, as the server gave them, in a document that is open. */
  edit(name, edits) {
    const uri = this.uri(name);
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    // Those behind first, so that the places of the others stay what they are.
    const contentChanges = [...edits]
      .sort((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character)
      .map(({ range, newText }) => ({ range, text: newText }));
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  replace(name, text) {
    const uri = this.uri(name);
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  save = (name) => this.notify('textDocument/didSave', { textDocument: { uri: this.uri(name) } });
  diagnostics = (name) => this.request('textDocument/diagnostic', { textDocument: { uri: this.uri(name) } });
  hover = (name, position) => this.request('textDocument/hover', { textDocument: { uri: this.uri(name) }, position });
  symbols = (name) => this.request('textDocument/documentSymbol', { textDocument: { uri: this.uri(name) } });

  /** The id of the last request, by which `measured().times` has it. */
  get lastId() {
    return this.#nextId - 1;
  }

  /** Memory in bytes after a collection, and what each answer took at the server. */
  async measured() {
    rmSync(this.#probeFile, { force: true });
    this.#child.kill('SIGUSR2');
    for (;;) {
      await sleep(50);
      try {
        return JSON.parse(readFileSync(this.#probeFile, 'utf8'));
      } catch {
        // Not written yet.
      }
    }
  }

  async stop() {
    await this.request('shutdown', null);
    const closed = new Promise((done) => this.#child.once('close', done));
    this.notify('exit', null);
    await closed;
    rmSync(this.#probeFile, { force: true });
  }

  request(method, params) {
    const id = this.#nextId++;
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #receive(data) {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #answer(method, params) {
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method !== 'workspace/applyEdit') return null;
    this.onApplyEdit(params.edit);
    return { applied: true };
  }

  #handle({ id, method, params, result, error }) {
    if (method === '$/progress' && params.value.kind === 'end') this.#resolveLoaded();
    if (method !== undefined) {
      if (id !== undefined) {
        this.#send({ id, result: this.#answer(method, params) });
      }
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.fail(new Error(`${error.code}: ${error.message}`));
    else waiting?.done(result);
  }
}
