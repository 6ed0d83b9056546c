import assert from 'node:assert/strict';

import { exportChecklist } from '../../../../src/core/import/exportMarkdown.js';
import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { importCodeTour } from '../../../../src/core/import/importCodeTour.js';
import { importIssueForm } from '../../../../src/core/import/importIssueForm.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { findCorpus } from '../../support/corpus.js';
import { missingWords } from '../../support/importedText.js';

const options = { fallbackTitle: 'Imported' };

describe('importing real checklists', () => {
  const corpus = findCorpus();
  if (!corpus) {
    it.skip('needs the corpus in ../shared/corpus');
    return;
  }
  const names = Object.keys(corpus.files);
  const markdown = names.flatMap((name) => {
    const gfm = corpus.files[name]?.gfm;
    return gfm && name.endsWith('.md') ? [{ name, gfm, text: corpus.read(name) }] : [];
  });

  for (const { name, gfm, text } of markdown) {
    it(`finds each of the ${gfm.tasks} tasks in ${name}, and loses no word`, () => {
      const result = importMarkdown(text, options);

      assert.deepEqual(
        [...result.stepLines.values()].toSorted((one, other) => one - other),
        gfm.lines,
      );
      assert.equal(result.counts.imported, gfm.tasks);
      assert.equal(result.checkedStepIds.length, gfm.checked);
      assert.deepEqual(missingWords(text, result), []);
    });
  }

  it('gives checklists that come back the same from YAML and from the export', () => {
    for (const { text } of markdown) {
      const { checklist } = importMarkdown(text, options);
      if (checklist.phases.length === 0) continue;

      assert.deepEqual(parseChecklist(formatChecklist(checklist)).checklist, checklist);
      assert.deepEqual(importMarkdown(exportChecklist(checklist, new Set()), options).checklist, checklist);
    }
  });

  it('makes a step of each box when all that is offered is accepted, and still loses no word', () => {
    for (const { text, name } of markdown) {
      const { offered } = importMarkdown(text, options);

      const result = importMarkdown(text, { ...options, accept: new Set(offered.map(({ id }) => id)) });

      assert.deepEqual(missingWords(text, result), [], name);
      assert.equal(result.counts.imported, result.stepLines.size, name);
    }
  });

  it('reads each box of the issue forms', () => {
    const forms = names.filter((name) => corpus.files[name]?.kind === 'issue form');

    const counts = forms.map((name) => importIssueForm(corpus.read(name), options).counts.imported);

    assert.deepEqual(counts, [66, 0]);
  });

  it('reads each stop of the tours', () => {
    const tours = names.filter((name) => name.endsWith('.tour'));

    const titles = tours.flatMap((name) =>
      importCodeTour(corpus.read(name), options).checklist.phases.flatMap(({ steps }) => steps.map((s) => s.title)),
    );

    assert.deepEqual(titles, ['📌 Intro', '🎥 Tour Player', '📹 Tour Recorder']);
  });
});
