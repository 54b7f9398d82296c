import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales, makeReports, type Reports } from './reports.ts';

/** Reports as people open them: as files, in a browser. */
const artifacts = resolve(import.meta.dirname, '../../.artifacts/vscode');
const phone = { width: 360, height: 780 };
const desk = { width: 1280, height: 900 };
/** Between the margins of a page of paper, at 96 pixels an inch. */
const paper = { width: 688, height: 1000 };

/** An Arabic article with a layer, an English one in Markdown, the one with all the traps, and the way to them. */
const shown = ['mirqab.txt.html', 'wire.md.html', 'فخ & co.txt.html', 'index.html'];

let reports: Reports;

beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  reports = await makeReports();
});

afterAll(() => reports?.end());

/** How far a page is wider than its window, and what stands out. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll('main *, header *')]
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > window.innerWidth;
          })
          .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
  );

describe.each(locales)('in the language %s', (locale) => {
  test.each(shown)('%s fits a phone, a desk and paper, runs nothing, and is set as it is read', async (path) => {
    expect(reports.pages[locale]).toContain(path);
    const told: string[] = [];
    const page = await reports.open(locale, path, { viewport: phone }, (fresh) => {
      fresh.on('console', (message) => told.push(message.text()));
      fresh.on('pageerror', (error) => told.push(String(error)));
      fresh.on('request', (request) => told.push(request.url()));
    });
    expect(told).toEqual([page.url()]);
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
    expect(await overflow(page), 'on a phone').toEqual([]);
    await page.setViewportSize(desk);
    expect(await overflow(page), 'on a desk').toEqual([]);
    const { body, paragraphs } = await page.evaluate(directions);
    expect(body).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    for (const { set, natural } of paragraphs) expect(set).toBe(natural);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    expect(await overflow(page), 'on paper').toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('all words can be told from their ground (%s)', async (colorScheme) => {
    const page = await reports.open(locale, 'mirqab.txt.html', { viewport: desk, colorScheme });
    expect(await page.evaluate(faintWords)).toEqual([]);
    await page.close();
  });

  test('numbers lead to notes, notes to all about them, and that back to the text', async () => {
    const page = await reports.open(locale, 'mirqab.txt.html', { viewport: desk });
    const target = () => page.evaluate(() => document.querySelector(':target')?.id);
    await page.locator('.ref').first().click();
    expect(await target()).toBe('n1');
    await page.locator('#n2 .no').click();
    expect(await target()).toBe('s2');
    await page.locator('#s2 .where .no').click();
    expect(await target()).toBe('t2');
    await page.locator('.back a').click();
    await page.locator('table.index').waitFor();
    await page.locator('table.index a').first().click();
    await page.locator('.article').waitFor();
    await page.close();
  });

  test('looks as its pictures show', async () => {
    for (const [name, viewport, colorScheme] of [
      ['phone', phone, 'light'],
      ['desk', desk, 'light'],
      ['dark', desk, 'dark'],
    ] as const) {
      const page = await reports.open(locale, 'mirqab.txt.html', { viewport, colorScheme });
      await page.screenshot({ path: join(artifacts, `report-${locale}-${name}.png`) });
      await page.close();
    }
    const page = await reports.open(locale, 'mirqab.txt.html');
    const pdf = await page.pdf({ path: join(artifacts, `report-${locale}.pdf`), preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
    await page.close();
  });
});

/** Runs in the page: how it and its paragraphs are set, and what the browser makes of their words by themselves. */
function directions() {
  const direction = (element: Element): string => getComputedStyle(element).direction;
  return {
    body: direction(document.body),
    paragraphs: [...document.querySelectorAll('.row > p')].map((paragraph) => {
      const probe = document.createElement('p');
      probe.dir = 'auto';
      probe.textContent = paragraph.textContent;
      document.body.append(probe);
      const natural = direction(probe);
      probe.remove();
      return { set: direction(paragraph), natural };
    }),
  };
}

/** Runs in the page: words whose contrast is below 4.5 to 1, which WCAG 2 asks for (AA). */
function faintWords(): string[] {
  type Colour = readonly [number, number, number, number];
  const parse = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return text.startsWith('color(') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + below[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([r, g, b]: Colour): number => {
    const linear = (c: number) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const ground = (element: Element | null): Colour =>
    element
      ? over(parse(getComputedStyle(element).backgroundColor), ground(element.parentElement))
      : [255, 255, 255, 1];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint = new Set<string>();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent?.trim();
    if (!element || !words || element.closest('.unseen, .skip')) continue;
    const below = ground(element);
    const [a, b] = [luminance(over(parse(getComputedStyle(element).color), below)), luminance(below)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
  }
  return [...faint];
}
