import process from 'node:process';
import { defineConfig } from 'vitest/config';

const hosts = (process.env.ISNAD_HOSTS ?? 'node web').split(' ');

/** The packaged extension in a real VS Code; `scripts/test-vscode.mjs` sets everything up. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: ['failures.ts'],
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // A window waits most of the time, for itself or its server: two keep two processors busy.
    maxWorkers: 2,
    projects: hosts.map((host) => ({
      extends: true,
      test: { name: host, include: ['**/*.test.ts'], env: { ISNAD_HOSTS: host } },
    })),
  },
});
