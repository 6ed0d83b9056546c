import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { NoteSectionKey } from '../../core/notes/arrangeNotes.js';
import type { NoteSectionId } from './noteRows.js';

/** What notes are grouped by, to complete "Group by …". */
export function sectionKeyLabel(grouping: NoteSectionKey): string {
  switch (grouping) {
    case 'theme':
      return vscode.l10n.t('theme');
    case 'kind':
      return vscode.l10n.t('kind');
    case 'step':
      return vscode.l10n.t('step');
    case 'source':
      return vscode.l10n.t('source');
    case 'author':
      return vscode.l10n.t('person');
    case 'file':
      return vscode.l10n.t('file');
  }
}

export function describeSectionKey(grouping: NoteSectionKey): string {
  switch (grouping) {
    case 'theme':
      return vscode.l10n.t('how the roadmap is organized');
    case 'kind':
      return vscode.l10n.t('pain points, risks, wishes …');
    case 'step':
      return vscode.l10n.t('the checklist step that they were captured for');
    case 'source':
      return vscode.l10n.t('who said it');
    case 'author':
      return vscode.l10n.t('who wrote it down');
    case 'file':
      return vscode.l10n.t('the code that they are about');
  }
}

/** Reads the titles of sections: themes and steps by title, people by name, anything else as it is. */
export async function readSectionTitles(folder: OnboardingFolder): Promise<(group: NoteSectionId) => string> {
  const [{ checklist }, people] = await Promise.all([folder.checklist.state(), folder.people.all()]);
  const steps = checklist?.phases.flatMap((phase) => phase.steps) ?? [];
  const named = [...people.values()].flatMap(({ person }) => person ?? []);
  const titles: Readonly<Partial<Record<NoteSectionKey, ReadonlyMap<string, string>>>> = {
    theme: new Map(checklist?.themes.map(({ id, title }) => [id, title])),
    step: new Map(steps.map(({ id, title }) => [id, title])),
    author: new Map(named.map(({ email, name }) => [email.toLowerCase(), name])),
  };
  return ({ grouping, key }) => (key === undefined ? noValueLabel(grouping) : (titles[grouping]?.get(key) ?? key));
}

function noValueLabel(grouping: NoteSectionKey): string {
  switch (grouping) {
    case 'theme':
      return vscode.l10n.t('Not sorted yet');
    case 'kind':
      return vscode.l10n.t('No kind');
    case 'step':
      return vscode.l10n.t('For no step');
    case 'source':
      return vscode.l10n.t('Observed by the author');
    case 'author':
      return vscode.l10n.t('Unknown author');
    case 'file':
      return vscode.l10n.t('Not about code');
  }
}
