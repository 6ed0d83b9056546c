import assert from 'node:assert/strict';

import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { type AnchorPlace, findAnchor, listPlaces } from '../../../../src/core/codeNotes/findAnchor.js';
import type { CodeAnchor } from '../../../../src/core/notes/note.js';

/** Finds an anchor in these lines. */
function find(lines: readonly string[], anchor: Partial<CodeAnchor>): AnchorPlace {
  return findAnchor(new CodeText(lines.join('\n')), { file: 'a.ts', line: 1, quote: '', ...anchor });
}

const deploy = [
  'import { plan } from "./plan.js";',
  '',
  'export async function deploy(build) {',
  '  const stages = plan(build);',
  '  await runSerially(stages);',
  '  report(stages);',
  '}',
];

describe('with a quote that is a part of a line', () => {
  it('finds the line', () => {
    assert.deepEqual(find(deploy, { quote: 'await runSerially(stages)', line: 5 }), { kind: 'anchored', line: 5 });
    assert.deepEqual(
      find(['x();', 'if (ok) await goThrough(all, stages);'], { quote: 'await goThrough(all, stages);' }),
      {
        kind: 'moved',
        line: 2,
      },
    );
  });

  it('doesn’t find it within longer words', () => {
    assert.deepEqual(find(['const maxTotal = 10;', 'x();'], { quote: 'Total = 1' }), { kind: 'lost' });
    assert.deepEqual(find(['retries2 = 3'], { quote: 'retries' }), { kind: 'lost' });
    assert.deepEqual(find(['größe = 3'], { quote: 'gr' }), { kind: 'lost' });
    assert.deepEqual(find(['maxRetriesOfFailedJobs = 1'], { quote: 'RetriesOfFailedJobs', line: 1 }), {
      kind: 'lost',
    });
    assert.deepEqual(find(['max = retriesOfAllTheFailedJobs'], { quote: 'retriesOfAllTheFailedJobs' }), {
      kind: 'anchored',
      line: 1,
    });
  });

  it('takes a line that holds it twice for one place', () => {
    assert.deepEqual(find(['swap(theLeftHandSideOfThis, theLeftHandSideOfThis)'], { quote: 'theLeftHandSideOfThis' }), {
      kind: 'anchored',
      line: 1,
    });
  });

  it('doesn’t find a quote across lines', () => {
    assert.deepEqual(find(['first();', 'second();'], { quote: 'first(); second();' }), { kind: 'lost' });
  });
});

describe('listPlaces', () => {
  it('tells every line that holds the quote, with and without the lines around it', () => {
    const lines = ['a();', 'retry(job);', '', 'b();', '  retry(job);', 'x();'];

    const places = listPlaces(new CodeText(lines.join('\n')), {
      ...{ file: 'a.ts', line: 9, quote: 'retry(job);', before: 'c();' },
    });

    assert.deepEqual(places, [2, 5]);
  });

  it('tells none where the quote is gone or blank', () => {
    const code = new CodeText('a();');

    assert.deepEqual(listPlaces(code, { file: 'a.ts', line: 1, quote: 'b();' }), []);
    assert.deepEqual(listPlaces(code, { file: 'a.ts', line: 1, quote: ' ' }), []);
  });
});
