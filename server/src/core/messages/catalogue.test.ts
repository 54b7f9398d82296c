import { describe, expect, test } from 'vitest';
import { catalogues, type MessageId, type Template, type TemplateArgs } from './catalogue.ts';
import { en } from './en/index.ts';
import type { Message } from './message.ts';
import { render } from './render.ts';

/** The names of the arguments that a template takes. */
function argumentsOf(template: Template, number: number): ReadonlySet<string> {
  const used = new Set<string>();
  const note = (name: string): string => {
    used.add(name);
    return name;
  };
  const args: TemplateArgs = {
    text: note,
    list: note,
    number: (name) => {
      used.add(name);
      return number;
    },
    plural: (name, forms) => {
      used.add(name);
      return forms.other;
    },
  };
  template(args);
  return used;
}

describe.each(Object.entries(catalogues))('the catalogue %s', (_, catalogue) => {
  test('says everything that the English one does, and no more', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(Object.keys(en) as (keyof typeof en)[])('%s takes the same arguments', (id) => {
    const template = catalogue[id];
    if (!template) throw new Error(`There is no ${id}.`);
    for (const number of [0, 2]) expect(argumentsOf(template, number)).toEqual(argumentsOf(en[id], number));
  });
});

test('Arabic counts as Arabic does, and brings its own direction', () => {
  const claims = (count: number): string => render({ id: 'lens.claims', args: { count } }, 'ar');
  expect([0, 1, 2, 3, 11, 100].map(claims)).toEqual(
    ['لا ادعاءات', 'ادعاء واحد', 'ادعاءان', '3 ادعاءات', '11 ادعاءً', '100 ادعاء'].map(
      (words) => `\u2067${words}\u2069`,
    ),
  );
  expect(render({ id: 'lens.claims', args: { count: 1200 } }, 'ar-EG')).toContain('١٬٢٠٠');
});

test('a locale that nobody knows is answered in English, and one that is no tag does no harm', () => {
  for (const locale of ['xx', 'en-US', '', 'C']) {
    expect(render({ id: 'outline.speakers' }, locale)).toBe('Speakers');
  }
  expect(render({ id: 'lens.claims', args: { count: 2 } }, 'ar_SY.UTF-8')).toContain('ادعاءان');
});

test('Arabic findings agree with whoever they name, a woman or a body', () => {
  const say = (id: MessageId, args: Message['args']): string =>
    render(args ? { id, args } : { id }, 'ar').replace(/[\u2066-\u2069]/g, '');
  expect(
    say('finding.claim.contradicted.by', { speakers: ['سهى الورداني'], outlet: 'نبض النعيرة', quote: 'بلغ 42' }),
  ).toBe('يخالف هذا قول سهى الورداني في نبض النعيرة: «بلغ 42».');
  expect(say('finding.claim.relay-only', { relays: ['مواقع محلية'] })).toMatch(
    /^ينتهي الإسناد عند ناقل: مواقع محلية\./,
  );
  // The name of an agency mostly begins with the word itself.
  expect(say('finding.claim.relay-only.agency', { agency: 'وكالة رسيل' })).toMatch(
    /^المتحدث الوحيد وكالة أنباء: وكالة رسيل\./,
  );
});
