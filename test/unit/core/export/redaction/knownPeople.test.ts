import assert from 'node:assert/strict';

import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';

describe('knownPeople', () => {
  it('brings together what is said of one person: by name, address, first or last name alone', () => {
    const people = knownPeople([
      { name: 'Priya' },
      { name: 'priya  RAO', email: 'priya@example.com' },
      { name: 'Priya Rao', role: 'engineer' },
      { name: 'Rao' },
      { email: 'PRIYA@example.com' },
    ]);

    assert.equal(people.length, 1);
    assert.equal(people[0]?.role, 'engineer');
    assert.deepEqual(people[0]?.emails, ['priya@example.com']);
    assert.deepEqual(people[0]?.names, ['Priya Rao', 'Priya', 'Rao']);
  });

  it('keeps a name apart that two people have', () => {
    const people = knownPeople([{ name: 'Priya Rao' }, { name: 'Priya Shah' }, { name: 'Priya', role: 'support' }]);

    assert.deepEqual(
      people.map(({ names }) => names[0]),
      ['Priya Rao', 'Priya Shah', 'Priya'],
    );
  });

  it('takes a mention of several people for several people', () => {
    const names = (name: string): readonly string[] => knownPeople([{ name }]).flatMap((person) => person.names);

    assert.deepEqual(names('Priya and Tom'), ['Priya', 'Tom']);
    assert.deepEqual(names('Priya Rao, Tom Okafor & Mei'), ['Priya Rao', 'Tom Okafor', 'Mei']);
    assert.deepEqual(names('Dana (Northwind)'), ['Dana', 'Northwind']);
    assert.deepEqual(names('Dana from Northwind'), ['Dana', 'Northwind']);
    assert.deepEqual(names('@priya'), ['priya']);
  });

  it('keeps a company’s name whole, with its parts', () => {
    const [company] = knownPeople([{ name: 'Marks and Spencerley', role: 'customer' }]);

    assert.deepEqual(company?.names, ['Marks and Spencerley', 'Spencerley', 'Marks']);
  });

  it('reads an address out of a name, and a name out of an address', () => {
    assert.deepEqual(knownPeople([{ name: 'Priya Rao <priya@example.com>' }]), [
      { names: ['Priya Rao'], emails: ['priya@example.com'], role: undefined },
    ]);
    assert.deepEqual(knownPeople([{ email: 'tom.okafor@example.com' }]), [
      { names: ['Tom Okafor'], emails: ['tom.okafor@example.com'], role: undefined },
    ]);
    assert.deepEqual(knownPeople([{ email: 'support@example.com' }]), [
      { names: [], emails: ['support@example.com'], role: undefined },
    ]);
  });

  it('takes nothing for a person that names nobody', () => {
    assert.deepEqual(knownPeople([{}, { name: '' }, { name: '  ' }, { name: 'support' }, { name: 'X' }]), []);
  });

  it('takes the first role that is said', () => {
    const [person] = knownPeople([
      { name: 'Mei' },
      { name: 'Mei', role: 'tech-lead' },
      { name: 'Mei', role: 'engineer' },
    ]);

    assert.equal(person?.role, 'tech-lead');
  });

  it('reads a mention of four hundred people, and no name of a megabyte', () => {
    const list = Array.from(
      { length: 400 },
      (_, index) => `Ada ${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26)}x${index}y`,
    );

    assert.equal(knownPeople([{ name: list.join(', ') }]).length, 400);
    const [person] = knownPeople([{ name: 'Ada '.repeat(250_000) }]);
    assert.ok((person?.names[0] ?? '').length < 20_000);
  });

  it('brings thousands of mentions of the same people together', () => {
    const names = Array.from(
      { length: 200 },
      (_, index) => `Person${String.fromCodePoint(97 + (index % 26))}x Number${index}y`,
    );
    const mentions = Array.from({ length: 20_000 }, (_, index) => ({
      name: names[index % 200] ?? '',
      role: 'engineer',
    }));

    assert.equal(knownPeople(mentions).length, 200);
  });
});
