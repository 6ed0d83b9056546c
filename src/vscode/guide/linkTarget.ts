import { isFilePath } from '../../app/kit/filePath.js';
import type { FilePath } from '../../app/ports.js';

/** The target of a checklist's link. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  | {
      readonly kind: 'file';
      readonly path: FilePath;
      /** 0-based; the first line if the link specifies none. */
      readonly line: number;
    };

/**
 * Parses a link: to a web page, or to a file or folder of the workspace folder, optionally with a line (`#L12`).
 *
 * @returns `undefined` for anything else: commands, other schemes, paths that lead outside.
 */
export function readLink(href: string): LinkTarget | undefined {
  if (/^(?:https?:\/\/[^/]|mailto:.)/i.test(href)) return { kind: 'web', url: href };
  const [encoded = '', fragment = ''] = href.split('#', 2);
  const path = decode(encoded)
    .replace(/^\.?\//, '')
    .replace(/\/$/, '');
  if (!isFilePath(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const number = Number(/^L(\d{1,9})/.exec(fragment)?.[1] ?? 1);
  return { kind: 'file', path, line: Math.max(number - 1, 0) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
