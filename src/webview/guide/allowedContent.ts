/** The elements allowed in a guide's text: words, their structure and tables. Other elements are replaced by their contents. */
export const allowedElements: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'var'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'q', 'abbr', 'span'],
  ...['details', 'summary'],
  // Replaced by its alternative text before anything is inserted into the page.
  'img',
];

/** Their attributes: none that loads, names, positions, focuses or opens anything, except links, which the extension follows. */
export const allowedAttributes: readonly string[] = ['href', 'title', 'alt', 'colspan', 'rowspan', 'start', 'align'];

/** Allowed link targets: the web, a mail address, or a path without a scheme. */
export const allowedAddress = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;
