import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { traceLine } from '../../bench/replay/lineTrace.js';
import { borrow, Git } from '../../bench/replay/git.js';
import { Judge } from '../../bench/replay/judge.js';
import { replayAnchors } from '../../bench/replay/replayAnchors.js';

const code = Array.from({ length: 12 }, (_, line) => `callNumber${line}(withAllItsArguments, ${line});`);

describe('the replay of a history', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sre-onboarding-replay-test-'));
    git('init', '--quiet', '--initial-branch', 'main');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function git(...args: readonly string[]): string {
    const author = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...author, '-C', folder, ...args], { encoding: 'utf8' }).trim();
  }

  /** Writes a file, commits everything, and gives the commit. */
  function commit(lines: readonly string[], file = 'a.ts'): string {
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'change');
    return git('rev-parse', 'HEAD');
  }

  it('follows notes through edits, renames and merges to the last commit, every hit borne out', async () => {
    commit(code);
    commit(['// new', ...code]);
    git('checkout', '--quiet', '-b', 'side');
    commit(['// new', ...code.slice(0, 5), 'inserted(on, the, side);', ...code.slice(5)]);
    git('checkout', '--quiet', 'main');
    renameSync(path.join(folder, 'a.ts'), path.join(folder, 'b.ts'));
    commit(['// new', ...code.slice(0, 9), 'changed(line);', ...code.slice(10)], 'b.ts');
    git('merge', '--quiet', '--no-edit', 'side');

    const replay = await replayAnchors(folder, { startsPerRoute: 1, lineStep: 1 });

    assert.equal(replay.commits, 5);
    assert.ok(replay.routes === 2 && !replay.isShallow);
    assert.deepEqual(replay.falseHits, []);
    // The line that was changed is lost, and those of the route that begins on the other side of the merge are found, too.
    assert.ok((replay.last.moved.same ?? 0) >= 11 && replay.last.lost.lostGone === 1, JSON.stringify(replay.last));
    assert.equal(
      git('for-each-ref', '--format=%(refname)'),
      'refs/heads/main\nrefs/heads/side',
      'nothing is left in it',
    );
  });

  it('calls a hit false that is another line with the same words', async () => {
    const start = commit(['first(call, of, all);', 'retry(the, job);', 'second(call, of, all);', 'x();']);
    const end = commit(['first(call, of, all);', 'second(call, of, all);', 'x();', 'y();', 'retry(the, job);']);
    const copy = await borrow(new Git(folder));
    const hit = {
      ...{ start, commit: end, origin: { file: 'a.ts', line: 2 }, tracedFile: 'a.ts' },
      ...{ found: { file: 'a.ts', line: 5 }, trace: { kind: 'replaced' as const, first: 2, last: 1 } },
    };

    const judged = await new Judge(copy).judge(hit);
    const same = await new Judge(copy).judgeLast({
      ...hit,
      origin: { file: 'a.ts', line: 3 },
      found: { file: 'a.ts', line: 2 },
    });
    rmSync(copy.folder, { recursive: true });

    assert.deepEqual([judged, same], ['false', 'same']);
  });

  it('tells a line that was moved, and one that was taken out and put back', async () => {
    const start = commit(code);
    const [first = '', ...rest] = code;
    const moved = commit([...rest, first]);
    commit(rest);
    const back = commit(code);
    const copy = await borrow(new Git(folder));
    const judge = new Judge(copy);
    const gone = { ...{ kind: 'replaced' as const, first: 3, last: 2 } };
    const hit = { start, origin: { file: 'a.ts', line: 1 }, trace: gone, tracedFile: 'a.ts' };

    const judgements = [
      await judge.judge({ ...hit, commit: moved, found: { file: 'a.ts', line: 12 } }),
      await judge.judge({ ...hit, commit: back, found: { file: 'a.ts', line: 1 } }),
      await judge.judge({ ...hit, commit: back, found: { file: 'a.ts', line: 2 } }),
    ];
    rmSync(copy.folder, { recursive: true });

    assert.deepEqual(judgements, ['moved', 'returned', 'false']);
  });
});

describe('traceLine', () => {
  const added = { oldStart: 2, oldCount: 0, newStart: 3, newCount: 2 };
  const removed = { oldStart: 5, oldCount: 2, newStart: 6, newCount: 0 };
  const changed = { oldStart: 9, oldCount: 1, newStart: 8, newCount: 3 };

  it('shifts a line by what came and went above it', () => {
    const at = (line: number) => traceLine({ kind: 'at', line }, [added, removed, changed]);

    assert.deepEqual(at(2), { kind: 'at', line: 2 });
    assert.deepEqual(at(3), { kind: 'at', line: 5 });
    assert.deepEqual(at(8), { kind: 'at', line: 8 });
    assert.deepEqual(at(10), { kind: 'at', line: 12 });
  });

  it('says what came in place of a line', () => {
    const trace = traceLine({ kind: 'at', line: 9 }, [changed]);

    assert.deepEqual(trace, { kind: 'replaced', first: 8, last: 10 });
    assert.deepEqual(traceLine({ kind: 'at', line: 6 }, [removed]), { kind: 'replaced', first: 7, last: 6 });
    assert.deepEqual(traceLine(trace, [added]), { kind: 'replaced', first: 10, last: 12 });
  });
});
