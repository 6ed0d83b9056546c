/** The elements that a guide's text may have: words, their structure and tables. Of others only what is in them stays. */
export const allowedElements: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'kbd', 'samp', 'var'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'q', 'abbr', 'span'],
  ...['details', 'summary'],
  // Replaced by what it shows, in words, before anything is put into the page.
  'img',
];

/** Their attributes: none that loads, names, positions, focuses or opens anything, but for links, which the extension follows. */
export const allowedAttributes: readonly string[] = ['href', 'title', 'alt', 'colspan', 'rowspan', 'start', 'align'];

/** Where a link may lead: to the web, to an address, or to a place that is named without a scheme. */
export const allowedAddress = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;
