import assert from 'node:assert/strict';

import { EditorHistory } from '../../../../src/app/files/editorHistory.js';

describe('the past of an editor', () => {
  it('has nothing in common with the disk as long as nothing is known', () => {
    const past = new EditorHistory();
    past.hold('one');

    past.wasSaved('another', past.now);

    assert.equal(past.baseOf('one'), undefined);
  });

  it('goes on from what has no unsaved changes, whatever was held before', () => {
    const past = new EditorHistory();
    past.clean('one');
    past.hold('two');
    past.clean('three');
    past.hold('four');

    past.wasSaved('two', past.now);
    assert.equal(past.baseOf('two'), 'three');
  });

  it('goes on from what was saved while somebody typed on, of two equal texts from the later one', () => {
    const past = new EditorHistory();
    past.clean('one');
    for (const text of ['two', 'three', 'two', 'four']) past.hold(text);

    past.wasSaved('two', past.now);
    assert.equal(past.baseOf('other'), 'two');

    past.wasSaved('three', past.now);
    assert.equal(past.baseOf('other'), 'two', 'what was held before is past');

    past.wasSaved('four', past.now);
    assert.equal(past.baseOf('other'), 'four');
  });

  it('takes nothing for saved that came to be on disk after the moment that is asked about', () => {
    const past = new EditorHistory();
    past.hold('one');
    const moment = past.now;
    past.hold('two');

    past.wasSaved('two', moment);
    assert.equal(past.baseOf('other'), undefined);

    past.wasSaved('one', moment);
    assert.equal(past.baseOf('other'), 'one');

    past.wasSaved('two', past.now);
    assert.equal(past.baseOf('other'), 'two');
  });

  it('counts what was put on disk for a save only as long as the disk holds that very text', () => {
    const past = new EditorHistory();
    past.clean('one');
    past.hold('one, typed');

    past.takeIn({ base: 'one', held: 'one, typed', written: 'one, typed, written' });

    assert.equal(past.baseOf('one, typed, written'), 'one, typed');
    assert.equal(past.baseOf('one'), 'one', 'somebody has taken it away: it is still only in the editor');
    assert.equal(past.isSaved('one'), true);
    assert.equal(past.isSaved('one, typed, written'), false);
  });

  it('goes on from what was put on disk where others have added to that, and not where something of it was taken away', () => {
    const past = new EditorHistory();
    past.clean('one');
    past.hold('one\ntyped');
    past.takeIn({ base: 'one', held: 'one\ntyped', written: 'one\ntyped\nwritten' });
    past.hold('one\ntyped\nwritten');
    past.takeIn({ base: 'one\ntyped\nwritten', held: 'one\ntyped\nwritten', written: 'one\ntyped\nwritten twice' });

    const more = 'one\ntyped\nwritten thrice';
    assert.equal(past.baseOf(more), 'one\ntyped\nwritten', 'the editor doesn’t hold what was written last');
    past.hold('one\ntyped\nwritten twice');
    assert.equal(past.baseOf(more), 'one\ntyped\nwritten twice');
    assert.equal(past.baseOf('one\nwritten twice'), 'one');
  });

  it('goes on from all that was put on disk once the editor holds that, too', () => {
    const past = new EditorHistory();
    past.clean('one');
    past.hold('one, typed');
    past.takeIn({ base: 'one', held: 'one, typed', written: 'one, typed, written' });

    past.hold('one, typed, written');
    past.hold('one, typed, rewritten');

    assert.equal(past.baseOf('one, typed, written'), 'one, typed, written');
    assert.equal(past.isSaved('one, typed, written'), false);
  });

  it('doesn’t count what was put on disk and let go of meanwhile in the editor', () => {
    const past = new EditorHistory();
    past.clean('one');
    past.hold('one, typed');
    past.clean('one');

    past.takeIn({ base: 'one', held: 'one, typed', written: 'one, typed, written' });

    assert.equal(past.baseOf('one, typed, written'), 'one');
  });

  it('takes texts for the same that differ in line endings or a byte order mark', () => {
    const past = new EditorHistory();
    past.hold('one\r\ntwo\r\n');

    past.wasSaved('\uFEFFone\ntwo\n', past.now);

    assert.equal(past.baseOf('other'), 'one\ntwo\n');
  });

  it('remembers large texts for a while, and what is held now always', () => {
    const past = new EditorHistory();
    const [first = '', second = '', third = ''] = ['a', 'b', 'c'].map((letter) => letter.repeat(1_500_000));
    for (const text of [first, second, third]) past.hold(text);

    past.wasSaved(first, past.now);
    assert.equal(past.baseOf('other'), undefined);

    past.wasSaved(third, past.now);
    assert.equal(past.baseOf('other'), third);
  });
});
