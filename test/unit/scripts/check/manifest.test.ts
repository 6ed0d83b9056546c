import assert from 'node:assert/strict';

import { findManifestProblems } from '../../../../scripts/check/manifest.mjs';

const words = { name: 'Name', about: 'About', run: 'Run', list: 'List', folder: 'The folder', group: 'Group' };

const sound = {
  displayName: '%name%',
  description: '%about%',
  icon: 'media/icon.png',
  contributes: {
    commands: [{ command: 'sreOnboarding.run', title: '%run%', category: '%group%' }],
    views: { sreOnboarding: [{ id: 'sreOnboarding.list', name: '%list%' }] },
    menus: { 'view/title': [{ command: 'sreOnboarding.run', when: 'view == sreOnboarding.list' }] },
    configuration: { title: '%name%', properties: { 'sreOnboarding.folder': { markdownDescription: '%folder%' } } },
  },
};

function problemsOf(contributes: object, texts: object = words): readonly string[] {
  return findManifestProblems({ ...sound, contributes: { ...sound.contributes, ...contributes } }, texts, () => true);
}

describe('findManifestProblems', () => {
  it('is content with a manifest whose texts and references all exist', () => {
    assert.deepEqual(problemsOf({}), []);
  });

  it('finds titles that cannot be translated, of commands, views and settings', () => {
    const problems = problemsOf({
      commands: [{ command: 'sreOnboarding.run', title: 'Run', category: '%group%' }],
      views: { sreOnboarding: [{ id: 'sreOnboarding.list', name: 'List' }] },
      configuration: { title: '%name%', properties: { 'sreOnboarding.folder': {} } },
    }).filter((problem) => problem.includes('not a %key%'));

    assert.deepEqual(
      problems.map((problem) => /the text of (\S+) is/.exec(problem)?.[1]),
      ['sreOnboarding.run', 'sreOnboarding.list', 'sreOnboarding.folder'],
    );
  });

  it('finds texts that are missing and texts that nobody reads', () => {
    const { run: _run, ...rest } = words;

    assert.deepEqual(problemsOf({}, { ...rest, old: 'Old' }), [
      'package.nls.json: "run" is missing.',
      'package.nls.json: "old" is not used.',
    ]);
  });

  it('finds menus, keys and links to commands that do not exist', () => {
    const keybindings = [{ command: 'sreOnboarding.walk', key: 'ctrl+alt+w' }];
    const texts = { ...words, about: 'See [this](command:sreOnboarding.fly) or [that](command:vscode.openFolder).' };

    assert.deepEqual(problemsOf({ keybindings }, texts), [
      'package.json: there is no command "sreOnboarding.walk".',
      'package.json: there is no command "sreOnboarding.fly".',
    ]);
  });

  it('finds conditions on views that do not exist', () => {
    const menus = { 'view/title': [{ command: 'sreOnboarding.run', when: 'view == sreOnboarding.lost' }] };

    assert.deepEqual(problemsOf({ menus }), ['package.json: there is no view "sreOnboarding.lost".']);
  });

  it('finds icons that are not there', () => {
    assert.deepEqual(
      findManifestProblems(sound, words, () => false),
      ['package.json: media/icon.png is missing.'],
    );
  });
});
