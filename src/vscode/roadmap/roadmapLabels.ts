import * as vscode from 'vscode';

import type { Confidence, ConfidenceLevel } from '../../core/roadmap/confidenceOf.js';
import type { EvidenceStrength } from '../../core/roadmap/evidenceStrength.js';
import type {
  BuyIn,
  ReviewDecision,
  RoadmapEffort,
  RoadmapHorizon,
  RoadmapStatus,
  Validation,
} from '../../core/roadmap/roadmapItem.js';

export const roadmapStatusIcons: Readonly<Record<RoadmapStatus, string>> = {
  proposed: 'circle-large-outline',
  agreed: 'thumbsup',
  started: 'play-circle',
  done: 'pass-filled',
  dropped: 'circle-slash',
};

export function horizonLabel(horizon: RoadmapHorizon): string {
  switch (horizon) {
    case 'now':
      return vscode.l10n.t('Now');
    case 'next':
      return vscode.l10n.t('Next');
    case 'later':
      return vscode.l10n.t('Later');
  }
}

export function statusLabel(status: RoadmapStatus): string {
  switch (status) {
    case 'proposed':
      return vscode.l10n.t('Proposed');
    case 'agreed':
      return vscode.l10n.t('Agreed');
    case 'started':
      return vscode.l10n.t('Started');
    case 'done':
      return vscode.l10n.t('Done');
    case 'dropped':
      return vscode.l10n.t('Dropped');
  }
}

export function effortLabel(effort: RoadmapEffort): string {
  switch (effort) {
    case 'S':
      return vscode.l10n.t('days');
    case 'M':
      return vscode.l10n.t('weeks');
    case 'L':
      return vscode.l10n.t('a month or two');
    case 'XL':
      return vscode.l10n.t('a quarter or more');
  }
}

/** What somebody said about an item's problem. */
export function describeVerdict(said: Validation['said']): { readonly label: string; readonly description: string } {
  switch (said) {
    case 'confirmed':
      return { label: vscode.l10n.t('Confirmed'), description: vscode.l10n.t('they have this problem') };
    case 'mixed':
      return { label: vscode.l10n.t('Mixed'), description: vscode.l10n.t('they have part of it') };
    case 'contradicted':
      return { label: vscode.l10n.t('Contradicted'), description: vscode.l10n.t('they don’t have this problem') };
  }
}

/** Somebody's position on an item. */
export function describeStance(stance: BuyIn['stance']): { readonly label: string; readonly description: string } {
  switch (stance) {
    case 'supports':
      return { label: vscode.l10n.t('Supports'), description: vscode.l10n.t('in favor') };
    case 'neutral':
      return { label: vscode.l10n.t('Neutral'), description: vscode.l10n.t('neither for nor against') };
    case 'concerned':
      return { label: vscode.l10n.t('Concerned'), description: vscode.l10n.t('has concerns to be addressed') };
  }
}

/** The possible outcome of a review, for a list of choices. */
export function describeDecision(decision: ReviewDecision): { readonly label: string; readonly description: string } {
  switch (decision) {
    case 'kept':
      return { label: vscode.l10n.t('Keep'), description: vscode.l10n.t('still right as it is') };
    case 'changed':
      return { label: vscode.l10n.t('Change'), description: vscode.l10n.t('still right, but needs changes') };
    case 'dropped':
      return { label: vscode.l10n.t('Drop'), description: vscode.l10n.t('will not be done') };
  }
}

/** An item's evidence in a sentence: "Based on 3 notes, 2 people, 2 roles, 1 customer". */
export function describeEvidence({ notes, people, roles, customers }: EvidenceStrength): string {
  if (notes === 0) return vscode.l10n.t('Based on no notes');
  return [
    vscode.l10n.t('Based on {0}', noteCountLabel(notes)),
    people === 1 ? vscode.l10n.t('1 person') : vscode.l10n.t('{0} people', people),
    ...(roles > 0 ? [roles === 1 ? vscode.l10n.t('1 role') : vscode.l10n.t('{0} roles', roles)] : []),
    ...(customers > 0
      ? [customers === 1 ? vscode.l10n.t('1 customer') : vscode.l10n.t('{0} customers', customers)]
      : []),
  ].join(', ');
}

/** How many notes are an item's evidence. */
export function noteCountLabel(count: number): string {
  if (count === 0) return vscode.l10n.t('no notes');
  return count === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', count);
}

/** An item's confidence and open concerns, as sentences of plain text. */
export function describeConfidence(confidence: Confidence): readonly string[] {
  const { level, confirmed, contradicted, mixed, supports, neutral, openConcerns } = confidence;
  const said = [
    confirmed > 0 && vscode.l10n.t('{0} confirmed', confirmed),
    mixed > 0 && vscode.l10n.t('{0} mixed', mixed),
    contradicted > 0 && vscode.l10n.t('{0} contradicted', contradicted),
  ];
  const stances = [
    supports > 0 && vscode.l10n.t('{0} support it', supports),
    neutral > 0 && vscode.l10n.t('{0} neutral', neutral),
  ].filter(Boolean);
  return [
    [confidenceLabel(level), said.filter(Boolean).join(', ')].filter(Boolean).join(': '),
    ...(stances.length > 0 ? [stances.join(', ')] : []),
    ...openConcerns.map(({ who, why }) =>
      why === undefined
        ? vscode.l10n.t('Open concern of {0}', who)
        : vscode.l10n.t('Open concern of {0}: {1}', who, why),
    ),
  ];
}

function confidenceLabel(level: ConfidenceLevel): string {
  switch (level) {
    case 'untested':
      return vscode.l10n.t('Nobody has been asked yet');
    case 'contradicted':
      return vscode.l10n.t('Contradicted');
    case 'mixed':
      return vscode.l10n.t('Mixed answers');
    case 'confirmed':
      return vscode.l10n.t('Confirmed');
  }
}
