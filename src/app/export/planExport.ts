import type { Audience, ExportChoice, ExportFacts, NamePolicy } from '../../core/export/exportFacts.js';
import { formatCsv } from '../../core/export/formatCsv.js';
import { type ExportedRoadmap, formatRoadmap } from '../../core/export/formatRoadmap.js';
import { readStamp } from '../../core/export/exportStamp.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/** A file that an export would write. */
export interface PlannedFile {
  readonly path: FilePath;
  readonly text: string;
  /** Its present text; `undefined` if it doesn't exist. */
  readonly existing: string | undefined;
  /** Whether it was written by hand, or edited since the last export. It is only replaced on request. */
  readonly isByHand: boolean;
}

/** What an export would write. */
export interface ExportPlan {
  /** The first one is shown first. */
  readonly files: readonly PlannedFile[];
  /** The audience of the existing export; absent if there is none. */
  readonly lastAudience?: Audience;
}

/** An existing file can't be read as text, so it is unknown what replacing it would destroy. */
export class UnreadableTarget extends Error {
  override readonly name = 'UnreadableTarget';
  readonly path: FilePath;

  constructor(path: FilePath) {
    super(path);
    this.path = path;
  }
}

/** How many names are tried for a second export beside an existing file. */
const maxBesides = 100;

/**
 * Plans the two files of an export: Markdown, and HTML beside it. Throws {@link UnreadableTarget} if one of them can't be read.
 */
export async function planRoadmap(
  folder: OnboardingFolder,
  facts: ExportFacts,
  { path, choice }: { readonly path: FilePath; readonly choice: ExportChoice },
): Promise<ExportPlan> {
  const existing = await readTarget(folder, path);
  const stamped = existing === undefined ? undefined : readStamp(existing);
  const exported: ExportedRoadmap = formatRoadmap(facts, choice, stamped?.stamp);
  const lastAudience = stamped?.stamp.audience;
  return {
    files: [
      await planFile(folder, path, exported.markdown),
      await planFile(folder, withExtension(path, '.html'), exported.html),
    ],
    ...(lastAudience && { lastAudience }),
  };
}

/** Plans the table of all items, beside the roadmap's Markdown. */
export async function planCsv(
  folder: OnboardingFolder,
  facts: ExportFacts,
  { path, names }: { readonly path: FilePath; readonly names: NamePolicy },
): Promise<ExportPlan> {
  const target = withExtension(path, '.csv');
  const text = formatCsv(facts, names);
  const existing = await readTarget(folder, target);
  return { files: [{ path: target, text, existing, isByHand: existing !== undefined && existing !== text }] };
}

/** A path for an export that keeps an existing file: the same with a suffix, for which no files exist. */
export async function pathBeside(folder: OnboardingFolder, path: FilePath, addition: string): Promise<FilePath> {
  for (let count = 1; count <= maxBesides; count++) {
    const extension = /\.[^./]*$/.exec(path)?.[0] ?? '';
    const stem = path.slice(0, path.length - extension.length);
    const beside = `${stem}-${addition}${count === 1 ? '' : `-${count}`}${extension}`;
    const texts = [await readTarget(folder, beside), await readTarget(folder, withExtension(beside, '.html'))];
    if (texts.every((text) => text === undefined || isOwn(text))) return beside;
  }
  throw new UnreadableTarget(path);
}

async function planFile(folder: OnboardingFolder, path: FilePath, text: string): Promise<PlannedFile> {
  const existing = await readTarget(folder, path);
  return { path, text, existing, isByHand: existing !== undefined && !isOwn(existing) };
}

function isOwn(text: string): boolean {
  return readStamp(text)?.isUntouched ?? false;
}

async function readTarget(folder: OnboardingFolder, path: FilePath): Promise<string | undefined> {
  const content = await folder.ports.files.read(path);
  if (content.kind === 'text') return content.text;
  if (content.kind === 'missing') return undefined;
  throw new UnreadableTarget(path);
}

function withExtension(path: FilePath, extension: string): FilePath {
  const base = path.replace(/\.(?:md|markdown|mdown|txt)$/i, '');
  return `${base}${extension}`;
}
