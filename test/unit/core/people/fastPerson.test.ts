import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setStep } from '../../../../src/core/people/editPerson.js';
import { readPersonFast } from '../../../../src/core/people/fastPerson.js';
import { setStepFast } from '../../../../src/core/people/fastStepEdit.js';
import { formatPerson } from '../../../../src/core/people/formatPerson.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { type StepProgress, stepStatuses } from '../../../../src/core/people/progress.js';
import { formatStepEntry } from '../../../../src/core/people/stepFields.js';
import { presentFields } from '../../../../src/core/text/presentFields.js';
import { forAny } from '../../../support/forAny.js';
import { nastyPieces, nastyText } from '../../../support/reliability/fuzz/anyText.js';

const head = formatPerson({ name: 'Sam Rivera', email: 'sam@example.com', start: '2026-11-22' });

/** A person's file with these lines below `steps`. */
function fileWith(...lines: readonly string[]): string {
  return head + lines.map((line) => `${line}\n`).join('');
}

const texts = nastyText.filter((text) => text.trim() !== '');

const progress: fc.Arbitrary<StepProgress> = fc
  .record({
    status: fc.constantFrom(...stepStatuses),
    at: fc.constantFrom(undefined, '2026-11-24T10:12:00Z'),
    ...{ reason: fc.option(texts, { nil: undefined }), evidence: fc.option(texts, { nil: undefined }) },
  })
  .map((fields) => presentFields<StepProgress>(fields));

/** People's files as we write them. */
const files: fc.Arbitrary<string> = fc
  .tuple(texts, texts, fc.array(progress, { maxLength: 5 }))
  .map(([name, email, all]) => {
    const lines = all.map((one, index) => `  step-${index}: ${formatStepEntry(one)}\n`);
    return formatPerson({ name, email, start: '2026-11-22' }) + lines.join('');
  });

describe('readPersonFast', () => {
  it('reads what is written when somebody begins, and each step', () => {
    const done = '  a-1: { status: done, at: 2026-11-24T10:12:00Z, evidence: "2 notes: a, \\"b\\" }" }';

    assert.deepEqual(readPersonFast(fileWith(done, '  B_2: { status: skipped, reason: no vendors yet }')), {
      name: 'Sam Rivera',
      email: 'sam@example.com',
      start: '2026-11-22',
      steps: new Map<string, StepProgress>([
        ['a-1', { status: 'done', at: '2026-11-24T10:12:00Z', evidence: '2 notes: a, "b" }' }],
        ['B_2', { status: 'skipped', reason: 'no vendors yet' }],
      ]),
    });
    assert.equal(readPersonFast(head)?.steps.size, 0);
  });

  it('leaves every unusual line to the careful reader', () => {
    const unusual = [
      '',
      '# comment',
      'team: core',
      '  a: { status: done } # yes',
      '  a: { status: done, }',
      '  a: {status: done}',
      '  a: {}',
      '  a:',
      '  a: done',
      '  a:\n    status: done',
      ' a: { status: done }',
      '    a: { status: done }',
      '  "a": { status: done }',
      '  404: { status: done }',
      '  yes: { status: done }',
      '  a: { status: later }',
      '  a: { status: "done" # }',
      "  a: { status: 'done' }",
      '  a: { at: 2026-11-24T10:12:00Z }',
      '  a: { at: 2026-11-24T10:12:00Z, status: done }',
      '  a: { status: done, at: yesterday }',
      '  a: { status: done, at: "2026-11-24T10:12:00Z" }',
      '  a: { status: done, status: done }',
      '  a: { status: done, mood: good }',
      '  a: { status: done, reason: "" }',
      '  a: { status: done, reason: 7 }',
      '  a: { status: done, reason: [a] }',
      '  a: { status: done, reason: *a }',
      '  a: { status: done, reason: "\\x" }',
      '  a: { status: done }\r',
      '  a: { status: done }\n  a: { status: done }',
    ];

    assert.deepEqual(
      unusual.filter((line) => readPersonFast(fileWith(line)) !== undefined),
      [],
    );
  });

  it('leaves every unusual head to the careful reader', () => {
    const unusual = [
      head.trimEnd().concat('\n  a: { status: done }'),
      `\ufeff${head}`,
      `# Sam\n${head}`,
      head.replace('name: Sam Rivera\n', ''),
      head.replace('Sam Rivera', '"Sam" # me'),
      head.replace('Sam Rivera', '" "'),
      head.replace('2026-11-22', '2026-02-30'),
      head.replace('2026-11-22', 'soon'),
      head.replace('steps:', 'steps: {}'),
      head.replaceAll('\n', '\r\n'),
      '',
    ];

    assert.deepEqual(
      unusual.filter((text) => readPersonFast(text) !== undefined),
      [],
    );
  });

  it('says what the careful reader says, of nearly every file that we write', () => {
    let answers = 0;
    forAny(files, 200, (file) => {
      const fast = readPersonFast(file);
      if (fast === undefined) return;
      answers++;
      assert.deepEqual({ person: fast, problems: [] }, parsePerson(file), file);
    });
    assert.ok(answers > 190, `only ${answers} answers`);
  });

  it('says what the careful reader says, of files that were tampered with by chance', () => {
    const insertions = fc.constantFrom(...nastyPieces, ', ', '\n  ', ' }', '{ ', ', reason: ');
    let answers = 0;
    forAny(fc.tuple(files, fc.nat(100_000), insertions, fc.nat(2)), 2000, ([file, place, insertion, gone]) => {
      const at = place % file.length;
      const tampered = file.slice(0, at) + insertion + file.slice(at + gone);
      const fast = readPersonFast(tampered);
      if (fast === undefined) return;
      answers++;
      assert.deepEqual({ person: fast, problems: [] }, parsePerson(tampered), tampered);
    });
    assert.ok(answers > 200, `only ${answers} answers`);
  });
});

describe('setStepFast', () => {
  it('writes what the careful way writes', () => {
    const comment = '# so that it is done carefully\n';
    let answers = 0;
    const change = fc.option(progress, { nil: undefined, freq: 4 });
    forAny(fc.tuple(files, fc.nat(5), change), 300, ([file, number, said]) => {
      const stepId = `step-${number}`;
      const fast = setStepFast(file, stepId, said);
      if (fast === undefined) return;
      answers++;
      assert.deepEqual(setStep(comment + file, stepId, said), comment + fast, file);
    });
    assert.ok(answers > 250, `only ${answers} answers`);
  });

  it('answers nothing for a line, an id or a state that is written otherwise', () => {
    const odd = fileWith('  a: { at: 2026-11-24T10:12:00Z, status: done }', '  b: { status: "done" }');

    assert.equal(setStepFast(odd, 'a', { status: 'skipped' }), undefined);
    assert.equal(setStepFast(odd, 'b', undefined), undefined);
    assert.equal(setStepFast(head, '404', { status: 'done' }), undefined);
    assert.equal(setStepFast(head, 'a: b', { status: 'done' }), undefined);
    assert.equal(setStepFast(head, 'a', { status: 'done', reason: '' }), undefined);
    assert.equal(setStepFast(head, 'a', { status: 'done', at: 'soon' }), undefined);
    assert.equal(setStepFast(`# Sam\n${head}`, 'a', { status: 'done' }), undefined);
  });
});
