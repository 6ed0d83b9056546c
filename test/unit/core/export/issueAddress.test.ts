import assert from 'node:assert/strict';

import { formatIssueAddress, parseRemote } from '../../../../src/core/export/issueAddress.js';

describe('parseRemote', () => {
  const remotes: readonly (readonly [string, string, string | undefined])[] = [
    ['git@github.com:team/parcels.git', 'https://github.com/team/parcels', 'github'],
    ['https://github.com/team/parcels', 'https://github.com/team/parcels', 'github'],
    ['https://github.com/team/parcels.git/', 'https://github.com/team/parcels', 'github'],
    ['ssh://git@github.com/team/parcels.git', 'https://github.com/team/parcels', 'github'],
    ['git@github.example.com:team/parcels.git', 'https://github.example.com/team/parcels', 'github'],
    ['https://acme.ghe.com/team/parcels', 'https://acme.ghe.com/team/parcels', 'github'],
    ['git@gitlab.com:group/sub/parcels.git', 'https://gitlab.com/group/sub/parcels', 'gitlab'],
    ['ssh://git@gitlab.example.com:2222/group/parcels.git', 'https://gitlab.example.com/group/parcels', 'gitlab'],
    ['https://gitlab.example.com:8443/group/parcels', 'https://gitlab.example.com:8443/group/parcels', 'gitlab'],
    ['http://gitlab.local/group/parcels', 'http://gitlab.local/group/parcels', 'gitlab'],
    ['git@code.example.com:team/parcels.git', 'https://code.example.com/team/parcels', undefined],
    ['https://notgithub.example.com/a/b', 'https://notgithub.example.com/a/b', undefined],
    ['https://x.example/a%20b/c', 'https://x.example/a%20b/c', undefined],
    ['https://x.example/a/100%', 'https://x.example/a/100%25', undefined],
  ];

  for (const [url, address, host] of remotes) {
    it(`finds where ${url} is on the web`, () => {
      assert.deepEqual(parseRemote(url), { address, host });
    });
  }

  it('leaves out user names, passwords and tokens', () => {
    for (const credentials of ['token', 'sam:secret', 'oauth2:glpat-secret', 'x-access-token:ghs_secret']) {
      const remote = parseRemote(`https://${credentials}@github.com/team/parcels.git`);

      assert.equal(remote?.address, 'https://github.com/team/parcels');
    }
  });

  for (const url of [
    '',
    '/srv/git/parcels.git',
    '../parcels',
    'file:///srv/parcels.git',
    'C:\\git\\parcels',
    'https://x.example/',
    'https://x.example/a',
    'https://x.example/../a/b',
  ]) {
    it(`knows no page of ${JSON.stringify(url)}`, () => {
      assert.equal(parseRemote(url), undefined);
    });
  }
});

describe('formatIssueAddress', () => {
  const issue = { title: 'Deploys & "restores"', body: '## Problem\n\n100 % slow + [x](y) #1\n' };

  it('fills in GitHub’s page', () => {
    const { url, isShortened } = formatIssueAddress('https://github.com/team/parcels', 'github', issue);

    const { searchParams, origin, pathname } = new URL(url);
    assert.equal(origin + pathname, 'https://github.com/team/parcels/issues/new');
    assert.equal(searchParams.get('title'), issue.title);
    assert.equal(searchParams.get('body'), issue.body);
    assert.equal(isShortened, false);
  });

  it('fills in GitLab’s page', () => {
    const { url } = formatIssueAddress('https://gitlab.com/g/parcels', 'gitlab', issue);

    const { searchParams, pathname } = new URL(url);
    assert.equal(pathname, '/g/parcels/-/issues/new');
    assert.equal(searchParams.get('issue[title]'), issue.title);
    assert.equal(searchParams.get('issue[description]'), issue.body);
  });

  it('has nothing in it that a shell or a Markdown link would end at', () => {
    const { url } = formatIssueAddress('https://github.com/a/b', 'github', { title: `a'b"(c)*!`, body: '<>`|$\\^{}' });

    assert.match(url, /^[\w:/?.&=%-]+$/);
  });

  it('cuts a long body between paragraphs, so that servers take the address', () => {
    const body = Array.from({ length: 400 }, (_, index) => `Paragraph ${index}, with an é.`).join('\n\n');

    const { url, isShortened } = formatIssueAddress('https://github.com/a/b', 'github', { title: 'Long', body });

    const shown = new URL(url).searchParams.get('body') ?? '';
    assert.equal(isShortened, true);
    assert.ok(url.length <= 6000 && url.length > 5800, String(url.length));
    assert.match(shown, /^Paragraph 0, [^]*Paragraph \d+, with an é\.\n\n…$/);
  });

  it('cuts a paragraph that is too long by itself, between characters', () => {
    const { url } = formatIssueAddress('https://github.com/a/b', 'github', { title: 'Long', body: '🚢'.repeat(5000) });

    const shown = new URL(url).searchParams.get('body') ?? '';
    assert.match(shown, /^(?:🚢)+\n\n…$/u);
    assert.ok(url.length <= 6000);
  });

  it('cuts a title that no git host takes', () => {
    const { url } = formatIssueAddress('https://github.com/a/b', 'github', { title: 'x'.repeat(400), body: '' });

    assert.equal(new URL(url).searchParams.get('title')?.length, 250);
  });

  it('takes half a character for what it is', () => {
    const { url } = formatIssueAddress('https://github.com/a/b', 'github', { title: 'a\uD800b', body: '' });

    assert.equal(new URL(url).searchParams.get('title'), 'a\uFFFDb');
  });
});
