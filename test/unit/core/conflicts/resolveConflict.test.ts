import assert from 'node:assert/strict';

import { resolveConflict } from '../../../../src/core/conflicts/resolveConflict.js';

function conflict(ours: string, theirs: string): string {
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n`;
}

function united(text: string, form: 'yaml' | 'markdown' | 'lines' = 'yaml'): string {
  const resolution = resolveConflict(text, form);
  assert.equal(resolution.kind, 'united', text);
  return resolution.text;
}

const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n';
const item = '---\ntitle: Faster deploys\n';

describe('resolveConflict, in a person’s file', () => {
  it('keeps the steps of both, and of one that both marked the later word', () => {
    const text =
      head +
      conflict(
        '  a: { status: done, at: 2026-11-24T10:00:00Z }\n  b: { status: blocked, at: 2026-11-24T10:00:00Z, reason: wait }\n',
        '  b: { status: done, at: 2026-11-25T10:00:00Z }\n  c: { status: skipped, reason: none }\n',
      );

    const resolution = resolveConflict(text, 'yaml');

    assert.deepEqual(resolution, {
      kind: 'united',
      text: `${head}  a: { status: done, at: 2026-11-24T10:00:00Z }\n  b: { status: done, at: 2026-11-25T10:00:00Z }\n  c: { status: skipped, reason: none }\n`,
      replaced: [
        {
          path: 'steps.b',
          taken: { status: 'done', at: '2026-11-25T10:00:00Z' },
          replaced: { status: 'blocked', at: '2026-11-24T10:00:00Z', reason: 'wait' },
        },
      ],
    });
  });

  it('keeps comments and keys of the user’s own of both sides', () => {
    const ours = '  # mine\n  a: { status: done, at: 2026-11-24T10:00:00Z, mood: good } # why\n';
    const theirs = '  a: { status: done, at: 2026-11-25T10:00:00Z, team: core } # because\n';

    assert.equal(
      united(head + conflict(ours, theirs)),
      `${head}  # mine\n  # why\n  a: { status: done, at: 2026-11-25T10:00:00Z, team: core, mood: good } # because\n`,
    );
  });

  it('takes an entry of several lines as a whole', () => {
    const ours = '  a:\n    status: skipped\n    at: 2026-11-25T10:00:00Z\n    reason: none yet\n';
    const theirs = '  a:\n    status: done\n    at: 2026-11-24T10:00:00Z\n  b: { status: done }\n';

    assert.equal(united(head + conflict(ours, theirs)), `${head}${ours}  b: { status: done }\n`);
  });

  it('puts what is less indented behind what belongs above it', () => {
    const text = head + conflict('  a: { status: done }\n', '  b: { status: done }\nteam: core\n');

    assert.equal(united(text), `${head}  a: { status: done }\n  b: { status: done }\nteam: core\n`);
  });

  it('asks where the sides give a key different values, and then takes the side that is preferred', () => {
    const text = conflict('name: Sam\n', 'name: Samuel\n') + head.slice('name: Sam\n'.length);

    assert.deepEqual(resolveConflict(text, 'yaml'), {
      kind: 'clash',
      clashes: [{ key: 'name', ours: 'Sam', theirs: 'Samuel' }],
    });
    assert.deepEqual(resolveConflict(text, 'yaml', 'theirs'), {
      kind: 'united',
      text: head.replace('Sam', 'Samuel'),
      replaced: [{ path: 'name', taken: 'Samuel', replaced: 'Sam' }],
    });
  });
});

describe('resolveConflict, in Markdown', () => {
  it('keeps what both added to lists, in brackets or a line each', () => {
    const text = `${item}${conflict(
      'tags: [a, b]\nevidence:\n  - one\n  - two\nbuyIn:\n  - { who: Tom, stance: supports }\n',
      'tags: [a, c]\nevidence:\n  - one\n  - three\nvalidation:\n  - { who: Mei, said: mixed }\n',
    )}---\nBody\n`;

    assert.equal(
      united(text, 'markdown'),
      `${item}tags: [a, b, c]\nevidence:\n  - one\n  - two\n  - three\nbuyIn:\n  - { who: Tom, stance: supports }\nvalidation:\n  - { who: Mei, said: mixed }\n---\nBody\n`,
    );
  });

  it('takes the later day on which an item is looked at again', () => {
    const text = `${item}${conflict('reviewBy: 2027-02-01\n', 'reviewBy: 2027-03-01\n')}---\n`;

    assert.equal(united(text, 'markdown'), `${item}reviewBy: 2027-03-01\n---\n`);
  });

  it('keeps the text of both, ours first, and once what only one of them changed', () => {
    assert.equal(united(`${item}---\n${conflict('One.\n', 'Two.\n')}`, 'markdown'), `${item}---\nOne.\nTwo.\n`);
    assert.equal(united(`${item}---\n${conflict('One.\n', 'One.\nTwo.\n')}`, 'markdown'), `${item}---\nOne.\nTwo.\n`);
  });

  it('puts two whole files together that both branches made', () => {
    const text = conflict('---\ntitle: A\ntags: [x]\n---\nOne.\n', '---\ntitle: A\ntags: [z]\n---\nTwo.\n');

    assert.equal(united(text, 'markdown'), '---\ntitle: A\ntags: [x, z]\n---\nOne.\nTwo.\n');
  });

  it('leaves to a person what it can’t tell apart, or can’t put together', () => {
    const texts = [
      `${item}---\n<<<<<<< HEAD\nTitle\n=======\nb\n=======\nc\n>>>>>>> topic\n`,
      conflict('---\ntitle: A\n---\nOne.\n', 'No front matter.\n'),
      `${item}${conflict('code: { file: a\n', 'severity: 3\n')}---\n`,
      `${item}---\nno conflict\n`,
    ];
    for (const text of texts) assert.deepEqual(resolveConflict(text, 'markdown'), { kind: 'manual' }, text);
  });
});

describe('resolveConflict, elsewhere', () => {
  it('keeps the steps that both added to a checklist', () => {
    const text = `title: T\nphases:\n  - id: p\n    title: P\n    steps:\n${conflict(
      '      - id: a\n        title: A\n        guide: |\n          # Not a comment\n\n          Text\n',
      '      - { id: b, title: B }\n',
    )}`;

    assert.match(united(text), /- id: a\n.*\n.*\n {10}# Not a comment\n\n {10}Text\n {6}- \{ id: b, title: B \}\n$/);
  });

  it('keeps every rule of .gitignore, and CRLF', () => {
    const text = `private/\n${conflict('a\nb\n', 'b\nc\n')}`;

    assert.equal(united(text, 'lines'), 'private/\na\nb\nc\n');
    const yaml = (head + conflict('  a: { status: done }\n', '  b: { status: done }\n')).replaceAll('\n', '\r\n');
    assert.equal(united(yaml), `${head}  a: { status: done }\n  b: { status: done }\n`.replaceAll('\n', '\r\n'));
  });
});
