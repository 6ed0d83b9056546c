import assert from 'node:assert/strict';

import * as v from 'valibot';

import { days, kebabCase, mapOf, text } from '../../../../src/core/schema/fields.js';
import { validate, type ValidateOptions } from '../../../../src/core/schema/validate.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { marked } from '../../support/marked.js';

const schema = mapOf({
  title: v.optional(text),
  owner: v.optional(v.picklist(['me', 'buddy', 'manager'])),
  severity: v.optional(v.picklist([1, 2, 3])),
  steps: v.optional(v.array(mapOf({ id: kebabCase, due: v.optional(days), tags: v.optional(v.array(text)) }))),
  code: v.optional(mapOf({ file: text })),
});

function validateText(yaml: string, options?: ValidateOptions): ReturnType<typeof validate<typeof schema>> {
  return validate(schema, parseLocatedYaml(yaml), options);
}

/** Validates a text with one mark and asserts that the one problem is there. */
function assertProblem(textWithMark: string, code: string, data: object): void {
  const { text: yaml, spans } = marked(textWithMark);

  assert.deepEqual(validateText(yaml).problems, [{ code, span: spans[0], data }]);
}

describe('validate', () => {
  it('gives what is sound as it is', () => {
    assert.deepEqual(validateText('title: T\nowner: me\nsteps: [{ id: a, due: 3 }]\n'), {
      value: { title: 'T', owner: 'me', steps: [{ id: 'a', due: 3 }] },
      problems: [],
    });
  });

  it('allows unknown keys', () => {
    assert.deepEqual(validateText('mood: good\nsteps: [{ id: a, mood: bad }]\n').problems, []);
  });

  it('takes an empty text for an empty map', () => {
    assert.deepEqual(validateText('# nothing yet\n'), { value: {}, problems: [] });
  });

  it('says nothing about a text that is not YAML', () => {
    assert.deepEqual(validateText('a: ['), { value: undefined, problems: [] });
  });

  describe('problems', () => {
    it('tell a missing key at its map', () => {
      assertProblem('steps:\n  - «due: 3»\n    mood: bad\n', 'value.missing', { key: 'id' });
      assertProblem('steps:\n  - id: a\n  - due: 3\n    «id»:\n', 'value.missing', { key: 'id' });
      assertProblem('code: «{}»\n', 'value.missing', { key: 'file' });
    });

    it('tell a wrong type at the value', () => {
      assertProblem('title: «[a]»\n', 'value.wrongType', { key: 'title', expected: 'text' });
      assertProblem('title: «5»\n', 'value.wrongType', { key: 'title', expected: 'text' });
      assertProblem('steps: «none»\n', 'value.wrongType', { key: 'steps', expected: 'list' });
      assertProblem('steps: [«a»]\n', 'value.wrongType', { key: 'steps', expected: 'map' });
      assertProblem('steps: [«~»]\n', 'value.wrongType', { key: 'steps', expected: 'map' });
      assertProblem('steps: [{ id: a, due: «soon» }]\n', 'value.wrongType', { key: 'due', expected: 'number' });
      assertProblem('code: «[file]»\n', 'value.wrongType', { key: 'code', expected: 'map' });
      assertProblem('owner: «[me]»\n', 'value.wrongType', { key: 'owner', expected: 'text' });
    });

    it('tell that the whole file is of a wrong type, without a key', () => {
      assertProblem('«- a\n- b»\n', 'value.wrongType', { expected: 'map' });
    });

    it('tell an unknown option with those there are, and with the nearest', () => {
      assertProblem('owner: «budy»\n', 'value.unknownOption', {
        key: 'owner',
        value: 'budy',
        options: ['me', 'buddy', 'manager'],
        nearest: 'buddy',
      });
      assertProblem('severity: «4»\n', 'value.unknownOption', {
        key: 'severity',
        value: '4',
        options: ['1', '2', '3'],
      });
    });

    it('tell a wrong form with what was expected', () => {
      assertProblem('steps: [{ id: «Dev Env» }]\n', 'value.pattern', { key: 'id', expected: 'kebabCase' });
      assertProblem('title: «" "»\n', 'value.pattern', { key: 'title', expected: 'notEmpty' });
      assertProblem('steps: [{ id: a, tags: [b, «""»] }]\n', 'value.pattern', { key: 'tags', expected: 'notEmpty' });
    });
  });

  describe('what is kept', () => {
    it('is all but a wrong value that can be absent', () => {
      assert.deepEqual(validateText('title: 5\nowner: me\nsteps: [{ id: a, due: soon }]\n').value, {
        owner: 'me',
        steps: [{ id: 'a' }],
      });
    });

    it('is without the element that can’t do without a wrong value', () => {
      assert.deepEqual(validateText('steps: [{ id: A }, { id: b }, { due: 3 }]\ncode: { file: 3 }\n').value, {
        steps: [{ id: 'b' }],
      });
    });

    it('is nothing where the whole can’t do without it', () => {
      assert.equal(validate(mapOf({ title: text }), parseLocatedYaml('title: []\n')).value, undefined);
    });

    it('is without what the caller leaves out', () => {
      const { value, problems } = validateText('steps: [{ id: a }, { id: a }]\n', { leftOut: [['steps', 1]] });

      assert.deepEqual(value, { steps: [{ id: 'a' }] });
      assert.deepEqual(problems, []);
    });

    it('is all or nothing of an item, where the caller wants it', () => {
      const yaml = 'steps: [{ id: a, tags: [3] }, { id: b, due: soon }, { id: c }]\n';

      assert.deepEqual(validateText(yaml).value, { steps: [{ id: 'a', tags: [] }, { id: 'b' }, { id: 'c' }] });
      assert.deepEqual(validateText(yaml, { allOrNothing: ['steps'] }).value, { steps: [{ id: 'c' }] });
    });
  });

  it('reports only what is wrong in the file, not what follows from leaving it out', () => {
    assert.equal(validateText('steps: [{ id: A }]\n').problems.length, 1);
  });

  it('validates a part of the file', () => {
    const { text: yaml, spans } = marked('people:\n  sam: { title: «3», owner: me }\n');

    const { value, problems } = validate(schema, parseLocatedYaml(yaml), { at: ['people', 'sam'] });

    assert.deepEqual(value, { owner: 'me' });
    assert.deepEqual(problems[0]?.span, spans[0]);
  });
});
