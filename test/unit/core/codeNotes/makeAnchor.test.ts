import assert from 'node:assert/strict';

import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import { LineIndex } from '../../../../src/core/text/lineIndex.js';
import type { CodeAnchor } from '../../../../src/core/notes/note.js';
import { marked } from '../../support/marked.js';

/** The anchor of what is between «». */
function anchorOf(textWithMark: string, commit?: string): CodeAnchor | undefined {
  const { text, spans } = marked(textWithMark);
  const lines = new LineIndex(text);
  const start = lines.positionAt(spans[0]?.start ?? 0);
  const end = lines.positionAt(spans[0]?.end ?? 0);
  return makeAnchor(
    text,
    {
      startLine: start.line + 1,
      startCharacter: start.character,
      endLine: end.line + 1,
      endCharacter: end.character,
    },
    { file: 'src/deploy.ts', commit },
  );
}

describe('makeAnchor', () => {
  it('quotes the cursor’s line with the nearest lines that are not blank', () => {
    assert.deepEqual(anchorOf('a();\n\n  b«»();  \n \n\n\tc();\n', '3f2c1ab'), {
      file: 'src/deploy.ts',
      line: 3,
      quote: 'b();',
      before: 'a();',
      after: 'c();',
      commit: '3f2c1ab',
    });
  });

  it('leaves out neighbours and the commit where there are none', () => {
    assert.deepEqual(anchorOf('\n«only();»\n\n'), { file: 'src/deploy.ts', line: 2, quote: 'only();' });
  });

  it('quotes what is selected within a line, blanks around it left out', () => {
    assert.equal(
      anchorOf('plan(build, options);\n  await« runSerially(stages) »;\nreport();')?.quote,
      'runSerially(stages)',
    );
  });

  it('takes words whole that were selected in part', () => {
    assert.equal(anchorOf('plan(build, options);\nconst maxRet«ries = pla»nned + 1;')?.quote, 'maxRetries = planned');
    assert.equal(anchorOf('call«(a, b)»;')?.quote, '(a, b)');
  });

  it('takes the line where only blanks are selected', () => {
    assert.equal(anchorOf('«  »go(now);')?.quote, 'go(now);');
  });

  it('quotes the first line of several that isn’t blank, whole', () => {
    assert.deepEqual(anchorOf('a();\nif (rea«dy\n  && ab»le) {\n}'), {
      file: 'src/deploy.ts',
      line: 2,
      quote: 'if (ready',
      before: 'a();',
      after: '&& able) {',
    });
  });

  it('takes the line below a blank one, else the one above', () => {
    assert.deepEqual(anchorOf('a();\n«»\nb();')?.line, 3);
    assert.deepEqual(anchorOf('a();\nb();\n«\n»\n')?.quote, 'b();');
    assert.deepEqual(anchorOf('a();\n«\n\n  b();\n»c();')?.line, 4);
  });

  it('takes the nearest line that can be found again in place of one that can’t', () => {
    const loop = 'for (const host of hosts) {\n  await update(host, options);\n«}»\n\nreportToEverybody(hosts);\n';
    const twice =
      'start();\n«retry(job);»\nsave();\n\nstart();\nretry(job);\nsave();\nreportToEverybodyInvolved(jobs);\n';

    assert.equal(anchorOf(loop)?.quote, 'await update(host, options);');
    assert.equal(anchorOf(twice)?.line, 7);
    assert.equal(anchorOf('}\n«}»\n}')?.line, 2, 'there is none');
  });

  it('takes another line where that one, once changed, would be taken for one further down (seen in a real history)', () => {
    const build = (entry: string): string =>
      [
        'const { outputFiles } = await build({',
        '  absWorkingDir: repositoryRoot,',
        `  entryPoints: ${entry},`,
        '});',
      ].join('\n');
    const others = Array.from({ length: 20 }, (_, line) => `other${line}();`).join('\n');
    const twice = `${build('checklist')}\n${others}\n${build('webviews')}\n`.replace('absWorking', '«»absWorking');

    const anchor = anchorOf(twice);

    assert.notEqual(anchor?.quote, 'absWorkingDir: repositoryRoot,');
    assert.equal(anchor?.line, 3);
  });

  it('takes the whole line where the part that is selected says too little', () => {
    assert.equal(
      anchorOf('open();\nconnect(the, «db», withAllItsOptions);\nclose();')?.quote,
      'connect(the, db, withAllItsOptions);',
    );
  });

  it('looks no further than ten lines for one that can be found again', () => {
    const blanks = '\n'.repeat(12);

    assert.equal(anchorOf(`reportToEverybodyInvolved(jobs);${blanks}«}»`)?.quote, '}');
  });

  it('makes none of a text that is blank', () => {
    assert.equal(anchorOf('«»'), undefined);
    assert.equal(anchorOf(' \n«\t»\n\n'), undefined);
  });

  it('counts lines as editors do', () => {
    assert.equal(makeAnchor('a();\r\nb();\rc();\nd();', at(4), { file: 'a' })?.quote, 'd();');
    assert.equal(makeAnchor('a(\u2028);\nb();', at(2), { file: 'a' })?.quote, 'b();');
  });

  it('keeps blanks within a line as they are', () => {
    assert.equal(anchorOf('«»\tsize   =  3;\t# mm')?.quote, 'size   =  3;\t# mm');
  });

  it('cuts a line that is too long at the end of a word, and finds it again', () => {
    const text = `${'word '.repeat(100)}\n${'x'.repeat(500)}\nx${'𠮷'.repeat(300)}`;

    for (const line of [1, 2, 3]) {
      const anchor = makeAnchor(text, at(line), { file: 'a' });

      assert.ok(anchor && anchor.quote.length <= 200);
      assert.ok(!/[\ud800-\udbff]$/.test(anchor.quote), 'half a character');
    }
    const anchor = makeAnchor(text, at(1), { file: 'a' });
    assert.deepEqual(anchor && findAnchor(new CodeText(text), anchor), { kind: 'anchored', line: 1 });
  });

  it('stays in the text where the place is outside of it', () => {
    assert.equal(makeAnchor('a();', at(9), { file: 'a' })?.line, 1);
    assert.equal(makeAnchor('a();', at(0), { file: 'a' })?.line, 1);
  });
});

/** The cursor at the beginning of a line. */
function at(line: number) {
  return { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 };
}
