import DOMPurify from 'dompurify';

import { allowedAddress, allowedAttributes, allowedElements } from './allowedContent.js';

/** Pictures would have to be fetched; their alternative text replaces them. */
function replacePictures(fragment: DocumentFragment): void {
  for (const picture of fragment.querySelectorAll('img')) picture.replaceWith(picture.alt);
}

/** Headings in the text come below the guide's own. */
function lowerHeadings(fragment: DocumentFragment): void {
  for (const heading of fragment.querySelectorAll('h1, h2')) {
    const lower = document.createElement('h3');
    lower.replaceChildren(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/**
 * Sanitizes HTML from a workspace's file: keeps only what is explicitly allowed, and links only where a person can see their
 * target.
 */
export function safeFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: [...allowedElements],
    ALLOWED_ATTR: [...allowedAttributes],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: allowedAddress,
  });
  replacePictures(fragment);
  lowerHeadings(fragment);
  return fragment;
}
