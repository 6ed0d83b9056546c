import assert from 'node:assert/strict';

import type { KnownPerson } from '../../../../../src/core/export/redaction/knownPeople.js';
import { labelPeople, roleLabel } from '../../../../../src/core/export/redaction/roleLabels.js';

function person(name: string, role?: string): KnownPerson {
  return { names: [name], emails: [], role };
}

describe('labelPeople', () => {
  it('calls the only one of a role by it, with the article that is spoken', () => {
    const roles = ['engineer', 'architect', 'tech-lead', 'SRE', 'UX-designer', 'user', 'HR', 'owner'];

    const labels = labelPeople(roles.map((role) => person(role, role)));

    assert.deepEqual(
      [...labels.values()].map(({ full }) => full),
      ['an engineer', 'an architect', 'a tech lead', 'an SRE', 'a UX designer', 'a user', 'an HR', 'an owner'],
    );
  });

  it('tells several of one role apart by letters, beyond Z as well', () => {
    const many = Array.from({ length: 28 }, (_, index) => person(String(index), 'engineer'));

    const labels = [...labelPeople(many).values()].map(({ full }) => full);

    assert.deepEqual(
      [labels[0], labels[25], labels[26], labels[27]],
      ['engineer A', 'engineer Z', 'engineer AA', 'engineer AB'],
    );
  });

  it('has a form for paths and code', () => {
    const [one, other] = [person('a', 'tech-lead'), person('b', 'tech-lead')];

    const labels = labelPeople([one, other]);

    assert.equal(labels.get(one)?.identifier, 'techLeadA');
    assert.equal(labels.get(other)?.identifier, 'techLeadB');
  });

  it('words every role, and none', () => {
    assert.equal(roleLabel('product-manager'), 'product manager');
    assert.equal(roleLabel('veteran'), 'veteran engineer');
    assert.equal(roleLabel(undefined), 'colleague');
    assert.equal(roleLabel(' '), 'colleague');
  });
});
