import type { BlocksRead } from './block.js';
import { readBlocks } from './blockReader.js';
import { draftPhases } from './draftPhases.js';
import { readExportFields } from './exportData.js';
import { Findings } from './findings.js';
import { finishImport } from './finishImport.js';
import type { ImportOptions, ImportResult } from './importResult.js';
import { readMarkdownFile } from './markdownFile.js';
import { hasSteps, outlineOf, type Section } from './section.js';
import { Definitions } from './stepGuide.js';

/**
 * Reads a checklist from Markdown: each task that GitHub shows becomes a step, each heading above tasks a phase.
 *
 * A text that {@link exportChecklist} wrote gives the same checklist again, its changes since included.
 *
 * @returns always a value; a text without tasks gives a checklist without phases.
 */
export function importMarkdown(file: string, options: ImportOptions): ImportResult {
  const { frontMatter, text } = readMarkdownFile(file);
  const findings = new Findings(options.accept);
  const named = [frontMatter['name'], frontMatter['title'], titleLineOf(text)].find(isText);
  const read = readBlocks(text, 0, findings);
  return importBlocks(read, findings, { ...options, fallbackTitle: named ?? options.fallbackTitle });
}

/** Makes a checklist of the blocks of a text of any format. */
export function importBlocks(read: BlocksRead, findings: Findings, options: ImportOptions): ImportResult {
  const { sections, data } = outlineOf(read.blocks);
  const definitions = new Definitions(read.definitions);
  const titleSection = findTitle(sections);
  const title = titleSection?.heading?.plain ?? options.fallbackTitle;
  const phases = draftPhases(sections, { findings, definitions, path: options.path, titleSection, title });
  for (const { line, markdown } of definitions.unused()) {
    findings.leaveOut({ line, text: markdown, reason: 'unusedDefinition' });
  }
  return finishImport({ title, data: readExportFields(data), phases }, findings);
}

/** The heading that is the title of all: the first one, where it is alone on its level or has no tasks of its own. */
function findTitle(sections: readonly Section[]): Section | undefined {
  const headings = sections.filter(({ heading }) => heading);
  const [first] = headings;
  if (first?.heading?.depth !== 1) return undefined;
  const isAlone = headings.filter(({ heading }) => heading?.depth === 1).length === 1;
  return isAlone || !hasSteps(first) ? first : undefined;
}

/** GitLab's templates begin with the title that the issue is to have: `Title: Onboarding of …`. */
function titleLineOf(text: string): string | undefined {
  return /^\s*title:[ \t]+(\S.*)/i.exec(text)?.[1]?.trim();
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
