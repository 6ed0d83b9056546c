import * as vscode from 'vscode';

import type { BoardEntry, BoardFacts, BoardProgressFacts } from '../../app/board/readBoard.js';
import { themeOfId } from '../../core/checklist/themes.js';
import { isOpenItem, roadmapEfforts, roadmapHorizons, roadmapStatuses } from '../../core/roadmap/roadmapItem.js';
import type { RoadmapWarningCode } from '../../core/roadmap/roadmapWarnings.js';
import { presentFields } from '../../core/text/presentFields.js';
import type { BoardCard, BoardCoverage, BoardModel, BoardProgress } from '../../webview/boardProtocol.js';
import { wordEffort, wordStatus } from '../roadmap/roadmapWords.js';
import { wordWarning } from '../roadmap/warningWords.js';
import { boardWords, wordColumn, wordImpacts, wordNoTheme } from './boardWords.js';
import { factsOf } from './cardFacts.js';
import { wordSpeaker } from '../roadmap/speakerWords.js';
import { wordCoverage, wordSaturation, wordUnsorted } from '../coverage/coverageWords.js';
import { wordProgress, wordProgressRemark, wordWeek } from './progressWords.js';

/** What a card's facts say already, or the board as a whole. */
const saidOtherwise: ReadonlySet<RoadmapWarningCode> = new Set([
  ...(['roadmap.noEvidence', 'roadmap.reviewOverdue', 'roadmap.mostlyLater'] as const),
]);

/** What the board shows, and what its cards refer to. */
export interface BoardContent {
  readonly model: BoardModel;
  readonly entries: readonly BoardEntry[];
}

/** Words all that the board shows. */
export function boardContent(facts: BoardFacts): BoardContent {
  const { entries, themes, progress } = facts;
  const isUnplanned = entries.some(({ item }) => item.horizon === undefined);
  const mostlyLater = entries.flatMap(({ warnings }) => warnings).find(({ code }) => code === 'roadmap.mostlyLater');
  const model = {
    columns: [...roadmapHorizons, ...(isUnplanned ? ([''] as const) : [])].map((id) => ({
      id,
      title: wordColumn(id),
    })),
    rows: themes.map(({ id, title }) => ({ id, title: id === '' ? wordNoTheme() : title })),
    cards: entries.map(cardOf),
    remark: mostlyLater ? wordWarning(mostlyLater) : '',
    statuses: roadmapStatuses.map((id) => ({ id, title: wordStatus(id) })),
    efforts: roadmapEfforts.map((id) => ({ id, title: `${id}: ${wordEffort(id)}` })),
    impacts: wordImpacts(),
    progress: progressOf(progress),
    coverage: coverageOf(facts),
    words: boardWords(),
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
    warnings: warnings.filter(({ code }) => !saidOtherwise.has(code)).map(wordWarning),
  });
}

function progressOf({ people, chosen, progress }: BoardProgressFacts): BoardProgress {
  const { weeks, thisWeek, planned } = progress;
  const everyone = { id: '', title: vscode.l10n.t('Everyone') };
  return {
    people: [...(people.length > 1 ? [everyone] : []), ...people.map(({ slug, name }) => ({ id: slug, title: name }))],
    chosen: chosen?.slug ?? '',
    weeks: weeks.map(({ firstDay, ...week }) => ({ label: wordWeek(firstDay), ...week })),
    ...{ thisWeek, planned },
    summary: wordProgress(progress),
    remark: wordProgressRemark(progress),
  };
}

function coverageOf({ coverage, saturation }: BoardFacts): BoardCoverage {
  const isEmpty = coverage.rows.every(({ notes }) => notes === 0);
  return {
    voices: coverage.speakers.map(wordSpeaker),
    rows: (isEmpty ? [] : coverage.rows).map(({ theme, title, cells }) => ({
      title: theme === undefined ? wordUnsorted() : title === theme ? themeOfId(theme).title : title,
      cells: cells.map(({ notes, isBlind }) => ({ count: notes, isBlindSpot: isBlind })),
    })),
    summary: wordCoverage(coverage),
    hint: wordSaturation(saturation),
  };
}
