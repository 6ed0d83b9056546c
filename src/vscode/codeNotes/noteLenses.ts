import * as vscode from 'vscode';

import type { CommandId, SettingValues } from '../../generated/manifest.js';
import { type LocatedNote, locateNotes } from './locateNotes.js';
import { withIcon } from '../../core/text/inertText.js';
import { lensAbove } from '../kit/codeLens.js';
import type { ShownFolder } from '../folder/shownFolder.js';

const setting: keyof SettingValues = 'sreOnboarding.codeLens';

/** Code lenses with the titles of notes, if the setting enables them. */
export class NoteLenses implements vscode.CodeLensProvider {
  readonly #shown: ShownFolder;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #following: vscode.Disposable;
  #registered: vscode.Disposable | undefined;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(shown: ShownFolder) {
    this.#shown = shown;
    this.#following = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting, shown.root)) this.#followSetting();
    });
    this.#followSetting();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    return (await locateNotes(this.#shown, document)).flatMap(lensOf);
  }

  /** Requests new lenses after notes or their files have changed. VS Code notices edits of the text itself. */
  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#following.dispose();
    this.#registered?.dispose();
    this.#changed.dispose();
  }

  #followSetting(): void {
    this.#registered?.dispose();
    const isOn = vscode.workspace.getConfiguration(undefined, this.#shown.root).get(setting, false);
    const inFolder = { pattern: new vscode.RelativePattern(this.#shown.root, '**') };
    this.#registered = isOn ? vscode.languages.registerCodeLensProvider(inFolder, this) : undefined;
  }
}

function lensOf({ file, place }: LocatedNote): vscode.CodeLens[] {
  if (place.kind === 'lost') return [];
  const command: CommandId = 'sreOnboarding.openCodeNote';
  return [lensAbove(place.line, withIcon('note', file.note.title), command, file.path)];
}
