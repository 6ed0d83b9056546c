import type { FromPage, ToPage } from '../pageProtocol.js';

/** What VS Code gives a page to talk by. */
export interface PageHost<State, Wish> {
  postMessage(message: FromPage<Wish>): void;
  /** Kept while the page is hidden, and when the window is opened again. */
  setState(state: State): void;
  getState(): State | undefined;
}

/** Calls back with everything that the extension sends, beginning with what is to be shown now. */
export function listen<Model, State, Wish>(
  host: PageHost<State, Wish>,
  listener: (message: ToPage<Model>) => void,
): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage<Model>>) => listener(data));
  host.postMessage({ type: 'ready' });
}
