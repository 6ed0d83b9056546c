import assert from 'node:assert/strict';

import { readCaptureWords } from '../../../../src/app/notes/captureWords.js';
import { testFolder } from '../../support/testFolder.js';

const notes = '.sre-onboarding/notes';

describe('readCaptureWords', () => {
  it('offers each source and tag of the notes once, the one that was used last first', async () => {
    const { folder } = testFolder({
      [`${notes}/2026-11-20-a-0000.md`]: noteText({ created: '2026-11-20T08:00:00Z', source: 'Priya', tag: 'deploys' }),
      [`${notes}/2026-11-21-b-0000.md`]: noteText({ created: '2026-11-21T08:00:00Z', source: 'Sam', tag: 'paging' }),
      [`${notes}/2026-11-22-c-0000.md`]: noteText({ created: '2026-11-22T08:00:00Z', source: 'Priya', tag: 'cost' }),
    });

    const { sources, tags } = (await readCaptureWords(folder)).shared;

    assert.deepEqual(sources, ['Priya', 'Sam']);
    assert.deepEqual(tags, ['cost', 'paging', 'deploys']);
  });

  it('offers what customers care for as the product knows it, then as the notes do', async () => {
    const { folder } = testFolder({
      [`${notes}/2026-11-20-a-0000.md`]: '---\ntitle: A\nvalues: [latency, fun]\ncreated: 2026-11-20T08:00:00Z\n---\n',
    });

    const { values } = (await readCaptureWords(folder)).shared;

    assert.deepEqual(values, ['availability', 'latency', 'correctness', 'cost', 'security', 'simplicity', 'fun']);
  });

  it('passes over files that are no notes', async () => {
    const { folder } = testFolder({ [`${notes}/readme.md`]: 'No front matter.\n' });

    const { sources, tags } = (await readCaptureWords(folder)).shared;

    assert.deepEqual([...sources, ...tags], []);
  });

  it('keeps apart what only private notes have', async () => {
    const { folder } = testFolder({
      [`${notes}/2026-11-20-a-0000.md`]: noteText({ created: '2026-11-20T08:00:00Z', source: 'Priya', tag: 'deploys' }),
      ['.sre-onboarding/private/notes/2026-11-21-b-0000.md']: noteText({
        ...{ created: '2026-11-21T08:00:00Z', source: 'Mole', tag: 'hush' },
      }),
    });

    const { shared, all } = await readCaptureWords(folder);

    assert.deepEqual([shared.sources, shared.tags], [['Priya'], ['deploys']]);
    assert.deepEqual(
      [all.sources, all.tags],
      [
        ['Mole', 'Priya'],
        ['hush', 'deploys'],
      ],
    );
  });
});

function noteText({ created, source, tag }: Readonly<Record<'created' | 'source' | 'tag', string>>): string {
  return `---\ntitle: A\nkind: risk\nsource: ${source}\ncreated: ${created}\ntags: [${tag}]\n---\n`;
}
