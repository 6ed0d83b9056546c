import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readRoadmapWarnings } from '../../app/roadmap/roadmapWarnings.js';
import type { LocatedWarning } from '../../core/roadmap/locateWarnings.js';
import { LineIndex } from '../../core/text/lineIndex.js';
import { hostTimer } from '../adapters/hostTimer.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { ShownDay } from '../kit/shownDay.js';
import { describeWarning } from './describeWarning.js';

/** Shows the roadmap's warnings in the Problems panel, with severity Information: VS Code excludes Hint from the panel. */
export function showRoadmapHints(current: CurrentFolder, funnel: Funnel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('sre-onboarding-roadmap');
  const follow = current.follow(({ folder, root }) => {
    collection.clear();
    const refresh = (): void => burst.add('change');
    const onReturn = vscode.window.onDidChangeWindowState;
    const day = new ShownDay({ onReturn, today: () => folder.ports.clock.today(), onNewDay: refresh });
    const shown = new RoadmapHints(folder, root, collection, day);
    const burst = new Burst<'change'>(hostTimer, () => void funnel.run(() => shown.refresh()));
    refresh();
    return vscode.Disposable.from(burst, day, folder.roadmap.onDidChange(refresh), folder.notes.onDidChange(refresh));
  });
  return vscode.Disposable.from(collection, follow);
}

class RoadmapHints {
  readonly #folder: OnboardingFolder;
  readonly #root: vscode.Uri;
  readonly #collection: vscode.DiagnosticCollection;
  readonly #day: ShownDay;
  /** A later refresh supersedes an earlier one that is still reading. */
  #turn = 0;

  constructor(folder: OnboardingFolder, root: vscode.Uri, collection: vscode.DiagnosticCollection, day: ShownDay) {
    this.#day = day;
    this.#folder = folder;
    this.#root = root;
    this.#collection = collection;
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.#day.show(this.#folder.ports.clock.today());
    const warnings = await readRoadmapWarnings(this.#folder);
    const files = [...(await this.#folder.roadmap.all()).values()];
    const shown: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const { id, path } of files) {
      const ofItem = warnings.filter(({ itemId }) => itemId === id);
      const content = ofItem.length === 0 ? undefined : await this.#folder.ports.files.read(path);
      if (content?.kind !== 'text') continue;
      const { locateWarnings } = await import('../../core/roadmap/locateWarnings.js');
      const lines = new LineIndex(content.text);
      const located = locateWarnings(content.text, ofItem);
      shown.push([vscode.Uri.joinPath(this.#root, path), located.map((warning) => toDiagnostic(warning, lines))]);
    }
    if (turn !== this.#turn) return;
    this.#collection.clear();
    this.#collection.set(shown);
  }
}

function toDiagnostic(warning: LocatedWarning, lines: LineIndex): vscode.Diagnostic {
  const [start, end] = [lines.positionAt(warning.span.start), lines.positionAt(warning.span.end)];
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const diagnostic = new vscode.Diagnostic(range, describeWarning(warning), vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'SRE Onboarding';
  diagnostic.code = warning.code;
  return diagnostic;
}
