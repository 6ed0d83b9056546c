/// <reference lib="dom" />

/** What of a window answers a person, as text; empty where there is nothing. */
export interface Look {
  readonly dialog: string;
  readonly box: string;
  /** Whether there are messages that were not looked at. */
  readonly said: boolean;
  readonly editor: string;
}

/** Runs in the page of a window, to which it is sent as text: all in one look, since one thing makes room for the other at any moment. */
export function lookAtWorkbench(): Look {
  const all = [...document.querySelectorAll('.quick-input-widget, .monaco-dialog-box, .codicon-bell-dot, .tab.active')];
  const visible = all.filter((element) => element.getClientRects().length > 0);
  const shown = (selector: string): Element | undefined => visible.find((element) => element.matches(selector));
  const box = shown('.quick-input-widget:not(.quick-input-widget-closing)');
  const field = box?.querySelector('.quick-input-box input');
  const words = [...(box?.querySelectorAll('.quick-input-title, .quick-input-message') ?? [])];
  const value = field instanceof HTMLInputElement ? `${field.placeholder} ${field.value}` : '';
  return {
    dialog: shown('.monaco-dialog-box')?.textContent ?? '',
    box: box ? `box ${value} ${words.map((word) => word.textContent).join(' ')}` : '',
    said: shown('[id="status.notifications"] .codicon-bell-dot') !== undefined,
    editor: shown('.editor-group-container.active .tab.active')?.getAttribute('aria-label') ?? '',
  };
}
