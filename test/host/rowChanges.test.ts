import { assert } from 'chai';
import type * as vscode from 'vscode';

import { RowChanges, RowPause } from '../../src/vscode/kit/rowChanges';

describe('changes of a view’s rows', () => {
  const rows: vscode.Disposable[] = [];

  /** How often a view was told, so far. */
  function follow(pause: RowPause): { readonly changes: RowChanges; readonly count: () => number } {
    const changes = new RowChanges(pause);
    let told = 0;
    rows.push(
      changes,
      changes.event(() => told++),
    );
    return { changes, count: () => told };
  }

  afterEach(() => {
    for (const row of rows.splice(0)) row.dispose();
  });

  it('are told at once', () => {
    const { changes, count } = follow(new RowPause());
    changes.fire();
    changes.fire();
    assert.equal(count(), 2);
  });

  it('are told once the editor is open, all in one', async () => {
    const pause = new RowPause();
    const { changes, count } = follow(pause);
    const opened = await pause.during(async () => {
      changes.fire();
      await Promise.resolve();
      changes.fire();
      return count();
    });
    assert.deepEqual({ opened, afterwards: count() }, { opened: 0, afterwards: 1 });
  });

  it('are told to those views only that have some', async () => {
    const pause = new RowPause();
    const [changed, unchanged] = [follow(pause), follow(pause)];
    await pause.during(async () => changed.changes.fire());
    await pause.during(async () => undefined);
    assert.deepEqual([changed.count(), unchanged.count()], [1, 0]);
  });

  it('are told where nothing could be opened, too', async () => {
    const pause = new RowPause();
    const { changes, count } = follow(pause);
    const failure = await pause
      .during(async () => {
        changes.fire();
        throw new Error('refused');
      })
      .catch((error: unknown) => error);
    assert.instanceOf(failure, Error);
    assert.equal(count(), 1);
  });

  it('wait for the last of several editors', async () => {
    const pause = new RowPause();
    const { changes, count } = follow(pause);
    await pause.during(async () => {
      await pause.during(async () => changes.fire());
      assert.equal(count(), 0);
    });
    assert.equal(count(), 1);
  });
});
