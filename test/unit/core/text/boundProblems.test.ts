import assert from 'node:assert/strict';

import { boundProblems, maxProblems } from '../../../../src/core/text/boundProblems.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import type { Problem } from '../../../../src/core/text/problem.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';

describe('boundProblems', () => {
  const problems = Array.from({ length: maxProblems + 3 }, (_, index): Problem => ({
    code: 'value.missing',
    span: { start: index, end: index + 1 },
    data: {},
  }));

  it('keeps as many problems as are listed', () => {
    const few = problems.slice(0, maxProblems);

    assert.equal(boundProblems(few), few);
  });

  it('says at the first of the others how many they are', () => {
    const bounded = boundProblems(problems);

    assert.equal(bounded.length, maxProblems + 1);
    assert.deepEqual(bounded.at(-1), {
      code: 'problems.more',
      span: { start: maxProblems, end: maxProblems + 1 },
      data: { count: 3 },
    });
  });
});

describe('a file that is more than is read', () => {
  it('is reported at the place from which on it is too much', () => {
    const [deep] = parseLocatedYaml(`a: [${'"a": '.repeat(5000)}]\n`).problems;
    const [long] = parseLocatedYaml('a: b\n'.repeat(30_000)).problems;

    assert.deepEqual([deep?.code, deep?.data], ['yaml.tooMuch', { limit: 'depth' }]);
    assert.deepEqual([long?.code, long?.data], ['yaml.tooMuch', { limit: 'parts' }]);
    assert.ok((long?.span.start ?? 0) > 10_000);
  });

  it('is read with as many wrong values as fit, each reported at its place', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `  s${index}: { status: wrong }\n`).join('');
    const text = `name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n${lines}`;

    const { problems } = parsePerson(text);

    assert.equal(problems.length, 3000);
    assert.ok(problems.every(({ span }) => text.slice(span.start, span.end) === 'wrong'));
  });
});
