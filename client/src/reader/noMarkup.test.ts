import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageHtml } from './html.ts';

const page = join(import.meta.dirname, '../../webview');
const sources = readdirSync(page)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(join(page, name), 'utf8')] as const);

test('nothing on the page makes markup, script or a link of text', () => {
  const ways =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|parseFromString|createContextualFragment|DOMParser|srcdoc|eval|execCommand|insertRule|document\.write\w*|new Function|javascript:|fetch|XMLHttpRequest|WebSocket|importScripts|import\()|\bon(?:error|load|click)\b|['"](?:href|src|formaction|srcset)['"]|\.(?:href|src|srcset|cssText)\s*=/;
  for (const [name, source] of sources) expect(`${name}: ${ways.exec(source)?.[0] ?? ''}`).toBe(`${name}: `);
});

test('the page loads its own two files and nothing else, and takes no words but these', () => {
  const html = pageHtml({
    source: 'https://*.example',
    script: 'https://a.example/reader.js?"><script>',
    style: 'https://a.example/reader.css',
    nonce: 'abc',
    language: 'ar',
    direction: 'rtl',
  });
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    'style-src https://*.example',
    "script-src 'nonce-abc'",
    'font-src https://*.example',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('src="https://a.example/reader.js?&#34;&#62;&#60;script&#62;"');
  expect(html).not.toMatch(/\son\w+=|style=/);
});
