import assert from 'node:assert/strict';

import { measureSource } from '../../../../scripts/check/measureSource.mjs';
import { parseSource } from '../../../../scripts/check/sources.mjs';

function measure(...lines: readonly string[]): ReturnType<typeof measureSource> {
  return measureSource(parseSource('a.ts', `${lines.join('\n')}\n`));
}

describe('measureSource', () => {
  it('counts the lines of a file and of every function, methods and arrow functions included', () => {
    const { lines, functionLines } = measure(
      'function outer() {',
      '  return () => 1;',
      '}',
      'class A {',
      '  method() {',
      '    return 2;',
      '  }',
      '}',
    );

    assert.deepEqual(lines, { size: 8, at: 'a.ts' });
    assert.deepEqual(functionLines, [
      { size: 3, at: 'a.ts:1' },
      { size: 1, at: 'a.ts:2' },
      { size: 3, at: 'a.ts:5' },
    ]);
  });

  it('counts a line with a comment once, be it a line of code or not', () => {
    const { commentLines } = measure(
      '/**',
      ' * Two',
      ' */',
      'const a = 1; // one',
      '/* a */ /* b */',
      "const b = '// no';",
    );

    assert.equal(commentLines, 5);
  });

  it('finds variables of the module, and leaves those of functions alone', () => {
    const { moduleVariables } = measure(
      'let a = 1;',
      'export let b = 2;',
      'const c = 3;',
      'function f() { let d = 4; }',
    );

    assert.deepEqual(moduleVariables, ['a.ts:1', 'a.ts:2']);
  });

  it('finds re-exports of every form', () => {
    const { reExports } = measure("export * from './b.js';", "export { c } from './c.js';", 'export const d = 1;');

    assert.deepEqual(reExports, ['a.ts:1', 'a.ts:2']);
  });
});
