import type { ExportFacts, NamePolicy } from '../../core/export/exportFacts.js';
import { formatDecisionRecord } from '../../core/export/formatDecisionRecord.js';
import type { RoadmapEntry } from '../../core/roadmap/roadmapItem.js';
import { withoutTail } from '../../core/text/textEnd.js';
import type { CreatedFile } from '../changes/createFile.js';
import { isFilePath } from '../kit/filePath.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/**
 * Writes the decision behind an item as `decisions/NNNN-title.md` in the team's documentation, with the next free number. Never
 * overwrites.
 *
 * @returns `undefined` if the setting names no shared folder inside the workspace folder. Rejects with `FileFailure` if it can't
 *   be written.
 */
export async function recordDecision(
  folder: OnboardingFolder,
  entry: RoadmapEntry,
  { facts, names }: { readonly facts: ExportFacts; readonly names: NamePolicy },
): Promise<CreatedFile | undefined> {
  const { files, variables } = folder.ports;
  const setting = (variables().docsDir ?? '').replace(/^\.\//, '');
  const place = `${withoutTail(setting, /\//) || 'docs'}/decisions`;
  if (!isFilePath(place) || folder.layout.isPrivate(`${place}/`)) return undefined;
  const { slug, text } = formatDecisionRecord(entry, facts, names);
  let number = 1 + Math.max(0, ...(await files.list(place)).map(numberOf));
  for (; ; number++) {
    const path = `${place}/${String(number).padStart(4, '0')}-${slug === '' ? 'decision' : slug}.md`;
    if ((await files.create(path, text, 'shared')) === 'exists') continue;
    return { path, change: [{ kind: 'write', path, before: undefined, after: text }] };
  }
}

/** The number of `0007-use-postgres.md`; 0 if the name isn't a record's. */
function numberOf(name: string): number {
  return Number(/^(\d{1,6})-.*\.md$/i.exec(name)?.[1] ?? 0);
}
