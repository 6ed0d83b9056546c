import { assert } from 'chai';
import * as vscode from 'vscode';

import type { NoteFile } from '../../src/app/notes/noteStore';
import type { ReadableItem } from '../../src/app/roadmap/roadmapStore';
import type { RoadmapSection } from '../../src/core/roadmap/arrangeItems';
import { confidenceOf } from '../../src/core/roadmap/confidenceOf';
import type { RoadmapItem } from '../../src/core/roadmap/roadmapItem';
import type { RoadmapWarning, RoadmapWarningCode } from '../../src/core/roadmap/roadmapWarnings';
import { describeConfidence, describeEvidence } from '../../src/vscode/roadmap/roadmapLabels';
import { describeWarning } from '../../src/vscode/roadmap/describeWarning';
import {
  evidenceItem,
  itemGroupItem,
  roadmapItem,
  roadmapTooltip,
  unreadableItem,
} from '../../src/vscode/roadmap/roadmapItems';
import type { RoadmapRow } from '../../src/vscode/roadmap/roadmapRows';

type ItemRow = RoadmapRow & { readonly type: 'item' };

const root = vscode.Uri.file('/work');
const today = '2026-11-24';
const strength = { notes: 3, people: 2, roles: 1, customers: 0 };
const group: RoadmapSection<ReadableItem> = { kind: 'horizon', horizon: 'now', entries: [] };

function fileOf(fields: Partial<RoadmapItem> = {}): ReadableItem {
  const lists = { evidence: ['a'], validation: [], buyIn: [], reviews: [] };
  const item = { title: 'Quicker deploys', status: 'proposed', body: '', ...lists, ...fields } as const;
  return { path: 'roadmap/x.md', id: 'x', item };
}

function itemRow(fields: Partial<RoadmapItem> = {}, warnings: readonly RoadmapWarning[] = []): ItemRow {
  return { type: 'item', file: fileOf(fields), group, strength, warnings };
}

function warning(code: RoadmapWarningCode, data: RoadmapWarning['data'] = {}): RoadmapWarning {
  return { itemId: 'x', code, data };
}

function iconOf({ iconPath }: vscode.TreeItem): readonly (string | undefined)[] {
  return iconPath instanceof vscode.ThemeIcon ? [iconPath.id, iconPath.color?.id] : [];
}

