// Preloaded into the server: on SIGUSR2 it writes down what memory is in use after a collection.
const { writeFileSync } = require('node:fs');
const process = require('node:process');

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  writeFileSync(process.env.ISNAD_BENCH_MEMORY, JSON.stringify(process.memoryUsage()));
});
