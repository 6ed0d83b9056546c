import * as vscode from 'vscode';

import { type KnownNames, noNames } from '../../app/sessions/sessionProposal.js';
import type { PersonSuggestion } from '../../core/sessions/suggestPeople.js';
import { describeReasons } from './describeReasons.js';
import { createPick, inertItem, type InertItem } from '../kit/quickPick.js';
import { inert } from '../../core/text/inertText.js';

/** The other person of a session, and whether the session is private. */
export interface PersonAnswer {
  /** Empty for nobody in particular. */
  readonly name: string;
  readonly isPrivate: boolean;
}

interface PersonItem extends InertItem {
  readonly name: string;
}

/** Asks for the other person: any name can be typed; known and suggested people are offered. */
export class PersonBox {
  readonly #box = createPick<PersonItem>();
  #known = noNames;
  #suggested: readonly PersonSuggestion[] = [];
  #isPrivate = false;

  /** @param title the session's, shown by the box. */
  constructor(title: string) {
    this.#box.title = inert(title);
    this.#box.placeholder = inert(vscode.l10n.t('With whom? Type a name or choose one.'));
    this.#box.ignoreFocusOut = true;
    this.#box.matchOnDescription = true;
  }

  /**
   * Shows the box until it closes. What is known about people may arrive later.
   *
   * @param known people named in notes and sessions, the most recent first; those from private ones only for a private session.
   * @returns `undefined` after Escape.
   */
  async ask(
    known: Promise<KnownNames>,
    suggested: Promise<readonly PersonSuggestion[]>,
  ): Promise<PersonAnswer | undefined> {
    this.#fill(known, suggested);
    const answer = await new Promise<PersonAnswer | undefined>((resolve) => {
      this.#box.onDidChangeValue(() => this.#showItems());
      this.#box.onDidTriggerButton(() => this.#togglePrivate());
      this.#box.onDidAccept(() => {
        const [item] = this.#box.selectedItems;
        resolve({ name: item?.name ?? this.#box.value.trim(), isPrivate: this.#isPrivate });
      });
      this.#box.onDidHide(() => resolve(undefined));
      this.#showPrivacy();
      this.#showItems();
      this.#box.show();
    });
    this.#box.dispose();
    return answer;
  }

  #fill(known: Promise<KnownNames>, suggested: Promise<readonly PersonSuggestion[]>): void {
    this.#box.busy = true;
    void known.then((names) => {
      this.#known = names;
      this.#showItems();
    });
    void suggested.then((people) => {
      this.#suggested = people;
      this.#box.busy = false;
      this.#showItems();
    });
  }

  #showItems(): void {
    const typed = this.#box.value.trim();
    const offered = [...this.#suggestedItems(), ...this.#knownItems()];
    const isOffered = offered.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
    const nobody = inertItem({ label: vscode.l10n.t('Nobody in particular'), name: '' });
    const asTyped = inertItem({
      label: typed,
      description: vscode.l10n.t('as typed'),
      name: typed,
      alwaysShow: true,
    });
    this.#box.items = [...(typed === '' || isOffered ? [] : [asTyped]), ...offered, ...(typed === '' ? [nobody] : [])];
  }

  #suggestedItems(): readonly PersonItem[] {
    return this.#suggested.map((person) =>
      inertItem({ label: person.name, description: describeReasons(person), name: person.name }),
    );
  }

  #knownItems(): readonly PersonItem[] {
    const suggested = new Set(this.#suggested.map(({ name }) => name));
    return (this.#isPrivate ? this.#known.all : this.#known.shared)
      .filter((name) => !suggested.has(name))
      .map((name) => inertItem({ label: name, description: vscode.l10n.t('previously recorded'), name }));
  }

  #togglePrivate(): void {
    this.#isPrivate = !this.#isPrivate;
    this.#showPrivacy();
    this.#showItems();
  }

  #showPrivacy(): void {
    const [icon, tooltip] = this.#isPrivate
      ? ['lock', vscode.l10n.t('Private: ignored by git. Click to share it.')]
      : ['unlock', vscode.l10n.t('Shared with the team. Click to make it private.')];
    this.#box.buttons = [{ iconPath: new vscode.ThemeIcon(icon), tooltip }];
  }
}
