import assert from 'node:assert/strict';

import { type ParsedChecklist, parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import type { Problem, ProblemCode } from '../../../../src/core/text/problem.js';
import { marked } from '../../support/marked.js';

/** Parses a checklist and asserts that its problems are of these codes, at the marks. */
function assertProblems(textWithMarks: string, ...codes: readonly ProblemCode[]): ParsedChecklist {
  const { text, spans } = marked(textWithMarks);
  const parsed = parseChecklist(text);

  assert.deepEqual(
    parsed.problems.map(({ code, span }) => ({ code, span })),
    codes.map((code, index) => ({ code, span: spans[index] })),
  );
  return parsed;
}

/** The same text as editors on Windows write it. */
function withCrLf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

const broken = {
  syntaxError: 'title: T\nphases:\n  - id: p\n   «title»: P\n',
  duplicateStep:
    'phases:\n  - id: p\n    title: P\n    steps:\n      - id: clone\n        title: First\n      - { id: «clone», title: Again }\n',
  unknownKind:
    'phases:\n  - id: p\n    title: P\n    steps:\n      - id: a\n        title: A\n        prompts:\n          - ask: Why?\n            kind: «pain»\n',
  noTitle:
    'phases:\n  - id: p\n    title: P\n    steps:\n      - «id: a»\n        due: 3\n      - { id: b, title: B }\n',
};

describe('a checklist with', () => {
  for (const [variant, vary] of Object.entries({
    LF: (text: string) => text,
    CRLF: withCrLf,
    'a byte order mark': (text: string) => `\ufeff${text}`,
  })) {
    describe(`${variant} and`, () => {
      it('a step id for the second time: told at the second id, and the first step kept', () => {
        const { checklist, problems } = assertProblems(vary(broken.duplicateStep), 'id.duplicate');

        assert.deepEqual(problems[0]?.data, { key: 'id', id: 'clone' });
        assert.deepEqual(
          checklist?.phases[0]?.steps.map(({ title }) => title),
          ['First'],
        );
      });

      it('an unknown kind of note: told at the kind with the one that was meant, and the question kept', () => {
        const { checklist, problems } = assertProblems(vary(broken.unknownKind), 'value.unknownOption');

        assert.equal(problems[0]?.data['value'], 'pain');
        assert.equal(problems[0]?.data['nearest'], 'pain-point');
        assert.deepEqual(checklist?.phases[0]?.steps[0]?.prompts, [{ ask: 'Why?', kind: 'learning' }]);
      });

      it('a step without title: told at its id, and the other steps kept', () => {
        const { checklist, problems } = assertProblems(vary(broken.noTitle), 'value.missing');

        assert.deepEqual(problems[0]?.data, { key: 'title' });
        assert.deepEqual(
          checklist?.phases[0]?.steps.map(({ id }) => id),
          ['b'],
        );
      });

      it('a syntax error: told where it is, and nothing kept', () => {
        const { checklist, problems } = parseChecklist(vary('phases:\n  - id: p\n    title: @home\n'));

        assert.equal(checklist, undefined);
        assert.deepEqual(problems, [
          {
            code: 'yaml.syntax',
            span: marked(vary('phases:\n  - id: p\n    title: «@»home\n')).spans[0],
            data: { detail: 'Plain value cannot start with reserved character @' },
          },
        ]);
      });
    });
  }

  it('a wrong indentation: one problem, not all that follows from it', () => {
    assert.deepEqual(
      parseChecklist(marked(broken.syntaxError).text).problems.map(({ code }) => code),
      ['yaml.syntax'],
    );
  });

  it('nothing in it: the phases are missing', () => {
    assertProblems('«»', 'value.missing');
    assertProblems('«title: T»\n', 'value.missing');
    assertProblems('title: T\nphases: «[]»\n', 'value.missing');
    assertProblems('title: T\n«phases»:\n', 'value.missing');
  });

  it('something else than a map: no checklist', () => {
    assert.equal(assertProblems('«- a»\n', 'value.wrongType').checklist, undefined);
    assert.equal(assertProblems('«Hello»\n', 'value.wrongType').checklist, undefined);
  });

  it('no phase that is sound: no checklist', () => {
    assert.equal(assertProblems('phases: [{ «id: p» }]\n', 'value.missing').checklist, undefined);
  });

  it('another version: told, and read as this one', () => {
    const { checklist } = assertProblems('version: «2»\nphases: [{ id: p, title: P }]\n', 'value.unknownOption');

    assert.equal(checklist?.phases.length, 1);
  });

  it('repeated phases and themes: told at the second id, and the first kept', () => {
    const { checklist } = assertProblems(
      'themes: [a, { id: b }, «a», { id: «b» }]\nphases: [{ id: p, title: P }, { id: «p», title: Q }]\n',
      'id.duplicate',
      'id.duplicate',
      'id.duplicate',
    );

    assert.deepEqual(
      checklist?.themes.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(
      checklist?.phases.map(({ title }) => title),
      ['P'],
    );
  });

  it('a step id that another phase has: told', () => {
    assertProblems(
      'phases:\n  - { id: p, title: P, steps: [{ id: a, title: A }] }\n  - { id: q, title: Q, steps: [{ id: «a», title: A }] }\n',
      'id.duplicate',
    );
  });

  it('several things wrong: told in their order, each once, and the rest kept', () => {
    const { checklist } = assertProblems(
      `themes: [«Big Things», compute]
phases:
  - id: p
    title: P
    steps:
      - id: a
        title: «[A]»
      - id: b
        title: B
        due: «soon»
        owner: «boss»
        when: «macos»
        optional: «maybe»
        links: [«{ title: Nowhere }», { title: There, file: x }]
        actions: [«{ title: Both, run: a, command: b }»]
`,
      'value.pattern',
      'value.wrongType',
      'value.wrongType',
      'value.unknownOption',
      'value.unknownOption',
      'value.wrongType',
      'value.pattern',
      'value.pattern',
    );

    assert.deepEqual(checklist?.phases[0]?.steps, [
      {
        id: 'b',
        title: 'B',
        guide: '',
        owner: 'me',
        prompts: [],
        links: [{ title: 'There', file: 'x' }],
        actions: [],
        checks: [],
        optional: false,
      },
    ]);
  });

  describe('a check', () => {
    function checkProblem(check: string): Problem | undefined {
      const lines = `phases:\n  - id: p\n    title: P\n    steps:\n      - id: a\n        title: A\n        verify: [${check}, { file: x }]\n`;
      const { text, spans } = marked(lines);
      const { checklist, problems } = parseChecklist(text);

      assert.deepEqual(checklist?.phases[0]?.steps[0]?.checks, [{ type: 'file', glob: 'x' }]);
      assert.deepEqual(
        problems.map(({ span }) => span),
        spans,
      );
      return problems[0];
    }

    it('of no known kind: told with the kinds there are, and dropped', () => {
      assert.deepEqual(checkProblem('«{ note: 3, kind: risk }»')?.data, {
        key: 'verify',
        value: 'note',
        options: ['file', 'run', 'commits', 'sessions', 'notes', 'extension', 'roadmap'],
        nearest: 'notes',
      });
      assert.equal(checkProblem('«{}»')?.code, 'value.unknownOption');
    });

    it('of several kinds at once: told and dropped', () => {
      assert.deepEqual(checkProblem('«{ file: a, run: b }»')?.data, { key: 'verify', expected: 'oneCheck' });
    });

    it('that isn’t a map: told and dropped', () => {
      assert.equal(checkProblem('«npm test»')?.code, 'value.wrongType');
      assert.equal(checkProblem('«[file]»')?.code, 'value.wrongType');
      assert.equal(checkProblem('«~»')?.code, 'value.wrongType');
    });

    it('with a wrong detail: dropped as a whole, so that it doesn’t hold where it was not meant to', () => {
      assert.equal(checkProblem('{ notes: 3, kind: «pian-point» }')?.data['nearest'], 'pain-point');
      assert.equal(checkProblem('{ sessions: 3, kind: «pain-point» }')?.code, 'value.unknownOption');
      assert.equal(checkProblem('{ commits: «0» }')?.code, 'value.pattern');
      assert.equal(checkProblem('{ notes: «many» }')?.code, 'value.wrongType');
    });
  });
});
