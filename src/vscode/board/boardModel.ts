import * as vscode from 'vscode';

import type { BoardEntry, BoardFacts, BoardProgressFacts } from '../../app/board/readBoard.js';
import { themeOfId } from '../../core/checklist/themes.js';
import { isOpenItem, roadmapEfforts, roadmapHorizons, roadmapStatuses } from '../../core/roadmap/roadmapItem.js';
import type { RoadmapWarningCode } from '../../core/roadmap/roadmapWarnings.js';
import { presentFields } from '../../core/text/presentFields.js';
import type { BoardCard, BoardCoverage, BoardModel, BoardProgress } from '../../webview/boardProtocol.js';
import { effortLabel, statusLabel } from '../roadmap/roadmapLabels.js';
import { describeWarning } from '../roadmap/describeWarning.js';
import { boardTexts, columnLabel, impactLabels, noThemeLabel } from './boardTexts.js';
import { factsOf } from './cardFacts.js';
import { speakerLabel } from '../roadmap/speakerLabel.js';
import { describeCoverage, describeSaturation, unsortedLabel } from '../coverage/describeCoverage.js';
import { describeProgress, describeUncountedSteps, weekLabel } from './describeProgress.js';

/** Warnings that a card's facts or the board as a whole already show. */
const saidOtherwise: ReadonlySet<RoadmapWarningCode> = new Set([
  ...(['roadmap.noEvidence', 'roadmap.reviewOverdue', 'roadmap.mostlyLater'] as const),
]);

/** The board's model, and the items that its cards refer to. */
export interface BoardContent {
  readonly model: BoardModel;
  readonly entries: readonly BoardEntry[];
}

/** Builds the board's model, texts included. */
export function boardContent(facts: BoardFacts): BoardContent {
  const { entries, themes, progress } = facts;
  const isUnplanned = entries.some(({ item }) => item.horizon === undefined);
  const mostlyLater = entries.flatMap(({ warnings }) => warnings).find(({ code }) => code === 'roadmap.mostlyLater');
  const model = {
    columns: [...roadmapHorizons, ...(isUnplanned ? ([''] as const) : [])].map((id) => ({
      id,
      title: columnLabel(id),
    })),
    rows: themes.map(({ id, title }) => ({ id, title: id === '' ? noThemeLabel() : title })),
    cards: entries.map(cardOf),
    remark: mostlyLater ? describeWarning(mostlyLater) : '',
    statuses: roadmapStatuses.map((id) => ({ id, title: statusLabel(id) })),
    efforts: roadmapEfforts.map((id) => ({ id, title: `${id}: ${effortLabel(id)}` })),
    impacts: impactLabels(),
    progress: progressOf(progress),
    coverage: coverageOf(facts),
    words: boardTexts(),
  };
  return { model, entries };
}

function cardOf(entry: BoardEntry): BoardCard {
  const { id, path, item, warnings } = entry;
  return presentFields<BoardCard>({
    ...{ id, title: item.title, horizon: item.horizon ?? '', theme: item.theme ?? '', status: item.status },
    row: { type: 'item', file: { path } },
    isClosed: !isOpenItem(item),
    impact: item.impact,
    effort: item.effort,
    owner: item.owner ?? '',
    facts: factsOf(entry),
    warnings: warnings.filter(({ code }) => !saidOtherwise.has(code)).map(describeWarning),
  });
}

function progressOf({ people, chosen, progress }: BoardProgressFacts): BoardProgress {
  const { weeks, thisWeek, planned } = progress;
  const everyone = { id: '', title: vscode.l10n.t('Everyone') };
  return {
    people: [...(people.length > 1 ? [everyone] : []), ...people.map(({ slug, name }) => ({ id: slug, title: name }))],
    chosen: chosen?.slug ?? '',
    weeks: weeks.map(({ firstDay, ...week }) => ({ label: weekLabel(firstDay), ...week })),
    ...{ thisWeek, planned },
    summary: describeProgress(progress),
    remark: describeUncountedSteps(progress),
  };
}

function coverageOf({ coverage, saturation }: BoardFacts): BoardCoverage {
  const isEmpty = coverage.rows.every(({ notes }) => notes === 0);
  return {
    voices: coverage.speakers.map(speakerLabel),
    rows: (isEmpty ? [] : coverage.rows).map(({ theme, title, cells }) => ({
      title: theme === undefined ? unsortedLabel() : title === theme ? themeOfId(theme).title : title,
      cells: cells.map(({ notes, isBlind }) => ({ count: notes, isBlindSpot: isBlind })),
    })),
    summary: describeCoverage(coverage),
    hint: describeSaturation(saturation),
  };
}
