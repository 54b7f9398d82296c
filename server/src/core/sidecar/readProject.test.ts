import { describe, expect, it } from 'vitest';
import { readProject } from './readProject.ts';

const complaints = (text: string): readonly (readonly [string, string, string?])[] =>
  readProject(text).problems.map(({ code, span, fix }) => {
    const words = text.slice(span.start, span.end);
    return fix ? [code, words, fix.text] : [code, words];
  });

describe('readProject', () => {
  it('reads all that a project file may hold', () => {
    const project = readProject(
      [
        'isnad: 1',
        'articles: ["**/*.{txt,md}"]',
        'exclude: drafts/**',
        'speakers: { afp: { name: وكالة فرانس برس, type: agency } }',
        'questions: { deal-with: هل كان التحالف طرفاً؟ }',
        'kinds: { rumour: { like: claim, label: إشاعة } }',
        'rules: { claim.unsourced: error, speaker.unused: off, text.unannotated-quotation: off }',
        'suggest: { threshold: 0.6 }',
        'x-own: true',
      ].join('\n'),
    );
    expect(project.problems).toEqual([]);
    expect(project).toMatchObject({ articles: ['**/*.{txt,md}'], exclude: ['drafts/**'], suggest: { threshold: 0.6 } });
    expect(project.speakers.get('afp')).toMatchObject({ type: 'agency' });
    expect(project.questions.get('deal-with')).toMatchObject({ text: 'هل كان التحالف طرفاً؟' });
    expect(project.kinds.get('rumour')).toMatchObject({ like: 'claim', label: 'إشاعة' });
    expect([...project.rules]).toEqual([
      ['claim.unsourced', 'error'],
      ['speaker.unused', 'off'],
      ['text.unannotated-quotation', 'off'],
    ]);
  });

  it('is content with an empty file and empty parts', () => {
    expect(readProject('').problems).toEqual([]);
    expect(readProject('isnad: 1\nspeakers:\nquestions:\nkinds:\nrules:\nsuggest:\n').problems).toEqual([]);
    expect(readProject('articles: []').articles).toEqual([]);
    expect(readProject('').articles).toBeUndefined();
  });

  it.each([
    ['rules: { claim.unsourced: eror }', [['sidecar.invalid-value', 'eror', 'error']]],
    ['rules: { claim.unsorced: error }', [['sidecar.invalid-value', 'claim.unsorced', 'claim.unsourced']]],
    ['kinds: { claim: { like: note } }', [['sidecar.invalid-value', 'claim']]],
    ['kinds: { rumour: { label: x } }', [['sidecar.invalid-value', 'label']]],
    ['kinds: { rumour: { like: clame } }', [['sidecar.invalid-value', 'clame', 'claim']]],
    ['suggest: { threshold: 7 }', [['sidecar.invalid-value', '7']]],
    ['suggest: { treshold: 0.5 }', [['sidecar.unknown-key', 'treshold', 'threshold']]],
    ['speaker: {}', [['sidecar.unknown-key', 'speaker', 'speakers']]],
    ['isnad: 3', [['sidecar.invalid-value', '3']]],
    ['- a', [['sidecar.invalid-value', '- a']]],
  ])('%j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });
});