describe("an item's row in the Roadmap view", () => {
  it('says on how many notes it rests, and nothing more where there is nothing more to say', () => {
    const row = roadmapItem(itemRow(), root, today);

    assert.deepEqual([row.label, row.description], ['Quicker deploys', '3 notes']);
    assert.deepEqual(iconOf(row), ['circle-large-outline', undefined]);
    assert.equal(row.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    assert.deepEqual(row.command?.arguments?.map(String), ['file:///work/roadmap/x.md']);
  });

  it('tells of open concerns and of a review that is due', () => {
    const concerned = { who: 'Dana', stance: 'concerned' } as const;
    const buyIn = [concerned, { ...concerned, who: 'Kim' }];

    assert.equal(roadmapItem(itemRow({ buyIn: [concerned] }), root, today).description, '3 notes · 1 concern');
    assert.equal(
      roadmapItem(itemRow({ buyIn, reviewBy: today }), root, today).description,
      '3 notes · 2 concerns · review due',
    );
    assert.equal(roadmapItem(itemRow({ reviewBy: '2026-11-25' }), root, today).description, '3 notes');
  });

  it('shows its status by the icon, and by its color that somebody should look', () => {
    const statuses = ['agreed', 'started', 'done', 'dropped'] as const;

    assert.deepEqual(
      statuses.map((status) => iconOf(roadmapItem(itemRow({ status }), root, today))[0]),
      ['thumbsup', 'play-circle', 'pass-filled', 'circle-slash'],
    );
    const warned = roadmapItem(itemRow({}, [warning('roadmap.noOwner')]), root, today);
    assert.deepEqual(iconOf(warned), ['circle-large-outline', 'list.warningForeground']);
    assert.equal(warned.accessibilityInformation?.label, 'Quicker deploys, Proposed, 3 notes, 1 warning');
  });

  it('has nothing to open where it names no notes', () => {
    const row = roadmapItem({ ...itemRow({ evidence: [] }), strength: { ...strength, notes: 0 } }, root, today);

    assert.equal(row.collapsibleState, vscode.TreeItemCollapsibleState.None);
    assert.equal(row.description, 'no notes');
  });

  it('explains all in its tooltip, and renders nothing of what others wrote', () => {
    const fields: Partial<RoadmapItem> = {
      ...{ title: 'Quick **bold** [x](command:y)', horizon: 'now', theme: 'compute', impact: 4, effort: 'M' },
      validation: [{ who: 'Mo', said: 'confirmed' }],
      buyIn: [{ who: 'Dana', stance: 'concerned', why: '<b>cost</b>' }],
    };

    const tooltip = roadmapTooltip(itemRow(fields, [warning('roadmap.noOwner')])).value.replaceAll('\\', '');

    for (const part of [
      'Proposed · Now · compute · impact 4 of 5 · effort M (weeks) · no owner',
      '3 notes, 2 people, 1 role',
    ])
      assert.include(tooltip, part);
    for (const part of [
      'Confirmed: 1 confirmed',
      'Open concern of Dana: <b>cost</b>',
      '⚠ This item is for now, but nobody owns it.',
    ])
      assert.include(tooltip, part);
    assert.include(roadmapTooltip(itemRow(fields)).value, String.raw`Quick \*\*bold\*\* \[x\]\(command:y\)`);
  });
});

describe('the other rows of the Roadmap view', () => {
  it('count what is in a group, and keep what is closed closed', () => {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const rowOf = (shown: RoadmapSection<ReadableItem>): vscode.TreeItem =>
      itemGroupItem({ type: 'itemGroup', group: shown, title: 'T', warnings: [], strengthOf: () => strength });
    const entries = [fileOf()];
    const rows = [
      rowOf({ kind: 'horizon', horizon: 'now', entries }),
      rowOf({ kind: 'theme', theme: undefined, entries: [] }),
      rowOf({ kind: 'closed', entries }),
    ];

    assert.deepEqual(
      rows.map(({ id, description, collapsibleState }) => [id, description, collapsibleState]),
      [
        ['horizon:now', '1', Expanded],
        ['theme::empty', '0', None],
        ['closed', '1', Collapsed],
      ],
    );
  });

  it('name the note and who said it, or that it is missing', () => {
    const note = { title: 'Slow', kind: 'risk', created: '', values: [], tags: [], body: '' } as const;
    const noteFile: NoteFile = {
      ...{ path: 'notes/a.md', id: 'a', isPrivate: false },
      note: { ...note, source: 'Priya', role: 'veteran' },
    };
    const rowOf = (shown: NoteFile | undefined): vscode.TreeItem =>
      evidenceItem({ type: 'evidence', item: fileOf(), id: 'a', note: shown }, root);

    assert.deepEqual([rowOf(noteFile).label, rowOf(noteFile).description], ['Slow', 'Priya, veteran']);
    assert.equal(rowOf({ ...noteFile, isPrivate: true }).description, 'private');
    assert.deepEqual([rowOf(undefined).label, rowOf(undefined).description], ['a', 'missing']);
    assert.equal(rowOf(undefined).command, undefined);
  });

  it('show a file that is no item as such', () => {
    const file = { path: 'roadmap/y.md', id: 'y', item: undefined };
    const row = unreadableItem({ type: 'unreadableItem', file });

    assert.deepEqual([row.label, row.description, row.contextValue], ['y', 'unreadable', 'item.unreadable']);
    assert.deepEqual(iconOf(row), ['error', 'list.errorForeground']);
    // By a command of ours, since VS Code's own would follow a link out of the workspace folder.
    assert.deepEqual([row.command?.command, row.command?.arguments], ['sreOnboarding.openUnreadable', [file.path]]);
  });
});

describe('what is said of roadmap items', () => {
  it('is a whole sentence for every warning', () => {
    const said: readonly (readonly [RoadmapWarningCode, RoadmapWarning['data'], RegExp])[] = [
      ['roadmap.noEvidence', {}, /^No notes support this item\.$/],
      ['roadmap.noOwner', {}, /^This item is for now, but nobody owns it\.$/],
      ['roadmap.mostlyLater', { laterCount: 3, openCount: 5 }, /^3 of 5 open items are for later\./],
      ['roadmap.reviewOverdue', { date: '2026-11-20' }, /^Its review was due on .*20.*2026\.$/],
      [
        'roadmap.newEvidence',
        { count: 1, date: '2026-11-20' },
        /^One of its notes is newer than its last review on .*2026\.$/,
      ],
      [
        'roadmap.newEvidence',
        { count: 2, date: '2026-11-20' },
        /^2 of its notes are newer than its last review on .*2026\.$/,
      ],
      ['roadmap.oldEvidence', { date: '2026-11-20' }, /^All of its notes are older .*2026\. Is it still right\?$/],
      ['roadmap.evidenceGone', { id: 'a' }, /^There is no note "a"\.$/],
      ['roadmap.evidencePrivate', { id: 'a' }, /^The note "a" is private: nobody else can read it\.$/],
      ['roadmap.evidenceRepeated', { id: 'a' }, /^The note "a" is listed twice\.$/],
      ['roadmap.contradicted', { who: 'Mo' }, /^Mo said that they don’t have this problem\.$/],
      ['roadmap.sameAsOther', { title: 'B' }, /^“B” has the same title or the same evidence\.$/],
    ];

    for (const [code, data, pattern] of said) assert.match(describeWarning(warning(code, data)), pattern);
  });

  it('counts who said what', () => {
    const validation = [
      { who: 'A', said: 'confirmed' },
      { who: 'B', said: 'confirmed' },
      { who: 'C', said: 'mixed' },
      { who: 'D', said: 'contradicted' },
    ] as const;
    const buyIn = [
      { who: 'A', stance: 'supports' },
      { who: 'B', stance: 'neutral' },
      { who: 'C', stance: 'concerned' },
    ] as const;

    assert.deepEqual(describeConfidence(confidenceOf({ validation, buyIn })), [
      'Mixed answers: 2 confirmed, 1 mixed, 1 contradicted',
      '1 support it, 1 neutral',
      'Open concern of C',
    ]);
    assert.deepEqual(describeConfidence(confidenceOf({ validation: [], buyIn: [] })), ['Nobody has been asked yet']);
  });

  it('counts what the evidence is made of', () => {
    assert.equal(describeEvidence({ notes: 0, people: 0, roles: 0, customers: 0 }), 'Based on no notes');
    assert.equal(describeEvidence({ notes: 1, people: 1, roles: 0, customers: 0 }), 'Based on 1 note, 1 person');
    assert.equal(
      describeEvidence({ notes: 5, people: 3, roles: 2, customers: 1 }),
      'Based on 5 notes, 3 people, 2 roles, 1 customer',
    );
  });
});
