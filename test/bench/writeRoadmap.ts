import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatRoadmapItem } from '../../src/core/roadmap/formatRoadmapItem';
import { type RoadmapItem, roadmapEfforts, roadmapHorizons, roadmapStatuses } from '../../src/core/roadmap/roadmapItem';

const themes = ['compute', 'database', 'observability', undefined];
const owners = ['Sam Rivera', 'Priya Rao', undefined];

/** Adds a roadmap of so many items to an onboarding that has notes, on which they rest. */
export function writeRoadmap(folder: string, itemCount: number): void {
  const root = path.join(folder, '.sre-onboarding');
  const notes = readdirSync(path.join(root, 'notes')).map((name) => path.parse(name).name);
  mkdirSync(path.join(root, 'roadmap'), { recursive: true });
  for (let index = 0; index < itemCount; index++) {
    const text = formatRoadmapItem(sampleItem(index, notes));
    writeFileSync(path.join(root, `roadmap/2026-11-25-item-${index}.md`), text, { flag: 'wx' });
  }
}

/** Item 0 is for now and has a theme, so that it can be moved to the next column. */
function sampleItem(index: number, notes: readonly string[]): RoadmapItem {
  const theme = themes[index % themes.length];
  const owner = owners[index % owners.length];
  return {
    title: `Item ${index}: what will be better for those who use it, in a line`,
    ...(theme !== undefined && { theme }),
    ...(owner !== undefined && { owner }),
    horizon: pick(roadmapHorizons, Math.floor(index / 4)),
    status: pick(roadmapStatuses.slice(0, 3), index),
    impact: 1 + (index % 5),
    effort: pick(roadmapEfforts, Math.floor(index / 5)),
    evidence: notes.slice(index % 7, (index % 7) + (index % 6)),
    validation: index % 3 === 0 ? [{ who: 'Acme', said: 'confirmed', date: '2026-11-20' }] : [],
    buyIn: index % 5 === 0 ? [{ who: 'Dana', stance: 'concerned', date: '2026-11-20' }] : [],
    reviews: [],
    reviewBy: `2027-0${1 + (index % 9)}-15`,
    body: '## Problem\n\nIt takes long.\n',
  };
}

function pick<T>(choices: readonly [T, ...T[]] | readonly T[], index: number): T {
  const choice = choices[index % choices.length];
  if (choice === undefined) throw new Error('There is nothing to choose from.');
  return choice;
}
