import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, render } from 'lit';

import type { BoardModel, BoardWish } from '../boardProtocol.js';
import { listen, type PageHost } from '../page/pageHost.js';
import { BoardPage } from './boardPage.js';
import type { BoardState } from './boardState.js';

declare function acquireVsCodeApi(): PageHost<BoardState, BoardWish>;

const host = acquireVsCodeApi();
const place = document.createElement('main');
document.body.append(place);
const page = new BoardPage(host, place);

listen<BoardModel, BoardState, BoardWish>(host, (message) => {
  if (message.type === 'gone') render(html`<p class="nothing">${message.text}</p>`, place);
  else page.show(message);
});
