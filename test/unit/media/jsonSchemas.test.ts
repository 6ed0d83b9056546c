import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

import { toChecklistEntry } from '../../../src/core/checklist/checklistEntry.js';
import { parseChecklist } from '../../../src/core/checklist/parseChecklist.js';
import { parsePerson } from '../../../src/core/people/parsePerson.js';
import type { Problem } from '../../../src/core/text/problem.js';
import { isLocalDate } from '../../../src/core/time/localDate.js';
import { forAny } from '../../support/forAny.js';
import { checklists } from '../../support/reliability/fuzz/checklists.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null;
}

function load(name: string): (value: unknown) => boolean {
  const formats = {
    date: isLocalDate,
    'date-time': (time: string) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time) && isLocalDate(time.slice(0, 10)),
  };
  const schema: unknown = JSON.parse(readFileSync(`media/schemas/${name}.schema.json`, 'utf8'));
  return new Ajv({ strict: false, formats }).compile(schema as object);
}

/** Whether a file is sound at run time. Ids that are used twice are beyond what a JSON Schema can say. */
function isSound(value: unknown, parseFile: (text: string) => { readonly problems: readonly Problem[] }): boolean {
  return parseFile(JSON.stringify(value)).problems.every(({ code }) => code === 'id.duplicate');
}

const isChecklist = load('checklist');
const isPerson = load('person');

function assertAgreement(value: unknown): void {
  assert.equal(isChecklist(value), isSound(value, parseChecklist), JSON.stringify(value));
}

/** A checklist whose only step has these fields, over those that it has to have. */
function withStep(fields: object): unknown {
  return { phases: [{ id: 'p', title: 'P', steps: [{ id: 'a', title: 'A', ...fields }] }] };
}

/** What is put in the place of a part; `undefined` takes it out. */
const replacements = fc.constantFrom<Json | undefined>(
  ...([7, 'pain-point', 'Not An Id', true, '', -1, 1.5, [], {}, ['a'], undefined] as const),
);

/** How many parts a value has, at any depth and itself included. */
function countParts(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part: Json) => sum + countParts(part), 1);
}

