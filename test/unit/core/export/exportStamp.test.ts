import assert from 'node:assert/strict';

import {
  type ExportStamp,
  keyOf,
  readStamp,
  stampText,
  toExportedItem,
} from '../../../../src/core/export/exportStamp.js';
import { hashText } from '../../../../src/core/export/textHash.js';
import { entryWith } from '../../support/sampleItems.js';

const stamp: ExportStamp = {
  date: '2026-11-24',
  audience: 'leadership',
  items: [
    toExportedItem(
      entryWith('a', { title: 'Ends --> here <!-- "x"', horizon: 'now', status: 'agreed' }),
      'Ends --> here',
    ),
    toExportedItem(entryWith('b', {}), 'Title\nin two lines'),
  ].toSorted((one, other) => (one.key < other.key ? -1 : 1)),
};

describe('the stamp of an export', () => {
  it('comes back as it was, from a text that nobody touched', () => {
    const stamped = stampText('# Roadmap\n\nText.\n', stamp);

    assert.deepEqual(readStamp(stamped), { stamp, isUntouched: true });
    assert.match(stamped, /^# Roadmap\n\nText\.\n\n<!-- sre-onboarding:roadmap /);
  });

  it('is one comment, whatever the titles hold', () => {
    const stamped = stampText('Text.', stamp);

    assert.equal(stamped.split('-->').length, 2);
    assert.equal(stamped.split('--').length, 3);
  });

  it('stands the line endings that git makes', () => {
    const stamped = stampText('# Roadmap\n\nText.\n', stamp).replaceAll('\n', '\r\n');

    assert.deepEqual(readStamp(stamped), { stamp, isUntouched: true });
  });

  const edits: readonly (readonly [string, (text: string) => string])[] = [
    ['a word was added', (text) => text.replace('Text.', 'Text, changed.')],
    ['a line was added behind it', (text) => text.replace('Text.', 'Text.\n\nMore.')],
    ['a state was changed in the stamp', (text) => text.replace('"agreed"', '"done"')],
    ['the hash was changed', (text) => text.replace(/roadmap [\da-f]{4}/, 'roadmap 0000')],
  ];

  for (const [what, edit] of edits) {
    it(`tells that a text was changed by hand: ${what}`, () => {
      const edited = edit(stampText('# Roadmap\n\nText.\n', stamp));

      assert.equal(readStamp(edited)?.isUntouched, false);
    });
  }

  const foreign = [
    '',
    '# Our roadmap\n',
    '<!-- sre-onboarding:roadmap -->',
    '<!-- sre-onboarding:roadmap 00\nno json\n-->\n',
    '<!-- sre-onboarding:roadmap 00\n{"date":"yesterday","audience":"everyone"}\n-->\n',
    '<!-- sre-onboarding:roadmap 00\n{"date":"2026-11-24","audience":"nobody"}\n-->\n',
    `${stampText('Text.', stamp)}\nWritten below.\n`,
  ];

  for (const text of foreign) {
    it(`takes a text without a stamp that can be read for one by hand: ${JSON.stringify(text.slice(-60))}`, () => {
      assert.equal(readStamp(text), undefined);
    });
  }

  it('reads the items of a stamp that can be read, and leaves out the others', () => {
    const broken = stampText('Text.', stamp).replace('"status":"agreed"', '"status":"lost"');

    assert.equal(readStamp(broken)?.stamp.items.length, 1);
  });

  it('tells of no id, which may hold a name', () => {
    const item = toExportedItem(entryWith('2026-11-24-priya-waits-k3f9', {}), 'An engineer waits');

    assert.doesNotMatch(stampText('', { ...stamp, items: [item] }), /priya/);
    assert.equal(item.key, keyOf('2026-11-24-priya-waits-k3f9'));
    assert.notEqual(item.key, keyOf('2026-11-24-priya-waits-k3f8'));
  });

  it('sees a change of an item’s words, theme, impact or effort, but not of who owns it', () => {
    const fingerprint = (fields: Parameters<typeof entryWith>[1]): string =>
      toExportedItem(entryWith('a', fields), 'x').fingerprint;

    const before = fingerprint({});

    assert.notEqual(fingerprint({ title: 'Other' }), before);
    assert.notEqual(fingerprint({ body: 'Other' }), before);
    assert.notEqual(fingerprint({ theme: 'other' }), before);
    assert.notEqual(fingerprint({ impact: 5 }), before);
    assert.notEqual(fingerprint({ effort: 'XL' }), before);
    assert.equal(fingerprint({ owner: 'Mei', reviewBy: '2027-01-01' }), before);
  });
});

describe('hashText', () => {
  it('has 14 hexadecimal digits that differ for texts that differ', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a\n', 'é', '𝒳', '𝒴'];

    const hashes = texts.map(hashText);

    assert.equal(new Set(hashes).size, texts.length);
    for (const hash of hashes) assert.match(hash, /^[\da-f]{14}$/);
  });

  it('doesn’t count line endings', () => {
    assert.equal(hashText('a\r\nb\r\n'), hashText('a\nb\n'));
  });
});
