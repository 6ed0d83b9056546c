import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatChecklist } from '../../../src/core/checklist/formatChecklist.js';
import { parseChecklist } from '../../../src/core/checklist/parseChecklist.js';
import { addDismissal, parseDismissals } from '../../../src/core/deferred/dismissals.js';
import { formatSourceMark } from '../../../src/core/notes/captureMark.js';
import { escapeTitle, parseCaptureLine } from '../../../src/core/notes/captureLine.js';
import { readNoteFast } from '../../../src/core/notes/fastNote.js';
import { formatNote } from '../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../src/core/notes/parseNote.js';
import { setStep } from '../../../src/core/people/editPerson.js';
import { readPersonFast } from '../../../src/core/people/fastPerson.js';
import { formatPerson } from '../../../src/core/people/formatPerson.js';
import { parsePerson } from '../../../src/core/people/parsePerson.js';
import { formatRoadmapItem } from '../../../src/core/roadmap/formatRoadmapItem.js';
import { parseRoadmapItem } from '../../../src/core/roadmap/parseRoadmapItem.js';
import { formatSession } from '../../../src/core/sessions/formatSession.js';
import { parseSession } from '../../../src/core/sessions/parseSession.js';
import { parseLocatedYaml } from '../../../src/core/text/locatedYaml.js';
import { formatQuoted, formatScalar } from '../../../src/core/text/yamlScalar.js';
import { formatYamlFlow, formatYamlMap } from '../../../src/core/text/yamlText.js';
import { anyText, fieldText, lineText } from '../../support/reliability/fuzz/anyText.js';
import { checklists } from '../../support/reliability/fuzz/checklists.js';
import { someWords } from '../../support/reliability/fuzz/samples.js';
import {
  dismissals,
  items,
  notes,
  people,
  progress,
  sessions,
  stepIds,
} from '../../support/reliability/fuzz/values.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

const parameters = { numRuns: rounds(150, 20_000), seed };

/** Fails where what is read isn't what was written. */
function assertReadsBack<Value>(values: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(values, check), parameters);
}

describe('what is written reads back as the same', () => {
  it('as a note, in both ways of reading', () => {
    assertReadsBack(notes, (note) => {
      const text = formatNote(note);

      assert.deepEqual(parseNote(text), { note, problems: [] });
      assert.deepEqual(readNoteFast(text) ?? note, note);
    });
  });

  it('as a session', () => {
    assertReadsBack(sessions, (session) => {
      const { session: read, problems } = parseSession(formatSession(session, []));

      assert.deepEqual({ ...read, body: '' }, { ...session, body: '' });
      assert.deepEqual(problems, []);
    });
  });

  it('as a roadmap item', () => {
    assertReadsBack(items, (item) =>
      assert.deepEqual(parseRoadmapItem(formatRoadmapItem(item)), { item, problems: [] }),
    );
  });

  it('as a checklist', () => {
    assertReadsBack(checklists, (checklist) => {
      const { checklist: read, problems } = parseChecklist(formatChecklist(checklist));

      assert.deepEqual([read, problems], [checklist, []]);
    });
  });

  it('as a person with a step, in both ways of reading, and without it again', () => {
    assertReadsBack(fc.tuple(people, stepIds, progress), ([person, id, said]) => {
      const text = formatPerson(person);
      const edit = setStep(text, id, said);
      assert.ok(edit !== undefined);

      const expected = { ...person, steps: new Map([[id, said]]) };
      assert.deepEqual(parsePerson(edit), { person: expected, problems: [] });
      assert.deepEqual(readPersonFast(edit) ?? expected, expected);
      assert.equal(setStep(edit, id, undefined), text);
    });
  });

  it('as something dismissed', () => {
    assertReadsBack(dismissals, (dismissal) =>
      assert.deepEqual(parseDismissals(addDismissal('', dismissal) ?? ''), [dismissal]),
    );
  });

  it('as any YAML scalar, list, entry and map', () => {
    assertReadsBack(fc.tuple(anyText, anyText), ([one, other]) => {
      const written = [
        `a: ${formatScalar(one, 'block')}\nb: [${formatScalar(other, 'flow')}]\n`,
        `a: ${formatQuoted(one)}\nb: ${formatYamlFlow([other])}\n`,
        `a: ${formatQuoted(one)}\nb: ${formatQuoted([other])}\n`,
        formatYamlMap({ a: one, b: [other] }, 0, new Set()),
      ];
      for (const text of written) assert.deepEqual(parseLocatedYaml(text).value, { a: one, b: [other] }, text);
      const entry = `- ${formatYamlFlow({ who: one, why: other }, new Set())}\n`;
      assert.deepEqual(parseLocatedYaml(entry).value, [{ who: one, why: other }]);
    });
  });

  it('as a title and a source in a captured line', () => {
    assertReadsBack(fc.tuple(lineText, fieldText), ([title, name]) => {
      const read = parseCaptureLine(escapeTitle(title), someWords);
      assert.deepEqual([read.title, read.marks], [title, []]);

      const source = name.replaceAll(/\s+/g, ' ').trim();
      assert.equal(parseCaptureLine(`x ${formatSourceMark(source)}`, someWords).source, source);
    });
  });
});
