import * as vscode from 'vscode';

import { knownPeople, noNames } from '../../app/sessions/sessionProposal.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { createPick, inertItem, type InertItem } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

interface NameItem extends InertItem {
  /** Empty for nobody. */
  readonly name: string;
}

export interface NameQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** Initially in the box. */
  readonly proposed?: string | undefined;
  /** The label for nobody, if that is an allowed answer. */
  readonly nobody?: string;
}

/**
 * Asks for a person: any name can be typed; participants and known sources are offered.
 *
 * @returns empty for nobody. Throws `CancellationError` if the box is closed or empty.
 */
export async function askName(folder: OnboardingFolder, question: NameQuestion): Promise<string> {
  const names = await namesOf(folder);
  const box = createPick<NameItem>();
  box.title = inert(question.title);
  box.placeholder = inert(question.placeholder);
  box.ignoreFocusOut = true;
  const showItems = (): void => {
    box.items = itemsFor(box.value.trim(), names, question.nobody);
  };
  const name = await new Promise<string | undefined>((resolve) => {
    box.onDidChangeValue(showItems);
    box.onDidAccept(() => resolve(box.selectedItems[0]?.name));
    box.onDidHide(() => resolve(undefined));
    box.value = question.proposed ?? '';
    showItems();
    box.show();
  });
  box.dispose();
  if (name === undefined) throw new vscode.CancellationError();
  return name;
}

function itemsFor(typed: string, names: readonly string[], nobody: string | undefined): readonly NameItem[] {
  const isKnown = names.some((name) => name.toLowerCase() === typed.toLowerCase());
  const asTyped = inertItem({
    label: typed,
    description: vscode.l10n.t('as typed'),
    name: typed,
    alwaysShow: true,
  });
  return [
    ...(typed === '' || isKnown ? [] : [asTyped]),
    ...names.map((name) => inertItem({ label: name, name })),
    ...(nobody === undefined || typed !== '' ? [] : [inertItem({ label: nobody, name: '' })]),
  ];
}

/** People being onboarded, then sources, the most recent first. Unreadable files are reported elsewhere. */
async function namesOf(folder: OnboardingFolder): Promise<readonly string[]> {
  const people = await folder.people.all().then(
    (files) => [...files.values()],
    () => [],
  );
  // The name goes into the roadmap, which is shared.
  const { shared: heard } = await knownPeople(folder).catch(() => noNames);
  const onboarded = people.flatMap(({ person }) => person?.name ?? []);
  return [...new Set([...onboarded, ...heard])].filter((name) => name !== '');
}
