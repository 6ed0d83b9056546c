/** The first line of a body, without the signs of a heading: what serves as a title where there is none. */
export function headline(body: string): string {
  const [line = ''] = body.trimStart().split(/\r?\n/, 1);
  return line
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s#+$/, '')
    .trim();
}
