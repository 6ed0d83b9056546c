import { strict as assert } from 'node:assert';

import { fileFormOf } from '../../../../src/app/kit/fileForm.js';
import { FolderLayout } from '../../../../src/app/kit/folderLayout.js';

describe('fileFormOf', () => {
  const layout = new FolderLayout('docs/onboarding');

  it('tells each file of the onboarding by its place', () => {
    const forms = [
      ['checklist.yaml', 'checklist'],
      ['people/sam.yaml', 'person'],
      ['notes/a.md', 'note'],
      ['private/notes/a.md', 'note'],
      ['sessions/a.md', 'session'],
      ['private/sessions/a.md', 'session'],
      ['roadmap/a.md', 'roadmapItem'],
    ] as const;

    for (const [path, form] of forms) assert.equal(fileFormOf(layout, `docs/onboarding/${path}`), form, path);
  });

  it('knows no other files', () => {
    const paths = ['checklist.yaml', 'docs/onboarding/notes/a.yaml', 'docs/onboarding/notes/old/a.md', 'README.md'];

    for (const path of paths) assert.equal(fileFormOf(layout, path), undefined, path);
  });
});
