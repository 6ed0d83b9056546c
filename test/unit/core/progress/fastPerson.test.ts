import assert from 'node:assert/strict';

import { setStep } from '../../../../src/core/progress/editPerson.js';
import { readPersonFast } from '../../../../src/core/progress/fastPerson.js';
import { setStepFast } from '../../../../src/core/progress/fastStepEdit.js';
import { formatPerson } from '../../../../src/core/progress/formatPerson.js';
import { parsePerson } from '../../../../src/core/progress/parsePerson.js';
import { type StepProgress, stepStatuses } from '../../../../src/core/progress/progress.js';
import { formatStepEntry } from '../../../../src/core/progress/stepFields.js';
import { presentFields } from '../../../../src/core/text/presentFields.js';
import { nastyTexts, seeded } from '../../support/nastyText.js';

const head = formatPerson({ name: 'Sam Rivera', email: 'sam@example.com', start: '2026-11-22' });

/** A person's file with these lines below `steps`. */
function fileWith(...lines: readonly string[]): string {
  return head + lines.map((line) => `${line}\n`).join('');
}

const random = seeded(7);
const texts = nastyTexts(500).filter((text) => text.trim() !== '');

function nastyText(): string {
  return texts[random(texts.length)] ?? 'x';
}

function nastyProgress(): StepProgress {
  const maybe = (value: () => string): string | undefined => (random(2) === 0 ? undefined : value());
  return presentFields<StepProgress>({
    status: stepStatuses[random(stepStatuses.length)] ?? 'done',
    at: maybe(() => '2026-11-24T10:12:00Z'),
    reason: maybe(nastyText),
    evidence: maybe(nastyText),
  });
}

/** A person's file as we write it, with steps and texts by chance. */
function nastyFile(): string {
  const name = nastyText();
  const lines = Array.from(
    { length: random(6) },
    (_, index) => `  step-${index}: ${formatStepEntry(nastyProgress())}\n`,
  );
  return formatPerson({ name, email: nastyText(), start: '2026-11-22' }) + lines.join('');
}

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
    for (let count = 0; count < 200; count++) {
      const text = nastyFile();
      const fast = readPersonFast(text);
      if (fast === undefined) continue;
      answers++;
      assert.deepEqual({ person: fast, problems: [] }, parsePerson(text), text);
    }
    assert.ok(answers > 190, `only ${answers} answers`);
  });

  it('says what the careful reader says, of files that were tampered with by chance', () => {
    const insertions = [...nastyTexts(0), ': ', ', ', '\n  ', ' }', '{ ', '"', '\r', ', reason: '];
    let answers = 0;
    for (let count = 0; count < 2000; count++) {
      const text = nastyFile();
      const at = random(text.length);
      const tampered = text.slice(0, at) + (insertions[random(insertions.length)] ?? '') + text.slice(at + random(3));
      const fast = readPersonFast(tampered);
      if (fast === undefined) continue;
      answers++;
      assert.deepEqual({ person: fast, problems: [] }, parsePerson(tampered), tampered);
    }
    assert.ok(answers > 200, `only ${answers} answers`);
  }).timeout(20_000);
});

describe('setStepFast', () => {
  it('writes what the careful way writes', () => {
    const comment = '# so that it is done carefully\n';
    let answers = 0;
    for (let count = 0; count < 300; count++) {
      const text = nastyFile();
      const progress = random(4) === 0 ? undefined : nastyProgress();
      const stepId = `step-${random(6)}`;
      const fast = setStepFast(text, stepId, progress);
      if (fast === undefined) continue;
      answers++;
      assert.deepEqual(setStep(comment + text, stepId, progress), { kind: 'edited', text: comment + fast }, text);
    }
    assert.ok(answers > 250, `only ${answers} answers`);
  }).timeout(20_000);

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
