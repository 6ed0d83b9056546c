import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';

import { PeopleOverviews } from '../../../../src/app/people/peopleOverviews.js';
import type { Person } from '../../../../src/core/people/progress.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';

const people = '.sre-onboarding/people';

function personText(name: string, start: string, steps = ''): string {
  return `name: ${name}\nemail: ${name.toLowerCase()}@example.com\nstart: ${start}\nsteps:\n${steps}`;
}

async function personAt({ folder }: TestFolder, path: string): Promise<Person> {
  const person = (await folder.people.all()).get(path)?.person;
  if (!person) throw new Error(`nobody at ${path}`);
  return person;
}

describe('PeopleOverviews', () => {
  it('has files that can’t be read first, then who came last, then by name', async () => {
    const { folder } = testFolder({
      [`${people}/zoe.yaml`]: personText('Zoe', '2026-11-01'),
      [`${people}/ann.yaml`]: personText('Ann', '2026-11-01'),
      [`${people}/new.yaml`]: personText('New', '2026-11-20'),
      [`${people}/someday.yaml`]: 'name: Someday\nemail: s@example.com\n',
      [`${people}/broken.yaml`]: '- no person\n',
      [`${people}/bad.yaml`]: 'a: [',
    });

    const files = await new PeopleOverviews(folder).files();

    assert.deepEqual(
      files.map(({ slug }) => slug),
      ['broken', 'bad', 'new', 'ann', 'zoe', 'someday'],
    );
  });

  it('computes anew only for the person whose file has changed', async () => {
    const ann = `${people}/ann.yaml`;
    const zoe = `${people}/zoe.yaml`;
    const world = testFolder({ [ann]: personText('Ann', '2026-11-01'), [zoe]: personText('Zoe', '2026-11-01') });
    const overviews = new PeopleOverviews(world.folder);
    const [annBefore, zoeBefore] = [
      await overviews.of(await personAt(world, ann)),
      await overviews.of(await personAt(world, zoe)),
    ];

    world.files.outside(ann, personText('Ann', '2026-11-01', '  get-access: { status: done }\n'));
    await world.folder.refresh(new Set([ann]));

    assert.equal(annBefore?.overview.done, 0);
    assert.equal((await overviews.of(await personAt(world, ann)))?.overview.done, 1);
    assert.equal(await overviews.of(await personAt(world, zoe)), zoeBefore);
  });

  it('computes anew for everyone once it is another day', async () => {
    const ann = `${people}/ann.yaml`;
    const world = testFolder({ [ann]: personText('Ann', '2026-11-24') });
    const overviews = new PeopleOverviews(world.folder);
    const overdue = async (): Promise<number | undefined> =>
      (await overviews.of(await personAt(world, ann)))?.overdue.length;
    const before = await overdue();

    world.clock.today = '2026-12-24';

    assert.deepEqual([before, await overdue()], [0, 2]);
  });

  it('computes anew for everyone when the checklist has changed', async () => {
    const ann = `${people}/ann.yaml`;
    const checklist = '.sre-onboarding/checklist.yaml';
    const world = testFolder({ [ann]: personText('Ann', '2026-11-01') });
    const overviews = new PeopleOverviews(world.folder);
    const before = await overviews.of(await personAt(world, ann));

    world.files.outside(checklist, 'phases: [{ id: p, title: P, steps: [{ id: only, title: Only }] }]\n');
    await world.folder.refresh(new Set([checklist]));

    assert.equal(before?.overview.total, 2);
    assert.equal((await overviews.of(await personAt(world, ann)))?.overview.total, 1);
  });

  it('computes one after the other when everyone is asked for at once, and each only once', async () => {
    const names = ['Ann', 'Bob', 'Zoe'];
    const world = testFolder(
      Object.fromEntries(names.map((name) => [`${people}/${name}.yaml`, personText(name, '2026-11-01')])),
    );
    const breaths = { now: 0, most: 0, all: 0 };
    const pace = {
      breathe: async () => {
        breaths.now++;
        breaths.all++;
        breaths.most = Math.max(breaths.most, breaths.now);
        await turn();
        breaths.now--;
      },
    };
    const { folder } = world;
    const persons = await Promise.all(names.map((name) => personAt(world, `${people}/${name}.yaml`)));
    const paced = new PeopleOverviews(Object.assign(Object.create(folder), { ports: { ...folder.ports, pace } }));

    const overviews = await Promise.all([...persons, ...persons].map((person) => paced.of(person)));

    assert.equal(breaths.most, 1);
    assert.equal(overviews[0], overviews[3]);
    await paced.of(persons[0] ?? assert.fail());
    assert.equal(breaths.all, 6);
  });

  it('has nothing to tell while the checklist can’t be read', async () => {
    const ann = `${people}/ann.yaml`;
    const world = testFolder({ [ann]: personText('Ann', '2026-11-01'), '.sre-onboarding/checklist.yaml': 'a: [' });

    assert.equal(await new PeopleOverviews(world.folder).of(await personAt(world, ann)), undefined);
  });

  it('tells of each of two hundred people with five hundred steps', async () => {
    const steps = Array.from({ length: 500 }, (_, index) => `      - { id: s-${index}, title: S, due: ${index % 90} }`);
    const files = Array.from({ length: 200 }, (_, index): [string, string] => [
      `${people}/p-${index}.yaml`,
      personText(`P${index}`, '2026-11-01'),
    ]);
    const { folder } = testFolder({
      '.sre-onboarding/checklist.yaml': `phases:\n  - id: p\n    title: P\n    steps:\n${steps.join('\n')}\n`,
      ...Object.fromEntries(files),
    });
    const overviews = new PeopleOverviews(folder);

    for (const { person } of await overviews.files()) {
      const overview = person && (await overviews.of(person));
      assert.deepEqual([overview?.overview.total, overview?.upcoming.length], [500, 3]);
    }
  });
});
