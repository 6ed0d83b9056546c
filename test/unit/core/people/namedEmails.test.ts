import assert from 'node:assert/strict';

import { namedEmails } from '../../../../src/core/people/namedEmails.js';

describe('namedEmails', () => {
  it('reads the address in quotes, with a comment, and with line ends of Windows', () => {
    assert.deepEqual(namedEmails('name: Sam\r\nemail: "Sam@Example.com" # work\r\nsteps: [\r\n'), ['sam@example.com']);
  });

  it('reads those of both sides of a conflict', () => {
    const text = '<<<<<<< HEAD\nemail: sam@old.example\n=======\nemail: sam@new.example\n>>>>>>> theirs\n';

    assert.deepEqual(namedEmails(text), ['sam@old.example', 'sam@new.example']);
  });

  it('finds none in other lines, and none that is empty', () => {
    assert.deepEqual(
      namedEmails('email:\nsteps:\n  a: { reason: "email: kim@example.com" }\n  email: lee@example.com\n'),
      [],
    );
  });

  it('takes a word for one that has an @ between others of its letters', () => {
    assert.deepEqual(namedEmails('email: @a, b@, @, a@b, @c@d@ # e@f\n'), ['a@b', '@c@d@', 'e@f']);
  });
});
