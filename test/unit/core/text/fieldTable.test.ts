import assert from 'node:assert/strict';

import {
  absentValue,
  completeFields,
  dateKeys,
  type FieldTable,
  isOneValue,
  keysOf,
  missedKeys,
  numberPaths,
} from '../../../../src/core/text/fieldTable.js';
import { formatAs, formatBody, formatFields } from '../../../../src/core/text/formatFields.js';

interface Sample {
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly day?: string;
  readonly count?: number;
  readonly tags: readonly string[];
  readonly names: readonly string[];
  readonly talks: readonly { readonly who: string; readonly day?: string }[];
  readonly place?: { readonly file: string; readonly line: number; readonly code: string; readonly after?: string };
}

const table = {
  title: { form: 'text', isMissed: true, absent: (body: string) => `of ${body}` },
  state: { form: 'text', options: ['open', 'closed'], absent: 'open' },
  day: { form: 'date' },
  count: { form: 'number' },
  tags: { form: 'flowList', absent: [] },
  names: { form: 'lines', absent: [] },
  talks: { form: { entries: { who: { form: 'text', isNeeded: true }, day: { form: 'date' } } }, absent: [] },
  place: {
    form: {
      map: {
        file: { form: 'text', isNeeded: true },
        line: { form: 'number', isNeeded: true },
        code: { form: 'code', isNeeded: true },
        after: { form: 'code' },
      },
    },
  },
} as const satisfies FieldTable<Sample>;

const lists = { tags: [], names: [], talks: [] } as const;

describe('a table of fields', () => {
  it('says what a file without a field has', () => {
    const read = completeFields<Sample>(table, { count: 0 }, 'a body');

    assert.deepEqual(read, { title: 'of a body', state: 'open', count: 0, ...lists });
    assert.equal(absentValue(table.day, ''), undefined);
    assert.equal(absentValue(undefined, ''), undefined);
  });

  it('says which fields are missed, numbers, dates, of one value', () => {
    assert.deepEqual(missedKeys(table), ['title']);
    assert.deepEqual([...numberPaths(table)], ['count', 'place.line']);
    assert.deepEqual([...dateKeys(table)], ['day']);
    assert.deepEqual(
      keysOf(table).filter((key) => isOneValue(table[key])),
      ['title', 'state', 'day', 'count'],
    );
  });
});

describe('formatFields', () => {
  it('writes each field in its form, in the table’s order', () => {
    const place = { file: 'a b.ts', line: 3, code: '', after: 'yes' };
    const talks = [{ who: 'a, b', day: '2026-11-25' }, { who: 'c' }];
    const sample: Sample = {
      place,
      talks,
      names: ['x: y', 'z'],
      tags: ['a, b', 'c'],
      ...{ title: 'No', state: 'open' },
    };

    assert.equal(
      formatFields<Sample>(table, { ...sample, day: '2026-11-25', count: 2 }),
      `---
title: "No"
state: open
day: 2026-11-25
count: 2
tags: ["a, b", c]
names:
  - "x: y"
  - z
talks:
  - { who: "a, b", day: 2026-11-25 }
  - { who: c }
place:
  file: a b.ts
  line: 3
  code: ""
  after: "yes"
---
`,
    );
  });

  it('leaves out what is absent or empty', () => {
    assert.equal(
      formatFields<Sample>(table, { title: 'A', state: 'open', day: '', ...lists }),
      '---\ntitle: A\nstate: open\n---\n',
    );
  });
});

describe('formatAs', () => {
  it('writes dates and times plain only where they are such', () => {
    assert.deepEqual(
      [
        formatAs('date', '2026-11-25', 'flow'),
        formatAs('date', '2026-13-25', 'flow'),
        formatAs('time', '2026-11-25T14:03:11Z', 'flow'),
        formatAs('time', '2026-11-25T14:03:61Z', 'flow'),
        formatAs('text', '2026-11-25', 'flow'),
      ],
      ['2026-11-25', '"2026-13-25"', '2026-11-25T14:03:11Z', '"2026-11-25T14:03:61Z"', '"2026-11-25"'],
    );
  });
});

describe('formatBody', () => {
  it('has no blank lines around it, and one line break at its end', () => {
    assert.deepEqual([formatBody('\n  a\n\nb\n\n'), formatBody(' \n')], ['  a\n\nb\n', '']);
  });
});
