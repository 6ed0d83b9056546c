import assert from 'node:assert/strict';

import { FileProblems } from '../../../../src/app/kit/fileProblems.js';
import { FolderLayout } from '../../../../src/app/kit/folderLayout.js';
import { createPeopleStore, findByEmail, type PeopleStore } from '../../../../src/app/people/peopleStore.js';
import { formatPerson } from '../../../../src/core/people/formatPerson.js';
import { MemoryFiles } from '../../support/memoryFiles.js';

const folder = '.sre-onboarding/people';

function personText(name: string, stepCount: number): string {
  const steps = Array.from({ length: stepCount }, (_, index) => `  step-${index}: { status: done }\n`);
  return formatPerson({ name, email: `${name}@example.com`, start: '2026-11-22' }) + steps.join('');
}

/** A store over these files, by slug, that counts how often the host could do other things. */
function storeOf(texts: Readonly<Record<string, string>>): {
  readonly people: PeopleStore;
  readonly ports: { readonly files: MemoryFiles };
  readonly breaths: () => number;
} {
  const counted = { breaths: 0 };
  const files = new MemoryFiles(
    Object.fromEntries(Object.entries(texts).map(([slug, text]) => [`${folder}/${slug}.yaml`, text])),
  );
  const pace = { breathe: async () => void counted.breaths++ };
  const people = createPeopleStore({ files, problems: new FileProblems(), pace }, new FolderLayout('.sre-onboarding'));
  return { people, ports: { files }, breaths: () => counted.breaths };
}

describe('PeopleStore', () => {
  it('reads files in our own form and any other form alike', async () => {
    const store = storeOf({ sam: personText('sam', 2), lee: `# me\n${personText('lee', 2)}`, bad: 'a: [' });

    const all = await store.people.all();

    assert.deepEqual(
      [...all.values()].map(({ slug, person }) => [slug, person?.steps.size]),
      [
        ['sam', 2],
        ['lee', 2],
        ['bad', undefined],
      ],
    );
    assert.equal((await findByEmail(store, 'LEE@example.com'))?.slug, 'lee');
  });

  it('lets the host do other things before each long file, and before each that the YAML library reads', async () => {
    const short = storeOf({ a: personText('a', 3), b: personText('b', 3) });
    const long = storeOf({ a: personText('a', 300), b: personText('b', 300) });
    const careful = storeOf({ a: `# me\n${personText('a', 3)}` });

    await Promise.all([short.people.all(), long.people.all(), careful.people.all()]);

    assert.deepEqual([short.breaths(), long.breaths(), careful.breaths()], [0, 2, 1]);
  });
});
