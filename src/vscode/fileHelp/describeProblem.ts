import * as vscode from 'vscode';

import { maxFileBytes } from '../../app/ports.js';
import type { Problem } from '../../core/text/problem.js';
import { describeExpected } from './describeExpected.js';

/** One sentence about what is wrong and what would be right. */
export function describeProblem({ code, data }: Problem): string {
  const key = word(data['key']);
  switch (code) {
    case 'file.tooLarge':
      return vscode.l10n.t(
        'This file is too large to be read ({0} MB; the limit is {1} MB).',
        (Number(data['sizeBytes']) / mebibyte).toFixed(1),
        maxFileBytes / mebibyte,
      );
    case 'file.notUtf8':
      return vscode.l10n.t('This file is not valid UTF-8 from here on, so it is not read. Save it as UTF-8.');
    case 'file.conflict':
      return vscode.l10n.t(
        'This file has merge conflicts ({0} and {1}). It is neither read nor changed until they are resolved.',
        word(data['ours']) || vscode.l10n.t('ours'),
        word(data['theirs']) || vscode.l10n.t('theirs'),
      );
    case 'file.refused':
      return describeRefusal(data['reason']);
    case 'yaml.syntax':
      return vscode.l10n.t('This is not valid YAML: {0}', word(data['detail']));
    case 'yaml.tooMuch':
      return describeLimit(data['limit']);
    case 'problems.more':
      return vscode.l10n.t('{0} more problems in this file are not listed.', Number(data['count']));
    case 'frontMatter.missing':
      return vscode.l10n.t('This file should begin with front matter between two "---" lines.');
    case 'frontMatter.unclosed':
      return vscode.l10n.t('The front matter has no closing "---" line.');
    case 'value.missing':
      return vscode.l10n.t('"{0}" is missing.', key);
    case 'value.unknownOption':
      return describeUnknownOption(data);
    case 'value.wrongType':
    case 'value.pattern':
      return describeWrongValue(data);
    case 'id.duplicate':
      return vscode.l10n.t('The id "{0}" is used twice. Ids must be unique in the file.', word(data['id']));
  }
}

const mebibyte = 1024 * 1024;

/** The limit that a file exceeds. Internal counts are not shown. */
function describeLimit(limit: Problem['data'][string] | undefined): string {
  switch (limit) {
    case 'depth':
      return vscode.l10n.t('This file is not read: it is nested too deeply from here on.');
    case 'aliases':
      return vscode.l10n.t('This file is not read: its YAML aliases expand to too much.');
    default:
      return vscode.l10n.t('This file is not read: from here on, its entries exceed the limit.');
  }
}

function describeWrongValue(data: Problem['data']): string {
  const expected = describeExpected(data['expected']);
  return data['key'] === undefined
    ? vscode.l10n.t('The file should be {0}.', expected)
    : vscode.l10n.t('"{0}" should be {1}.', word(data['key']), expected);
}

function describeUnknownOption(data: Problem['data']): string {
  const nearest = word(data['nearest']);
  const unknown = vscode.l10n.t('"{0}" is not a valid value of {1}.', word(data['value']), word(data['key']));
  if (nearest) return `${unknown} ${vscode.l10n.t('Did you mean "{0}"?', nearest)}`;
  return `${unknown} ${vscode.l10n.t('Valid values: {0}.', word(data['options']))}`;
}

/** How much of a file's text a message quotes. */
const maxShown = 300;

function word(value: Problem['data'][string] | undefined): string {
  const whole = typeof value === 'object' ? value.join(', ') : String(value ?? '');
  return whole.length <= maxShown ? whole : `${whole.slice(0, maxShown)}…`;
}

function describeRefusal(reason: unknown): string {
  return reason === 'link'
    ? vscode.l10n.t('This is a symbolic link, or is reached through one. It is neither read nor written.')
    : vscode.l10n.t('This file can’t be read: the file system denies access to it.');
}
