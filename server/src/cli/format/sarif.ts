import { render } from '../../core/messages/render.ts';
import type { Uri } from '../../core/model/uri.ts';
import type { Finding, Place } from '../../core/rules/rule.ts';
import { type Checked, type CheckFormat, linesOf, type Run, type Totals } from './checkFormat.ts';
import { fingerprint } from './fingerprint.ts';
import { ruleMetadata, sarifLevels } from './sarifRules.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The name under which the log gives the working folder. */
const base = 'WORKINGFOLDER';

/**
 * SARIF 2.1.0 with one run, written result by result. Columns are UTF-16 code units, one-based, ends exclusive, and a
 * byte order mark is not counted; addresses are relative to the working folder.
 */
export function sarif(): CheckFormat {
  const log = new Log();
  return {
    quotes: true,
    begin: (run) => `{"$schema":"${schema}","version":"2.1.0","runs":[{\n${members(head(run))},\n"results":[`,
    file: (run, checked) =>
      checked.findings.map((finding) => log.separate(JSON.stringify(log.result(run, checked, finding)))).join(''),
    end: (run, totals) => `\n],\n${members(tail(run, totals, log.artifacts))}\n}]}\n`,
  };
}

const members = (object: object): string => JSON.stringify(object).slice(1, -1);

const head = (run: Run): object => ({
  tool: { driver: { name: 'isnad', version: run.version, semanticVersion: run.version, rules: ruleMetadata(run) } },
  language: run.locale,
  columnKind: 'utf16CodeUnits',
  newlineSequences: ['\r\n', '\n', '\r'],
  originalUriBaseIds: { [base]: { uri: run.folder } },
});

const tail = (run: Run, { exitCode, notes }: Totals, artifacts: Iterable<Uri>): object => ({
  artifacts: [...artifacts].map((uri) => {
    const encoding = (run.snapshot.articles.get(uri) ?? run.snapshot.sidecars.get(uri))?.encoding ?? 'utf-8';
    return { location: address(run, uri), encoding };
  }),
  invocations: [
    {
      executionSuccessful: exitCode !== 2,
      exitCode,
      workingDirectory: { uri: run.folder },
      toolExecutionNotifications: notes.map((text) => ({ level: 'error', message: { text } })),
    },
  ],
});

/** What has to be remembered from result to result. */
class Log {
  readonly #artifacts = new Map<Uri, number>();
  readonly #fingerprints = new Map<string, number>();
  #any = false;

  get artifacts(): Iterable<Uri> {
    return this.#artifacts.keys();
  }

  separate(text: string): string {
    const before = this.#any ? ',\n' : '\n';
    this.#any = true;
    return before + text;
  }

  result(run: Run, { texts }: Checked, finding: Finding): object {
    const { code, severity, message, place, annotation, sidecar } = finding;
    const [first] = place.spans ?? [];
    const quoted = first && texts.get(place.uri)?.slice(first.start, first.end);
    const related = finding.related.map((other, i) => ({
      id: i + 1,
      ...this.#location(run, other.place),
      message: { text: render(other.message, run.locale) },
    }));
    return {
      ruleId: code,
      level: sarifLevels[severity],
      message: { text: render(message, run.locale) },
      locations: [this.#location(run, place, quoted)],
      ...(related.length > 0 ? { relatedLocations: related } : {}),
      partialFingerprints: { 'isnad/v1': this.#fingerprint(finding, quoted ?? '') },
      properties: {
        severity,
        ...(annotation === undefined ? {} : { annotation }),
        ...(sidecar === undefined ? {} : { sidecar: run.path(sidecar) }),
      },
    };
  }

  #location(run: Run, { uri, spans }: Place, snippet?: string): object {
    const index = this.#artifacts.get(uri) ?? this.#artifacts.size;
    this.#artifacts.set(uri, index);
    const [first] = spans ?? [];
    const range = first && linesOf(run.snapshot, uri)?.range(first);
    const region = range && {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      ...(snippet ? { snippet: { text: snippet } } : {}),
    };
    const artifactLocation = { ...address(run, uri), index };
    return { physicalLocation: region ? { artifactLocation, region } : { artifactLocation } };
  }

  /** The same wherever the passage moves to in its file; the number tells equal ones of a file apart. */
  #fingerprint({ code, annotation, place, sidecar }: Finding, quoted: string): string {
    const parts = [code, annotation ?? '', quoted];
    const hash = fingerprint(parts.join('\0'));
    const key = `${place.uri}\0${sidecar ?? ''}\0${hash}`;
    const number = (this.#fingerprints.get(key) ?? 0) + 1;
    this.#fingerprints.set(key, number);
    return `${hash}:${number}`;
  }
}

/** Percent-encoded; absolute for what lies outside the working folder. */
function address(run: Run, uri: Uri): { readonly uri: string; readonly uriBaseId?: string } {
  return uri.startsWith(run.folder) ? { uri: uri.slice(run.folder.length), uriBaseId: base } : { uri };
}
