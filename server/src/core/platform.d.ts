/**
 * What the core may use of its surroundings: globals that Node, browsers and workers share and that need no clock,
 * no randomness and no input or output. The core is compiled against these and the ECMAScript library alone.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
