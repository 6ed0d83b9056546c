import assert from 'node:assert/strict';

import { SentPages } from '../../../../src/vscode/pages/sentPages.js';

describe('what a page was sent', () => {
  it('is not sent again as long as it is the same', () => {
    const sent = new SentPages();

    assert.deepEqual(sent.next({ title: 'One' }), { page: 1, handled: 0 });
    assert.equal(sent.next({ title: 'One' }), undefined);
    assert.deepEqual(sent.next({ title: 'Two' }), { page: 2, handled: 0 });
  });

  it('keeps its number when a wish was seen to, so that the next click, already on its way, still counts', () => {
    const sent = new SentPages();
    sent.next({ title: 'One' });

    sent.wishHandled();

    assert.deepEqual(sent.next({ title: 'One' }), { page: 1, handled: 1 });
    assert.equal(sent.isCurrent(1), true);
  });

  it('is current no more once something else is shown, even if that is the same as long before', () => {
    const sent = new SentPages();
    sent.next({ title: 'One' });
    sent.next({ title: 'Two' });

    assert.deepEqual(sent.next({ title: 'One' }), { page: 3, handled: 0 });
    assert.equal(sent.isCurrent(1), false);
    assert.equal(sent.isCurrent(3), true);
  });

  it('is sent once where there is nothing to show', () => {
    const sent = new SentPages();

    assert.deepEqual(sent.next(undefined), { page: 0, handled: 0 });
    assert.equal(sent.next(undefined), undefined);
    assert.equal(sent.next({ title: 'One' })?.page, 1);
    assert.equal(sent.next(undefined)?.page, 2);
  });

  it('is sent anew to a page that begins anew, which has wished for nothing yet', () => {
    const sent = new SentPages();
    sent.next({ title: 'One' });
    sent.wishHandled();

    sent.restart();

    assert.deepEqual(sent.next({ title: 'One' }), { page: 1, handled: 0 });
    assert.equal(sent.next({ title: 'One' }), undefined);
  });
});
