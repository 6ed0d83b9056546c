/** What of an element's look a picture takes along: nothing of it knows the window's styles where it is opened. */
const lookKeys = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
] as const;

/** What is of use in the window alone. */
const liveAttributes = ['class', 'style', 'tabindex', 'role', 'data-id'] as const;

/**
 * A picture as a file of its own: the colours and fonts that it has on screen, on the window's background.
 *
 * @returns the text of an SVG file; what people wrote in it is text, never markup.
 */
export function savedPicture(shown: SVGSVGElement, background: string): string {
  const saved = shown.cloneNode(true);
  if (!(saved instanceof SVGSVGElement)) return '';
  const originals = [shown, ...shown.querySelectorAll('*')];
  const copies = [saved, ...saved.querySelectorAll('*')];
  for (const [index, copy] of copies.entries()) {
    const original = originals[index];
    if (original) takeLook(copy, getComputedStyle(original));
  }
  for (const hit of saved.querySelectorAll('.hit')) hit.remove();
  for (const copy of copies) for (const name of liveAttributes) copy.removeAttribute(name);
  removeComments(saved);
  saved.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  saved.setAttribute('role', 'img');
  saved.prepend(backgroundOf(shown, background));
  return `${new XMLSerializer().serializeToString(saved)}\n`;
}

function takeLook(copy: Element, style: CSSStyleDeclaration): void {
  if (copy.tagName === 'title') return;
  for (const key of lookKeys) {
    const value = style.getPropertyValue(key);
    if (value !== '') copy.setAttribute(key, value);
  }
}

/** The marks that the template library leaves. */
function removeComments(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function backgroundOf(shown: SVGSVGElement, colour: string): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('width', String(shown.width.baseVal.value));
  rect.setAttribute('height', String(shown.height.baseVal.value));
  rect.setAttribute('fill', colour);
  return rect;
}
