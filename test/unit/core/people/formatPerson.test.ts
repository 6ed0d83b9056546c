import assert from 'node:assert/strict';

import { parse } from 'yaml';

import { setStep } from '../../../../src/core/people/editPerson.js';
import { formatPerson } from '../../../../src/core/people/formatPerson.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('formatPerson', () => {
  it('writes the head of the design, ready for a line per step', () => {
    const text = formatPerson({ name: 'Sam Rivera', email: 'sam@example.com', start: '2026-11-22' });

    assert.equal(text, 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n');
    assert.equal(setStep(text, 'dev-environment', { status: 'done' }), `${text}  dev-environment: { status: done }\n`);
  });

  it('is read back as it was, whatever the name is', () => {
    const names = nastyText.map((text) => `x${text}`);
    forAny(names, 200, (name) => {
      const { person, problems } = parsePerson(formatPerson({ name, email: name, start: '2026-11-22' }));

      assert.deepEqual(problems, []);
      assert.deepEqual(person, { name, email: name, start: '2026-11-22', steps: new Map() });
    });
  });

  it('keeps a first day that is none inside of its value', () => {
    assert.equal(parse(formatPerson({ name: 'Sam', email: 's', start: 'a\nb: c' })).start, 'a\nb: c');
  });
});
