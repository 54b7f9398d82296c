import { describe, expect, it } from 'vitest';
import { choice, type OptionDefinitions, parseArguments } from './arguments.ts';
import { CommandError } from './commandError.ts';

const definitions: OptionDefinitions = {
  format: { type: 'string', values: ['pretty', 'json'] },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  secret: { type: 'boolean', hidden: true },
};
const parse = (...words: string[]) => parseArguments(words, definitions);

function failure(...words: string[]): string[] {
  try {
    parse(...words);
  } catch (error) {
    if (error instanceof CommandError)
      return error.notes.flatMap(({ id, args }) => [id, ...Object.values(args ?? {}).map(String)]);
    throw error;
  }
  return [];
}

describe('parseArguments', () => {
  it('keeps paths in order, options anywhere among them', () => {
    const { paths, options } = parse('a.txt', '--format', 'json', 'b', '-h');
    expect(paths).toEqual(['a.txt', 'b']);
    expect([...options]).toEqual([
      ['format', 'json'],
      ['help', true],
    ]);
  });

  it('takes all that follows -- for paths', () => {
    expect(parse('--', '--format', '-h').paths).toEqual(['--format', '-h']);
  });

  it('lets the last of two win', () => {
    expect(parse('--format=json', '--format=pretty').options.get('format')).toBe('pretty');
  });

  it('knows no options but the defined, not even those that every object has', () => {
    expect(failure('--constructor')).toEqual(['cli.error.unknown-option', '--constructor']);
    expect(failure('--__proto__=1')).toEqual(['cli.error.unknown-option', '--__proto__']);
    expect(failure('-x')).toEqual(['cli.error.unknown-option', '-x']);
  });

  it('offers the nearest option, hidden ones apart', () => {
    expect(failure('--formta', 'json')).toEqual([
      'cli.error.unknown-option',
      '--formta',
      'cli.error.did-you-mean',
      '--format',
    ]);
    expect(failure('--secre')).toEqual(['cli.error.unknown-option', '--secre']);
  });

  it('wants a value where one belongs, and none elsewhere', () => {
    expect(failure('--format')).toEqual(['cli.error.missing-value', '--format']);
    expect(failure('--format', '--help')).toEqual(['cli.error.missing-value', '--format']);
    expect(failure('--format=')).toEqual(['cli.error.missing-value', '--format']);
    expect(failure('--help=yes')).toEqual(['cli.error.needless-value', '--help']);
  });

  it('takes no value outside the list, and offers the nearest', () => {
    expect(failure('--format', 'jsno')).toEqual([
      'cli.error.invalid-value',
      'jsno',
      '--format',
      'pretty, json',
      'cli.error.did-you-mean',
      'json',
    ]);
  });
});

describe('choice', () => {
  it('is the standard value unless another was given', () => {
    expect(choice(parse(), 'format', ['pretty', 'json'], 'pretty')).toBe('pretty');
    expect(choice(parse('--format=json'), 'format', ['pretty', 'json'], 'pretty')).toBe('json');
  });
});
