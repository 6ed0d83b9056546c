import DOMPurify from 'dompurify';

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
 * Makes of HTML that comes from a workspace's file what can be shown: no script, style, form, picture or handler is left, and
 * links lead only where a person can see where to.
 */
export function safeFragment(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'button', 'input', 'textarea', 'select', 'audio', 'video', 'source', 'picture'],
    FORBID_ATTR: ['style', 'id', 'name', 'class', 'srcset', 'target'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  });
  replacePictures(fragment);
  lowerHeadings(fragment);
  return fragment;
}
