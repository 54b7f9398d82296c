import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProjectFileName, parseSidecarName, sidecarNameOf } from './pairing.ts';

describe('pairing', () => {
  it('finds the article of a base sidecar', () => {
    expect(parseSidecarName('raqqa.txt.isnad.yaml')).toEqual({ article: 'raqqa.txt' });
    expect(parseSidecarName('الرقة بعد التحرير.md.isnad.yaml')).toEqual({ article: 'الرقة بعد التحرير.md' });
  });

  it('finds the article and the name of a layer', () => {
    expect(parseSidecarName('raqqa.txt.isnad.سمر.yaml')).toEqual({ article: 'raqqa.txt', layer: 'سمر' });
  });

  it('splits at the last .isnad.', () => {
    expect(parseSidecarName('a.isnad.b.txt.isnad.yaml')).toEqual({ article: 'a.isnad.b.txt' });
    expect(parseSidecarName('a.isnad.isnad.yaml')).toEqual({ article: 'a.isnad' });
    expect(parseSidecarName('a.txt.isnad.isnad.yaml')).toEqual({ article: 'a.txt.isnad' });
  });

  it.each([
    'isnad.yaml',
    '.isnad.yaml',
    'a.yaml',
    'a.isnad.yml',
    'a.isnad.b.c.yaml',
    'a.isnad..yaml',
    'a.isnadyaml',
    '',
    '.yaml',
  ])('takes %j for no sidecar', (name) => {
    expect(parseSidecarName(name)).toBeUndefined();
  });

  it('knows the project file by its exact name', () => {
    expect(isProjectFileName('isnad.yaml')).toBe(true);
    expect(isProjectFileName('a.isnad.yaml')).toBe(false);
    expect(isProjectFileName('Isnad.yaml')).toBe(false);
  });

  it('reads back every name it makes', () => {
    const layer = fc.stringMatching(/^[^./]+$/u).filter((name) => name !== 'isnad');
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.option(layer, { nil: undefined }),
        (article, name) => {
          const expected = name === undefined ? { article } : { article, layer: name };
          expect(parseSidecarName(sidecarNameOf(article, name))).toEqual(expected);
        },
      ),
    );
  });
});