/** A copy with another value in the place of one part, by its number: 0 is the whole, then its parts follow with their own. */
function withPart(value: Json, number: number, other: Json | undefined): Json | undefined {
  if (number === 0) return other;
  if (typeof value !== 'object' || value === null) return value;
  let left = number - 1;
  const parts = Object.entries(value).flatMap(([key, part]: readonly [string, Json]) => {
    const count = countParts(part);
    const changed = left >= 0 && left < count ? withPart(part, left, other) : part;
    left -= count;
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

describe('checklist.schema.json', () => {
  const builtIn = parse(readFileSync('media/checklist.yaml', 'utf8')) as Json;

  it('takes the built-in checklist', () => {
    assert.equal(isChecklist(builtIn), true);
  });

  it('takes and refuses the same values as the extension does', () => {
    const steps = [
      ...['me', 'you', 3].map((owner) => ({ owner })),
      ...['linux', 'beos'].map((when) => ({ when })),
      ...[0, -1, 1.5, '5', 10_000, 10_001].map((due) => ({ due })),
      ...['a', 'A', 'a--b', '', 7].map((id) => ({ id })),
      ...[true, 'yes'].map((optional) => ({ optional })),
      ...[{ title: 'A', file: 'a' }, { title: 'A', url: 'a' }, { title: 'A' }, { title: 'A', file: 'a', url: 'a' }].map(
        (link) => ({
          links: [link],
        }),
      ),
      ...[
        { title: 'A', run: 'a' },
        { title: 'A', command: 'a' },
        { title: 'A' },
        { title: 'A', run: 'a', command: 'a' },
      ].map((action) => ({ actions: [action] })),
      ...[{ ask: 'Why?' }, { ask: 'Why?', kind: 'risk' }, { ask: 'Why?', kind: 'pain' }, { kind: 'risk' }].map(
        (prompt) => ({
          prompts: [prompt],
        }),
      ),
    ];

    for (const step of steps) assertAgreement(withStep(step));
  });

  it('takes and refuses the same entries of verify', () => {
    const entries = [
      { file: '.env' },
      { file: 3 },
      { run: 'a', kind: 'whatever' },
      { commits: 1, paths: ['a'] },
      { commits: 0 },
      { sessions: 3, kind: 'pairing', role: 'own', with: 'Lee' },
      { sessions: 3, kind: 'pain-point' },
      { notes: 3, kind: 'pain-point', theme: 'x', scope: 'all' },
      { notes: 3, scope: 'some' },
      { extension: 'a.b' },
      { roadmap: 3 },
      { file: 'a', run: 'b' },
      { file: 'a', run: 3 },
      { comits: 1 },
      {},
      'file',
    ];

    for (const entry of entries) assertAgreement(withStep({ verify: [entry] }));
  });

  it('takes and refuses the same themes and whole files', () => {
    const rest = withStep({}) as object;
    const files = [
      ...['compute', 'Not An Id', { id: 'own', title: 'Own', words: ['a'] }, { title: 'Own' }, 3].map((theme) => ({
        ...rest,
        themes: [theme],
      })),
      ...[1, 2, '1'].map((version) => ({ ...rest, version })),
      ...[['ops'], ['Ops'], 'ops'].map((roles) => ({ ...rest, roles })),
      ...[{}, { phases: [] }, { phases: {} }, [], 'a', { ...rest, unknown: { a: 1 } }],
    ];

    for (const file of files) assertAgreement(file);
  });

  it('agrees with the extension on any checklist, sound or broken by chance', () => {
    const sound = checklists.map((checklist) => JSON.parse(JSON.stringify(toChecklistEntry(checklist))) as Json);
    const values = fc.oneof({ weight: 9, arbitrary: sound }, fc.constant(builtIn));
    const count = { tried: 0, refused: 0 };

    forAny(sound, 30, assertAgreement);
    forAny(fc.tuple(values, fc.nat(100_000), replacements), 800, ([value, place, other]) => {
      const mutant = withPart(value, place % countParts(value), other);
      if (mutant === undefined || mutant === '') return;
      assertAgreement(mutant);
      count.tried += 1;
      if (!isChecklist(mutant)) count.refused += 1;
    });

    assert.ok(count.refused > count.tried / 4 && count.refused < count.tried, JSON.stringify(count));
  });
});

describe('person.schema.json', () => {
  const rest = { name: 'Sam', email: 'sam@example.com', start: '2026-11-22' };

  it('takes and refuses the same values as the extension does', () => {
    const entries = [
      ...['done', 'in-progress', 'started', 3].map((status) => ({ status })),
      ...['2026-11-24T10:12:00Z', '2026-11-24', '2026-11-24T10:12:00+01:00'].map((at) => ({ status: 'done', at })),
      ...['', 'vendors', 3].map((reason) => ({ status: 'skipped', reason })),
      ...[{}, 'done', []],
    ];
    const people = [
      rest,
      { ...rest, start: '2026-02-30' },
      { ...rest, name: ' ' },
      { name: 'Sam' },
      { ...rest, steps: [] },
      ...entries.map((entry) => ({ ...rest, steps: { 'dev-environment': entry, 'Any Key': { status: 'done' } } })),
    ];

    for (const person of people) {
      assert.equal(isPerson(person), isSound(person, parsePerson), JSON.stringify(person));
    }
  });
});

describe('the JSON Schemas', () => {
  it('document every key, and every option', () => {
    const undocumented: string[] = [];
    const visit = (value: Json, path: string): void => {
      if (!isObject(value)) return;
      const { properties = {}, enum: options, enumDescriptions } = value;
      for (const [key, field] of Object.entries(properties as Readonly<Record<string, Json>>)) {
        if (isObject(field) && !('description' in field)) undocumented.push(`${path}.${key}`);
      }
      if (options !== undefined && enumDescriptions === undefined) undocumented.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };

    for (const name of ['checklist', 'person']) {
      visit(JSON.parse(readFileSync(`media/schemas/${name}.schema.json`, 'utf8')) as Json, name);
    }

    assert.deepEqual(undocumented, []);
  });

  it('are what package.json offers to editors of YAML, and nothing in them points elsewhere', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly contributes: { readonly yamlValidation: readonly { readonly url: string }[] };
    };

    const texts = contributes.yamlValidation.map(({ url }) => readFileSync(url, 'utf8'));

    assert.equal(texts.length, 2);
    assert.ok(texts.every((text) => !text.includes('$ref')));
  });
});
