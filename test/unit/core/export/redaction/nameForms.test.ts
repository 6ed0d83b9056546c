import assert from 'node:assert/strict';

import { handleKey, handlesOf, nameForms, unspacedNames } from '../../../../../src/core/export/redaction/nameForms.js';

function forms(name: string): readonly string[] {
  return nameForms({ names: [name], emails: [], role: undefined }).map(
    ({ keys, isOrdinary }) => keys.join(' ') + (isOrdinary ? '?' : ''),
  );
}

describe('nameForms', () => {
  it('has the whole name, joined as well, and each part that is a name by itself', () => {
    assert.deepEqual(forms('Priya Rao'), ['priya rao', 'priyarao', 'priya', 'rao']);
    assert.deepEqual(forms('Jan van der Meulen'), ['jan van der meulen', 'janvandermeulen', 'jan', 'meulen']);
  });

  it('marks what is an ordinary word as well', () => {
    assert.deepEqual(forms('Will Young'), ['will young?', 'willyoung', 'will?', 'young?']);
    assert.deepEqual(forms('Bo'), ['bo?']);
  });

  it('has both spellings of an umlaut', () => {
    assert.deepEqual(forms('Müller'), ['muller', 'mueller']);
  });

  it('takes no word of a phrase in lower case for a name', () => {
    assert.deepEqual(forms('the deploy log'), ['the deploy log', 'thedeploylog']);
  });

  it('leaves names without blanks to a search of their own', () => {
    assert.deepEqual(forms('王芳'), []);
    assert.deepEqual(unspacedNames({ names: ['山田 太郎'], emails: [], role: undefined }), [
      '山田 太郎',
      '山田太郎',
      '山田',
      '太郎',
    ]);
  });

  it('knows what somebody may be called after an @', () => {
    const handles = handlesOf({ names: ['Priya Rao'], emails: ['p.rao@example.com'], role: undefined });

    assert.deepEqual([...new Set(handles)], ['priya', 'rao', 'priyarao', 'prao', 'priyar', 'raopriya']);
    assert.equal(handleKey('@Priya-Rao_'), 'priyarao');
  });

  it('takes no account of a team for somebody’s', () => {
    assert.deepEqual(handlesOf({ names: [], emails: ['support@example.com'], role: undefined }), []);
  });
});
