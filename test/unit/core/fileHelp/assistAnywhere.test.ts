import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';

import { completeAt } from '../../../../src/core/fileHelp/completeAt.js';
import type { FileForm } from '../../../../src/core/fileHelp/fileForm.js';
import { hoverAt } from '../../../../src/core/fileHelp/hoverAt.js';
import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { teamWords } from '../../support/teamWords.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';
import { checklists } from '../../../support/reliability/fuzz/checklists.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

/** Asks for help at a place, and holds what comes back to what editors need. */
function assist(text: string, form: FileForm, offset: number): void {
  const { items } = completeAt({ text, form, offset }, teamWords);
  const explanation = hoverAt({ text, form, offset }, teamWords);

  for (const { replace } of items) {
    assert.ok(replace.start <= offset && offset <= replace.end, 'a completion replaces what the cursor is in');
    assert.ok(!text.slice(replace.start, replace.end).includes('\n'), 'a completion replaces one line’s text');
  }
  if (explanation) assert.ok(explanation.span.start <= offset && offset <= explanation.span.end);
}

const forms: readonly FileForm[] = ['checklist', 'person', 'note', 'session', 'roadmapItem'];

describe('help in any text', () => {
  it('is asked for at every place of nasty notes without failing', () => {
    forAny(notes, 12, (note) => {
      const text = formatNote(note);
      for (let offset = 0; offset <= text.length; offset++) assist(text, 'note', offset);
    });
  });

  it('is asked for at many places of nasty checklists, cut off there or not', () => {
    const places = fc.array(fc.nat(100_000), { minLength: 20, maxLength: 40 });
    forAny(fc.tuple(checklists, places), 15, ([checklist, all]) => {
      const text = formatChecklist(checklist);
      for (const place of all) {
        const offset = place % (text.length + 1);
        assist(text, 'checklist', offset);
        assist(text.slice(0, offset), 'checklist', offset);
      }
    });
  });

  it('is asked for at every place of texts that are no YAML at all', () => {
    forAny(nastyText, 120, (text) => {
      for (const form of forms) {
        const file = form === 'checklist' || form === 'person' ? text : `---\n${text}`;
        for (let offset = 0; offset <= file.length; offset++) assist(file, form, offset);
      }
    });
  });

  it('comes in a large file and in one of brackets alone', () => {
    const long = `phases:\n${'  - { id: a, title: "A", steps: [{ id: b }] }\n'.repeat(4000)}`;

    for (const text of [
      long,
      '['.repeat(200_000),
      '{a: '.repeat(50_000),
      '- '.repeat(100_000),
      `a: ["${'x'.repeat(500_000)}`,
    ]) {
      assist(text, 'checklist', text.length);
    }
  });
});

describe('completion in the built-in checklist', () => {
  const text = readFileSync('media/checklist.yaml', 'utf8');

  it('offers each key again at the place where it is', () => {
    const located = parseLocatedYaml(text);
    const keys = [...text.matchAll(/^( *(?:- )?)(guide|due|owner|verify|prompts|links|goal): ?/gm)];
    assert.ok(keys.length > 50);
    assert.deepEqual(located.problems, []);

    for (const { index, 1: indent = '', 2: key = '' } of keys) {
      const { items } = completeAt({ text, form: 'checklist', offset: index + indent.length }, teamWords);
      assert.ok(
        items.some(({ label }) => label === key),
        `${key} at ${index}`,
      );
    }
  });

  it('explains every kind that it names', () => {
    const kinds = [...text.matchAll(/\bkind: ([\w-]+)/g)];
    assert.ok(kinds.length > 20);

    for (const { index, 1: kind } of kinds) {
      const explanation = hoverAt({ text, form: 'checklist', offset: index + 7 }, teamWords);
      assert.equal(explanation?.value?.value, kind);
    }
  });
});
