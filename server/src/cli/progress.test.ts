import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';
import { Output, type Stream, type Terminal } from './terminal.ts';

class Recorder extends EventEmitter implements Stream {
  readonly columns = 60;
  readonly destroyed = false;
  readonly writableNeedDrain = false;
  readonly isTTY: boolean;
  text = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

function setUp(isTTY: boolean) {
  const stream = new Recorder(isTTY);
  let time = 0;
  const output = new Output(stream, { TERM: 'dumb' });
  const terminal: Terminal = { cwd: '/', locale: 'en', version: '0', out: output, err: output };
  const progress = new Progress(terminal, () => time);
  const at = (now: number, done: number): string => {
    time = now;
    stream.text = '';
    progress.show('load', done, 100);
    return stream.text;
  };
  return { stream, progress, at };
}

describe('Progress', () => {
  it('shows nothing for work that ends soon', () => {
    const { stream, progress, at } = setUp(true);
    expect([at(0, 0), at(100, 20), at(499, 90)]).toEqual(['', '', '']);
    progress.clear();
    expect(stream.text).toBe('');
  });

  it('draws on one line, not too often, and clears it', () => {
    const { stream, progress, at } = setUp(true);
    expect(at(600, 50)).toBe(`\rReading ${'━'.repeat(12)}${'─'.repeat(12)} 50 of 100\u001b[K`);
    expect(at(610, 51)).toBe('');
    expect(at(700, 60)).toContain('60 of 100');
    stream.text = '';
    progress.clear();
    expect(stream.text).toBe('\r\u001b[K');
    progress.clear();
    expect(stream.text).toBe('\r\u001b[K');
  });

  it('shows nothing where there is no terminal', () => {
    expect(setUp(false).at(60_000, 50)).toBe('');
  });
});
