import assert from 'node:assert/strict';

import { locateWarnings } from '../../../../src/core/roadmap/locateWarnings.js';
import type { RoadmapWarning } from '../../../../src/core/roadmap/roadmapWarnings.js';
import { marked } from '../../support/marked.js';

function warning(code: RoadmapWarning['code'], data: RoadmapWarning['data'] = {}): RoadmapWarning {
  return { itemId: 'x', code, data };
}

describe('locateWarnings', () => {
  it('points at the very entry or value that is meant', () => {
    const { text, spans } = marked(`---
title: «Quicker deploys»
horizon: «later»
evidence:
  - «gone»
  - «mine»
  - twice
  - «twice»
validation:
  - { who: Priya, said: contradicted }
  - { who: Lee, said: contradicted }
  - «{ who: Priya, said: contradicted }»
reviewBy: «2026-01-01»
---
`);
    const warnings = [
      warning('roadmap.sameAsOther', { title: 'x' }),
      warning('roadmap.mostlyLater'),
      warning('roadmap.evidenceGone', { id: 'gone' }),
      warning('roadmap.evidencePrivate', { id: 'mine' }),
      warning('roadmap.evidenceRepeated', { id: 'twice' }),
      warning('roadmap.contradicted', { who: 'Priya' }),
      warning('roadmap.reviewOverdue', { date: '2026-01-01' }),
    ];

    const located = locateWarnings(text, warnings);

    assert.deepEqual(
      located,
      warnings.map((one, index) => ({ ...one, span: spans[index] })),
    );
  });

  it('points at the title, else at the first line, where the field is absent', () => {
    const { text, spans } = marked('---\nowner: Sam\ntitle: «Quicker deploys»\n---\n');
    const untitled = marked('---\n«owner: Sam»\n---\n# Quicker\n');

    assert.deepEqual(locateWarnings(text, [warning('roadmap.noEvidence')])[0]?.span, spans[0]);
    assert.deepEqual(locateWarnings(untitled.text, [warning('roadmap.noEvidence')])[0]?.span, untitled.spans[0]);
  });

  it('points at the whole list of notes where it is about all of them', () => {
    const { text, spans } = marked('---\ntitle: Quick\nevidence: «[a, b]»\n---\n');

    assert.deepEqual(locateWarnings(text, [warning('roadmap.newEvidence')])[0]?.span, spans[0]);
  });

  it('has no place in a file without front matter', () => {
    assert.deepEqual(locateWarnings('scribble', [warning('roadmap.noEvidence')]), []);
  });
});
