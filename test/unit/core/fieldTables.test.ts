import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setCodeFields } from '../../../src/core/codeNotes/setCodeFields.js';
import { setNoteFields } from '../../../src/core/notes/editNote.js';
import { readNoteFast } from '../../../src/core/notes/fastNote.js';
import { formatNote } from '../../../src/core/notes/formatNote.js';
import { noteFieldKeys } from '../../../src/core/notes/noteChanges.js';
import { codeFields, noteFields } from '../../../src/core/notes/noteFields.js';
import { parseNote } from '../../../src/core/notes/parseNote.js';
import { setStep } from '../../../src/core/people/editPerson.js';
import { readPersonFast } from '../../../src/core/people/fastPerson.js';
import { formatPerson } from '../../../src/core/people/formatPerson.js';
import { parsePerson } from '../../../src/core/people/parsePerson.js';
import { personFields } from '../../../src/core/people/personFields.js';
import { rewriteStep } from '../../../src/core/people/rewriteStep.js';
import { stepFields } from '../../../src/core/people/stepFields.js';
import { setRoadmapFields } from '../../../src/core/roadmap/editRoadmapItem.js';
import { formatRoadmapItem } from '../../../src/core/roadmap/formatRoadmapItem.js';
import { parseRoadmapItem } from '../../../src/core/roadmap/parseRoadmapItem.js';
import type { RoadmapChanges } from '../../../src/core/roadmap/roadmapChanges.js';
import { roadmapFields, type RoadmapListKey } from '../../../src/core/roadmap/roadmapFields.js';
import { formatSession } from '../../../src/core/sessions/formatSession.js';
import { parseSession } from '../../../src/core/sessions/parseSession.js';
import { sessionFields } from '../../../src/core/sessions/sessionFields.js';
import { absentValue, type AnyTable, isOneValue, keysOf } from '../../../src/core/text/fieldTable.js';
import { valuesOf } from '../../support/reliability/fuzz/fieldValues.js';
import { items, notes, people, progress, sessions } from '../../support/reliability/fuzz/values.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

const parameters = { numRuns: rounds(40, 4000), seed };

/** Holds the property of every value that the field has beside any other values. */
function forEach<Value extends object>(
  { table, values }: { readonly table: AnyTable; readonly values: fc.Arbitrary<Value> },
  key: string,
  check: (value: Value, field: unknown) => void,
): void {
  const field = table[key];
  assert.ok(field);
  fc.assert(fc.property(values, valuesOf(field), check), parameters);
}

/** What each list of an item is added to by. */
const additions: { readonly [Key in RoadmapListKey]: keyof RoadmapChanges } = {
  evidence: 'addEvidence',
  validation: 'addValidation',
  buyIn: 'addBuyIn',
  reviews: 'addReviews',
};

/** The file of somebody who has said something of a step. */
function personFile(person: Parameters<typeof formatPerson>[0], said: Parameters<typeof setStep>[2]): string {
  const edit = setStep(formatPerson(person), 'a-step', said);
  assert.ok(edit !== undefined);
  return edit;
}

describe('every field of a note', () => {
  const notesBy = { table: noteFields, values: notes };

  for (const key of keysOf(noteFields)) {
    it(`is read as it was written, and written as it was read: ${key}`, () => {
      forEach(notesBy, key, (others, field) => {
        const note = { ...others, [key]: field };
        const text = formatNote(note);
        const { note: read, problems } = parseNote(text);

        assert.deepEqual([read, problems], [note, []]);
        assert.deepEqual(readNoteFast(text) ?? note, note);
        assert.equal(read && formatNote(read), text);
      });
    });
  }

  for (const key of noteFieldKeys) {
    it(`is read as it was set, and is gone when it was taken out: ${key}`, () => {
      forEach(notesBy, key, (note, field) => {
        const set = setNoteFields(formatNote(note), { [key]: field });
        assert.ok(set !== undefined);

        assert.deepEqual(parseNote(set), { note: { ...note, [key]: field }, problems: [] });
        const { [key]: _, ...rest } = note;
        const removed = setNoteFields(set, { [key]: undefined });
        const absent = absentValue(noteFields[key], note.body);
        if (absent === '') assert.equal(removed, undefined);
        else if (removed !== undefined) {
          const expected = absent === undefined ? rest : { ...rest, [key]: absent };
          assert.deepEqual(parseNote(removed).note, expected);
        } else assert.fail('it can’t be taken out');
      });
    });
  }

  for (const key of keysOf(codeFields)) {
    it(`is read as it was set where it is about code: ${key}`, () => {
      const code = { file: 'a.ts', line: 7, quote: 'await run()' };

      forEach({ table: codeFields, values: notes }, key, (others, field) => {
        const text = setCodeFields(formatNote({ ...others, code }), { [key]: field });

        assert.deepEqual(parseNote(text ?? '').note, { ...others, code: { ...code, [key]: field } });
      });
    });
  }
});

