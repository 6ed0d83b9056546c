import { strict as assert } from 'node:assert';

import { formatSession } from '../../../../src/core/sessions/formatSession.js';
import { notedLine, parseAnswers } from '../../../../src/core/sessions/parseAnswers.js';
import { parseSession } from '../../../../src/core/sessions/parseSession.js';

const sheet = `---
title: Priya
kind: conversation
date: 2026-11-25
---
<!-- One line each -->

## What hurts? <!-- pain-point -->

- Deploys take forty minutes #compute ^3
* Reviews wait <!-- she laughed -->
1. Third
A sentence without a sign.

## Anything else

- [ ] Ask Jonas
- Already there ([noted](../notes/2026-11-25-there-0abc.md))
-
`;

describe('parseAnswers', () => {
  it('reads every line with text, with its question and kind', () => {
    assert.deepEqual(
      parseAnswers(sheet).map(({ question, kind, text, noteId }) => [question, kind, text, noteId]),
      [
        ['What hurts?', 'pain-point', 'Deploys take forty minutes #compute ^3', undefined],
        ['What hurts?', 'pain-point', 'Reviews wait', undefined],
        ['What hurts?', 'pain-point', 'Third', undefined],
        ['What hurts?', 'pain-point', 'A sentence without a sign.', undefined],
        ['Anything else', undefined, 'Ask Jonas', undefined],
        ['Anything else', undefined, 'Already there', '2026-11-25-there-0abc'],
      ],
    );
  });

  it('tells where each line stands, with any line ending', () => {
    for (const text of [sheet, sheet.replaceAll('\n', '\r\n')]) {
      for (const { line, start } of parseAnswers(text)) assert.equal(text.slice(start, start + line.length), line);
    }
    assert.equal(parseAnswers(sheet.replaceAll('\n', '\r\n')).length, 6);
  });

  it('takes headings, comments over several lines, fences and rules for no answers', () => {
    const text = '# Title\n<!-- a\n- not this\nb -->\n```\n- nor this\n~~~\n```\n---\n- This\n';

    assert.deepEqual(
      parseAnswers(text).map(({ text: said }) => said),
      ['This'],
    );
  });

  it('finds none in a fresh sheet', () => {
    const session = { title: 'A', kind: 'pairing', date: '2026-11-25' } as const;

    assert.deepEqual(parseAnswers(formatSession(session, [{ ask: 'What hurts?', kind: 'risk' }])), []);
  });
});

describe('notedLine', () => {
  it('links the note behind the answer, which is known by it from then on', () => {
    const [answer] = parseAnswers(`- Slow  \n`);
    const line = notedLine(answer?.line ?? '', '2026-11-25-slow-0abc');

    assert.equal(line, '- Slow ([noted](../notes/2026-11-25-slow-0abc.md))');
    assert.deepEqual(
      parseAnswers(line).map(({ text, noteId }) => [text, noteId]),
      [['Slow', '2026-11-25-slow-0abc']],
    );
  });
});

describe('formatSession', () => {
  const session = {
    title: 'Conversation with Priya: part 2',
    kind: 'conversation',
    with: 'Priya: Rao',
    role: 'veteran',
    step: 'talk-veterans',
    date: '2026-11-25',
    author: 'sam@example.com',
  } as const;

  it('is read back as the same session', () => {
    const text = formatSession(session, []);
    const { session: read, problems } = parseSession(text);

    assert.deepEqual({ ...read, body: '' }, { ...session, body: '' });
    assert.deepEqual(problems, []);
  });

  it('leaves out what there is nothing to say of', () => {
    const text = formatSession({ title: 'Pairing', kind: 'pairing', date: '2026-11-25', role: '' }, []);

    assert.equal(text.split('---')[1], '\ntitle: Pairing\nkind: pairing\ndate: 2026-11-25\n');
  });

  it('has a heading with the kind, and an empty line to fill in, for each question', () => {
    const text = formatSession(session, [{ ask: 'What hurts?', kind: 'pain-point' }]);

    assert.match(text, /\n\n## What hurts\? <!-- pain-point -->\n\n- \n\n## Anything else\n\n- \n$/);
  });
});
