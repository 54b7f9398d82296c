import { expect, test } from 'vitest';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type LocationLink,
  type MarkupContent,
  ReferencesRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import {
  type CountsResult,
  type HighlightsResult,
  type PairResult,
  requests,
  type SpeakerArticlesResult,
  type SpeakersResult,
} from '../src/protocol/requests.ts';
import { positionOf, rangeOf, wordingAt } from './support/edit.ts';
import { serving } from './support/serving.ts';
import { type ClientOptions, pushing, startClient } from './support/testClient.ts';

const article = `انسحاب من المدينة

قال طلال سلو إن المقاتلين الأجانب سيبقون في المدينة.
وأضاف أن القصف توقف.
لم يعلق أحد على عدد القتلى.
`;

const sidecar = `isnad: 1
article: { outlet: wire }
speakers:
  silo: { name: طلال سلو, type: person, sameAs: ["https://www.wikidata.org/wiki/Q1"] }
  wire: { name: وكالة, type: agency }
annotations:
  - id: c1
    kind: claim
    exact: المقاتلين الأجانب سيبقون في المدينة
    speaker: silo
    cue: قال
    mention: طلال سلو
    evidence: [https://example.org/e]
  - { id: c2, kind: claim, exact: القصف توقف, continues: c1 }
  - { id: c3, kind: claim, exact: عدد القتلى }
`;

const other = `isnad: 1
annotations:
  - { id: o1, kind: claim, exact: second, speaker: x, relations: [{ type: contradicts, target: خبر.txt#c1 }] }
`;

const serve = serving();

async function start(options: ClientOptions = {}, files: Record<string, string | Uint8Array> = {}) {
  const served = await serve({ 'خبر.txt': article, 'خبر.txt.isnad.yaml': sidecar, ...files }, options);
  return { ...served, uri: served.uri('خبر.txt'), sidecarUri: served.uri('خبر.txt.isnad.yaml') };
}

const codes = (diagnostics: readonly { code?: string | number | undefined }[]): unknown[] =>
  diagnostics.map(({ code }) => code).sort();

test('offers incremental sync, UTF-16 and no pulled diagnostics to an editor that is told of them', async () => {
  const { client: made } = await start({
    capabilities: { ...pushing, general: { positionEncodings: ['utf-8', 'utf-16'] } },
  });
  const { capabilities } = made.result;
  expect(capabilities.positionEncoding).toBe('utf-16');
  expect(capabilities.textDocumentSync).toEqual({ openClose: true, change: 2, save: true });
  expect(capabilities.diagnosticProvider).toBeUndefined();
  await made.eventually(() => made.registrations.includes('workspace/didChangeWatchedFiles'));
});

test('hovers, outlines and navigates an article', async () => {
  const { connection, client: made, uri, sidecarUri } = await start();
  made.open(uri, article);
  const textDocument = { uri };
  const at = (wording: string) => ({ textDocument, position: positionOf(article, wording) });

  const hover = await connection.sendRequest(HoverRequest.type, at('الأجانب'));
  expect((hover?.contents as MarkupContent | undefined)?.value).toContain('طلال سلو');
  expect(hover?.range && wordingAt(article, hover.range)).toBe('المقاتلين الأجانب سيبقون في المدينة');
  expect(await connection.sendRequest(HoverRequest.type, at('انسحاب'))).toBeNull();

  const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
  expect(symbols.map(({ children }) => children?.length)).toEqual([1, 2]);
  expect(symbols[1]?.name).toContain('طلال سلو');

  const definition = (await connection.sendRequest(DefinitionRequest.type, at('القصف'))) as LocationLink[];
  expect(definition.map(({ targetUri }) => decodeURI(targetUri))).toEqual([decodeURI(sidecarUri)]);

  const references = await connection.sendRequest(ReferencesRequest.type, {
    ...at('طلال سلو'),
    context: { includeDeclaration: true },
  });
  expect(references?.length).toBeGreaterThan(1);

  const highlights = await connection.sendRequest(DocumentHighlightRequest.type, at('القصف'));
  expect(highlights?.map(({ range }) => wordingAt(article, range))).toContain('المقاتلين الأجانب سيبقون في المدينة');
});

test('paints an article for editors that ask for it', async () => {
  const {
    connection,
    client: made,
    uri,
    folder: made2,
  } = await start({
    initializationOptions: { commands: { showStatements: 'x.show', showReferences: 'x.references' } },
  });
  made.open(uri, article);
  const textDocument = { uri };
  const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(tokens?.data.length).toBeGreaterThan(0);
  expect((tokens?.data.length ?? 1) % 5).toBe(0);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  expect(JSON.stringify(hints)).toContain('طلال سلو');
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
  expect(lenses?.[0]?.command).toMatchObject({ command: 'x.show', arguments: [uri, expect.any(String)] });

  const sidecarUri = made2.uri('خبر.txt.isnad.yaml');
  made.open(sidecarUri, sidecar, 'isnad');
  const onSidecar = { textDocument: { uri: sidecarUri } };
  const [lens] = (await connection.sendRequest(CodeLensRequest.type, onSidecar)) ?? [];
  const resolved = lens && (await connection.sendRequest(CodeLensResolveRequest.type, lens));
  expect(resolved?.command?.command).toBe('x.references');
  const links = await connection.sendRequest(DocumentLinkRequest.type, onSidecar);
  expect(links?.map(({ target }) => target)).toEqual(['https://www.wikidata.org/wiki/Q1', 'https://example.org/e']);
  const folds = await connection.sendRequest(FoldingRangeRequest.type, onSidecar);
  expect(folds?.length).toBeGreaterThan(0);
});

