import { strict as assert } from 'node:assert';

import { parseSession } from '../../../../src/core/sessions/parseSession.js';

const whole = `---
title: Conversation with Priya
kind: conversation
with: Priya Rao
role: veteran
step: talk-veterans
date: 2026-11-25
author: sam@example.com
room: 4
---

## What hurts?

- Deploys
`;

describe('parseSession', () => {
  it('reads every field, and the body without blank lines around it', () => {
    assert.deepEqual(parseSession(whole), {
      session: {
        title: 'Conversation with Priya',
        kind: 'conversation',
        with: 'Priya Rao',
        role: 'veteran',
        step: 'talk-veterans',
        date: '2026-11-25',
        author: 'sam@example.com',
        body: '## What hurts?\n\n- Deploys',
      },
      problems: [],
    });
  });

  it('takes what looks like a number for the text it is', () => {
    assert.equal(parseSession(whole.replace('Priya Rao', '007')).session?.with, '007');
  });

  it('is no session without a kind, and says where', () => {
    const { session, problems } = parseSession(whole.replace('kind: conversation', 'kind: chat'));

    assert.equal(session, undefined);
    assert.deepEqual(
      problems.map(({ code, data, span }) => [code, data['value'], whole.indexOf('conversation', 30) === span.start]),
      [['value.unknownOption', 'chat', true]],
    );
  });

  it('serves without a title and a date, and reports both', () => {
    const { session, problems } = parseSession('---\nkind: pairing\n---\n# With Ana #\n');

    assert.deepEqual([session?.title, session?.date], ['With Ana', '']);
    assert.deepEqual(
      problems.map(({ code, data }) => [code, data['key']]),
      [
        ['value.missing', 'title'],
        ['value.missing', 'date'],
      ],
    );
  });

  it('takes the kind for a title where the body is empty as well', () => {
    assert.equal(parseSession('---\nkind: pairing\ndate: 2026-11-25\n---\n').session?.title, 'pairing');
  });

  it('is nothing without front matter', () => {
    assert.equal(parseSession('# Notes\n').session, undefined);
    assert.deepEqual(
      parseSession('# Notes\n').problems.map(({ code }) => code),
      ['frontMatter.missing'],
    );
  });
});
