import { expect, test } from 'vitest';
import { asPanel } from './panelPage.ts';

const argumentOf = (html: string): unknown => JSON.parse(decodeURIComponent(/\?([^"]*)"/.exec(html)?.[1] ?? '""'));

test('links to other pages call the command with the path; all others stay', () => {
  const html = asPanel('<a class="t" href="a%20b&amp;c/%D8%AE.html">x</a>', 'isnad.open');
  expect(html).toContain('<a class="t" href="command:isnad.open?');
  expect(argumentOf(html)).toEqual(['a%20b&c/%D8%AE.html']);
  for (const link of ['#content', 'https://example.org/', 'mailto:a@b', 'command:other']) {
    expect(asPanel(`<a href="${link}">x</a>`, 'isnad.open')).toBe(`<a href="${link}">x</a>`);
  }
});
