import assert from 'node:assert/strict';

import type { GuideFile, GuideModel, GuideWish } from '../../../../src/webview/guideProtocol.js';
import type { GuidePage } from '../../../../src/vscode/guide/guideModel.js';
import { carryOutGuideWish, type GuideEffects } from '../../../../src/vscode/guide/guideWishes.js';
import { hostileValues } from '../../support/hostileValues.js';

const step = {
  state: 'open',
  step: {
    id: 'read-runbooks',
    prompts: [{ ask: 'Why?', kind: 'question' }],
    links: [
      { title: 'Runbooks', file: 'docs/runbooks.md' },
      { title: 'Wiki', url: 'https://example.com' },
    ],
    actions: [{ title: 'Build', run: 'make' }],
  },
} as unknown as GuidePage['step'];

function file(path: string): GuideFile {
  return { path, title: path, detail: '', icon: 'note' };
}

const model = {
  marks: [{ mark: 'complete', title: 'Mark Done' }],
  questions: [{ ask: 'Why?', kind: 'question', answers: [file('notes/answer.md')] }],
  otherNotes: [file('notes/other.md')],
  sessions: [file('sessions/priya.md')],
} as unknown as GuideModel;

/** What a page's message brings about. */
function effectsOf(wish: unknown): readonly unknown[] {
  const seen: unknown[] = [];
  const effects: GuideEffects = {
    show: (stepId) => seen.push(['show', stepId]),
    mark: (mark, of) => seen.push(['mark', mark, of === step]),
    answer: ({ ask }, of) => seen.push(['answer', ask, of === step]),
    verify: (of) => seen.push(['verify', of === step]),
    recordSession: (of) => seen.push(['recordSession', of === step]),
    openLink: (target) => seen.push(['openLink', target]),
    runAction: ({ title }) => seen.push(['runAction', title]),
    openFile: (path) => seen.push(['openFile', path]),
  };
  carryOutGuideWish(wish as GuideWish, { model, step }, effects);
  return seen;
}

describe('what the guide’s page asks for', () => {
  const asked: readonly (readonly [GuideWish, readonly unknown[]])[] = [
    [{ type: 'show', stepId: 'ask-why' }, ['show', 'ask-why']],
    [{ type: 'mark', mark: 'complete' }, ['mark', 'complete', true]],
    [{ type: 'answer', question: 0 }, ['answer', 'Why?', true]],
    [{ type: 'verify' }, ['verify', true]],
    [{ type: 'recordSession' }, ['recordSession', true]],
    [{ type: 'link', link: 0 }, ['openLink', 'docs/runbooks.md']],
    [{ type: 'link', link: 1 }, ['openLink', 'https://example.com']],
    [{ type: 'action', action: 0 }, ['runAction', 'Build']],
    [{ type: 'href', href: 'docs/a.md' }, ['openLink', 'docs/a.md']],
    [{ type: 'open', path: 'notes/answer.md' }, ['openFile', 'notes/answer.md']],
    [{ type: 'open', path: 'notes/other.md' }, ['openFile', 'notes/other.md']],
    [{ type: 'open', path: 'sessions/priya.md' }, ['openFile', 'sessions/priya.md']],
  ];
  for (const [wish, effect] of asked) {
    it(`is brought about: ${JSON.stringify(wish)}`, () => assert.deepEqual(effectsOf(wish), [effect]));
  }

  it('is nothing where the page doesn’t show it', () => {
    const wishes = [
      { type: 'mark', mark: 'skip' },
      { type: 'answer', question: 1 },
      { type: 'link', link: 2 },
      { type: 'action', action: -1 },
      { type: 'open', path: '../outside.md' },
      { type: 'open', path: 'private/notes/other.md' },
      { type: 'run', run: 'make' },
    ];

    for (const wish of wishes) assert.deepEqual(effectsOf(wish), [], JSON.stringify(wish));
  });

  it('is nothing, and no error, where a page that is not ours any more says what it likes', () => {
    const types = ['show', 'mark', 'answer', 'link', 'action', 'href', 'open'];
    for (const value of hostileValues) {
      for (const type of types) {
        const wish = {
          type,
          stepId: value,
          mark: value,
          question: value,
          link: value,
          action: value,
          href: value,
          path: value,
        };
        const isText = typeof value === 'string' && (type === 'show' || type === 'href');
        assert.equal(effectsOf(wish).length, isText ? 1 : 0, `${type} ${JSON.stringify(value)}`);
      }
    }
  });
});
