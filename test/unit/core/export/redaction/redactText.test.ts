import assert from 'node:assert/strict';

import { knownPeople, type NameMention } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import {
  keepNames,
  namesSomebody,
  redactText,
  RoleRedactor,
} from '../../../../../src/core/export/redaction/redactor.js';

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
    ['It failed. Priya mended it.', 'It failed. An engineer mended it.'],
    ['ask @priyarao or @prao', 'ask an engineer or an engineer'],
    ['mail priya.rao@example.com', 'mail an engineer'],
    ['mail p.rao@elsewhere.example', 'mail an engineer'],
    ['mail stranger@elsewhere.example', 'mail a contact'],
    ['src/priya/deploy.ts', 'src/engineer/deploy.ts'],
    ['2026-11-25-priya-rao-says-k3f9', '2026-11-25-engineer-says-k3f9'],
    ['2026-11-25-priyas-pipeline-k3f9', '2026-11-25-engineer-pipeline-k3f9'],
    ['const isPriyaRao = priya_rao;', 'const isengineer = an engineer;'],
    ['// TODO(priya): faster', '// TODO(an engineer): faster'],
    ['https://wiki.example/people/Priya%20Rao', 'https://wiki.example/people/engineer'],
    ['heard from Priya (engineer) and others', 'heard from an engineer and others'],
    ['— Priya, engineer', '— an engineer'],
    ['Pri\u00ADya and Priya\u200B', 'An engineer and an engineer'],
  ];

  for (const [text, expected] of forms) {
    it(`puts the role in the place of the name in ${JSON.stringify(text)}`, () => {
      assert.equal(redact(text, priya), expected);
    });
  }

  it('tells several people of one role apart, in the order in which the files name them', () => {
    const text = 'Tom doubts it, Priya and Mei agree with Tom.';

    const redacted = redact(
      text,
      priya,
      { name: 'Tom Okafor', role: 'engineer' },
      { name: 'Mei', role: 'tech-lead' },
      { name: 'Not There', role: 'engineer' },
    );

    assert.equal(redacted, 'Engineer B doubts it, engineer A and a tech lead agree with engineer B.');
  });

  it('calls somebody of whom no role is known a colleague, and uses a team’s own roles', () => {
    assert.equal(
      redact('Ask Marek and Ines.', { name: 'Marek' }, { name: 'Ines', role: 'data-scientist' }),
      'Ask a colleague and a data scientist.',
    );
  });

  it('finds customers with and without what companies are called after', () => {
    const northwind = { name: 'Northwind Traders Ltd', role: 'customer' };
    const text =
      'Northwind Traders Ltd wait. northwind.yaml is theirs, and Northwind’s audit is due; traders elsewhere wait too.';

    assert.equal(
      redact(text, northwind).replaceAll(/\bcustomer\b/g, 'C'),
      'A C wait. C.yaml is theirs, and a C’s audit is due; traders elsewhere wait too.',
    );
  });

  it('finds names with and without their accents, however these are written', () => {
    const text = 'Jose or José and JOSÉ; Mueller or Müller or Muller'.normalize('NFD');

    const redacted = redact(text, { name: 'José', role: 'architect' }, { name: 'Müller', role: 'support' });

    assert.equal(
      redacted,
      'An architect or an architect and an architect; a support colleague or a support colleague or a support colleague',
    );
  });

  it('finds names in scripts without blanks, and those to which endings are put', () => {
    const text = '部署由王芳负责，山田さんも。 김철수가 말했다.';

    const redacted = redact(
      text,
      { name: '王芳', role: 'engineer' },
      { name: '山田 太郎', role: 'tech-lead' },
      { name: '김철수', role: 'support' },
    );

    assert.doesNotMatch(redacted, /王芳|山田|김철수/);
    assert.match(redacted, /负责/);
  });

  it('finds a first name alone in every kind of name', () => {
    const names = [
      "Siobhán O'Brien",
      'Anne-Marie Dupont',
      'DeShawn Jackson',
      'Jan van der Meulen',
      'Beatrix McAllister',
    ];
    const text = 'O’Brien, obrien.ts, anne_marie, Deshawn, deShawn, Meulen, mcallister, McAllister, Beatrix';

    const redacted = redact(text, ...names.map((name) => ({ name, role: 'engineer' })));

    assert.doesNotMatch(redacted, /brien|anne|shawn|meulen|allister|beatrix/i);
  });

  it('leaves particles, titles and forms of companies where they stand by themselves', () => {
    const text = 'The bank of the van der Group has an AG, says Dr Who.';

    assert.equal(redact(text, { name: 'Dr Jan van der Meulen AG', role: 'vendor' }), text);
  });

  it('takes no role, team or system for somebody’s name', () => {
    const text = 'Support asks the platform team and engineering; customers wait for the on-call engineer.';
    const sources = ['support', 'the team', 'Engineering', 'customers', 'on-call', 'engineer'];

    assert.equal(redact(text, ...sources.map((name) => ({ name }))), text);
  });

  it('takes a source that is a phrase only as a whole', () => {
    const phrase = { name: 'the deploy log' };

    assert.equal(redact('The deploy ends. A log is kept.', phrase), 'The deploy ends. A log is kept.');
  });

  it('leaves accounts and packages that are nobody’s', () => {
    const text = 'git@github.com:team/service.git, @types/node, @Override and user@localhost';

    assert.equal(redact(text, priya), text);
  });

  it('is done after once: what stands in the place of names is nobody’s name', () => {
    const once = redact('Priya, Priya Rao and priya.rao@example.com', priya);

    assert.equal(redact(once, priya), once);
  });

  it('sees a name in an encoded address, and none in another', () => {
    const redactor = RoleRedactor.of(new NameFinder(knownPeople([{ name: 'José Núñez' }])));

    assert.equal(namesSomebody(redactor, 'https://wiki.example/Jos%C3%A9'), true);
    assert.equal(namesSomebody(redactor, 'https://wiki.example/%ZZ/josefine'), false);
  });

  it('keeps names where that is asked for', () => {
    assert.equal(redactText(keepNames, 'Priya Rao'), 'Priya Rao');
  });
});

describe('RoleRedactor', () => {
  it('looks for names in the same text once, also when people are told apart', () => {
    const finder = new NameFinder(knownPeople([priya]));
    const asked: string[] = [];
    const find = finder.find.bind(finder);
    finder.find = (text) => {
      asked.push(text);
      return find(text);
    };
    const first = RoleRedactor.of(finder);

    const texts = [first, first, first.tellingApart()].map((redactor) => redactText(redactor, 'Ask Priya.'));

    assert.deepEqual(asked, ['Ask Priya.']);
    assert.deepEqual(new Set(texts), new Set(['Ask an engineer.']));
  });
});
