import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { addRoadmapItem } from '../../../src/app/roadmap/addRoadmapItem.js';
import { captureAnswers } from '../../../src/app/sessions/captureAnswers.js';
import { readCaptureWords } from '../../../src/app/notes/captureWords.js';
import { planCsv, planRoadmap } from '../../../src/app/export/planExport.js';
import { readExportFacts } from '../../../src/app/export/readExportFacts.js';
import { recordDecision } from '../../../src/app/export/recordDecision.js';
import { readKnownWords } from '../../../src/app/fileHelp/fileHelp.js';
import { beginGrouping } from '../../../src/app/grouping/groupingRound.js';
import { exportStanding } from '../../../src/app/import/exportStanding.js';
import { draftItem, suggestGroups } from '../../../src/app/languageModel/languageModel.js';
import { readLinkable } from '../../../src/app/links/links.js';
import { NoteFinder } from '../../../src/app/finding/noteFinder.js';
import { PeopleOverviews } from '../../../src/app/people/peopleOverviews.js';
import { readCoverage } from '../../../src/app/coverage/readCoverage.js';
import { readDigest } from '../../../src/app/digest/readDigest.js';
import { recordVerified } from '../../../src/app/verification/recordVerified.js';
import { readStrengths } from '../../../src/app/roadmap/roadmapEvidence.js';
import { readableItems } from '../../../src/app/roadmap/roadmapStore.js';
import { knownPeople, latestSessionWith, proposeSession } from '../../../src/app/sessions/sessionProposal.js';
import { readStanding } from '../../../src/app/people/standing.js';
import { audiences } from '../../../src/core/export/exportFacts.js';
import { privateMark, type PrivateWorld, privateWorlds, type Texts } from '../../support/reliability/privateWorld.js';
import { rounds, seed } from '../../support/reliability/rounds.js';
import { testFolder, type TestFolder } from '../support/testFolder.js';

const base = '.sre-onboarding';
const item = `${base}/roadmap/2026-11-20-calm-aaaa.md`;
const dayOf = (instant: string): string => instant.slice(0, 10);

/** What leaves the machine, is offered in shared files, or is written into them. */
const outputs: Readonly<Record<string, (world: TestFolder) => Promise<unknown>>> = {
  digest: ({ folder }) => readDigest(folder, '2026-11-24', dayOf),
  coverage: ({ folder }) => readCoverage(folder),
  strengths: async ({ folder }) => [...(await readStrengths(folder, readableItems(await folder.roadmap.all())))],
  checklist: async ({ folder }) => exportStanding(await readStanding(folder)),
  people: async ({ folder }) => {
    const overviews = new PeopleOverviews(folder);
    const files = await overviews.files();
    return Promise.all(files.map(async ({ person }) => person && [[...person.steps], await overviews.of(person)]));
  },
  'words of files': async ({ folder }) =>
    Promise.all(
      (['note', 'session', 'roadmapItem', 'person', 'checklist'] as const).map((form) =>
        readKnownWords(folder, { form, path: `${base}/notes/x.md` }),
      ),
    ),
  'ids of files': ({ folder }) => readLinkable(folder, `${base}/notes/x.md`),
  'words of the box': async ({ folder }) => (await readCaptureWords(folder)).shared,
  'names of people': async ({ folder }) => (await knownPeople(folder)).shared,
  'proposals for sessions': async ({ folder }) => {
    const names = [...(await folder.sessions.all()).values()].flatMap(({ session }) => session?.with ?? []);
    const held = names.filter((who) => !who.includes(privateMark)).map((who) => ({ who, isPrivate: false }));
    const roles = held.map(async (one) => (await proposeSession(folder, undefined, one)).role);
    return Promise.all([...roles, ...held.map(({ who }) => latestSessionWith(folder, who))]);
  },
  groups: async ({ folder }) => {
    const round = await beginGrouping(folder, () => false);
    return [round?.proposals, round?.leftOver];
  },
  prompts: async ({ folder }) => {
    const asked: string[] = [];
    const ask = async (prompt: string): Promise<string> => {
      asked.push(prompt);
      return '';
    };
    return [asked, await suggestGroups(folder, ask), await draftItem(folder, item, ask)];
  },
  'results of tools': async ({ folder }) => {
    const finder = NoteFinder.overShared(folder);
    await finder.refresh();
    return ['', 'open', 'deploy', privateMark, 'from:Priya'].map((query) => finder.find(query));
  },
  'shared files': async ({ folder, files }) => {
    await folder.verification.refresh();
    await recordVerified(folder);
    const notePaths = [...(await folder.notes.all()).keys()];
    await addRoadmapItem(folder, { title: 'Made of all notes', notePaths });
    const request = { author: undefined, confirm: async () => true, securePrivate: async () => undefined };
    for (const path of (await folder.sessions.all()).keys()) await captureAnswers(folder, path, request);
    const shared = [...files.contents.keys()].filter((path) => !folder.layout.isPrivate(path));
    return shared.toSorted().map((path) => [path, files.text(path)]);
  },
};

/** In exports, names that only private files know are still recognized, so that they are not taken for ordinary words. */
const exported: typeof outputs = Object.fromEntries(
  audiences.flatMap((audience) =>
    (['roles', 'names'] as const).map((names) => [
      `export for ${audience} with ${names}`,
      async ({ folder, files }: TestFolder) => {
        const { facts } = await readExportFacts(folder);
        const { files: pages } = await planRoadmap(folder, facts, { path: 'ROADMAP.md', choice: { audience, names } });
        const { files: tables } = await planCsv(folder, facts, { path: 'ROADMAP.md', names });
        const records = await Promise.all(
          facts.entries.map((entry) => recordDecision(folder, entry, { facts, names })),
        );
        return [[...pages, ...tables].map(({ text }) => text), records.map((one) => one && files.text(one.path))];
      },
    ]),
  ),
);

/** What comes out of a world of these files. */
async function outputOf(texts: Texts, make: (world: TestFolder) => Promise<unknown>): Promise<string> {
  const made = await make(testFolder(texts, { name: 'Sam', email: 'sam@example.com' }));
  return JSON.stringify(made, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

function holds(check: (world: PrivateWorld) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(privateWorlds, check), { numRuns: rounds(25, 3000), seed });
}

describe('nothing of what is private', () => {
  for (const [name, make] of Object.entries(outputs)) {
    it(`is in, or changes, what is shared: ${name}`, () =>
      holds(async ({ open, secret }) => {
        const found = await outputOf({ ...open, ...secret }, make);

        assert.doesNotMatch(found, new RegExp(privateMark, 'i'));
        assert.equal(found, await outputOf(open, make));
      }));
  }

  for (const [name, make] of Object.entries(exported)) {
    it(`is in the ${name}`, () =>
      holds(async ({ open, secret }) => {
        assert.doesNotMatch(await outputOf({ ...open, ...secret }, make), new RegExp(privateMark, 'i'));
      }));
  }

  it('is said of worlds that have something private, and something shared', async () => {
    const worlds = fc.sample(privateWorlds, { numRuns: 25, seed });

    const counts = worlds.map(({ open, secret }) => [Object.keys(open).length - 3, Object.keys(secret).length]);

    assert.ok(
      counts.filter(([shared = 0, hidden = 0]) => shared > 0 && hidden > 0).length > 10,
      JSON.stringify(counts),
    );
  });
});
