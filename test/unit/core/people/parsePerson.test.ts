import assert from 'node:assert/strict';

import { type ParsedPerson, parsePerson } from '../../../../src/core/people/parsePerson.js';
import type { ProblemCode } from '../../../../src/core/text/problem.js';
import { marked } from '../../support/marked.js';

/** The person of the design. */
const designPerson = `name: Sam Rivera
email: sam@example.com
start: 2026-11-22
steps:
  dev-environment: { status: done, at: 2026-11-24T10:12:00Z, evidence: "\`npm test\` exited 0" }
  vendor-review: { status: skipped, at: 2026-11-25T09:00:00Z, reason: no vendors yet }
`;

const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';

/** Parses a person's file and asserts that its problems are of these codes, at the marks. */
function assertProblems(textWithMarks: string, ...codes: readonly ProblemCode[]): ParsedPerson {
  const { text, spans } = marked(textWithMarks);
  const parsed = parsePerson(text);

  assert.deepEqual(
    parsed.problems.map(({ code, span }) => ({ code, span })),
    codes.map((code, index) => ({ code, span: spans[index] })),
  );
  return parsed;
}

describe('parsePerson', () => {
  it('reads the person of the design', () => {
    assert.deepEqual(parsePerson(designPerson), {
      person: {
        name: 'Sam Rivera',
        email: 'sam@example.com',
        start: '2026-11-22',
        steps: new Map([
          ['dev-environment', { status: 'done', at: '2026-11-24T10:12:00Z', evidence: '`npm test` exited 0' }],
          ['vendor-review', { status: 'skipped', at: '2026-11-25T09:00:00Z', reason: 'no vendors yet' }],
        ]),
      },
      problems: [],
    });
  });

  it('reads the same from CRLF and behind a byte order mark', () => {
    const parsed = parsePerson(designPerson);

    assert.deepEqual(parsePerson(designPerson.replaceAll('\n', '\r\n')), parsed);
    assert.deepEqual(parsePerson(`\ufeff${designPerson}`), parsed);
  });

  it('reads steps written as blocks, and a step without a time', () => {
    const { person } = parsePerson(
      `${head}steps:\n  a:\n    status: blocked\n    reason: access\n  b: { status: reopened }\n`,
    );

    assert.deepEqual(
      [...(person?.steps ?? [])],
      [
        ['a', { status: 'blocked', reason: 'access' }],
        ['b', { status: 'reopened' }],
      ],
    );
  });

  it('reads steps of any id', () => {
    const ids = ['constructor', 'prototype', '__proto__', '1e3', 'null'];
    const lines = ids.map((id) => `  ${id}: { status: done }\n`).join('');

    assert.deepEqual([...(parsePerson(`${head}steps:\n${lines}`).person?.steps.keys() ?? [])], ids);
  });

  it('takes missing steps and steps without a value for none', () => {
    for (const steps of ['', 'steps:\n', 'steps: {}\n', 'steps: ~\n', 'steps:\n  a:\n']) {
      const { person, problems } = parsePerson(head + steps);

      assert.equal(person?.steps.size, 0);
      assert.deepEqual(problems, []);
    }
  });

  it('ignores unknown keys', () => {
    assert.deepEqual(parsePerson(`${head}team: core\nsteps:\n  a: { status: done, mood: good }\n`).problems, []);
  });

  it('tells a status that does not exist, and keeps the other steps', () => {
    const { person, problems } = assertProblems(
      `${head}steps:\n  a: { status: «don» }\n  b: { status: done }\n`,
      'value.unknownOption',
    );

    assert.equal(problems[0]?.data['nearest'], 'done');
    assert.deepEqual([...(person?.steps.keys() ?? [])], ['b']);
  });

  it('tells a wrong detail, and keeps the status', () => {
    const { person } = assertProblems(
      `${head}steps:\n  a: { status: done, at: «yesterday», evidence: «[x]» }\n`,
      'value.pattern',
      'value.wrongType',
    );

    assert.deepEqual(person?.steps.get('a'), { status: 'done' });
  });

  it('tells an entry that is none', () => {
    assertProblems(
      `${head}steps:\n  a: «done»\n  b: { «at: 2026-11-24T10:12:00Z» }\n`,
      'value.wrongType',
      'value.missing',
    );
    assertProblems(`${head}steps: «[a]»\n`, 'value.wrongType');
  });

  it('tells what is missing of name, e-mail address and first day, and reads the rest', () => {
    const { person, problems } = parsePerson('steps:\n  a: { status: done }\n');

    assert.deepEqual(
      problems,
      ['name', 'email', 'start'].map((key) => ({ code: 'value.missing', span: { start: 0, end: 6 }, data: { key } })),
    );
    assert.deepEqual(person, { name: '', email: '', steps: new Map([['a', { status: 'done' }]]) });
  });

  it('tells a first day that does not exist, and reads the rest', () => {
    const { person } = assertProblems('name: Sam\nemail: s@x\nstart: «2026-02-30»\n', 'value.pattern');

    assert.deepEqual(person, { name: 'Sam', email: 's@x', steps: new Map() });
  });

  it('tells a step listed twice, and takes the first entry', () => {
    const { person } = assertProblems(
      `${head}steps:\n  a: { status: done }\n  «a»: { status: blocked }\n`,
      'yaml.syntax',
    );

    assert.equal(person?.steps.get('a')?.status, 'done');
  });

  it('gives no person for what is no YAML or no map', () => {
    assert.equal(assertProblems('name: «@»sam\n', 'yaml.syntax').person, undefined);
    assert.equal(assertProblems('«- name»\n', 'value.wrongType').person, undefined);
  });
});
