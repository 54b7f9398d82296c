import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from './cli/workspace.ts';
import { bratCorpus } from './support/bratCorpus.ts';

const corpus = bratCorpus();
const home = new Workspace(Object.fromEntries(corpus.files));
afterAll(() => home.remove());

interface Result {
  readonly source: string;
  readonly article: string;
  readonly sidecar: string;
  readonly created: boolean;
  readonly added: number;
  readonly present: number;
  readonly problems: readonly { readonly source: number | null; readonly message: string }[];
}

const reportIn = (name: string): readonly Result[] => JSON.parse(readFileSync(join(home.folder, name), 'utf8'));
const sum = (results: readonly Result[], of: (result: Result) => number): number =>
  results.reduce((all, each) => all + of(each), 0);

describe('isnad import of a corpus in the layout of PolNeAR', () => {
  it('takes all there is, and tells exactly what it could not', async () => {
    expect([corpus.articles, corpus.layers, corpus.attributions, corpus.spoilt.length]).toEqual([
      1_000, 3_000, 24_000, 3,
    ]);
    const { code, out, err } = await home.run(['import', '.', '--format', 'brat', '--report', 'report.json']);
    expect([code, out]).toEqual([1, '']);
    const lost = corpus.spoilt.reduce((all, { attributions }) => all + attributions, 0);
    for (const { path, line } of corpus.spoilt) expect(err).toContain(`  ${path}:${line} `);
    const results = reportIn('report.json');
    expect(results).toHaveLength(corpus.layers);
    expect(sum(results, ({ added }) => added)).toBe(corpus.attributions - lost);
    expect(sum(results, ({ present }) => present)).toBe(0);
    expect(results.every(({ article, created }) => article.startsWith('text/') && !created)).toBe(true);
    const problems = results.flatMap((each) =>
      each.problems.map(({ source }) => ({ path: each.source, line: source })),
    );
    expect(problems).toEqual(corpus.spoilt.map(({ path, line }) => ({ path, line })));
    expect(new Set(results.map(({ sidecar }) => sidecar)).size).toBe(corpus.layers);
  }, 300_000);

  it('and what it wrote is sound: nothing is lost, and only the statement without a source is without one', async () => {
    const { out } = await home.run(['check', '.', '--format', 'json']);
    const findings: readonly { readonly code: string; readonly sidecar: string }[] = JSON.parse(out);
    const spoilt = corpus.spoilt.find(({ attributions }) => attributions === 0);
    const name = spoilt?.path.replace(/^attributions\/(.*)_(.*)\.ann$/, 'text/$1.txt.isnad.$2.yaml');
    expect(findings.map(({ code, sidecar }) => [code, sidecar])).toEqual([['claim.unsourced', name]]);
  }, 120_000);

  it('and takes nothing twice', async () => {
    const { code } = await home.run(['import', '.', '--format', 'brat', '--report', 'again.json']);
    expect(code).toBe(1);
    const results = reportIn('again.json');
    expect(sum(results, ({ added }) => added)).toBe(0);
    const lost = corpus.spoilt.reduce((all, { attributions }) => all + attributions, 0);
    expect(sum(results, ({ present }) => present)).toBe(corpus.attributions - lost);
  }, 300_000);
});
