import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from './cli/workspace.ts';

const article = `\ufeffOne.\r\nThe mayor said the bridge is safe. Others say it is not.\r\n"It will hold," she said, "for years."\r\n`;
const sidecar = `isnad: 1
annotations:
  - { id: c1, kind: claim, exact: the bridge is safe }
  - { id: c2, kind: claim, exact: it is not }
  - { id: q1, kind: quote, exact: ['"It will hold,"', '"for years."'] }
  - { id: c4, kind: claim, exact: nowhere to be found here, speaker: nobody }
`;
const news = new Workspace({ 'مقال 1.txt': article, 'مقال 1.txt.isnad.yaml': sidecar });
const moved = new Workspace({
  'مقال 1.txt': article.replace('One.', 'One.\r\nTwo.\r\nThree.'),
  'مقال 1.txt.isnad.yaml': sidecar,
});
afterAll(() => {
  news.remove();
  moved.remove();
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly snippet?: { readonly text: string };
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region?: Region;
  };
}
interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: { readonly annotation?: string };
}
interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly results: readonly Result[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
      readonly tool: {
        readonly driver: {
          readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
        };
      };
      readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly exitCode: number }];
    },
  ];
}

const logOf = async (workspace: Workspace, ...args: string[]): Promise<Log> =>
  JSON.parse((await workspace.run(['check', '--format', 'sarif', ...args])).out);

describe('isnad check --format sarif', () => {
  it('gives places as one-based UTF-16 columns with exclusive ends, a byte order mark not counted', async () => {
    const [run] = (await logOf(news)).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const lines = article.slice(1).split('\r\n');
    for (const { locations } of run.results) {
      const { region } = locations[0].physicalLocation;
      if (
        !region?.snippet ||
        region.startLine !== region.endLine ||
        locations[0].physicalLocation.artifactLocation.uri.endsWith('.yaml')
      )
        continue;
      expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
        region.snippet.text,
      );
    }
    const [first] = run.results.filter((result) => result.properties.annotation === 'c1');
    expect(first).toMatchObject({ ruleId: 'claim.unsourced', level: 'warning' });
    expect(first?.locations[0].physicalLocation.region).toMatchObject({
      startLine: 2,
      startColumn: 16,
      endLine: 2,
      endColumn: 34,
    });
  });

  it('names files by relative addresses that resolve to them', async () => {
    const [run] = (await logOf(news)).runs;
    const base = run.originalUriBaseIds.WORKINGFOLDER?.uri ?? '';
    expect(run.artifacts.length).toBe(2);
    for (const { location } of run.artifacts) {
      expect(location.uri).toMatch(/^%D9%85[\w%.-]+$/);
      expect(existsSync(new URL(location.uri, base))).toBe(true);
    }
    for (const { locations } of run.results) {
      const { uri, index } = locations[0].physicalLocation.artifactLocation;
      expect(run.artifacts[index]?.location.uri).toBe(uri);
    }
  });

  it('tells about the rules and how it went', async () => {
    const [run] = (await logOf(news)).runs;
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
    expect((await logOf(news, '--fail-on', 'never')).runs[0].invocations[0]).toMatchObject({ exitCode: 0 });
    const { rules } = run.tool.driver;
    expect(rules.length).toBeGreaterThan(20);
    for (const { help } of rules) expect(help.text).not.toBe('');
    for (const { ruleId } of run.results) expect(rules.map((rule) => rule.id)).toContain(ruleId);
  });

  it('relates the sidecar entry and the other pieces of an interrupted quotation', async () => {
    const [run] = (await logOf(news)).runs;
    const [quote] = run.results.filter((result) => result.ruleId === 'quote.unattributed');
    const related = quote?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri) ?? [];
    expect(related.some((uri) => uri.endsWith('.isnad.yaml'))).toBe(true);
    expect(related.some((uri) => uri.endsWith('.txt'))).toBe(true);
  });

  it('gives each result a fingerprint of its own that stays when lines move', async () => {
    const prints = async (workspace: Workspace): Promise<string[]> =>
      (await logOf(workspace)).runs[0].results
        .map((result) => `${result.ruleId} ${Object.values(result.partialFingerprints)}`)
        .sort();
    const before = await prints(news);
    expect(new Set(before).size).toBe(before.length);
    expect(await prints(moved)).toEqual(before);
  });

  const schemaPath = resolve(import.meta.dirname, '../../../shared/formats/sarif-schema-2.1.0.json');
  const whenThere = existsSync(schemaPath) ? it : undefined;
  whenThere?.('is what the schema of SARIF 2.1.0 asks for', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    // It is written in draft 4, which calls itself by other keys and else says the same here.
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
    const validate = ajv.compile(schema);
    const empty = new Workspace({ 'a.txt': 'nothing' });
    for (const workspace of [news, moved, empty]) {
      expect(validate(await logOf(workspace)) ? [] : validate.errors).toEqual([]);
    }
    empty.remove();
  });
});
