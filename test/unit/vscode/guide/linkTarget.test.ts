import { strict as assert } from 'node:assert';

import { readLink } from '../../../../src/vscode/guide/linkTarget.js';

function fileAt(path: string, line = 0): object {
  return { kind: 'file', path, line };
}

describe('readLink', () => {
  it('leads to the web, as it is written', () => {
    for (const url of ['https://example.com/a?b=c#d', 'HTTP://example.com', 'mailto:sam@example.com']) {
      assert.deepEqual(readLink(url), { kind: 'web', url });
    }
  });

  it('leads into the workspace folder, from its root', () => {
    assert.deepEqual(readLink('CONTRIBUTING.md'), fileAt('CONTRIBUTING.md'));
    assert.deepEqual(readLink('./docs/setup.md'), fileAt('docs/setup.md'));
    assert.deepEqual(readLink('/docs/setup.md'), fileAt('docs/setup.md'));
    assert.deepEqual(readLink('docs/'), fileAt('docs'));
  });

  it('leads to a line, and to the first where it names none that can be', () => {
    assert.deepEqual(readLink('src/a.ts#L12'), fileAt('src/a.ts', 11));
    assert.deepEqual(readLink('src/a.ts#L12-L20'), fileAt('src/a.ts', 11));
    assert.deepEqual(readLink('src/a.ts#L0'), fileAt('src/a.ts'));
    assert.deepEqual(readLink('docs/a.md#how-to'), fileAt('docs/a.md'));
  });

  it('reads what an address spells in another way', () => {
    assert.deepEqual(readLink('docs/first%20day.md'), fileAt('docs/first day.md'));
    assert.deepEqual(readLink('docs/c%23.md#L3'), fileAt('docs/c#.md', 2));
    assert.deepEqual(readLink('docs/gr%C3%BC%C3%9Fe.md'), fileAt('docs/grüße.md'));
    assert.deepEqual(readLink('docs/100%.md'), fileAt('docs/100%.md'));
  });

  it('leads nowhere outside the workspace folder', () => {
    const outside = [
      '..',
      '../secret.md',
      'docs/../../secret.md',
      'docs/%2e%2e/%2E%2E/secret.md',
      '..%2fsecret.md',
      '.. /secret.md',
      '..\\secret.md',
      '%5c%5cserver%5cshare',
      '//server/share',
      '/%2fserver/share',
      '///etc/passwd',
      'C:/Windows/win.ini',
      'c%3A/Windows/win.ini',
      'docs/a%00.md',
    ];

    for (const href of outside) assert.equal(readLink(href), undefined, href);
  });

  it('runs nothing, and follows no other scheme', () => {
    const others = [
      'command:workbench.action.terminal.new',
      'command%3Aworkbench.action.quit',
      'vscode:extension/a.b',
      'vscode://a.b/c',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'https:',
      'https:////example.com',
      'mailto:',
    ];

    for (const href of others) assert.equal(readLink(href), undefined, href);
  });

  it('leads nowhere where nothing is named', () => {
    for (const href of ['', '#', '#section', '/', './', '.']) assert.equal(readLink(href), undefined, href);
  });
});
