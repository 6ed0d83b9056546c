import { html, nothing, type TemplateResult } from 'lit';

import type { GuideCheck, GuideEntry, GuideFile, GuideModel, GuideQuestion, GuideWish } from '../guideProtocol.js';
import { safeFragment } from './guideText.js';

export type Send = (wish: GuideWish) => void;

export function guideView(model: GuideModel, send: Send): TemplateResult {
  return html`
    <header>
      <p class="place">${model.place}</p>
      <h1 tabindex="-1">${model.title}</h1>
      <p class="badges" role="status">
        ${model.badges.map(({ text, tone }) => html`<span class="badge ${tone}">${text}</span>`)}
      </p>
      ${model.remark === '' ? nothing : html`<p class="remark">${model.remark}</p>`}
      <div class="toolbar">
        ${model.marks.map(
          ({ mark, title }, index) => html`
            <vscode-button ?secondary=${index > 0} @click=${() => send({ type: 'mark', mark })}>${title}</vscode-button>
          `,
        )}
      </div>
    </header>
    <div class="text" @click=${(event: MouseEvent) => followLink(event, send)}>
      ${model.guideHtml === '' ? html`<p class="detail">${model.words.noGuide}</p>` : safeFragment(model.guideHtml)}
    </div>
    ${questions(model, send)} ${checks(model, send)} ${sessions(model, send)}
    ${entries(model.words.actions, model.actions, 'play', (action) => send({ type: 'action', action }))}
    ${entries(model.words.links, model.links, 'link', (link) => send({ type: 'link', link }))}
    ${neighbours(model, send)}
  `;
}

function questions({ questions: all, otherNotes, words }: GuideModel, send: Send): TemplateResult {
  return html`
    ${section(
      words.questions,
      all.length > 0,
      html`<ul class="questions">
        ${all.map((question, index) => questionItem(question, words.answer, () => send({ type: 'answer', question: index }), send))}
      </ul>`,
    )}
    ${section(words.otherNotes, otherNotes.length > 0, files(otherNotes, send))}
  `;
}

function questionItem(
  { ask, kind, answers }: GuideQuestion,
  answerWord: string,
  onAnswer: () => void,
  send: Send,
): TemplateResult {
  return html`
    <li>
      <div class="row">
        <span>${ask} <span class="detail">${kind}</span></span>
        <vscode-button secondary aria-label="${answerWord}: ${ask}" @click=${onAnswer}>${answerWord}</vscode-button>
      </div>
      ${answers.length === 0 ? nothing : files(answers, send)}
    </li>
  `;
}

function checks({ checks: all, words }: GuideModel, send: Send): TemplateResult | typeof nothing {
  return section(
    words.verification,
    all.length > 0,
    html`
      <ul class="checks">
        ${all.map(checkItem)}
      </ul>
      <vscode-button secondary @click=${() => send({ type: 'verify' })}>${words.verify}</vscode-button>
    `,
  );
}

function checkItem({ title, state, stateText, finding }: GuideCheck): TemplateResult {
  const icon = { holds: 'pass-filled', open: 'circle-large-outline', unknown: 'question' }[state];
  return html`
    <li class=${state}>
      <vscode-icon name=${icon}></vscode-icon>
      <span
        >${title}
        <span class="detail">${stateText}</span>
        ${finding === '' ? nothing : html`<span class="evidence">${finding}</span>`}</span
      >
    </li>
  `;
}

function sessions(model: GuideModel, send: Send): TemplateResult | typeof nothing {
  return section(
    model.words.sessions,
    model.countsSessions || model.sessions.length > 0,
    html`
      ${files(model.sessions, send)}
      <vscode-button secondary @click=${() => send({ type: 'recordSession' })}
        >${model.words.recordSession}</vscode-button
      >
    `,
  );
}

function entries(
  title: string,
  all: readonly GuideEntry[],
  icon: string,
  onOpen: (index: number) => void,
): TemplateResult | typeof nothing {
  const items = all.map((entry, index) => html`<li>${opener({ ...entry, icon }, () => onOpen(index))}</li>`);
  return section(
    title,
    all.length > 0,
    html`<ul class="files">
      ${items}
    </ul>`,
  );
}

function files(all: readonly GuideFile[], send: Send): TemplateResult {
  return html`<ul class="files">
    ${all.map((file) => html`<li>${opener(file, () => send({ type: 'open', path: file.path }))}</li>`)}
  </ul>`;
}

function opener({ title, detail, icon }: GuideEntry & { readonly icon: string }, onOpen: () => void): TemplateResult {
  return html`
    <vscode-icon name=${icon}></vscode-icon>
    <span><button class="link" @click=${onOpen}>${title}</button> <span class="detail">${detail}</span></span>
  `;
}

function neighbours({ previous, next, words }: GuideModel, send: Send): TemplateResult {
  return html`
    <nav>
      ${
        previous
          ? html`<button
              class="link"
              aria-label="${words.previous}: ${previous.title}"
              @click=${() => send({ type: 'show', stepId: previous.stepId })}
            >
              <span class="detail">← ${words.previous}</span><br />${previous.title}
            </button>`
          : html`<span></span>`
      }
      ${
        next
          ? html`<button
              class="link end"
              aria-label="${words.next}: ${next.title}"
              @click=${() => send({ type: 'show', stepId: next.stepId })}
            >
              <span class="detail">${words.next} →</span><br />${next.title}
            </button>`
          : nothing
      }
    </nav>
  `;
}

function section(title: string, isShown: boolean, content: TemplateResult): TemplateResult | typeof nothing {
  return isShown
    ? html`<section aria-label=${title}>
        <h2>${title}</h2>
        ${content}
      </section>`
    : nothing;
}

/** The extension follows links after checking their targets. VS Code's own handler, further out, would open them too. */
function followLink(event: MouseEvent, send: Send): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const href = link.getAttribute('href');
  if (!href) return;
  send({ type: 'href', href });
}
