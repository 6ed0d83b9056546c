import { strict as assert } from 'node:assert';

import type { FileForm } from '../../../../src/core/fileHelp/fileForm.js';
import { type Explanation, hoverAt } from '../../../../src/core/fileHelp/hoverAt.js';
import { marked } from '../../support/marked.js';
import { teamWords } from '../../support/teamWords.js';

/** What is said of the place marked «so»: the mark is also what should be explained, the cursor in its middle. */
function explained(form: FileForm, textWithMark: string): Explanation | undefined {
  const { text, spans } = marked(textWithMark);
  const [span = { start: -1, end: -1 }] = spans;
  const explanation = hoverAt({ text, form, offset: Math.floor((span.start + span.end) / 2) }, teamWords);
  if (explanation) assert.deepEqual(explanation.span, span);
  return explanation;
}

describe('hoverAt', () => {
  it('explains a key, and what it can be', () => {
    const explanation = explained('note', '---\ntitle: A\n«severity»: 3\n---\n');

    assert.deepEqual(explanation, {
      span: { start: 13, end: 21 },
      key: 'severity',
      description: 'How severe it is.',
      isRequired: false,
      value: undefined,
      options: [
        { value: '1', description: 'A nuisance.' },
        { value: '2', description: 'Slows people down.' },
        { value: '3', description: 'Hurts users or blocks work.' },
      ],
    });
  });

  it('says that a key is required', () => {
    assert.equal(explained('note', '---\n«created»: x\n---\n')?.isRequired, true);
    assert.equal(explained('checklist', 'phases:\n  - steps:\n      - «id»: a\n')?.isRequired, true);
  });

  it('explains a value', () => {
    assert.deepEqual(explained('note', '---\nkind: «wish» # so\n---\n')?.value, {
      value: 'wish',
      description: 'Something somebody would like to have.',
    });
    assert.equal(explained('note', '---\nkind: «"wish"»\n---\n')?.value?.value, 'wish');
  });

  it('says what a word of the team’s stands for', () => {
    assert.equal(explained('note', '---\nstep: «coffee-chats»\n---\n')?.value?.title, 'Have coffee');
    assert.equal(explained('note', '---\ntheme: «compute»\n---\n')?.value?.title, 'Compute');
    assert.equal(
      explained('roadmapItem', '---\nevidence: [a, «2026-11-25-deploys-k3f9»]\n---\n')?.value?.title,
      'Deploys take forty minutes',
    );
    assert.equal(
      explained('roadmapItem', '---\nevidence:\n  - «2026-11-25-deploys-k3f9»\n---\n')?.value?.title,
      'Deploys take forty minutes',
    );
  });

  it('explains the field of a value that it doesn’t know', () => {
    const explanation = explained('note', '---\nstep: «gone»\n---\n');

    assert.equal(explanation?.value, undefined);
    assert.equal(explanation?.description, 'Id of the checklist step it was captured for.');
  });

  it('explains the items of a list by the list', () => {
    assert.equal(explained('note', '---\nvalues: [«latency»]\n---\n')?.description, 'What a customer cares about.');
  });

  it('says which step a line of a person’s file is about', () => {
    const explanation = explained('person', 'steps:\n  «dev-environment»: { status: done }\n');

    assert.deepEqual(explanation?.value, { value: 'dev-environment', title: 'Get it to run' });
    assert.equal(explained('person', 'steps:\n  a: { status: «done» }\n')?.value?.value, 'done');
  });

  it('explains the same key by what the entry of verify is', () => {
    const entry = 'phases:\n  - steps:\n      - verify:\n          - ';

    assert.equal(
      explained('checklist', `${entry}sessions: 1\n            «kind»: x`)?.description,
      'Only sessions of this kind.',
    );
    assert.equal(explained('checklist', `${entry}{ notes: 1, «kind»: x }`)?.description, 'Only notes of this kind.');
    assert.match(explained('checklist', `${entry}«commits»: 1`)?.description ?? '', /default branch/);
  });

  it('has nothing to say of unknown keys, comments, words half typed and the body', () => {
    for (const text of ['«mine»: 1', 'title: A # «kind»', '«ki»\ntitle: A', 'title: |\n  «kind»: risk', '']) {
      const file = text === '' ? '---\ntitle: A\n---\n«kind»: risk\n' : `---\n${text}\n---\n`;
      assert.equal(explained('note', file), undefined, text);
    }
  });
});
