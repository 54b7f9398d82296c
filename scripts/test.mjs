/**
 * The whole test command: types, lint, build, then every test. Stops at the first step that fails; the last line is
 * `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const results = '.artifacts/tests.json';

const run = (title, command, args) => {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
};

const steps = [
  ['types', 'npm', ['run', '--silent', 'check:types']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['build', 'npm', ['run', '--silent', 'build']],
];

for (const [title, command, args] of steps) {
  if (run(title, command, args)) continue;
  console.log(`\nThe step "${title}" failed.\n0 passed, 1 failed`);
  process.exit(1);
}

mkdirSync('.artifacts', { recursive: true });
const passed = run('tests', 'npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${results}`,
]);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
const failed = numFailedTests || (passed ? 0 : Math.max(1, numFailedTestSuites));
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exit(passed ? 0 : 1);