test('finds speakers and claims over the workspace', async () => {
  const { connection, uri } = await start({}, { 'second.txt': 'first second', 'second.txt.isnad.yaml': other });
  const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'سلو' });
  expect(found?.map(({ name }) => name)).toContain('طلال سلو');
  const speakers = await connection.sendRequest<SpeakersResult>(requests.speakers, {});
  const silo = speakers.speakers.find(({ name }) => name === 'طلال سلو');
  expect(silo).toMatchObject({ articles: 1, statements: 2, type: 'person' });
  const below = await connection.sendRequest<SpeakerArticlesResult>(requests.speakerArticles, { key: silo?.key });
  expect(below.articles[0]?.statements.map(({ id }) => id)).toEqual(['c1', 'c2']);
  expect(decodeURI(below.articles[0]?.uri ?? '')).toBe(decodeURI(uri));
});

test('tells our own client what to draw', async () => {
  const { connection, client: made, uri, sidecarUri } = await start();
  made.open(uri, article);
  const highlights = await connection.sendRequest<HighlightsResult>(requests.highlights, { uri });
  expect(highlights?.version).toBe(1);
  expect(highlights?.highlights.map(({ annotation, sourced }) => [annotation, sourced])).toEqual([
    ['c1', true],
    ['c2', true],
    ['c3', false],
  ]);
  const counts = await connection.sendRequest<CountsResult>(requests.counts, { uri: sidecarUri });
  expect(counts).toMatchObject({ annotations: 3, claims: 3, unsourced: 1, speakers: 1, unplaced: 0 });
  const pair = await connection.sendRequest<PairResult>(requests.pair, { uri: sidecarUri });
  expect(decodeURI(pair?.article ?? '')).toBe(decodeURI(uri));
  expect(pair?.sidecars).toHaveLength(1);
  expect(await connection.sendRequest<CountsResult>(requests.counts, { uri: `${uri}.none` })).toBeNull();
});

test('renaming an article moves its sidecar and mends relations to it', async () => {
  const { connection, uri, folder: made } = await start({}, { 'second.txt': 'second', 'second.txt.isnad.yaml': other });
  const edit = await connection.sendRequest(WillRenameFilesRequest.type, {
    files: [{ oldUri: uri, newUri: made.uri('sub/news.txt') }],
  });
  const changes = edit?.documentChanges ?? [];
  expect(changes.map((change) => ('kind' in change ? change.kind : 'edit'))).toEqual(['edit', 'rename']);
  expect(JSON.stringify(changes)).toContain('sub/news.txt#c1');
  expect(changes.at(-1)).toMatchObject({ newUri: made.uri('sub/news.txt.isnad.yaml') });
});

test('an editor that cannot rename files is not asked to', async () => {
  const { connection, uri, folder: made } = await start({ capabilities: {} });
  const files = [{ oldUri: uri, newUri: made.uri('news.txt') }];
  expect(await connection.sendRequest(WillRenameFilesRequest.type, { files })).toBeNull();
});

test('an editor with few abilities gets plain locations and flat symbols', async () => {
  const { connection, client: made, uri } = await start({ capabilities: {} });
  made.open(uri, article);
  const textDocument = { uri };
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  expect(symbols?.every((symbol) => 'location' in symbol)).toBe(true);
  const position = positionOf(article, 'القصف');
  const definition = await connection.sendRequest(DefinitionRequest.type, { textDocument, position });
  expect(definition).toEqual([expect.objectContaining({ uri: expect.any(String), range: expect.any(Object) })]);
  const diagnostics = await made.diagnostics(uri, (params) => params.diagnostics.length > 0);
  expect(diagnostics.every((each) => each.relatedInformation === undefined && each.data === undefined)).toBe(true);
});

test('a place in the text is found while the text is being edited', async () => {
  const { connection, client: made, uri } = await start();
  made.open(uri, article);
  const [line] = article.split('\n');
  made.change(uri, 2, { range: rangeOf(article, line ?? ''), text: '🗞 عنوان آخر' });
  made.change(uri, 3, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x\r\n' });
  const now = `x\r\n${article.replace(line ?? '', '🗞 عنوان آخر')}`;
  const position = positionOf(now, 'القصف');
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(hover?.range && wordingAt(now, hover.range)).toBe('القصف توقف');
  const diagnostics = await made.diagnostics(uri, ({ version }) => version === 3);
  expect(codes(diagnostics)).toContain('claim.unsourced');
});

test('leaves with the exit codes that the protocol wants', async () => {
  const { client: made } = await start();
  expect(await made.stop()).toBe(0);
  const second = await startClient();
  const exited = new Promise((done) => second.process.once('exit', done));
  await second.connection.sendNotification('exit');
  expect(await exited).toBe(1);
});
