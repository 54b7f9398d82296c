import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const hosts = (process.env.ISNAD_HOSTS ?? 'node web').split(' ');

/** What has nothing to do with extension hosts is tried once. */
const withoutHost = ['**/report.test.ts'];

/** Pictures are taken anew when somebody asks for them, and then nothing else is done. */
const pictures = '**/pictures.test.ts';
const wanted = process.env.ISNAD_PICTURES === '1' ? [pictures] : ['**/*.test.ts'];
const unwanted = process.env.ISNAD_PICTURES === '1' ? [] : [pictures];

/** The longest first, so that neither window is left alone at the end. */
const longest = ['annotate.test.ts', 'vscode.test.ts', 'reader.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

/** The packaged extension in a real VS Code; `scripts/test-vscode.mjs` sets everything up. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: ['failures.ts'],
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // A window waits most of the time, for itself or its server: two keep two processors busy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: hosts.map((host, i) => ({
      extends: true,
      test: {
        name: host,
        include: wanted,
        exclude: ['**/node_modules/**', ...unwanted, ...(i === 0 ? [] : withoutHost)],
        env: { ISNAD_HOSTS: host },
      },
    })),
  },
});
