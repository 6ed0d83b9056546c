import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { SecretLintRuleContext, SecretLintSourceCode } from '@secretlint/types';

import { distinctSecrets, type FoundSecret } from '../../core/secrets/foundSecret.js';
import { findSpokenSecrets } from '../../core/secrets/spokenSecrets.js';

/** Only rules that find something; those that let a comment in the text silence others are left out. */
const scanners = rules.filter(({ meta }) => meta.type === 'scanner' && !meta.id.endsWith('filter-comments'));

/**
 * Finds what looks like a secret in a text: keys, tokens, passwords, connection strings. Uses the rules of secretlint and our own
 * for passwords. Nothing leaves the machine.
 *
 * This module contains the rules, so it is only imported when a note is about to be shared.
 */
export async function findSecrets(text: string): Promise<readonly FoundSecret[]> {
  const found: FoundSecret[] = [];
  for (let start = 0; start === 0 || start + overlap < text.length; start += sliceLength - overlap) {
    const end = start + sliceLength;
    const secrets = await findByRules(text.slice(start, end), start);
    // What the slice cuts off is found in the next one.
    const isWhole = ({ span }: FoundSecret): boolean =>
      span.end < end || span.start < end - overlap || end >= text.length;
    found.push(...secrets.filter(isWhole));
  }
  return distinctSecrets([...found, ...findSpokenSecrets(text)]);
}

/** How much the rules search at once: their patterns are not ours, and some take time quadratic in the length. */
const sliceLength = 16_384;

/** How much of a slice is searched again with the next: secrets are shorter, private keys included. */
const overlap = 8192;

async function findByRules(text: string, offset: number): Promise<readonly FoundSecret[]> {
  const found: FoundSecret[] = [];
  await Promise.all(
    scanners.map(async (rule) => {
      const kind = rule.meta.id.replace(/^.*secretlint-rule-/, '');
      const context = contextOf(([start, end]) =>
        found.push({ kind, span: { start: start + offset, end: end + offset } }),
      );
      await rule.create(context, {}).file?.(sourceOf(text));
    }),
  );
  return found;
}

/** The context for a rule. Its messages aren't used, since texts for people belong to the shell. */
function contextOf(report: (range: readonly [number, number]) => void): SecretLintRuleContext {
  return {
    sharedOptions: {},
    createTranslator: () => (messageId, data) => ({ message: '', messageId: String(messageId), data }),
    report: ({ range }) => report(range),
    ignore: () => undefined,
  };
}

/** Presents a text to the rules as a Markdown file. */
function sourceOf(text: string): SecretLintSourceCode {
  const filePath = 'note.md';
  const nowhere = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  return {
    ...{ filePath, physicalFilePath: undefined, ext: '.md', contentType: 'text', content: text, hasBOM: false },
    getFilePath: () => filePath,
    getPhysicalFilePath: () => undefined,
    indexToPosition: () => nowhere.start,
    positionToIndex: () => 0,
    locationToRange: () => [0, 0],
    rangeToLocation: () => nowhere,
  };
}
