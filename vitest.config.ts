import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // All processors, of which there may be only two: nobody works beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'server/src/**/*.test.ts',
            'client/src/**/*.test.ts',
            'client/webview/**/*.test.ts',
            'syntaxes/**/*.test.ts',
          ],
          // Laws are tried on hundreds of cases, on machines that may be busy.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['server/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Servers and commands are processes of their own, on machines that may be busy.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
