import assert from 'node:assert/strict';

import { resolveConflict } from '../../../src/core/conflicts/resolveConflict.js';
import { findConflicts, sideOf } from '../../../src/core/text/conflict.js';
import { makeBranchPair } from '../../support/reliability/merging/branchPair.js';
import { GitRepository } from '../../support/reliability/merging/gitRepository.js';
import { factsOf, lostFacts, unkeptFacts } from '../../support/reliability/merging/onboardingFacts.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

describe('two branches that people worked on', () => {
  const count = rounds(10, 200);
  const repository = new GitRepository();
  after(() => repository.remove());

  it('are merged by git without losing a fact, four of five without a conflict', async () => {
    let cleanCount = 0;
    for (let round = 0; round < count; round++) {
      const replay = `replay with --seed ${seed + round}`;
      const { base, ours, theirs } = await makeBranchPair(seed + round);
      const { isClean, files } = repository.merge(base, ours, theirs);
      const facts = { base: factsOf(base), ours: factsOf(ours), theirs: factsOf(theirs) };
      if (isClean) cleanCount += 1;
      if (isClean) assert.deepEqual(lostFacts({ ...facts, merged: factsOf(files) }), [], replay);
      for (const [path, text] of files) if (!isClean) assertResolved(path, text, replay);
    }

    assert.ok(cleanCount >= count * 0.8, `${cleanCount} of ${count} were merged without a conflict`);
  });

  it('can be put together in every style in which git writes conflicts', async () => {
    for (const style of ['diff3', 'zdiff3']) {
      for (let round = 0; round < rounds(3, 50); round++) {
        const { base, ours, theirs } = await makeBranchPair(seed + round);

        const { files } = repository.merge(base, ours, theirs, '-c', `merge.conflictStyle=${style}`);

        for (const [path, text] of files) assertResolved(path, text, `${style}, replay with --seed ${seed + round}`);
      }
    }
  });
});

/** Every conflict is recognised, and what Resolve Conflict makes of it has what both sides say, whichever is preferred. */
function assertResolved(path: string, text: string, replay: string): void {
  const conflicts = findConflicts(text);
  assert.equal(conflicts.length, (text.match(/^<<<<<<< /gm) ?? []).length, `${path}, ${replay}`);
  if (conflicts.length === 0) return;
  for (const prefer of ['ours', 'theirs'] as const) {
    const resolution = resolveConflict(text, path.endsWith('.md') ? 'markdown' : 'yaml', prefer);
    assert.ok(resolution.kind === 'united', `${path}, ${replay}`);
    const [ours, theirs, resolved] = [
      sideOf(text, conflicts, 'ours'),
      sideOf(text, conflicts, 'theirs'),
      resolution.text,
    ].map((side) => factsOf(new Map([[path, side]])));
    assert.ok(ours && theirs && resolved);
    const named = resolution.replaced.map(({ path: key }) => key.split('.').at(-1) ?? '');
    const lost = unkeptFacts({ ours, theirs, resolved }).filter((key) => !named.some((name) => key.endsWith(name)));
    assert.deepEqual(lost, [], `${path}, ${replay}`);
  }
}
