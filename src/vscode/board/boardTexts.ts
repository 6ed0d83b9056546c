import * as vscode from 'vscode';

import type { BoardHorizon, BoardTexts } from '../../webview/boardProtocol.js';
import { horizonLabel } from '../roadmap/roadmapLabels.js';

/** The board's fixed texts, in the window's language. */
export function boardTexts(): BoardTexts {
  return { ...barWords(), ...filterWords(), ...cardWords(), ...plotWords(), ...progressWords(), ...coverageWords() };
}

type CoverageKeys = 'noCoverage' | 'blindSpot';
type ProgressKeys =
  | 'person'
  | 'week'
  | 'due'
  | 'done'
  | 'stepsInWeek'
  | 'notesInWeek'
  | 'today'
  | 'noProgress'
  | 'perWeek';
type PlotKeys = 'effort' | 'impact' | 'unrated' | 'plotSummary';
type CardKeys = 'keys' | 'moved' | 'atEdge' | 'noItems' | 'noneFound';
type BarKeys = 'tabs' | 'add' | 'savePicture';

function barWords(): Pick<BoardTexts, BarKeys> {
  return {
    tabs: {
      board: vscode.l10n.t('Board'),
      plot: vscode.l10n.t('Impact × Effort'),
      progress: vscode.l10n.t('Progress'),
      coverage: vscode.l10n.t('Coverage'),
    },
    add: vscode.l10n.t('Add Item'),
    savePicture: vscode.l10n.t('Export as SVG'),
  };
}

function filterWords(): Omit<BoardTexts, BarKeys | CardKeys | PlotKeys | ProgressKeys | CoverageKeys> {
  return {
    filter: vscode.l10n.t('Filter items'),
    filterText: vscode.l10n.t('Filter by text'),
    theme: vscode.l10n.t('Theme'),
    status: vscode.l10n.t('Status'),
    owner: vscode.l10n.t('Owner'),
    anyTheme: vscode.l10n.t('All themes'),
    anyStatus: vscode.l10n.t('Any status'),
    notDropped: vscode.l10n.t('All except dropped'),
    anyOwner: vscode.l10n.t('Any owner'),
    noOwner: vscode.l10n.t('No owner'),
    shown: vscode.l10n.t('{0} of {1} items', '{0}', '{1}'),
    clearFilter: vscode.l10n.t('Clear filter'),
  };
}

function cardWords(): Pick<BoardTexts, CardKeys> {
  return {
    keys: vscode.l10n.t('Drag a card to move it, or press Alt and an arrow key. Enter opens its file.'),
    moved: vscode.l10n.t('Moved {0} to {1}, {2}', '{0}', '{1}', '{2}'),
    atEdge: vscode.l10n.t('{0} can’t move further in this direction', '{0}'),
    noItems: vscode.l10n.t(
      'The roadmap has no items yet. Add one here, or make one in the Notes view from notes that say the same thing.',
    ),
    noneFound: vscode.l10n.t('No items match the filter.'),
  };
}

function plotWords(): Pick<BoardTexts, PlotKeys> {
  return {
    effort: vscode.l10n.t('Effort'),
    impact: vscode.l10n.t('Impact'),
    unrated: vscode.l10n.t('Not rated yet'),
    plotSummary: vscode.l10n.t('Items by impact and effort: {0}', '{0}'),
  };
}

function progressWords(): Pick<BoardTexts, ProgressKeys> {
  return {
    person: vscode.l10n.t('Progress of'),
    week: vscode.l10n.t('Week of'),
    due: vscode.l10n.t('Due'),
    done: vscode.l10n.t('Done'),
    stepsInWeek: vscode.l10n.t('Steps done in the week'),
    notesInWeek: vscode.l10n.t('Notes captured in the week'),
    today: vscode.l10n.t('This week'),
    noProgress: vscode.l10n.t('Nobody has started onboarding here, or their files have no start date.'),
    perWeek: vscode.l10n.t('Each week'),
  };
}

function coverageWords(): Pick<BoardTexts, CoverageKeys> {
  return {
    noCoverage: vscode.l10n.t(
      'There are no notes yet. Capture what you hear, and this page will show who was heard on which theme.',
    ),
    blindSpot: vscode.l10n.t('Blind spot: nobody was heard'),
  };
}

export function columnLabel(horizon: BoardHorizon): string {
  return horizon === '' ? vscode.l10n.t('No horizon yet') : horizonLabel(horizon);
}

/** Labels of the impacts from 1 to 5. */
export function impactLabels(): readonly string[] {
  return [1, 2, 3, 4, 5].map(String);
}

export function noThemeLabel(): string {
  return vscode.l10n.t('No theme yet');
}
