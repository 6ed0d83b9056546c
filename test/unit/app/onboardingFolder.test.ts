import assert from 'node:assert/strict';

import { testFolder } from '../support/testFolder.js';

describe('OnboardingFolder', () => {
  for (const [roadmapFile, watched] of [
    ['docs/ROADMAP.md', ['.sre-onboarding', 'docs/ROADMAP.md']],
    ['.sre-onboarding/ROADMAP.md', ['.sre-onboarding']],
  ] as const) {
    it(`follows every file once, with a roadmap in ${roadmapFile}`, () => {
      const { folder, files, variables } = testFolder();
      const paths: string[] = [];
      files.watch = (path) => {
        paths.push(path);
        return { dispose: () => undefined };
      };
      variables.roadmapFile = roadmapFile;

      folder.watch().dispose();

      assert.deepEqual(paths, watched);
    });
  }
});
