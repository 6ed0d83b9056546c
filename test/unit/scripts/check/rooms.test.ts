import assert from 'node:assert/strict';
import path from 'node:path';

import rooms from '../../../../scripts/check/rooms.mjs';

const storeys = { app: ['kit', 'notes people', 'board'] };

/** What the rule says of an import in a file of `src`. */
function messagesFor(file: string, source: string): readonly string[] {
  const messages: string[] = [];
  const { ImportDeclaration: look } = rooms.rules.downwards.create({
    filename: path.resolve('src', file),
    options: [storeys],
    report: ({ message }: { readonly message: string }) => messages.push(message),
  });
  look?.({ source: { value: source } });
  return messages;
}

describe('the rule about rooms', () => {
  it('lets a room use what is below it, what stands in no room, and its own files', () => {
    for (const source of [
      '../notes/noteStore.js',
      '../kit/signal.js',
      '../ports.js',
      './cards.js',
      'vscode',
      '../../core/text/span.js',
    ])
      assert.deepEqual(messagesFor('app/board/readBoard.ts', source), [], source);
  });

  it('refuses what is above, neighbours, and rooms that nobody has placed', () => {
    assert.deepEqual(messagesFor('app/notes/noteStore.ts', '../board/readBoard.js'), [
      'app/notes may not import app/board: it is not below it.',
    ]);
    assert.equal(messagesFor('app/notes/noteStore.ts', '../people/me.js').length, 1);
    assert.equal(messagesFor('app/notes/noteStore.ts', '../garden/shed.js').length, 1);
    assert.equal(messagesFor('app/garden/shed.ts', '../kit/signal.js').length, 1);
  });

  it('leaves files alone that stand in no room, and layers without an order', () => {
    assert.deepEqual(messagesFor('app/onboardingFolder.ts', './board/readBoard.js'), []);
    assert.deepEqual(messagesFor('webview/board/board.ts', '../guide/guide.js'), []);
  });
});
