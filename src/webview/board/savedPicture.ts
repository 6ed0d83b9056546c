/** The style properties of a shape to save, with their defaults. The file has no access to the window's styles. */
const shapeLook = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
} as const;

/** Additional properties of texts. */
const textLook = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
} as const;

/** Attributes that are only useful in the window. */
const liveAttributes = ['class', 'style', 'tabindex', 'role', 'data-id'] as const;

/**
 * Turns a picture into a file of its own: with the colours and fonts on screen, on the window's background.
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

/** Groups pass on their opacity; texts and shapes specify everything else themselves. */
function takeLook(copy: Element, style: CSSStyleDeclaration): void {
  if (copy.tagName === 'title') return;
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  if (copy.tagName === 'g' || copy.tagName === 'svg') return;
  const isText = copy.tagName === 'text' || copy.tagName === 'tspan';
  for (const [key, usual] of Object.entries(isText ? { ...shapeLook, ...textLook } : shapeLook)) {
    const value = style.getPropertyValue(key);
    if (value !== usual) copy.setAttribute(key, value);
  }
}

/** Removes the markers of the template library. */
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
