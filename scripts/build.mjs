// Builds everything into dist/: one bundle a process, and the JSON Schemas for other tools.
//   node scripts/build.mjs [--production | --watch]
// Production (the default) is minified; `--watch` builds readable bundles and goes on doing so.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build, context } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const watch = process.argv.includes('--watch');

// The Node build of `yaml` looks into process.env at every token; its browser build does not.
const alias = { yaml: join(root, 'node_modules/yaml/browser/index.js') };

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  alias,
  // Every target has them; rewritten, each pattern would be compiled anew whenever it is come upon.
  supported: { 'regexp-unicode-property-escapes': true },
};
const forNode = { ...common, platform: 'node', target: 'node20' };
const forBrowser = { ...common, platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

const bundles = [
  {
    ...forNode,
    format: 'cjs',
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server/main.cjs',
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server/worker.js',
  },
  {
    ...forNode,
    format: 'esm',
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/isnad.mjs',
    // Bundled CommonJS packages call `require`, which modules do not have.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as isnadRequire } from 'node:module';\nconst require = isnadRequire(import.meta.url);",
    },
  },
  {
    ...forNode,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/main.ts'],
    outfile: 'dist/client/main.cjs',
  },
  {
    ...forBrowser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client/browser.cjs',
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: [
      { in: 'client/webview/main.ts', out: 'reader' },
      { in: 'client/webview/reader.css', out: 'reader' },
    ],
    outdir: 'dist/webview',
  },
];

/** Writes the schemas of the format, and each one that the command line exports (`checkSchema` → `check.schema.json`). */
async function writeSchemas() {
  const folder = 'server/src/cli/schemas';
  const outputs = existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    : [];
  const modules = ['server/src/core/model/schema.ts', ...outputs.map((name) => `${folder}/${name}`)];
  const { outputFiles } = await build({
    ...common,
    stdin: { contents: modules.map((path) => `export * from './${path}';`).join('\n'), resolveDir: root, loader: 'ts' },
    format: 'esm',
    platform: 'neutral',
    minify: false,
    sourcemap: false,
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const exported = await import(`data:text/javascript;base64,${code}`);
  mkdirSync(join(dist, 'schemas'), { recursive: true });
  const files = Object.entries(exported).flatMap(([name, value]) => {
    const [, base] = /^(.+)Schema$/.exec(name) ?? [];
    return name === 'schemas' ? Object.entries(value) : base ? [[`${base}.schema.json`, value]] : [];
  });
  for (const [file, schema] of files) {
    writeFileSync(join(dist, 'schemas', file), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}

rmSync(dist, { recursive: true, force: true });
await writeSchemas();
if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  chmodSync(join(dist, 'isnad.mjs'), 0o755);
}
