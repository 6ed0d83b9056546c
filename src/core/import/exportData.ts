import { parseLocatedYaml } from '../text/locatedYaml.js';
import { escapeMarkdown } from '../text/plainMarkdown.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { formatQuoted, formatScalar } from '../text/yamlScalar.js';

/** Reads what our own export wrote in a comment; nothing where there is no comment, or it was broken since. */
export function readExportFields(yaml: string | undefined): PlainMap {
  const value = yaml === undefined ? undefined : parseLocatedYaml(yaml).value;
  return isPlainMap(value) ? value : {};
}

/** Writes fields as the comment that {@link readExportFields} reads: one line each, nothing that ends a comment. */
export function formatExportData(about: 'checklist' | 'phase' | 'step', fields: PlainMap): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [formatField(key, value)],
  );
  return ['<!-- sre-onboarding:' + about, ...lines, '-->'].join('\n');
}

function formatField(key: string, value: unknown): string {
  const isText = typeof value === 'string' && !value.includes('-->');
  return `${key}: ${isText ? formatScalar(value, 'block') : formatQuoted(value).replaceAll('-->', '--\\u003e')}`;
}

/**
 * What a step's fields look like to people who read the export: due date and owner, questions, links and commands.
 * It is below the guide, and not taken for a part of it when it is read again.
 *
 * @param fields as `checklist.yaml` has them.
 */
export function showFields(fields: PlainMap): string {
  const marks = ['due', 'owner', 'when', 'optional'].filter((key) => fields[key] !== undefined);
  const items = [
    ...mapsIn(fields['prompts']).map(({ ask }) => escapeMarkdown(ask)),
    ...mapsIn(fields['links']).map(
      ({ title, file, url }) => `[${escapeMarkdown(title)}](${formatTarget(file ?? url)})`,
    ),
    ...mapsIn(fields['actions']).map(
      ({ title, run, command }) => `${escapeMarkdown(title)}: ${escapeMarkdown(run ?? command)}`,
    ),
  ];
  return [
    marks.map((key) => `\`${key}: ${String(fields[key])}\``).join(' · '),
    items.map((item) => `- ${item}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function formatTarget(target: unknown): string {
  return `<${String(target).replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))}>`;
}

function mapsIn(list: unknown): readonly PlainMap[] {
  return Array.isArray(list) ? list.filter(isPlainMap) : [];
}
