import assert from 'node:assert/strict';

import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import { FileFailure, type FilePath } from '../../../src/app/ports.js';
import type { MemoryFiles } from '../support/memoryFiles.js';
import { testFolder } from '../support/testFolder.js';
import { type Act, useCases, useCaseTexts } from '../support/writingUseCases.js';

function textsOf({ contents }: MemoryFiles): Readonly<Record<FilePath, string>> {
  return Object.fromEntries(
    [...contents].flatMap(([path, content]) => (content.kind === 'text' ? [[path, content.text]] : [])),
  );
}

/** What views are made of. */
async function shownBy(folder: OnboardingFolder): Promise<unknown> {
  const { notes, sessions, roadmap, people, checklist } = folder;
  const stores = [await notes.all(), await sessions.all(), await roadmap.all(), await people.all()];
  return [stores.map((store) => [...store].toSorted(byPath)), (await checklist.state()).checklist];
}

function byPath([path]: readonly [string, ...unknown[]], [otherPath]: readonly [string, ...unknown[]]): number {
  return path < otherPath ? -1 : 1;
}

/** What a person is told of a refusal: by what is thrown, or beside what could be done. */
async function refusalOf(act: Act): Promise<unknown> {
  try {
    const result = await act();
    return result instanceof Object && 'failure' in result ? result.failure : undefined;
  } catch (error) {
    return error;
  }
}

/** Begins a use case in a world of its own whose disk refuses writes from some write on: all of them, or only that one. */
async function begin(name: string, refused: { readonly first: number; readonly isLasting: boolean }) {
  const world = testFolder(useCaseTexts, { name: 'Sam Rivera', email: 'sam@example.com' });
  await world.folder.readAll();
  const act = await useCases[name]?.(world);
  assert.ok(act, name);
  const before = textsOf(world.files);
  let count = 0;
  world.files.beforeWrite = () => {
    count++;
    if (count === refused.first || (refused.isLasting && count > refused.first)) throw new FileFailure('noSpace', 'x');
  };
  const refusal = await refusalOf(act);
  return { ...world, before, refusal, after: textsOf(world.files), isRefused: count >= refused.first };
}

describe('a disk that refuses a write', () => {
  for (const name of Object.keys(useCases)) {
    for (const isLasting of [false, true]) {
      it(`${name}: is told, and each file is as before or as wished (${isLasting ? 'for good' : 'once'})`, async () => {
        const { before, after: wished } = await begin(name, { first: Infinity, isLasting });
        assert.notDeepEqual(wished, before);

        for (let first = 1; ; first++) {
          const { folder, files, refusal, after, isRefused } = await begin(name, { first, isLasting });
          if (!isRefused) break;
          assert.ok(refusal instanceof FileFailure, `write ${first}: told ${String(refusal)}`);
          for (const path of new Set([...Object.keys(wished), ...Object.keys(before), ...Object.keys(after)])) {
            assert.ok([before[path], wished[path]].includes(after[path]), `write ${first}: ${path} is ${after[path]}`);
          }
          assert.deepEqual(await shownBy(folder), await shownBy(testFolder(textsOf(files)).folder), `write ${first}`);
        }
      });
    }
  }
});
