import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-icon/index.js';
import { html, render } from 'lit';

import { listen, type PageHost } from '../page/pageHost.js';
import type { GuideModel, GuideWish } from '../guideProtocol.js';
import type { ToPage } from '../pageProtocol.js';
import { guideView } from './guideView.js';

interface GuideState {
  readonly stepId: string;
  readonly scrollTop: number;
}

declare function acquireVsCodeApi(): PageHost<GuideState, GuideWish>;

const host = acquireVsCodeApi();
const place = document.createElement('main');
document.body.append(place);

window.addEventListener('scroll', () => {
  const state = host.getState();
  if (state) host.setState({ ...state, scrollTop: window.scrollY });
});
listen<GuideModel, GuideState, GuideWish>(host, show);

function show(message: ToPage<GuideModel>): void {
  if (message.type === 'gone') {
    render(html`<p class="remark">${message.text}</p>`, place);
    return;
  }
  const { model } = message;
  const before = host.getState();
  const isOther = place.dataset['step'] !== model.stepId;
  render(
    guideView(model, (wish) => host.postMessage({ type: 'wish', page: message.page, wish })),
    place,
  );
  if (!isOther) return;
  const scrollTop = before?.stepId === model.stepId ? before.scrollTop : 0;
  place.dataset['step'] = model.stepId;
  host.setState({ stepId: model.stepId, scrollTop });
  window.scrollTo(0, scrollTop);
}