describe('every field of a session', () => {
  for (const key of keysOf(sessionFields)) {
    it(`is read as it was written, and written as it was read: ${key}`, () => {
      forEach({ table: sessionFields, values: sessions }, key, (others, field) => {
        const session = { ...others, [key]: field };
        const text = formatSession(session, []);
        const { session: read, problems } = parseSession(text);

        assert.deepEqual([{ ...read, body: '' }, problems], [{ ...session, body: '' }, []]);
        assert.equal(read && formatSession(read, []), text);
      });
    });
  }
});

describe('every field of a roadmap item', () => {
  const itemsBy = { table: roadmapFields, values: items };

  for (const key of keysOf(roadmapFields)) {
    it(`is read as it was written, and written as it was read: ${key}`, () => {
      forEach(itemsBy, key, (others, field) => {
        const item = { ...others, [key]: field };
        const text = formatRoadmapItem(item);
        const { item: read, problems } = parseRoadmapItem(text);

        assert.deepEqual([read, problems], [item, []]);
        assert.equal(read && formatRoadmapItem(read), text);
      });
    });
  }

  for (const key of keysOf(roadmapFields).filter((one) => isOneValue(roadmapFields[one]))) {
    it(`is read as it was set, and is gone when it was taken out: ${key}`, () => {
      forEach(itemsBy, key, (item, field) => {
        const text = setRoadmapFields(formatRoadmapItem(item), { [key]: field }) ?? '';

        assert.deepEqual(parseRoadmapItem(text), { item: { ...item, [key]: field }, problems: [] });
        const { [key]: _, ...rest } = item;
        const removed = setRoadmapFields(text, { [key]: undefined });
        const absent = absentValue(roadmapFields[key], item.body);
        const expected = absent === undefined ? rest : { ...rest, [key]: absent };
        if (absent === '') assert.equal(removed, undefined);
        else assert.deepEqual(parseRoadmapItem(removed ?? '').item, expected);
      });
    });
  }

  for (const key of keysOf(additions)) {
    it(`has what was added to it: ${key}`, () => {
      forEach(itemsBy, key, (item, field) => {
        assert.ok(Array.isArray(field));
        const text = setRoadmapFields(formatRoadmapItem(item), { [additions[key]]: field }) ?? '';

        const added = key === 'evidence' ? field.filter((id) => !item.evidence.includes(id)) : field;
        const expected = [...item[key], ...(key === 'evidence' ? new Set(added) : added)];
        assert.deepEqual(parseRoadmapItem(text).item?.[key], expected);
      });
    });
  }
});

describe('every field of a person', () => {
  for (const key of keysOf(personFields)) {
    it(`is read as it was written: ${key}`, () => {
      forEach({ table: personFields, values: people }, key, (others, field) => {
        const person = { ...others, [key]: field };
        const text = formatPerson(person);

        const expected = { ...person, steps: new Map() };
        assert.deepEqual(parsePerson(text), { person: expected, problems: [] });
        assert.deepEqual(readPersonFast(text) ?? expected, expected);
      });
    });
  }

  for (const key of keysOf(stepFields)) {
    it(`is read as it was set for a step: ${key}`, () => {
      forEach({ table: stepFields, values: fc.tuple(people, progress) }, key, ([person, others], field) => {
        const said = { ...others, [key]: field };
        const text = personFile(person, said);

        const expected = { ...person, steps: new Map([['a-step', said]]) };
        assert.deepEqual(parsePerson(text), { person: expected, problems: [] });
        assert.deepEqual(readPersonFast(text) ?? expected, expected);
        assert.deepEqual(parsePerson(rewriteStep(formatPerson(person), 'a-step', said) ?? '').person, expected);
        assert.deepEqual(parsePerson(personFile(person, others)).person?.steps.get('a-step'), others);
      });
    });
  }
});
