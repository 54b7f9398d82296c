import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serving } from './support/serving.ts';
import { pushing, type TestClient } from './support/testClient.ts';

const article = 'قال طلال سلو إن المعركة انتهت. وأضاف: «لن يبقى أحد هنا».\nقال: نعم.\n';
const project = 'isnad: 1\nspeakers:\n  silo: { name: طلال سلو, names: { en: Talal Silo }, role: متحدث }\n';
const head = 'isnad: 1\nannotations:\n  - id: c1\n    kind: claim\n    exact: إن المعركة انتهت\n';

const withSnippets: ClientCapabilities = {
  ...pushing,
  textDocument: {
    ...pushing.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
  },
};

const serve = serving();

interface Started {
  readonly made: TestClient;
  /** What is offered when the sidecar's text is typed as far as its `$0`. */
  at(marked: string): Promise<CompletionList & { readonly text: string }>;
}

async function start(capabilities: ClientCapabilities, options: object = {}): Promise<Started> {
  const files = { 'خبر.txt': article, 'خبر.txt.isnad.yaml': head, 'isnad.yaml': project };
  const { client: made, folder } = await serve(files, { capabilities, initializationOptions: options });
  const uri = folder.uri('خبر.txt.isnad.yaml');
  made.open(uri, head, 'isnad');
  let version = 1;
  return {
    made,
    async at(marked) {
      const offset = marked.indexOf('$0');
      const text = marked.replace('$0', '');
      made.change(uri, ++version, { text });
      const position = TextDocument.create(uri, '', 0, text).positionAt(offset);
      const found = await made.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      if (!found || Array.isArray(found)) throw new Error('A list was expected.');
      return { ...found, text };
    },
  };
}

const labelled = ({ items }: CompletionList, label: string): CompletionItem => {
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((each) => each.label).join(', ')}`);
  return item;
};

/** The text once an item is chosen. */
const chosen = ({ text }: { readonly text: string }, { textEdit }: CompletionItem): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), [textEdit as TextEdit]);

test('offers speakers by their names, at the place that they replace', async () => {
  const { at, made } = await start(withSnippets);
  expect(made.result.capabilities.completionProvider?.triggerCharacters).toContain(':');
  const found = await at(`${head}    speaker: سل$0\n`);
  expect(found.isIncomplete).toBe(true);
  const silo = labelled(found, 'silo');
  expect(silo.filterText).toContain('سلو');
  expect(silo.filterText).toContain('Talal Silo');
  expect(silo.labelDetails?.description).toContain('طلال سلو');
  expect(silo.detail).toContain('متحدث');
  expect(chosen(found, silo)).toBe(`${head}    speaker: silo\n`);
});

test('gives placeholders and whole lines to an editor that takes them', async () => {
  const { at } = await start(withSnippets, { commands: { suggest: 'x.suggest' } });
  const keys = await at(`${head}    $0\n`);
  const relations = labelled(keys, 'relations');
  expect(relations.insertTextFormat).toBe(InsertTextFormat.Snippet);
  expect((relations.textEdit as TextEdit).newText).toContain('$1');
  expect(labelled(keys, 'mode')).toMatchObject({ command: { command: 'x.suggest' } });
  expect(labelled(keys, 'mode').documentation).toMatchObject({ kind: 'markdown' });
  const entry = labelled(await at(`${head}  - $0\n`), 'New annotation');
  expect(entry.insertTextMode).toBe(InsertTextMode.asIs);
  expect((entry.textEdit as TextEdit).newText).toContain('\n    kind: ');
});

test('gives plain text to an editor that takes no placeholders', async () => {
  const { at } = await start(pushing);
  for (const text of [`${head}    $0\n`, `${head}  - $0\n`, `${head}$0`, `${head}    said: { $0 }\n`]) {
    for (const { insertTextFormat, textEdit, command, labelDetails } of (await at(text)).items) {
      expect(insertTextFormat ?? InsertTextFormat.PlainText).toBe(InsertTextFormat.PlainText);
      expect((textEdit as TextEdit).newText).not.toMatch(/\$\d|\$\{/);
      expect(command).toBeUndefined();
      expect(labelDetails).toBeUndefined();
    }
  }
  const found = await at(`${head}  - $0\n`);
  expect(chosen(found, labelled(found, 'New annotation'))).toBe(`${head}  - id: c2\n    kind: claim\n    exact: \n`);
});

test('offers passages of an article that is not open, quoted as YAML wants it', async () => {
  const { at } = await start(withSnippets);
  const found = await at(`${head}  - id: c2\n    kind: quote\n    exact: $0\n`);
  expect(found.items.map(({ label }) => label)).toEqual(['«لن يبقى أحد هنا»', 'وأضاف: «لن يبقى أحد هنا»', 'قال: نعم']);
  expect(chosen(found, labelled(found, 'قال: نعم'))).toBe(
    `${head}  - id: c2\n    kind: quote\n    exact: "قال: نعم"\n`,
  );
  const sorted = found.items.map(({ sortText }) => sortText ?? '');
  expect(sorted).toEqual([...sorted].sort());
});

test('ranges hold on one line with the cursor in them, whatever is half typed', async () => {
  const { at } = await start(withSnippets);
  for (const line of [
    '    speaker: [a, $0',
    '    for: "s$0',
    '    via: [{ speaker: $0 }',
    '    mo$0de',
    '  - { id: c2, $0',
    '$0',
  ]) {
    const marked = `${head}${line}\n  - { id: c9, kind: claim }\n`.replaceAll('\n', '\r\n');
    const found = await at(marked);
    expect(found.items.length).toBeGreaterThan(0);
    const position = TextDocument.create('', '', 0, found.text).positionAt(marked.indexOf('$0'));
    for (const { textEdit } of found.items) {
      const { range } = textEdit as TextEdit;
      expect([range.start.line, range.end.line]).toEqual([position.line, position.line]);
      expect(range.start.character <= position.character && position.character <= range.end.character).toBe(true);
    }
  }
});

test('formatting is left alone', async () => {
  const { made } = await start(withSnippets);
  const { capabilities } = made.result;
  expect(capabilities.documentFormattingProvider).toBeUndefined();
  expect(capabilities.documentRangeFormattingProvider).toBeUndefined();
  expect(capabilities.documentOnTypeFormattingProvider).toBeUndefined();
});
