import assert from 'node:assert/strict';

import { readImport } from '../../../../src/app/import/readImport.js';

function read(name: string, text: string): ReturnType<typeof readImport> {
  return readImport({ name, path: undefined, text }, new Set());
}

describe('readImport', () => {
  it('reads each kind of file, and takes its name for the title where it has none', () => {
    const sources = [
      ['first.days.md', '- [ ] One\n'],
      ['form.yml', 'body:\n  - type: checkboxes\n    attributes: { options: [{ label: One }] }\n'],
      ['intro.tour', '{ "steps": [{ "title": "One" }] }'],
    ] as const;

    const titles = sources.map(([name, text]) => {
      const imported = read(name, text);
      return typeof imported === 'object' && [imported.checklist.title, imported.counts.imported];
    });

    assert.deepEqual(titles, [
      ['first.days', 1],
      ['form', 1],
      ['intro', 1],
    ]);
  });

  it('knows a checklist in the form of our own, which is not to be imported but used', () => {
    assert.equal(read('checklist.yaml', 'version: 1\nphases: []\n'), 'checklist');
  });

  it('reads nothing of a file that git could not merge, whatever kind it is', () => {
    const markers = '<<<<<<< HEAD\n- [ ] One\n=======\n- [ ] Two\n>>>>>>> topic\n';

    for (const name of ['days.md', 'form.yml', 'intro.tour', 'checklist.yaml'])
      assert.equal(read(name, `# Days\n${markers}`), 'conflicted', name);
  });

  it('reads no YAML and no JSON of another kind', () => {
    assert.equal(read('compose.yaml', 'services: {}\n'), undefined);
    assert.equal(read('package.json', '{ "name": "x" }'), undefined);
  });
});
