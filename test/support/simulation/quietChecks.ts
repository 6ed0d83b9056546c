import { isTemporary } from './places.js';
import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import type { Ground } from './ground.js';
import { settled } from './scheduler.js';
import type { SimulatedWindow } from './simulatedWindow.js';

/** So many files are enough to work with. */
const enoughFiles = 24;

/** Takes steps until nothing is left to do. */
export async function becomeQuiet({ scheduler, ledger }: Ground): Promise<void> {
  await settled();
  for (let left = 50_000; await scheduler.step(); left--) {
    if (left === 0) return ledger.violate('it never comes to rest');
  }
}

/** Judges a world in which nothing goes on any more. */
export async function checkQuiet(ground: Ground, open: readonly SimulatedWindow[]): Promise<void> {
  for (const window of open) {
    for (const { name } of window.running) ground.ledger.violate(`${window.name}: ${name} never ended`);
    await checkViews(ground, window);
  }
  await checkNothingLeft(ground, open);
  thinOut(ground);
}

/** What the views show is what is there. */
async function checkViews(ground: Ground, window: SimulatedWindow): Promise<void> {
  const { folder } = window;
  if (!folder) return ground.ledger.violate(`${window.name} doesn't run`);
  const fresh = window.freshFolder();
  let views: readonly ReadonlyMap<string, string>[] = [];
  void Promise.all([readViews(folder, ground), readViews(fresh, ground)]).then((read) => (views = read));
  await becomeQuiet(ground);
  const [shown, there] = views;
  if (!shown || !there) return ground.ledger.violate(`${window.name}: what is shown can't be read`);
  for (const [path, entry] of there) {
    if (entry !== shown.get(path))
      ground.ledger.violate(`${window.name} shows ${path} as ${shown.get(path)}, but it is ${entry}`);
  }
  for (const path of shown.keys()) {
    if (!there.has(path)) ground.ledger.violate(`${window.name} shows ${path}, which is gone`);
  }
}

/** What a window shows, by the files it comes from. */
async function readViews(folder: OnboardingFolder, ground: Ground): Promise<ReadonlyMap<string, string>> {
  const views = new Map<string, string>();
  const { people, notes, sessions, roadmap, checklist } = folder;
  try {
    for (const [path, { note }] of await notes.all()) views.set(path, JSON.stringify(note));
    for (const [path, { session }] of await sessions.all()) views.set(path, JSON.stringify(session));
    for (const [path, { item }] of await roadmap.all()) views.set(path, JSON.stringify(item));
    for (const [path, { person }] of await people.all()) {
      // One that can't be read keeps what it said last.
      const isBroken = folder.problems.all.has(path);
      views.set(path, isBroken ? 'broken' : JSON.stringify({ ...person, steps: [...(person?.steps ?? [])] }));
    }
    const { origin, broken } = await checklist.state();
    views.set(folder.layout.checklist, `${origin} ${broken}`);
  } catch (error) {
    ground.ledger.violate(`reading what is shown failed: ${String(error)}`);
  }
  return views;
}

/** What a crash left is gone after the next start. */
async function checkNothingLeft(ground: Ground, open: readonly SimulatedWindow[]): Promise<void> {
  if (!ground.disk.paths.some(isTemporary)) return;
  for (const window of open) {
    window.kill();
    window.start();
  }
  await becomeQuiet(ground);
  for (const path of ground.disk.paths.filter(isTemporary)) ground.ledger.violate(`${path} is left behind`);
}

/** Somebody clears away what there is too much of. */
function thinOut({ disk, random }: Ground): void {
  const superfluous = disk.paths.filter((path) => path.endsWith('.md') || path.includes('-x.yaml'));
  while (superfluous.length > enoughFiles) {
    const [path] = superfluous.splice(random.below(superfluous.length), 1);
    if (path !== undefined) disk.put(path, undefined, 'others');
  }
}
