import type { FromPage } from '../../webview/pageProtocol.js';

/** Whether a value from a page is a valid message. Whether its wish may be granted is checked elsewhere. */
export function isPageMessage<Wish>(message: unknown): message is FromPage<Wish> {
  if (!isRecord(message)) return false;
  const { type, page, wish } = message;
  return type === 'ready' || (type === 'wish' && typeof page === 'number' && isRecord(wish));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
