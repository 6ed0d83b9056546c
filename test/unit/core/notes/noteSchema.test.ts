import assert from 'node:assert/strict';

import { noteSchema } from '../../../../src/core/notes/noteSchema.js';
import { validate } from '../../../../src/core/schema/validate.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { wholeNoteFields } from '../../support/wholeNote.js';

describe('noteSchema', () => {
  it('takes every field of the design', () => {
    const { value, problems } = validate(noteSchema, parseLocatedYaml(wholeNoteFields));

    assert.deepEqual(problems, []);
    assert.equal(Object.keys(value ?? {}).length, 13);
    assert.equal(value?.code?.line, 40);
  });

  it('needs a title and a time alone', () => {
    const located = parseLocatedYaml('title: Slow\ncreated: 2026-11-25T14:03:11Z\n');

    assert.deepEqual(validate(noteSchema, located).problems, []);
    assert.deepEqual(
      validate(noteSchema, parseLocatedYaml('kind: risk\n')).problems.map(({ code, data }) => [code, data['key']]),
      [
        ['value.missing', 'title'],
        ['value.missing', 'created'],
      ],
    );
  });

  it('takes a wrong value for absent', () => {
    const located = parseLocatedYaml(
      `${wholeNoteFields}more: 1\n`.replace('severity: 3', 'severity: 9').replace('line: 40', 'line: 0'),
    );

    const { value, problems } = validate(noteSchema, located);

    assert.deepEqual(
      problems.map(({ code, data }) => [code, data['key']]),
      [
        ['value.unknownOption', 'severity'],
        ['value.pattern', 'line'],
      ],
    );
    assert.equal(value?.severity, undefined);
    assert.equal(value?.code, undefined);
    assert.equal(value?.theme, 'compute');
  });
});
