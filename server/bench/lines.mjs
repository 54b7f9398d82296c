/** Offsets of a text as LSP's positions, and back. */
export class Lines {
  #starts = [0];

  constructor(text) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  offset({ line, character }) {
    return this.#starts[line] + character;
  }

  position(offset) {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.#starts[low] };
  }
}
