import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { html, render } from 'lit';

import type { FromGuide, ToGuide } from '../protocol.js';
import { guideView } from './guideView.js';

/** What VS Code gives a page to talk by. */
interface VsCodePage {
  postMessage(message: FromGuide): void;
  /** Kept while the page is hidden, and when the window is opened again. */
  setState(state: { readonly stepId: string; readonly scrollTop: number }): void;
  getState(): { readonly stepId: string; readonly scrollTop: number } | undefined;
}

declare function acquireVsCodeApi(): VsCodePage;

const page = acquireVsCodeApi();
const place = document.createElement('main');
document.body.append(place);

window.addEventListener('message', ({ data }: MessageEvent<ToGuide>) => show(data));
window.addEventListener('scroll', () => {
  const state = page.getState();
  if (state) page.setState({ ...state, scrollTop: window.scrollY });
});
page.postMessage({ type: 'ready' });

function show(message: ToGuide): void {
  if (message.type === 'gone') {
    render(html`<p class="remark">${message.text}</p>`, place);
    return;
  }
  const { model } = message;
  const before = page.getState();
  const isOther = place.dataset['step'] !== model.stepId;
  render(
    guideView(model, (wish) => page.postMessage({ type: 'wish', page: message.page, wish })),
    place,
  );
  if (!isOther) return;
  const scrollTop = before?.stepId === model.stepId ? before.scrollTop : 0;
  place.dataset['step'] = model.stepId;
  page.setState({ stepId: model.stepId, scrollTop });
  window.scrollTo(0, scrollTop);
}
