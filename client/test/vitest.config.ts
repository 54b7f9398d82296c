import process from 'node:process';
import { defineConfig } from 'vitest/config';

const hosts = (process.env.ISNAD_HOSTS ?? 'node web').split(' ');

/** What has nothing to do with extension hosts is tried once. */
const withoutHost = ['pictures.test.ts', 'report.test.ts'].map((name) => `**/${name}`);

/** The packaged extension in a real VS Code; `scripts/test-vscode.mjs` sets everything up. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: ['failures.ts'],
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // A window waits most of the time, for itself or its server: two keep two processors busy.
    maxWorkers: 2,
    projects: hosts.map((host, i) => ({
      extends: true,
      test: {
        name: host,
        include: ['**/*.test.ts'],
        exclude: ['**/node_modules/**', ...(i === 0 ? [] : withoutHost)],
        env: { ISNAD_HOSTS: host },
      },
    })),
  },
});
