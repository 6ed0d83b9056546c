import assert from 'node:assert/strict';

import { Signal } from '../../../../src/app/kit/signal.js';
import { ShownDay } from '../../../../src/vscode/kit/shownDay.js';

/** A view, and somebody who comes back to its window. */
class ViewWorld {
  readonly returns = new Signal();
  today: string | undefined = '2026-11-27';
  newDays = 0;
  readonly shown = new ShownDay({
    onReturn: this.returns.on,
    today: () => this.today,
    onNewDay: () => this.newDays++,
  });
}

describe('the day that a view shows', () => {
  it('is over when somebody comes back on another', () => {
    const world = new ViewWorld();
    world.shown.show('2026-11-27');

    world.returns.fire();
    assert.equal(world.newDays, 0);

    world.today = '2026-11-28';
    world.returns.fire();
    assert.equal(world.newDays, 1);

    world.shown.show('2026-11-28');
    world.returns.fire();
    assert.equal(world.newDays, 1);
  });

  it('is over where the folder is gone, too', () => {
    const world = new ViewWorld();
    world.shown.show('2026-11-27');
    world.today = undefined;

    world.returns.fire();

    assert.equal(world.newDays, 1);
  });

  it('has not begun where nothing was shown', () => {
    const world = new ViewWorld();

    world.returns.fire();

    assert.equal(world.newDays, 0);
    assert.equal(world.shown.day, '');
  });

  it('ends with the view', () => {
    const world = new ViewWorld();
    world.shown.show('2026-11-26');

    world.shown.dispose();
    world.returns.fire();

    assert.equal(world.newDays, 0);
  });
});
