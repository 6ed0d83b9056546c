/** A template of a page, as far as it can be looked into without a page. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * A template of a page as the HTML that it stands for: texts escaped as the page does it, handlers left out, blanks and line ends
 * drawn together.
 */
export function renderedText(template: unknown): string {
  return textOf(template)
    .replaceAll(/\s*[@.][a-z]+=""/g, '')
    .replaceAll(/\s*\?[a-z]+="false"/g, '')
    .replaceAll(/\?([a-z]+)="true"/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('> ', '>')
    .replaceAll(' >', '>')
    .replaceAll(' <', '<')
    .trim();
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (isTemplate(value)) {
    return value.strings.reduce((text, part, index) => text + valueIn(text, value.values[index - 1]) + part);
  }
  if (isList(value)) return value.values[0].map((item) => textOf(value.values[2](item))).join('');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return escape(String(value));
  return '';
}

/** A value that stands behind `name=` is in quotes there; a handler or property is empty. */
function valueIn(before: string, value: unknown): string {
  if (!before.endsWith('=')) return textOf(value);
  return /[@.][a-z]+=$/.test(before) ? '""' : `"${textOf(value)}"`;
}

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;
}

/** What lit's `repeat` gives: the items, their keys, and the template of one. */
function isList(
  value: unknown,
): value is { readonly values: readonly [readonly unknown[], unknown, (item: unknown) => unknown] } {
  return typeof value === 'object' && value !== null && '_$litDirective$' in value;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
