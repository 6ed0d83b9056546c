import assert from 'node:assert/strict';

import { findSecretHints, findSecretsOfNotes } from '../../../../src/app/secrets/noteSecrets.js';
import type { Note } from '../../../../src/core/notes/note.js';

/** In two parts, so that scanners of this repository find none in it. */
const token = ['gh', 'p_a8Zk3Qp9LmX2vB7nR4tYwE6uJ1cH5gD0sFoK'].join('');

const note: Note = {
  title: 'Deploys take forty minutes',
  kind: 'pain-point',
  created: '2026-11-25T14:03:11Z',
  values: [],
  tags: [],
  body: '',
};

describe('findSecretsOfNotes', () => {
  const places: Readonly<Record<string, Note>> = {
    title: { ...note, title: `CI pushes with ${token}` },
    body: { ...note, body: `First line\n\n    export TOKEN=${token}` },
    source: { ...note, source: `Priya ${token}` },
    'quoted code': { ...note, code: { file: 'ci.ts', line: 3, quote: `const token = "${token}";` } },
    'the line above quoted code': { ...note, code: { file: 'ci.ts', line: 3, quote: 'push()', before: token } },
  };

  for (const [place, secretNote] of Object.entries(places)) {
    it(`looks at the ${place}`, async () => {
      const found = await findSecretsOfNotes([note, secretNote]);

      assert.deepEqual(found, [{ kind: 'github', masked: 'ghp_…' }]);
    });
  }

  it('finds nothing in ordinary notes', async () => {
    assert.deepEqual(await findSecretsOfNotes([note, { ...note, session: '2026-11-25-priya-k3f9' }]), []);
  });

  it('never shows a whole secret', async () => {
    const found = await findSecretHints(`password: Zk3Qp9LmX2v, ${token}`);

    assert.deepEqual(
      found.map(({ masked }) => masked),
      ['Zk3Q…', 'ghp_…'],
    );
  });
});
