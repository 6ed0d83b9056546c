import assert from 'node:assert/strict';

import { Burst } from '../../../../src/app/kit/burst.js';
import { TestTimer } from '../../support/testTimer.js';

function collect(): { readonly timer: TestTimer; readonly burst: Burst<string>; readonly told: string[][] } {
  const timer = new TestTimer();
  const told: string[][] = [];
  return { timer, told, burst: new Burst(timer, (items) => told.push([...items])) };
}

describe('Burst', () => {
  it('hands over at once what came in quick succession, each thing one time', () => {
    const { timer, burst, told } = collect();

    burst.add('a');
    timer.pass(30);
    burst.add('b');
    burst.add('a');
    timer.pass(49);
    assert.deepEqual(told, []);
    timer.pass(1);

    assert.deepEqual(told, [['a', 'b']]);
  });

  it('starts anew after it was quiet', () => {
    const { timer, burst, told } = collect();

    burst.add('a');
    timer.pass(50);
    burst.add('a');
    timer.pass(50);

    assert.deepEqual(told, [['a'], ['a']]);
  });

  it('tells of a burst that does not end every half second', () => {
    const { timer, burst, told } = collect();

    for (let elapsedMs = 0; elapsedMs < 1000; elapsedMs += 20) {
      burst.add(String(elapsedMs));
      timer.pass(20);
    }

    assert.deepEqual(
      told.map((items) => items.length),
      [25, 25],
    );
  });

  it('takes what comes in while it hands over into the next burst', () => {
    const timer = new TestTimer();
    const told: string[][] = [];
    const burst: Burst<string> = new Burst(timer, (items) => {
      told.push([...items]);
      if (told.length === 1) burst.add('later');
    });

    burst.add('first');
    timer.pass(50);
    timer.pass(50);

    assert.deepEqual(told, [['first'], ['later']]);
  });

  it('hands over nothing once it is disposed', () => {
    const { timer, burst, told } = collect();

    burst.add('a');
    burst.dispose();
    timer.pass(1000);

    assert.deepEqual(told, []);
  });
});
