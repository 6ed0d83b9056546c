import assert from 'node:assert/strict';

import { type CaptureLine, escapeTitle, parseCaptureLine } from '../../../../src/core/notes/captureLine.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const vocabulary = {
  themes: ['compute', 'database', 'observability'],
  roles: ['veteran', 'engineer'],
  values: ['availability', 'latency', 'cost'],
};

function parse(line: string): CaptureLine {
  return parseCaptureLine(line, vocabulary);
}

/** All that the line says, but for the marks' places. */
function said(line: string): Omit<CaptureLine, 'marks'> {
  const { marks: _, ...rest } = parse(line);
  return rest;
}

describe('parseCaptureLine', () => {
  it('reads every mark, anywhere in the line, and takes the rest as the title', () => {
    assert.deepEqual(said('!pain Deploys take #compute forty minutes @"Priya Rao"/vet ^3 =lat #ci -- Since *May*.'), {
      title: 'Deploys take forty minutes',
      body: 'Since *May*.',
      kind: 'pain-point',
      theme: 'compute',
      source: 'Priya Rao',
      role: 'veteran',
      severity: 3,
      values: ['latency'],
      tags: ['ci'],
    });
  });

  it('shows what it took as marks, in the order of the line', () => {
    const line = 'Slow, says @Priya/vet: !pain.';

    const { marks, title } = parse(line);

    assert.equal(title, 'Slow, says');
    assert.deepEqual(
      marks.map(({ type, value, span }) => [type, value, line.slice(span.start, span.end)]),
      [
        ['source', 'Priya', '@Priya'],
        ['role', 'veteran', '/vet'],
        ['kind', 'pain-point', '!pain'],
      ],
    );
  });

  it('leaves alone what only looks like a mark', () => {
    const title =
      'C# issue #123 x^2 a@b.com !important => foo email me @ noon # heading a=b C:\\temp \\\\server (#compute) "@Priya"';

    assert.deepEqual(said(title), { title, body: '', tags: [], values: [] });
  });

  it('keeps a mark behind a backslash as text, and removes the backslash', () => {
    assert.deepEqual(said('\\#compute \\@Priya \\!pain \\^3 \\=latency \\#123 a \\-- b'), {
      title: '#compute @Priya !pain ^3 =latency #123 a -- b',
      body: '',
      tags: [],
      values: [],
    });
  });

  it('removes one backslash only, and only before a mark', () => {
    assert.equal(parse('\\\\#compute').title, '\\#compute');
    assert.equal(parse('\\n \\--x \\').title, '\\n \\--x \\');
  });

  it('lets the last kind and severity win', () => {
    const { kind, severity } = parse('x !pain !wish ^1 ^3');

    assert.deepEqual([kind, severity], ['wish', 3]);
  });

  it('keeps the first theme, and makes tags of further ones', () => {
    const { theme, tags, marks } = parse('x #database #Compute #database');

    assert.deepEqual([theme, tags], ['database', ['compute']]);
    assert.deepEqual(
      marks.map(({ type }) => type),
      ['theme', 'tag', 'theme'],
    );
  });

  it('keeps the first source, and leaves further names in the title', () => {
    const { source, role, title } = parse('@Priya told @Sam/veteran about it');

    assert.deepEqual([source, role, title], ['Priya', undefined, 'told @Sam/veteran about it']);
  });

  it('gathers tags and values without repeats', () => {
    const { tags, values } = parse('x #ci #CD #CI =cost =lat =co');

    assert.deepEqual(tags, ['ci', 'CD']);
    assert.deepEqual(values, ['cost', 'latency']);
  });

  it('reads no marks in the body', () => {
    const { body, tags, title } = parse('Title --  #ci  \\#x -- more ');

    assert.deepEqual([title, body, tags], ['Title', '#ci  \\#x -- more', []]);
  });

  it('gives a title even to a line that ends in dashes or begins with them', () => {
    assert.equal(parse('Title --').title, 'Title --');
    assert.equal(parse(' -- text').title, '-- text');
  });

  it('may leave an empty title', () => {
    assert.deepEqual([parse('').title, parse('!pain -- body').title, parse('!pain -- body').body], ['', '', 'body']);
  });

  it('takes a line without marks as its own title, blanks collapsed', () => {
    forAny(nastyText, 2000, (text) => {
      const line = text.replace(/[!#@^=]|--/g, '');

      assert.equal(parse(line).title, line.replace(/\s+/g, ' ').trim(), JSON.stringify(line));
    });
  });

  it('never throws, and its marks are where they say', () => {
    forAny(nastyText, 4000, (line) => {
      let end = 0;
      for (const { span } of parse(line).marks) {
        assert.ok(end <= span.start && span.start < span.end && span.end <= line.length, JSON.stringify(line));
        assert.match(line.slice(span.start, span.end), /^[!#@^=/]/);
        end = span.end;
      }
    });
  });
});

describe('escapeTitle', () => {
  it('puts a backslash before marks only', () => {
    assert.equal(escapeTitle('  Use #compute  for C# \\#x -- a--b'), 'Use \\#compute for C# \\\\#x \\-- a--b');
  });

  it('keeps any title through the capture box, blanks collapsed', () => {
    forAny(nastyText, 4000, (title) => {
      const line = parse(escapeTitle(title));

      assert.equal(line.title, title.replace(/\s+/g, ' ').trim(), JSON.stringify(title));
      assert.deepEqual([line.marks, line.body], [[], '']);
    });
  });
});
