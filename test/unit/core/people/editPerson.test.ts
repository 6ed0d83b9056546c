import assert from 'node:assert/strict';

import { setStep } from '../../../../src/core/people/editPerson.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';

const head = 'name: Sam # me\nemail: sam@example.com\nstart: 2026-11-22\n';

const done: StepProgress = { status: 'done', at: '2026-11-24T10:12:00Z' };
const doneLine = '{ status: done, at: 2026-11-24T10:12:00Z }';

/** Asserts what setting step `b` makes of a file. */
function assertSet(before: string, progress: StepProgress | undefined, after: string): void {
  assert.equal(setStep(before, 'b', progress), after);
}

function assertUnreadable(text: string): void {
  assert.equal(setStep(text, 'b', done), undefined);
  assert.equal(setStep(text, 'b', undefined), undefined);
}

describe('setStep', () => {
  describe('with a step that isn’t listed', () => {
    it('adds one line behind the last step', () => {
      assertSet(
        `${head}steps:\n  a: { status: done } # yes\n`,
        done,
        `${head}steps:\n  a: { status: done } # yes\n  b: ${doneLine}\n`,
      );
    });

    it('adds it before blank lines, comments and keys that follow', () => {
      assertSet(
        `${head}steps:\n  a: { status: done }\n\n# end\nteam: core\n`,
        done,
        `${head}steps:\n  a: { status: done }\n  b: ${doneLine}\n\n# end\nteam: core\n`,
      );
    });

    it('indents it as the other steps are', () => {
      assertSet(
        `${head}steps:\n    a: { status: done }\n`,
        done,
        `${head}steps:\n    a: { status: done }\n    b: ${doneLine}\n`,
      );
      assertSet('steps:\n a: { status: done }\n', done, `steps:\n a: { status: done }\n b: ${doneLine}\n`);
    });

    it('adds it behind a step written as a block, comments inside of it included', () => {
      const block = `${head}steps:\n  a:\n    status: blocked\n    reason: |\n      Long\n      story\n`;

      assertSet(block, done, `${block}  b: ${doneLine}\n`);
    });

    it('writes reason and evidence, quoted only where YAML needs it', () => {
      assertSet(
        'steps:\n',
        { status: 'skipped', reason: 'no vendors yet', evidence: 'a: b, "c"' },
        'steps:\n  b: { status: skipped, reason: no vendors yet, evidence: "a: b, \\"c\\"" }\n',
      );
    });

    it('quotes an id where YAML needs it', () => {
      assert.equal(setStep('steps:\n', 'null', done), `steps:\n  "null": ${doneLine}\n`);
    });

    it('keeps CRLF, and a missing line ending at the end', () => {
      assertSet('steps:\r\n  a: { status: done }\r\n', done, `steps:\r\n  a: { status: done }\r\n  b: ${doneLine}\r\n`);
      assertSet('steps:\n  a: { status: done }', done, `steps:\n  a: { status: done }\n  b: ${doneLine}`);
      assertSet('\ufeffsteps:\r\n  a: {}', done, `\ufeffsteps:\r\n  a: {}\r\n  b: ${doneLine}`);
    });

    it('stays between document markers', () => {
      assertSet(
        `---\n${head}steps:\n  a: { status: done }\n...\n`,
        done,
        `---\n${head}steps:\n  a: { status: done }\n  b: ${doneLine}\n...\n`,
      );
    });

    it('changes nothing when it is taken back', () => {
      for (const text of [head, `${head}steps:\n`, `${head}steps: {}`, `${head}steps:\n  a: {status: done}\n`]) {
        assertSet(text, undefined, text);
      }
    });
  });

  describe('with a file that has no steps', () => {
    const steps = `steps:\n  b: ${doneLine}\n`;

    it('adds the step below an empty key', () => {
      assertSet(`${head}steps:\n`, done, `${head}${steps}`);
      assertSet(`${head}steps:`, done, `${head}${steps}`.trimEnd());
      assertSet(`${head}steps: # so far\nteam: core\n`, done, `${head}steps: # so far\n  b: ${doneLine}\nteam: core\n`);
      assertSet(`${head}steps:\n  # none yet\n`, done, `${head}${steps}  # none yet\n`);
    });

    it('makes a block of an empty map and of null', () => {
      assertSet(`${head}steps: {} # none\n`, done, `${head}steps: # none\n  b: ${doneLine}\n`);
      assertSet(`${head}steps: ~\nteam: core\n`, done, `${head}${steps}team: core\n`);
    });

    it('adds the key where it is missing', () => {
      assertSet(head, done, `${head}${steps}`);
      assertSet(head.trimEnd(), done, `${head}${steps}`.trimEnd());
      assertSet(`---\n${head}...\n`, done, `---\n${head}${steps}...\n`);
      assertSet('bio: |+\n  Long\n\n', done, `bio: |+\n  Long\n\n${steps}`);
    });
  });

  describe('with a step that is listed', () => {
    it('changes its line alone', () => {
      assertSet(
        `${head}steps:\n  a: { status: done }\n  b: { status: blocked, at: 2026-11-20T10:00:00Z, reason: "a, b" } # why\n  c: {}\n`,
        done,
        `${head}steps:\n  a: { status: done }\n  b: ${doneLine} # why\n  c: {}\n`,
      );
    });

    it('keeps keys of the user’s, their order and their quotes', () => {
      assertSet(
        'steps:\n  b: {mood: "good", "status": \'blocked\', reason: x, at: "2026-11-24T10:12:00Z"}\n',
        done,
        'steps:\n  b: {mood: "good", "status": done, at: "2026-11-24T10:12:00Z"}\n',
      );
    });

    it('changes nothing when it says so already', () => {
      const text = 'steps:\n  b: {at:   "2026-11-24T10:12:00Z", status: "done"}\t# tab\n';

      assertSet(text, done, text);
    });

    it('keeps the form of an entry that is a block', () => {
      assertSet(
        'steps:\n  b: # mine\n    status: blocked # why\n    reason: |\n      Long\n      story\n    mood: bad\n  c: {}\n',
        done,
        'steps:\n  b: # mine\n    status: done # why\n    mood: bad\n    at: 2026-11-24T10:12:00Z\n  c: {}\n',
      );
    });

    it('keeps a comment behind a key that goes', () => {
      assertSet(
        'steps:\n  b:\n    reason: x # says Priya\n    status: blocked\n',
        { status: 'done' },
        'steps:\n  b:\n    # says Priya\n    status: done\n',
      );
    });

    it('keeps comments in a flow map of several lines', () => {
      assertSet(
        'steps:\n  b: {\n    status: blocked, # for now\n    reason: access\n  }\n',
        { status: 'blocked', reason: 'vendors' },
        'steps:\n  b: {\n    status: blocked, # for now\n    reason: vendors\n  }\n',
      );
    });

    it('replaces what is no entry', () => {
      assertSet('steps:\n  b:\n  c: {}\n', done, `steps:\n  b: ${doneLine}\n  c: {}\n`);
      assertSet('steps:\n  b: done # yes\n', done, `steps:\n  b: ${doneLine} # yes\n`);
      assertSet(
        'steps:\n  a: &x { status: done }\n  b: *x\n',
        done,
        `steps:\n  a: &x { status: done }\n  b: ${doneLine}\n`,
      );
    });

    it('writes into steps on one line', () => {
      assertSet('steps: { a: {}, b: { status: blocked } }\n', done, `steps: { a: {}, b: ${doneLine} }\n`);
      assertSet('steps: { a: { status: done } }\n', done, `steps: { a: { status: done }, b: ${doneLine} }\n`);
      assertSet('{ name: Sam, steps: {} }\n', done, `{ name: Sam, steps: { b: ${doneLine} } }\n`);
      assertSet('{ name: Sam }\n', done, `{ name: Sam, steps: { b: ${doneLine} } }\n`);
    });
  });

  describe('taking a step back', () => {
    it('removes its line alone; the key stays, ready for lines to be added', () => {
      assertSet(`${head}steps:\n  b: ${doneLine}\n`, undefined, `${head}steps:\n`);
      assertSet(`${head}steps:\n  a: {}\n  b: ${doneLine}\n  c: {}\n`, undefined, `${head}steps:\n  a: {}\n  c: {}\n`);
      assertSet(
        `${head}steps:\n  # above\n  b: ${doneLine}\n\n# end\n`,
        undefined,
        `${head}steps:\n  # above\n\n# end\n`,
      );
      assertSet('steps:\r\n  a: {}\r\n  b: {}', undefined, 'steps:\r\n  a: {}');
      assertSet('steps: { a: {}, b: { status: done } }\n', undefined, 'steps: { a: {} }\n');
    });

    it('removes all lines of a block', () => {
      assertSet(
        'steps:\n  b:\n    status: done\n    evidence: |\n      Long\n  c: {}\n',
        undefined,
        'steps:\n  c: {}\n',
      );
    });

    it('reopens it instead when it holds keys of the user’s', () => {
      assertSet(
        'steps:\n  b: { status: done, at: 2026-11-24T10:12:00Z, mood: good }\n',
        undefined,
        'steps:\n  b: { status: reopened, mood: good }\n',
      );
    });

    it('reopens it instead when it carries a comment', () => {
      assertSet(
        `steps:\n  b: ${doneLine} # with Priya\n`,
        undefined,
        'steps:\n  b: { status: reopened } # with Priya\n',
      );
      assertSet(
        'steps:\n  b:\n    # with Priya\n    status: done\n',
        undefined,
        'steps:\n  b:\n    # with Priya\n    status: reopened\n',
      );
    });
  });

  describe('where lines can’t be told', () => {
    it('has the whole file written anew, with comments and order', () => {
      assertSet(
        '# mine\r\nsteps:\r\n  ? b\r\n  : { status: done }\r\n  a: {}\r\n',
        undefined,
        '# mine\r\nsteps:\r\n  a: {}\r\n',
      );
      assertSet('steps: {\n  # none\n}\n', done, `steps: { b: ${doneLine} } # none\n`);
      assertSet('\ufeff{ steps: { a: {}, b } }\n', done, `\ufeff{ steps: { a: {}, b: ${doneLine} } }\n`);
    });
  });

  describe('never writes', () => {
    it('a file that is not YAML, or that has a step twice', () => {
      assertUnreadable('');
      assertUnreadable(`${head}steps: [\n`);
      assertUnreadable(`${head}steps:\n  b: {}\n  b: {}\n`);
      assertUnreadable('<<<<<<< HEAD\nname: Sam\n=======\nname: Priya\n>>>>>>> theirs\n');
    });

    it('a file that is no map, or has something else as steps', () => {
      assertUnreadable('- a\n');
      assertUnreadable('Hello\n');
      assertUnreadable(`${head}steps: [a, b]\n`);
      assertUnreadable(`${head}steps: later\n`);
      assertUnreadable(`${head}steps:\n  b: [done]\n`);
    });

    it('an entry that others refer to', () => {
      assertUnreadable('steps:\n  b: &x { status: blocked }\n  c: *x\n');
    });
  });
});
