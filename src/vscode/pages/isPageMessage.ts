import type { FromPage } from '../../webview/pageProtocol.js';

/** Whether what a page sent is a message, whatever became of the page. Whether it may have what it wishes for is still open. */
export function isPageMessage<Wish>(message: unknown): message is FromPage<Wish> {
  if (!isRecord(message)) return false;
  const { type, page, wish } = message;
  return type === 'ready' || (type === 'wish' && typeof page === 'number' && isRecord(wish));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
