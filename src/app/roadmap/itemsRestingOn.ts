import type { OnboardingFolder } from '../onboardingFolder.js';

/** The titles of the roadmap items that have one of these notes in their evidence, each once. */
export async function itemsRestingOn(
  folder: OnboardingFolder,
  noteIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const items = [...(await folder.roadmap.all()).values()].flatMap(({ item }) => item ?? []);
  return items.filter(({ evidence }) => evidence.some((id) => noteIds.has(id))).map(({ title }) => title);
}
