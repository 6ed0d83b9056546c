import assert from 'node:assert/strict';

import type { KnownPerson } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';

const priya: KnownPerson = { names: ['Priya Rao'], emails: ['priya.rao@example.com'], role: 'engineer' };
const shah: KnownPerson = { names: ['Priya Shah'], emails: [], role: 'support' };
const tom: KnownPerson = { names: ['Tom Okafor'], emails: ['t@example.com'], role: undefined };
const finder = new NameFinder([priya, shah, tom]);

/** What is found, and whose it is. */
function found(text: string): readonly (readonly [string, KnownPerson | undefined])[] {
  return finder.find(text).map(({ start, end, person }) => [text.slice(start, end), person]);
}

describe('NameFinder', () => {
  it('says whose a name is, in the order of the text', () => {
    assert.deepEqual(found('Tom asked Priya Shah, then Priya Rao.'), [
      ['Tom', tom],
      ['Priya Shah', shah],
      ['Priya Rao', priya],
    ]);
  });

  it('takes a first name that two have for that of one of them: it is told of neither', () => {
    assert.equal(found('Priya said so.').length, 1);
  });

  it('prefers the longest name at a place', () => {
    assert.deepEqual(found('Priya Shah')[0]?.[0], 'Priya Shah');
    assert.deepEqual(
      found('priya-shah-tom-okafor').map(([text]) => text),
      ['priya-shah', 'tom-okafor'],
    );
  });

  it('knows addresses, also by the name in them, and those of people whom it doesn’t know', () => {
    assert.deepEqual(found('PRIYA.RAO@example.com or t@example.com or tom.okafor@other.example or x@other.example'), [
      ['PRIYA.RAO@example.com', priya],
      ['t@example.com', tom],
      ['tom.okafor@other.example', tom],
      ['x@other.example', undefined],
    ]);
  });

  it('knows what people are called after an @, whatever joins the parts', () => {
    assert.deepEqual(
      found('@priyarao or @priya-rao or @Tom_Okafor or @tokafor or @nobody').map(([text]) => text),
      ['@priyarao', '@priya-rao', '@Tom_Okafor', '@tokafor'],
    );
  });

  it('takes no package or part of an address for a handle', () => {
    assert.deepEqual(found('import x from "@nobody/tom-lib2"; a@tomorrow'), [['tom', tom]]);
  });

  it('finds nothing within longer words', () => {
    assert.deepEqual(found('tomato, Priyanka, Raoul, atom, custom, okaforest'), []);
  });

  it('finds words of identifiers', () => {
    assert.deepEqual(
      found('isTom() + tomOkafor2 + TOM_TOKEN + RAO').map(([text]) => text),
      ['Tom', 'tomOkafor', 'TOM', 'RAO'],
    );
  });

  it('parts no name at a line’s end, but at a paragraph’s words', () => {
    assert.deepEqual(
      found('Priya\n  Rao and Tom in Okafor').map(([text]) => text),
      ['Priya\n  Rao', 'Tom', 'Okafor'],
    );
  });

  it('finds nothing where nobody is known, but addresses', () => {
    assert.equal(new NameFinder([]).find('Priya Rao').length, 0);
    assert.equal(new NameFinder([]).find('a@example.com').length, 1);
  });
});
