import assert from 'node:assert/strict';

import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { mergeImport, type MergedImport } from '../../../../src/core/import/mergeImport.js';

const existing: Checklist = importMarkdown('# Ours\n\n## Access\n\n- [ ] Get VPN access\n- [ ] Read\n\n  the guide\n', {
  fallbackTitle: '',
}).checklist;

function merge(text: string): MergedImport {
  return mergeImport(existing, importMarkdown(text, { fallbackTitle: 'Theirs' }));
}

function titles({ checklist }: MergedImport): readonly string[] {
  return checklist.phases.flatMap(({ title, steps }) => [
    `# ${title}`,
    ...steps.map((step) => `${step.id}: ${step.title}`),
  ]);
}

describe('mergeImport', () => {
  it('takes steps with the same title for the same, whatever case and punctuation, and appends the others', () => {
    const merged = merge('# Theirs\n\n## access:\n\n- [x] get `VPN` access!\n- [ ] New\n\n## Later\n\n- [ ] Old\n');

    assert.deepEqual(titles(merged), [
      '# Access',
      'get-vpn-access: Get VPN access',
      'read: Read',
      'new: New',
      '# Later',
      'old: Old',
    ]);
    assert.deepEqual(merged.counts, { imported: 2, merged: 1, leftOut: 0 });
    assert.deepEqual(merged.checkedStepIds, ['get-vpn-access']);
    assert.equal(merged.checklist.title, 'Ours');
  });

  it('completes a step that is there: a guide where it has none, the links it lacks', () => {
    const merged = merge('- [ ] Read\n\n  another guide, [with a link](a.md)\n- [ ] Get VPN access\n\n  Ask IT.\n');
    const [vpn, read] = merged.checklist.phases[0]?.steps ?? [];

    assert.equal(vpn?.guide, 'Ask IT.\n');
    assert.equal(read?.guide, 'the guide\n');
    assert.deepEqual(read?.links, [{ title: 'with a link', file: 'a.md' }]);
  });

  it('gives appended steps and phases ids that nothing has', () => {
    const merged = merge('## Access 2\n\n- [ ] Read (again)\n- [ ] Read\n- [ ] Read\n\n## Access, 2\n\n- [ ] x\n');

    assert.deepEqual(titles(merged).slice(3), ['# Access 2', 'read-again: Read (again)', 'read-2: Read', 'x: x']);
    assert.equal(merged.stepIds.get('read'), 'read');
    assert.equal(merged.stepIds.get('read-2'), 'read-2');
  });

  it('changes nothing but the guide when the same is imported twice', () => {
    const text = '## A\n\n- [ ] one\n- [ ] two\n';
    const once = merge(text).checklist;

    const twice = mergeImport(once, importMarkdown(text, { fallbackTitle: 'T' }));

    assert.deepEqual(twice.checklist, once);
    assert.deepEqual(twice.counts, { imported: 0, merged: 2, leftOut: 0 });
  });

  it('puts nothing into a checklist that is not there yet, but takes it as it comes', () => {
    const empty: Checklist = { ...existing, title: '', phases: [] };

    const merged = mergeImport(empty, importMarkdown('# Theirs\n\n- [x] a\n', { fallbackTitle: '' }));

    assert.equal(merged.checklist.title, 'Theirs');
    assert.deepEqual(titles(merged), ['# Theirs', 'a: a']);
    assert.deepEqual(merged.checkedStepIds, ['a']);
  });

  it('changes nothing when nothing was found', () => {
    const merged = merge('# Only prose\n');

    assert.deepEqual(merged.checklist, existing);
    assert.deepEqual(merged.counts, { imported: 0, merged: 0, leftOut: 0 });
  });

  it('counts what stayed outside', () => {
    assert.equal(merge('- [ ] a\n- [ ]b\n\n/confidential\n').counts.leftOut, 2);
  });

  it('finds the same title in another script, width or case, and tells titles of signs alone apart', () => {
    const ours = importMarkdown('- [ ] ＶＰＮ 申请\n- [ ] 🎉\n', { fallbackTitle: 'O' }).checklist;

    const merged = mergeImport(ours, importMarkdown('- [ ] vpn 申请!\n- [ ] 🚀\n- [ ] 🎉\n', { fallbackTitle: 'T' }));

    assert.deepEqual(merged.counts, { imported: 1, merged: 2, leftOut: 0 });
  });

  it('leaves the given checklist as it is', () => {
    const before = structuredClone(existing);

    merge('## Access\n\n- [ ] Get VPN access [now](a.md)\n- [ ] New\n');

    assert.deepEqual(existing, before);
  });
});
