import assert from 'node:assert/strict';

import type { Checklist, Step } from '../../../../src/core/checklist/checklist.js';
import { substituteVariables, type VariableValues } from '../../../../src/core/checklist/substituteVariables.js';

const plainStep: Step = {
  id: 'a',
  title: 'A',
  guide: '',
  owner: 'me',
  prompts: [],
  links: [],
  actions: [],
  checks: [],
  optional: false,
};

/** The only step of a checklist, with the variables put in. */
function substitute(parts: Partial<Step>, values: VariableValues): Step | undefined {
  const phases = [{ id: 'p', title: 'P', goal: '', steps: [{ ...plainStep, ...parts }] }];
  const checklist: Checklist = { title: 'T', themes: [], roles: [], phases };
  return substituteVariables(checklist, values).phases[0]?.steps[0];
}

describe('substituteVariables', () => {
  it('puts values into files, commands and paths', () => {
    const step = substitute(
      {
        checks: [
          { type: 'file', glob: '${docsDir}/map.md' },
          { type: 'run', command: '${devCheckCommand}' },
          { type: 'commits', count: 1, paths: ['README.md', '${docsDir}'] },
          { type: 'file', glob: '${docsDir}/${roadmapFile}' },
        ],
      },
      { docsDir: 'docs', devCheckCommand: 'make test', roadmapFile: 'ROADMAP.md' },
    );

    assert.deepEqual(step?.checks, [
      { type: 'file', glob: 'docs/map.md' },
      { type: 'run', command: 'make test' },
      { type: 'commits', count: 1, paths: ['README.md', 'docs'] },
      { type: 'file', glob: 'docs/ROADMAP.md' },
    ]);
  });

  it('drops a check that refers to an unset variable', () => {
    const checks: Step['checks'] = [
      { type: 'run', command: '${devCheckCommand}' },
      { type: 'commits', count: 1, paths: ['README.md', '${docsDir}'] },
      { type: 'notes', count: 1, scope: 'step' },
    ];

    assert.deepEqual(substitute({ checks }, {})?.checks, [{ type: 'notes', count: 1, scope: 'step' }]);
    assert.deepEqual(substitute({ checks }, { devCheckCommand: '', docsDir: '' })?.checks.length, 1);
  });

  it('puts values into actions and links, too', () => {
    const parts: Partial<Step> = {
      actions: [
        { title: 'Test', run: '${devCheckCommand}' },
        { title: 'Tour', command: 'codetour.startTour' },
      ],
      links: [
        { title: 'Docs', file: '${docsDir}/README.md' },
        { title: 'Site', url: 'https://example.com' },
      ],
    };

    assert.deepEqual(
      substitute(parts, { devCheckCommand: 'make test', docsDir: 'docs' })?.actions[0]?.run,
      'make test',
    );
    assert.deepEqual(substitute(parts, { docsDir: 'docs' }), {
      ...plainStep,
      actions: [{ title: 'Tour', command: 'codetour.startTour' }],
      links: [
        { title: 'Docs', file: 'docs/README.md' },
        { title: 'Site', url: 'https://example.com' },
      ],
    });
  });

  it('leaves variables of the shell alone', () => {
    const checks: Step['checks'] = [{ type: 'run', command: 'test -n "${HOME}" && echo $devCheckCommand' }];

    assert.deepEqual(substitute({ checks }, {})?.checks, checks);
  });

  it('takes a value literally', () => {
    const step = substitute(
      { checks: [{ type: 'run', command: '${devCheckCommand} $&' }] },
      { devCheckCommand: "a $& $' b" },
    );

    assert.deepEqual(step?.checks, [{ type: 'run', command: "a $& $' b $&" }]);
  });

  it('leaves other kinds of check as they are', () => {
    const checks: Step['checks'] = [
      { type: 'sessions', count: 1, with: '${docsDir}' },
      { type: 'extension', id: 'recommended' },
      { type: 'roadmap', count: 3 },
    ];

    assert.deepEqual(substitute({ checks }, {})?.checks, checks);
  });
});
