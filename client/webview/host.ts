import type { FromPage, PageState, ToPage } from './messages.ts';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The way to the extension. */
export class Host {
  readonly #api = acquireVsCodeApi();

  send(message: FromPage): void {
    this.#api.postMessage(message);
  }

  /** Messages come from the extension alone: the editor passes on no others. */
  listen(listener: (message: ToPage) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => listener(data));
  }

  get state(): PageState | undefined {
    const state = this.#api.getState();
    if (typeof state !== 'object' || state === null || !('line' in state)) return undefined;
    return typeof state.line === 'number' ? { line: state.line } : undefined;
  }

  set state(state: PageState) {
    this.#api.setState(state);
  }
}
