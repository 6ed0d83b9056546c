import assert from 'node:assert/strict';

import { readExportFacts } from '../../../../src/app/export/readExportFacts.js';
import type { GitIdentity } from '../../../../src/app/ports.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';

function note(title: string, fields = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${fields}created: 2026-11-23T10:00:00Z\n---\n`;
}

async function roles(texts: Readonly<Record<string, string>>, git: GitIdentity = {}): Promise<Record<string, string>> {
  const { folder } = testFolder(texts, git);
  const { facts } = await readExportFacts(folder);
  return Object.fromEntries(facts.names.people.map(({ names, role }) => [names[0] ?? '', role ?? '']));
}

describe('readExportFacts', () => {
  it('knows everybody whom any file names, with what they are', async () => {
    const known = await roles(
      {
        [`${root}/people/sam.yaml`]: 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-01\n',
        [`${root}/notes/a.md`]: note('A', 'source: Priya\nrole: veteran\nauthor: lee.chan@example.com\n'),
        [`${root}/notes/b.md`]:
          '---\ntitle: B\nkind: customer-signal\nsource: Fjordmat\ncreated: 2026-11-23T10:00:00Z\n---\n',
        [`${root}/sessions/a.md`]: '---\ntitle: A\nkind: customer\nwith: Dana\ndate: 2026-11-23\n---\n',
        [`${root}/sessions/b.md`]: '---\ntitle: B\nkind: outside\nwith: Dov Katz\ndate: 2026-11-23\n---\n',
        [`${root}/sessions/c.md`]: '---\ntitle: C\nkind: pairing\nwith: Tom\nrole: support\ndate: 2026-11-23\n---\n',
        [`${root}/roadmap/a.md`]:
          '---\ntitle: A\nowner: Mei\nvalidation:\n  - { who: Ines, said: mixed }\nbuyIn:\n  - { who: Marek, stance: neutral }\n---\n',
        [`${root}/checklist.yaml`]:
          'phases: [{ id: p, title: P, steps: [{ id: a, title: A, verify: [{ sessions: 1, with: Kwame, role: leadership }] }] }]\n',
      },
      { name: 'Git Person', email: 'git@example.com' },
    );

    assert.deepEqual(known, {
      'Sam Rivera': 'SRE',
      Dana: 'customer',
      'Dov Katz': 'peer',
      Tom: 'support',
      Priya: 'veteran',
      'Lee Chan': '',
      Fjordmat: 'customer',
      Mei: '',
      Ines: '',
      Marek: '',
      Kwame: 'leadership',
      'Git Person': 'SRE',
    });
  });

  it('knows the names in private files, and takes nothing else from them', async () => {
    const { folder } = testFolder({
      [`${root}/private/notes/a.md`]: note('Secret', 'source: Priya\n'),
      [`${root}/private/sessions/b.md`]: '---\ntitle: Secret\nkind: pairing\nwith: Tom\ndate: 2026-11-23\n---\n',
      [`${root}/notes/b.md`]: note('Shared'),
    });

    const { facts } = await readExportFacts(folder);

    assert.deepEqual([...facts.notes.keys()], ['b']);
    assert.deepEqual(
      facts.names.people.flatMap(({ names }) => names),
      ['Tom', 'Priya'],
    );
  });

  it('counts items that can’t be read', async () => {
    const { folder } = testFolder({
      [`${root}/roadmap/a.md`]: '---\ntitle: A\n---\n',
      [`${root}/roadmap/b.md`]: '',
      [`${root}/roadmap/c.md`]: '---\n[\n---\n',
    });

    const { facts, unreadableCount } = await readExportFacts(folder);

    assert.deepEqual(
      facts.entries.map(({ id }) => id),
      ['a'],
    );
    assert.equal(unreadableCount, 2);
  });

  it('has the checklist’s themes, and the day', async () => {
    const { folder } = testFolder({
      [`${root}/checklist.yaml`]:
        'themes: [{ id: edge, title: The Edge }]\nphases: [{ id: p, title: P, steps: [{ id: a, title: A }] }]\n',
    });

    const { facts } = await readExportFacts(folder);

    assert.equal(facts.themes[0]?.title, 'The Edge');
    assert.equal(facts.today, '2026-11-24');
  });
});
