import { createScanner } from 'jsonc-parser';

/** How many arrays and objects may stand in one another. */
const maxDepth = 100;

/** Where in JSON with comments more arrays and objects stand in one another than the parser, which is recursive, can be given. */
export function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth += 1;
    else if (first === '}' || first === ']') depth -= 1;
    if (depth > maxDepth) return scanner.getTokenOffset();
  }
  return undefined;
}
