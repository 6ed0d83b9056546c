import type { FromPage, ToPage } from '../pageProtocol.js';

/** The API that VS Code gives to a page. */
export interface PageHost<State, Wish> {
  postMessage(message: FromPage<Wish>): void;
  /** Kept while the page is hidden, and when the window is reopened. */
  setState(state: State): void;
  getState(): State | undefined;
}

/** Calls the listener with everything that the extension sends, starting with what to show now. */
export function listen<Model, State, Wish>(
  host: PageHost<State, Wish>,
  listener: (message: ToPage<Model>) => void,
): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage<Model>>) => listener(data));
  host.postMessage({ type: 'ready' });
}
