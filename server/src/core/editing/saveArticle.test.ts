import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/applyEdits.ts';
import { refineChange } from '../text/refineChange.ts';
import { applyChanges } from '../text/textChange.ts';
import { fixture } from '../workspace/testing/fixture.ts';
import { saveArticle } from './saveArticle.ts';

/** What a sidecar's lines become when the article is saved after edits: wordings (their first place) and new ones. */
async function saved(
  article: string,
  lines: string,
  ...edits: readonly (readonly [string, string])[]
): Promise<string> {
  const sidecar = `isnad: 1\nannotations:\n${lines}`;
  const made = await fixture(`//- /a.txt\n${article}\n//- /a.txt.isnad.yaml\n${sidecar}`);
  const uri = made.uri('/a.txt');
  let text = made.texts['/a.txt'] ?? '';
  for (const [from, to] of edits) {
    const start = text.indexOf(from);
    expect(start).toBeGreaterThanOrEqual(0);
    const changes = refineChange(text, { start, end: start + from.length, text: to });
    text = applyChanges(text, changes);
    made.workspace.change(uri, changes, text);
  }
  const done = saveArticle(made.snapshot, uri);
  expect(done?.refused).toEqual([]);
  const own = made.texts['/a.txt.isnad.yaml'] ?? '';
  return applyEdits(own, done?.edit[0]?.edits ?? []).slice('isnad: 1\nannotations:\n'.length);
}

describe('saveArticle', () => {
  it('writes the wording that a person mended, in the quotes that were there', async () => {
    const line = `  - { id: c1, kind: claim, exact: 'we shal stay' }   # sic\n`;
    expect(await saved('He said we shal stay here.', line, ['shal ', 'shall '])).toBe(line.replace('shal ', 'shall '));
  });

  it('writes nothing where the edit was taken back', async () => {
    const line = '  - { id: c1, kind: claim, exact: we shall stay }\n';
    expect(await saved('He said we shall stay here.', line, ['shall ', ''], ['we ', 'we shall '])).toBe(line);
  });

  it('leaves a piece out of which nothing is left, with what it said about its surroundings', async () => {
    const line = '  - { id: c1, kind: claim, exact: [{ exact: we stay, prefix: "“" }, for ever] }\n';
    expect(await saved('“we stay,” she said, “for ever”, we stay', line, ['“we stay,” ', ''])).toBe(
      '  - { id: c1, kind: claim, exact: for ever }\n',
    );
  });

  it('leaves an annotation alone of which nothing is left', async () => {
    const line = '  - { id: c1, kind: claim, exact: we shall stay }\n';
    expect(await saved('He said we shall stay here.', line, ['we shall stay', ''])).toBe(line);
  });

  it('writes context or occurrence when the wording comes to stand twice', async () => {
    const line = '  - { id: c1, kind: claim, exact: we stay }\n';
    expect(await saved('He said we stay.', line, ['He', 'So we stay, he'])).toBe(
      '  - { id: c1, kind: claim, exact: we stay, suffix: "." }\n',
    );
    const twice = 'x'.repeat(40);
    expect(await saved(`${twice} we stay ${twice}`, line, [' we', ` we stay ${twice} we`])).toMatch(
      /occurrence: [12]\/2/,
    );
  });

  it('leaves context alone that still leads there, and takes it away where it misleads', async () => {
    const line = '  - { id: c1, kind: claim, exact: we stay, prefix: "A " }\n';
    expect(await saved('A we stay. B we stay.', line, [' B we stay.', ''])).toBe(line);
    const changed = await saved('A we stay. B we stay.', line, ['A we', 'Then C we']);
    expect(changed).not.toContain('prefix: "A "');
    expect(changed).toContain('exact: we stay');
  });

  it('writes cue, mention and relays, as they are written: words or a map', async () => {
    const lines = [
      '  - id: c1',
      '    kind: claim',
      '    exact: we stay',
      '    cue: { exact: said, x-note: kept }',
      '    mention: the mayor',
      '    via:',
      '      - afp',
      '      - [{ speaker: wire, mention: the wire }, dpa]',
      '',
    ].join('\n');
    const text = 'The wire has it that the mayor said we stay, as the wire put it.';
    expect(
      await saved(text, lines, ['mayor', 'old mayor'], ['said', 'told us'], ['as the wire', 'as the agency']),
    ).toBe(lines.replace('said', 'told us').replace('the mayor', 'the old mayor').replace('the wire', 'the agency'));
  });

  it('confirms nothing that nobody was sure of, edited or not', async () => {
    const line = '  - { id: c1, kind: claim, exact: the foreign fighters shall all stay in town }\n';
    const text = 'He said the foreign fighters should all stay in towns.';
    expect(await saved(text, line, ['He', 'She'])).toBe(line);
    expect(await saved(text, line, ['fighters', 'soldiers'])).toBe(line);
  });

  it('writes other spelling only where the edit made it', async () => {
    const line = '  - { id: c1, kind: claim, exact: ان المعركة انتهت }\n';
    expect(await saved('قال أن المعركة انتهت.', line, ['قال', 'وقال'])).toBe(line);
    const exact = line.replace('ان ', 'أن ');
    expect(await saved('قال أن المعركة انتهت.', exact, ['أن', 'إن'])).toBe(line.replace('ان ', 'إن '));
  });

  it('follows annotations to where they are cut and pasted, and back', async () => {
    const line = '  - { id: c1, kind: claim, exact: we stay }\n';
    const text = 'He said we stay. Others left.';
    expect(await saved(text, line, [' we stay', ''], ['left.', 'left. we stay'])).toBe(line);
    expect(
      await saved(
        `${text} we stay`,
        `${line.replace(' }', ', prefix: "said " }')}`,
        ['said we stay', 'said'],
        ['said', 'said we stay'],
      ),
    ).toBe(line.replace(' }', ', prefix: "said " }'));
  });

  it('has nothing to say about what is no article or is not open', async () => {
    const made = await fixture('//- /a.txt\na\n//- /a.txt.isnad.yaml\nisnad: 1\n', { open: [] });
    expect(saveArticle(made.snapshot, made.uri('/a.txt'))).toBeUndefined();
    expect(saveArticle(made.snapshot, made.uri('/b.txt'))).toBeUndefined();
  });
});
