import { parse } from 'jsonc-parser';

import { findTooDeep } from '../text/jsonDepth.js';

/** Ids of the extensions that `.vscode/extensions.json` recommends; none if the text is invalid. */
export function readRecommendations(text: string): readonly string[] {
  const file: unknown = findTooDeep(text) === undefined ? parse(text) : undefined;
  const list: unknown = typeof file === 'object' && file !== null && 'recommendations' in file && file.recommendations;
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}
