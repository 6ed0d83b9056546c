import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

import type { Workbench } from '../../support/ui/workbench.mjs';
import { rounds } from '../../support/reliability/rounds.js';
import { ExtensionHosts } from '../../support/ui/extensionHosts.js';
import { OnboardingFiles, samPath } from '../../support/ui/onboardingFiles.js';
import { itemPaths, SharedWork, writeSharedFiles } from '../../support/ui/sharedWork.js';
import { plainTyping, Typist } from '../../support/ui/typist.js';
import { useWindows } from '../../support/ui/windows.js';

const edits = rounds(8, 200);
/** How long a person pauses between two edits in the window where nobody types, in milliseconds. */
const pauseMs = 1000;
const notePath = 'notes/2026-01-01-seen-aaaa.md';

/** A window, and what is done in it. */
interface WorkedIn {
  readonly workbench: Workbench;
  readonly work: SharedWork;
}

describe('two windows on one folder', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  /** Opens both windows, does something with them, and puts them away. */
  async function withBoth(act: (both: readonly [WorkedIn, WorkedIn]) => Promise<void>): Promise<void> {
    await writeSharedFiles(files, ['a', 'b'], edits);
    await files.write(notePath, '---\ntitle: Seen\nkind: risk\ncreated: 2026-01-01T10:00:00Z\n---\nBody: ');
    const hosts = new ExtensionHosts(await windows.plainFolder());
    await hosts.start();
    const open = async (name: 'a' | 'b'): Promise<WorkedIn> => {
      const workbench = await windows.open({ extensionPath: hosts.extensionPath, settings: plainTyping });
      await workbench.openSideBar('SRE Onboarding');
      return { workbench, work: new SharedWork(await hosts.next(), files, name) };
    };
    try {
      await act([await open('a'), await open('b')]);
    } finally {
      hosts.stop();
    }
  }

  async function editBy({ workbench, work }: WorkedIn, number: number): Promise<void> {
    await (number % 4 === 3 ? work.pick(workbench, (number - 3) / 4) : work.edit(number));
    assert.deepEqual(await work.lost(), [], `after ${number + 1} edits`);
  }

  async function assertAllThere(both: readonly WorkedIn[]): Promise<void> {
    const lost = await Promise.all(both.map(({ work }) => work.lost()));
    assert.deepEqual(lost.flat(), []);
    assert.deepEqual(
      both.map(({ work }) => work.count),
      both.map(() => edits),
    );
  }

  it('lose no edit of the same person and the same items', async function () {
    this.timeout(rounds(240_000, 7_200_000));
    await withBoth(async (both) => {
      await Promise.all(
        both.map(async (window) => {
          for (let number = 0; number < edits; number++) await editBy(window, number);
        }),
      );

      await assertAllThere(both);
    });
  });

  it('lose neither an edit nor a character that is typed into the files meanwhile', async function () {
    this.timeout(rounds(240_000, 7_200_000));
    await withBoth(async (both) => {
      const [first, second] = both;
      const typist = new Typist(first.workbench, files, [
        { path: samPath, line: 'first' },
        ...[...itemPaths, notePath].map((path) => ({ path, line: 'last' as const })),
      ]);
      const workWhileTyping = async (): Promise<void> => {
        for (let number = 0; number < edits; number++) {
          if (number % 4 === 3) await editBy(first, number);
          else await typist.typeBeside(number, editBy(first, number));
        }
      };
      const workElsewhere = async (): Promise<void> => {
        for (let number = 0; number < edits; number++) {
          await editBy(second, number);
          await pause(pauseMs);
        }
      };

      await Promise.all([workWhileTyping(), workElsewhere()]);

      assert.deepEqual(await typist.lost(), []);
      await assertAllThere(both);
    });
  });
});
