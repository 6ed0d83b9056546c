import assert from 'node:assert/strict';

import { knownPeople, type NameMention } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import { redactText, RoleRedactor } from '../../../../../src/core/export/redaction/redactor.js';

/** Redacts as exports do: once to see who occurs, and again to tell them apart. */
function redact(text: string, ...mentions: readonly NameMention[]): string {
  const first = RoleRedactor.of(new NameFinder(knownPeople(mentions)));
  redactText(first, text);
  return redactText(first.tellingApart(), text);
}

const priya = { name: 'Priya Rao', role: 'engineer', email: 'priya.rao@example.com' };

describe('redactText', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Priya Rao said so.', 'An engineer said so.'],
    ['We asked Priya Rao.', 'We asked an engineer.'],
    ['We asked Priya, twice.', 'We asked an engineer, twice.'],
    ['Ms Rao disagrees.', 'Ms an engineer disagrees.'],
    ["Priya’s pipeline and Rao's queue", "An engineer’s pipeline and an engineer's queue"],
    ['the Priya pipeline', 'the engineer pipeline'],
    ['Rao, Priya', 'An engineer'],
    ['PRIYA RAO', 'An engineer'],
    ['Priya K. Rao', 'An engineer'],
    ['Priya\nRao', 'An engineer'],
    ['ask @priyarao or @prao', 'ask an engineer or an engineer'],
    ['mail priya.rao@example.com', 'mail an engineer'],
    ['mail p.rao@elsewhere.example', 'mail an engineer'],
    ['mail stranger@elsewhere.example', 'mail a contact'],
    ['src/priya/deploy.ts', 'src/engineer/deploy.ts'],
    ['2026-11-25-priya-rao-says-k3f9', '2026-11-25-engineer-says-k3f9'],
    ['2026-11-25-priyas-pipeline-k3f9', '2026-11-25-engineers-pipeline-k3f9'],
    ['const isPriyaRao = priya_rao(PRIYA);', 'const isEngineer = engineer(an engineer);'],
    ['// TODO(priya): faster', '// TODO(an engineer): faster'],
    ['https://wiki.example/people/Priya%20Rao', 'https://wiki.example/people/engineer'],
    ['heard from Priya (engineer) and others', 'heard from an engineer and others'],
    ['— Priya, engineer', '— An engineer'],
    ['Pri\u00adya and Priya\u200b', 'An engineer and an engineer\u200b'],
  ];

  for (const [text, expected] of forms) {
    it(`puts the role in the place of the name in ${JSON.stringify(text)}`, () => {
      assert.equal(redact(text, priya), expected);
    });
  }
});
