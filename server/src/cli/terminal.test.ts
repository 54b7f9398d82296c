import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Output, type Stream, wantsColour } from './terminal.ts';

describe('wantsColour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, true],
  ])('on a terminal: %s, with %j: %s', (isTerminal, env, wanted) => {
    expect(wantsColour(isTerminal, env)).toBe(wanted);
  });
});

/** A stream that is full after each write until it is drained. */
class Slow extends EventEmitter implements Stream {
  readonly written: string[] = [];
  destroyed = false;
  writableNeedDrain = true;

  write(text: string): boolean {
    this.written.push(text);
    return false;
  }
}

describe('Output', () => {
  it('waits until there is room for more', async () => {
    const stream = new Slow();
    let done = false;
    const writing = new Output(stream, {}).write('a').then(() => {
      done = true;
    });
    await Promise.resolve();
    expect(done).toBe(false);
    stream.emit('drain');
    await writing;
    expect(stream.written).toEqual(['a']);
  });

  it('does not wait for a reader that went away, and writes nothing to it', async () => {
    const stream = new Slow();
    const writing = new Output(stream, {}).write('a');
    stream.destroyed = true;
    stream.emit('close');
    await writing;
    await new Output(stream, {}).write('b');
    expect(stream.written).toEqual(['a']);
  });
});
