import assert from 'node:assert/strict';

import { isQuickGlob } from '../../../../src/core/text/globCost.js';

describe('isQuickGlob', () => {
  it('lets pass what people write', () => {
    const usual = [
      'docs/*.md',
      '**/*.ts',
      'src/**/*.{test,spec}.ts',
      '{src,lib}/**/*.{ts,js}',
      '**/*test*.ts',
      'a',
      '**',
    ];

    for (const glob of [...usual, '.github/workflows/*.yml', 'infra/**/main.tf', '**/node_modules/**', '*.log*'])
      assert.ok(isQuickGlob(glob), glob);
  });

  it('refuses what has too many ways to be tried', () => {
    const slow = [
      '*a*a*a*a*a*a*a*b',
      '**/**/**/**/x',
      '*a*b/*a*b',
      '{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}',
      '**/*a*b*',
    ];

    for (const glob of [...slow, '{*a,*aa}*{*a,b*}*', 'a'.repeat(501)]) assert.ok(!isQuickGlob(glob), glob);
  });
});
