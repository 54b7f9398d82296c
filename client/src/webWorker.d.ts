/** The part of the browser's `Worker` that the web client uses; the DOM's types would let too much else in. */
interface Worker {
  terminate(): void;
}

declare var Worker: new (url: string) => Worker;
