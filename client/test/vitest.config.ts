import { defineConfig } from 'vitest/config';

/** The packaged extension in a real VS Code; `scripts/test-vscode.mjs` sets everything up. */
export default defineConfig({
  test: {
    name: 'vscode',
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // The steps of a host share one window; after a failure the next ones would only fail with it.
    bail: 0,
  },
});
