import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setStep } from '../../../../src/core/people/editPerson.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { type StepProgress, stepStatuses } from '../../../../src/core/people/progress.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** A file as a person and their tools may have left it: one line per step, and around it whatever YAML allows. */
interface AnyFile {
  readonly text: string;
  readonly stepIds: readonly string[];
}

const blank = fc.constantFrom<readonly string[]>([], [], ['', '# note: { status: "no" }'], ['']);

const entry = fc
  .record({
    opening: fc.constantFrom('', '"', ' '),
    fields: fc.constantFrom(
      '{ status: done }',
      '{status: \'blocked\', reason: "a, } b"}',
      '{ mood: [good, bad], status: in-progress, at: 2026-11-23T08:00:00Z }',
      '{ evidence: "#1", status: done, }',
      '{}',
      'later',
      '',
    ),
    end: fc.constantFrom('', ' # why', '\t# "tab"', '  '),
  })
  .map(({ opening, fields, end }) => (id: string) => {
    const key = opening === '"' ? `"${id}"` : `${id}${opening}`;
    return `${key}: ${fields}${end}`;
  });

const anyFile: fc.Arbitrary<AnyFile> = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    ending: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
    indent: fc.constantFrom('  ', '    ', ' '),
    top: fc.constantFrom<readonly string[]>([], ['---'], ['# top', '']),
    name: fc.constantFrom('Sam', '"Sam: Rivera"', "'Sam' # me"),
    blanks: fc.tuple(blank, blank),
    key: fc.constantFrom('steps:', 'steps: # so far', '"steps":'),
    steps: fc.array(fc.tuple(blank, entry), { maxLength: 5 }),
    bottom: fc.constantFrom<readonly string[]>([], ['team: core'], ['...']),
  })
  .map(({ mark, ending, isEnded, indent, top, name, blanks: [above, below], key, steps, bottom }) => {
    const entries = steps.flatMap(([between, write], index) => [...between, `${indent}${write(`step-${index}`)}`]);
    const head = [...top, `name: ${name}`, ...above, 'start: 2026-11-22', key];
    return {
      text: `${mark}${[...head, ...entries, ...below, ...bottom].join(ending)}${isEnded ? ending : ''}`,
      stepIds: steps.map((_, index) => `step-${index}`),
    };
  });

const anyProgress: fc.Arbitrary<StepProgress> = fc
  .tuple(
    fc.constantFrom(...stepStatuses),
    nastyText.map((text) => `x${text}`),
  )
  .chain(([status, text]) =>
    fc.constantFrom<StepProgress>(
      { status },
      { status, at: '2026-11-24T10:12:00Z' },
      { status, reason: text },
      { status, at: '2026-11-24T10:12:00Z', evidence: text },
    ),
  );

/** The lines with their line endings; a missing one at the end makes no difference. */
function linesOf(text: string): readonly string[] {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return (text.endsWith('\n') ? text : `${text}${ending}`).split(/(?<=\n)/);
}

const cases = fc
  .tuple(anyFile, anyProgress)
  .chain(([{ text, stepIds }, progress]) =>
    fc
      .constantFrom('new-step', ...stepIds)
      .map((stepId) => ({ text, stepId, isListed: stepIds.includes(stepId), progress })),
  );

describe('setStep, with any file', () => {
  it('changes exactly the line of the step: every other one is the same, byte by byte', () => {
    forAny(cases, 100, ({ text, stepId, isListed, progress }) => {
      const edit = setStep(text, stepId, progress);

      assert.ok(edit !== undefined, text);
      const [before, after] = [linesOf(text), linesOf(edit)];
      const index = after.findIndex((line, at) => line !== before[at]);
      if (index < 0) return;
      assert.ok(after[index]?.includes(stepId), edit);
      assert.deepEqual(after.toSpliced(index, 1), isListed ? before.toSpliced(index, 1) : before);
    });
  });

  it('says of the step what was meant, and of every other one what it said before', () => {
    forAny(cases, 100, ({ text, stepId, progress }) => {
      const edit = setStep(text, stepId, progress);

      assert.ok(edit !== undefined, text);
      const steps = new Map(parsePerson(text).person?.steps).set(stepId, progress);
      const stepsAfter = parsePerson(edit).person?.steps ?? new Map();
      assert.equal(stepsAfter.size, steps.size);
      for (const [id, stated] of steps) assert.deepEqual(stepsAfter.get(id), stated, edit);
    });
  });

  it('changes nothing the second time', () => {
    forAny(cases, 100, ({ text, stepId, progress }) => {
      const first = setStep(text, stepId, progress);

      assert.ok(first !== undefined, text);
      assert.deepEqual(setStep(first, stepId, progress), first);
    });
  });

  it('gives the file back when a step that was not listed is taken back', () => {
    forAny(cases, 100, ({ text, stepId, isListed, progress }) => {
      if (isListed) return;
      const edit = setStep(text, stepId, progress);

      assert.ok(edit !== undefined, text);
      assert.equal(setStep(edit, stepId, undefined), text);
    });
  });
});
