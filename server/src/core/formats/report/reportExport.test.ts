import { beforeAll, describe, expect, test } from 'vitest';
import { splitFiles } from '../../workspace/testing/fixture.ts';
import type { ExportDocument } from '../format.ts';
import { html } from '../html.ts';
import { markdown } from '../markdown.ts';
import { documentsOf, exported } from '../testing/documents.ts';
import { elementsOf, readPage, textOf } from '../testing/pages.ts';

/** Articles that point to each other, and to one that is not exported. */
const related = splitFiles(`
//- /صحف/أ (1).md
قال نعم.
//- /صحف/أ (1).md.isnad.yaml
isnad: 1
annotations:
  - id: ج١
    kind: claim
    exact: نعم
    relations: [{ type: repeats, target: ../wires/b.txt#sm/c1 }, { type: supports, target: ../drafts/c.txt#c1 }]
//- /wires/b.txt
Yes.
//- /wires/b.txt.isnad.sm.yaml
isnad: 1
annotations:
  - { id: c1, kind: claim, exact: "Yes" }
  - { id: c1, kind: note, exact: Yes. }
//- /drafts/c.txt
Draft.
//- /drafts/c.txt.isnad.yaml
isnad: 1
annotations: [{ id: c1, kind: claim, exact: Draft }]
`);

let documents: readonly ExportDocument[];

beforeAll(async () => {
  documents = await documentsOf(related, ['/صحف/', '/wires/']);
});

describe('a report leads to what those of the same export say of related statements', () => {
  test('in HTML', () => {
    const [english, arabic] = ['wires/b.txt.html', 'صحف/أ (1).md.html'].map((path) => {
      const page = readPage(exported(html, documents).files.find((file) => file.path === path)?.content ?? '');
      const links = elementsOf(page, ({ name, attributes }) => name === 'a' && /^\.\..*#/.test(attributes.href ?? ''));
      return {
        links: links.map((link) => [textOf(link), decodeURIComponent(link.attributes.href ?? '')]),
        ids: elementsOf(page, ({ attributes }) => attributes.id?.startsWith('id-') === true).map(
          ({ attributes }) => attributes.id,
        ),
        text: textOf(page),
      };
    });
    expect(arabic?.links).toEqual([['../wires/b.txt', '../wires/b.txt.html#id-sm/c1']]);
    expect(english?.links).toEqual([['../صحف/أ (1).md', '../صحف/أ (1).md.html#id-ج١']]);
    expect([english?.ids, arabic?.ids]).toEqual([['id-sm/c1'], ['id-ج١']]);
    expect(arabic?.text).toContain('../drafts/c.txt');
  });

  test('in Markdown', () => {
    const [arabic = '', english = ''] = exported(markdown, documents)
      .files.toSorted((a, b) => b.path.localeCompare(a.path, 'en'))
      .map(({ content }) => content);
    expect(arabic).toContain('[../wires/b.txt](../wires/b.txt.report.md#id-sm/c1)');
    const [folder, name] = ['صحف', 'أ '].map(encodeURIComponent);
    expect(english).toContain(`](../${folder}/${name}%281%29.md.report.md#id-${encodeURIComponent('ج١')})`);
    expect(english.split('<a id="id-sm/c1"></a>')).toHaveLength(2);
    expect(arabic).toContain('<a id="id-ج١"></a>');
    expect(arabic).toContain('../drafts/c.txt');
    expect(arabic).not.toContain('drafts/c.txt.report.md');
  });
});
