import assert from 'node:assert/strict';

import { setStep } from '../../../../src/core/progress/editPerson.js';
import { parsePerson } from '../../../../src/core/progress/parsePerson.js';
import { type StepProgress, stepStatuses } from '../../../../src/core/progress/progress.js';
import { nastyTexts, seeded } from '../../support/nastyText.js';

type Random = (limit: number) => number;

function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[random(items.length)] ?? items[0];
}

/** A file as a person and their tools may have left it: one line per step, and around it whatever YAML allows. */
function randomFile(random: Random): { readonly text: string; readonly stepIds: readonly string[] } {
  const ending = pick(random, ['\n', '\r\n']);
  const indent = pick(random, ['  ', '    ', ' ']);
  const stepIds = Array.from({ length: random(6) }, (_, index) => `step-${index}`);
  const blank = (): readonly string[] => pick(random, [[], [], ['', '# note: { status: "no" }'], ['']]);
  const lines = [
    ...pick(random, [[], ['---'], ['# top', '']]),
    `name: ${pick(random, ['Sam', '"Sam: Rivera"', "'Sam' # me"])}`,
    ...blank(),
    'start: 2026-11-22',
    pick(random, ['steps:', 'steps: # so far', '"steps":']),
    ...stepIds.flatMap((id) => [...blank(), `${indent}${randomEntry(random, id)}`]),
    ...blank(),
    ...pick(random, [[], ['team: core'], ['...']]),
  ];
  return { text: `${pick(random, ['', '\ufeff'])}${lines.join(ending)}${pick(random, ['', ending])}`, stepIds };
}

function randomEntry(random: Random, id: string): string {
  const key = pick(random, [id, `"${id}"`, `${id} `]);
  const entry = pick(random, [
    '{ status: done }',
    '{status: \'blocked\', reason: "a, } b"}',
    '{ mood: [good, bad], status: in-progress, at: 2026-11-23T08:00:00Z }',
    '{ evidence: "#1", status: done, }',
    '{}',
    'later',
    '',
  ]);
  return `${key}: ${entry}${pick(random, ['', ' # why', '\t# "tab"', '  '])}`;
}

function randomProgress(random: Random, texts: readonly string[]): StepProgress {
  const status = pick(random, stepStatuses);
  const text = texts[random(texts.length)] ?? '';
  return pick<StepProgress>(random, [
    { status },
    { status, at: '2026-11-24T10:12:00Z' },
    { status, reason: `x${text}` },
    { status, at: '2026-11-24T10:12:00Z', evidence: `x${text}` },
  ]);
}

/** The lines with their line endings; a missing one at the end makes no difference. */
function linesOf(text: string): readonly string[] {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return (text.endsWith('\n') ? text : `${text}${ending}`).split(/(?<=\n)/);
}

describe('setStep, with any file', () => {
  const random = seeded(2026);
  const texts = nastyTexts(100);
  const cases = Array.from({ length: 80 }, () => {
    const { text, stepIds } = randomFile(random);
    const stepId = random(3) === 0 ? 'new-step' : (stepIds[random(Math.max(1, stepIds.length))] ?? 'new-step');
    return { text, stepId, isListed: stepIds.includes(stepId), progress: randomProgress(random, texts) };
  });

  it('changes exactly the line of the step: every other one is the same, byte by byte', () => {
    for (const { text, stepId, isListed, progress } of cases) {
      const edit = setStep(text, stepId, progress);

      assert.ok(edit.kind === 'edited', text);
      const [before, after] = [linesOf(text), linesOf(edit.text)];
      const index = after.findIndex((line, at) => line !== before[at]);
      if (index < 0) continue;
      assert.ok(after[index]?.includes(stepId), edit.text);
      assert.deepEqual(after.toSpliced(index, 1), isListed ? before.toSpliced(index, 1) : before);
    }
  });

  it('says of the step what was meant, and of every other one what it said before', () => {
    for (const { text, stepId, progress } of cases) {
      const edit = setStep(text, stepId, progress);

      assert.ok(edit.kind === 'edited', text);
      const steps = new Map(parsePerson(text).person?.steps).set(stepId, progress);
      const stepsAfter = parsePerson(edit.text).person?.steps ?? new Map();
      assert.equal(stepsAfter.size, steps.size);
      for (const [id, stated] of steps) assert.deepEqual(stepsAfter.get(id), stated, edit.text);
    }
  });

  it('changes nothing the second time', () => {
    for (const { text, stepId, progress } of cases) {
      const first = setStep(text, stepId, progress);

      assert.ok(first.kind === 'edited', text);
      assert.deepEqual(setStep(first.text, stepId, progress), first);
    }
  });

  it('gives the file back when a step that was not listed is taken back', () => {
    for (const { text, stepId, isListed, progress } of cases) {
      if (isListed) continue;
      const edit = setStep(text, stepId, progress);

      assert.ok(edit.kind === 'edited', text);
      assert.deepEqual(setStep(edit.text, stepId, undefined), { kind: 'edited', text });
    }
  });
});
