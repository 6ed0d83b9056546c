import DOMPurify from 'dompurify';

import { allowedAddress, allowedAttributes, allowedElements } from './allowedContent.js';

/** Pictures would be fetched from somewhere; what they stand for is said by their text. */
function replacePictures(fragment: DocumentFragment): void {
  for (const picture of fragment.querySelectorAll('img')) picture.replaceWith(picture.alt);
}

/** Headings of the text stand below the guide's own. */
function lowerHeadings(fragment: DocumentFragment): void {
  for (const heading of fragment.querySelectorAll('h1, h2')) {
    const lower = document.createElement('h3');
    lower.replaceChildren(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/**
 * Makes of HTML that comes from a workspace's file what can be shown: only what is allowed by name is left, and links lead only
 * where a person can see where to.
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
