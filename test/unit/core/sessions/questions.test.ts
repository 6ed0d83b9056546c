import { strict as assert } from 'node:assert';

import { sessionKinds } from '../../../../src/core/checklist/checklist.js';
import { builtInRoles } from '../../../../src/core/notes/vocabulary.js';
import { questionsFor } from '../../../../src/core/sessions/questions.js';

describe('questionsFor', () => {
  it('asks something in every kind of session, of every role', () => {
    for (const kind of sessionKinds) {
      for (const role of [undefined, 'our-own', ...builtInRoles]) {
        assert.ok(questionsFor({ kind, role, prompts: [] }).length >= 2, `${kind} with ${role}`);
      }
    }
  });

  it('asks a veteran other things than a new joiner, and a customer what a customer cares for', () => {
    const asks = (kind: 'conversation' | 'customer', role: string): string[] =>
      questionsFor({ kind, role, prompts: [] }).map(({ kind: noteKind }) => noteKind);

    assert.ok(asks('conversation', 'veteran').includes('deferred'));
    assert.ok(!asks('conversation', 'new-joiner').includes('deferred'));
    assert.deepEqual(new Set(asks('customer', 'veteran')), new Set(['customer-signal']));
  });

  it('puts the questions of the step first, and none twice', () => {
    const [first] = questionsFor({ kind: 'pairing', prompts: [] });
    const mine = { ask: 'Mine?', kind: 'idea' } as const;
    const questions = questionsFor({ kind: 'pairing', prompts: [mine, ...(first ? [first] : [])] });

    assert.deepEqual(questions.slice(0, 2), [mine, first]);
    assert.equal(new Set(questions.map(({ ask }) => ask)).size, questions.length);
  });

  it('is never longer than one gets through', () => {
    const prompts = Array.from({ length: 12 }, (_, index) => ({ ask: `${index}?`, kind: 'idea' as const }));

    assert.equal(questionsFor({ kind: 'pairing', prompts }).length, 8);
  });
});
