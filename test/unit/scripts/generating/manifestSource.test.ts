import assert from 'node:assert/strict';

import { manifestSource } from '../../../../scripts/generating/manifestSource.mjs';

function settingType(schema: object): string | undefined {
  const source = manifestSource({ contributes: { configuration: { properties: { 'a.b': schema } } } }, {});
  return /readonly "a\.b": (.*);\}/.exec(source)?.[1];
}

describe('manifestSource', () => {
  it('lists commands in the order of the manifest, and views of all containers', () => {
    const source = manifestSource(
      {
        contributes: {
          commands: [
            { command: 'x.two', title: 'Two' },
            { command: 'x.one', title: 'One' },
          ],
          views: { one: [{ id: 'x.a', name: 'A' }], other: [{ id: 'x.b', name: 'B' }] },
        },
      },
      {},
    );

    assert.ok(source.includes('commandIds = ["x.two","x.one",] as const'));
    assert.ok(source.includes('type ViewId = "x.a" | "x.b";'));
  });

  it('types settings by their schema', () => {
    assert.equal(settingType({ type: 'string' }), 'string');
    assert.equal(settingType({ type: 'integer' }), 'number');
    assert.equal(settingType({ type: ['boolean', 'null'] }), 'boolean | null');
    assert.equal(settingType({ type: 'string', enum: ['now', 'never'] }), '"now" | "never"');
    assert.equal(settingType({ type: 'array', items: { type: 'string' } }), 'ReadonlyArray<string>');
    assert.equal(
      settingType({ type: 'object', additionalProperties: { type: 'number' } }),
      'Readonly<Record<string, number>>',
    );
    assert.equal(
      settingType({ type: 'object', properties: { id: { type: 'string' }, n: { type: 'number' } }, required: ['id'] }),
      '{ readonly "id": string; readonly "n"?: number; }',
    );
    assert.equal(settingType({}), 'unknown');
  });

  it('takes the words of a setting from package.nls.json, and keeps them inside their comment', () => {
    const properties = { 'a.b': { type: 'string', markdownDescription: '%setting%' } };

    const source = manifestSource({ contributes: { configuration: [{ properties }] } }, { setting: 'Two\nlines */' });

    assert.ok(source.includes('/** Two lines *\\/ */\nreadonly "a.b": string;'));
  });

  it('makes empty lists of a manifest that contributes nothing', () => {
    const source = manifestSource({ contributes: {} }, {});

    assert.ok(source.includes('commandIds = [] as const'));
    assert.ok(source.includes('type ViewId = never;'));
    assert.ok(source.includes('interface SettingValues {}'));
  });
});
