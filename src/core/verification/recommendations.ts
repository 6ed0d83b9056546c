import { parse } from 'jsonc-parser';

/** Ids of the extensions that `.vscode/extensions.json` recommends; none where the text is something else. */
export function readRecommendations(text: string): readonly string[] {
  const file: unknown = parse(text);
  const list: unknown = typeof file === 'object' && file !== null && 'recommendations' in file && file.recommendations;
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}
