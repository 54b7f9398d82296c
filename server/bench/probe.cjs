// Preloaded into the server. It notes how long each answer takes at the server: from the arrival of the first message
// since the answer before (an edit, say) until the answer is handed to the system. On SIGUSR2 it writes that down, in
// milliseconds by request id, with the memory that is in use after a collection.
const { writeFileSync } = require('node:fs');
const process = require('node:process');

const times = {};
let began;

const emit = process.stdin.emit;
process.stdin.emit = function (event, data, ...rest) {
  const isDue = event === 'data' && began === undefined && data.includes('"method":"textDocument/');
  if (isDue) began = performance.now();
  return emit.call(this, event, data, ...rest);
};

const startOf = (data) =>
  typeof data === 'string'
    ? data.slice(0, 80)
    : Buffer.from(data.buffer, data.byteOffset, Math.min(data.length, 80)).toString('latin1');

const write = process.stdout.write;
process.stdout.write = function (data, ...rest) {
  const done = write.call(this, data, ...rest);
  const [, id] = /^\{"jsonrpc":"2.0","id":(\d+),"(?:result|error)"/.exec(startOf(data)) ?? [];
  if (id !== undefined && began !== undefined) {
    times[id] = performance.now() - began;
    began = undefined;
  }
  return done;
};

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  writeFileSync(process.env.ISNAD_BENCH_PROBE, JSON.stringify({ memory: process.memoryUsage(), times }));
});
