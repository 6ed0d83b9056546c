import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setStep } from '../../../../src/core/people/editPerson.js';
import { setStepFast } from '../../../../src/core/people/fastStepEdit.js';
import { formatPerson } from '../../../../src/core/people/formatPerson.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { spliceStep } from '../../../../src/core/people/spliceStep.js';
import { forAny } from '../../../support/forAny.js';

const sam = { name: 'Sam', email: 'sam@example.com', start: '2026-11-22' };
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n';
const order = ['a', 'b', 'c', 'd'];
const done: StepProgress = { status: 'done' };

/** Both the quick way and the careful one, which must agree. */
function withStep(text: string, stepId: string): string {
  return change(text, stepId, done);
}

function change(text: string, stepId: string, progress: StepProgress | undefined): string {
  const edit = setStep(text, stepId, progress, order);
  assert.ok(edit !== undefined, text);
  const quick = setStepFast(text, stepId, progress, order);
  if (quick !== undefined) assert.equal(spliceStep(text, stepId, progress, order), quick);
  return edit;
}

describe('the place of a new step in a person’s file', () => {
  it('is where the checklist has it', () => {
    const text = `${head}  b: { status: done }\n  d: { status: done }\n`;

    assert.equal(withStep(text, 'a'), `${head}  a: { status: done }\n  b: { status: done }\n  d: { status: done }\n`);
    assert.equal(withStep(text, 'c'), `${head}  b: { status: done }\n  c: { status: done }\n  d: { status: done }\n`);
    assert.equal(
      withStep(`${head}  b: { status: done }\n`, 'd'),
      `${head}  b: { status: done }\n  d: { status: done }\n`,
    );
  });

  it('is the last for a step that the checklist doesn’t have, and beside no other that it has', () => {
    assert.equal(
      withStep(`${head}  b: { status: done }\n`, 'x'),
      `${head}  b: { status: done }\n  x: { status: done }\n`,
    );
    assert.equal(
      withStep(`${head}  x: { status: done }\n`, 'b'),
      `${head}  x: { status: done }\n  b: { status: done }\n`,
    );
  });

  it('is behind its predecessor in a file with an order of its own, which stays', () => {
    const text = `${head}  d: { status: done } # last week\n\n  # mine\n  b: {status: done}\nteam: core\n`;

    assert.equal(
      withStep(text, 'c'),
      `${head}  d: { status: done } # last week\n\n  # mine\n  b: {status: done}\n  c: { status: done }\nteam: core\n`,
    );
  });

  it('is below the comment that keeps it in a file that we began, and the comment stays for the next time', () => {
    const begun = formatPerson(sam, [...order, 'not an id', 'e: f']);
    const explanation = begun.split('\n')[4] ?? '';

    const ticked = withStep(withStep(begun, 'c'), 'a');

    assert.equal(
      ticked,
      `${head}${explanation}\n  # a\n  a: { status: done }\n  # b\n  # c\n  c: { status: done }\n  # d\n`,
    );
    assert.equal(change(change(ticked, 'a', undefined), 'c', undefined), begun);
    assert.equal(withStep(begun, 'x'), `${begun}  x: { status: done }\n`);
    assert.deepEqual(parsePerson(begun).problems, []);
  });

  it('is found in any form of file: CRLF, more indented, with steps in front of other keys', () => {
    const crlf = formatPerson(sam, order).replaceAll('\n', '\r\n');
    const deep = `steps:\n    # a\n    # b\n    c:\n      status: done\n    # d\nname: Sam\n`;

    assert.ok(withStep(crlf, 'b').includes('  # b\r\n  b: { status: done }\r\n  # c\r\n'));
    assert.equal(withStep(deep, 'b'), deep.replace('    # b\n', '    # b\n    b: { status: done }\n'));
    assert.equal(withStep(deep, 'd'), deep.replace('    # d\n', '    # d\n    d: { status: done }\n'));
  });

  it('is never inside of a text that looks like such a comment', () => {
    const text = `${head}  a:\n    status: blocked\n    reason: |\n      Wait\n      # b\n      more\n`;

    assert.equal(withStep(text, 'b'), `${text}  b: { status: done }\n`);
  });

  it('changes no other line, whatever is marked in whatever order', () => {
    const begun = fc.constantFrom(formatPerson(sam, order), head);
    const mark = fc.tuple(fc.constantFrom(...order, 'x', 'z'), fc.constantFrom(done, done, undefined));
    forAny(fc.tuple(begun, fc.array(mark, { minLength: 1, maxLength: 12 })), 60, ([start, marks]) => {
      let text = start;
      for (const [stepId, progress] of marks) {
        const next = change(text, stepId, progress);

        const others = (whole: string): string => whole.replace(new RegExp(`^  ${stepId}: .*\n`, 'm'), '');
        assert.equal(others(next), others(text));
        assert.equal(parsePerson(next).person?.steps.has(stepId), progress !== undefined);
        text = next;
      }
    });
  });
});

describe('a step that a merge left twice', () => {
  const twice = `${head}  a: { status: done, at: 2026-11-24T10:00:00Z }\n  b: { status: done }\n  a: { status: skipped, at: 2026-11-23T10:00:00Z, reason: no }\n`;

  it('is what was said last, and is still a problem', () => {
    const { person, problems } = parsePerson(twice);

    assert.deepEqual(person?.steps.get('a'), { status: 'done', at: '2026-11-24T10:00:00Z' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml.syntax'],
    );
  });

  it('is there once after the next edit of any step', () => {
    assert.equal(
      withStep(twice, 'c'),
      `${head}  a: { status: done, at: 2026-11-24T10:00:00Z }\n  b: { status: done }\n  c: { status: done }\n`,
    );
  });

  it('is left alone where one of them has no time, a comment or keys of the user’s', () => {
    const entries = [
      '{ status: skipped, reason: no }',
      '{ status: done, at: 2026-11-22T10:00:00Z } # why',
      '{ status: done, at: 2026-11-22T10:00:00Z, mood: x }',
    ];
    for (const entry of entries) {
      const text = `${head}  a: { status: done, at: 2026-11-24T10:00:00Z }\n  a: ${entry}\n`;

      assert.equal(setStep(text, 'c', done, order), undefined, entry);
    }
  });
});
