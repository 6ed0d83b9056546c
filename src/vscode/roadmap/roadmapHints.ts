import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import { readRoadmapWarnings } from '../../app/roadmap/roadmapWarnings.js';
import type { LocatedWarning } from '../../core/roadmap/locateWarnings.js';
import { LineIndex } from '../../core/text/lineIndex.js';
import { hostTimer } from '../adapters/hostTimer.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { ShownDay } from '../kit/shownDay.js';
import { followDay } from '../folder/followDay.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { describeWarning } from './describeWarning.js';

/** Shows the roadmap's warnings in the Problems panel, with severity Information: VS Code excludes Hint from the panel. */
export function showRoadmapHints(current: CurrentFolder, funnel: Funnel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('sre-onboarding-roadmap');
  const follow = current.follow((shown) => {
    const { folder } = shown;
    collection.clear();
    const refresh = (): void => burst.add('change');
    const day = followDay(current, refresh);
    const hints = new RoadmapHints(shown, collection, day);
    const burst = new Burst<'change'>(hostTimer, () => void funnel.run(() => hints.refresh()));
    refresh();
    return vscode.Disposable.from(burst, day, folder.roadmap.onDidChange(refresh), folder.notes.onDidChange(refresh));
  });
  return vscode.Disposable.from(collection, follow);
}

class RoadmapHints {
  readonly #shown: ShownFolder;
  readonly #collection: vscode.DiagnosticCollection;
  readonly #day: ShownDay;
  /** A later refresh supersedes an earlier one that is still reading. */
  #turn = 0;

  constructor(shown: ShownFolder, collection: vscode.DiagnosticCollection, day: ShownDay) {
    this.#day = day;
    this.#shown = shown;
    this.#collection = collection;
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const { folder } = this.#shown;
    this.#day.show(folder.ports.clock.today());
    const warnings = await readRoadmapWarnings(folder);
    const files = [...(await folder.roadmap.all()).values()];
    const diagnostics: [vscode.Uri, vscode.Diagnostic[]][] = [];
    for (const { id, path } of files) {
      const ofItem = warnings.filter(({ itemId }) => itemId === id);
      const content = ofItem.length === 0 ? undefined : await folder.ports.files.read(path);
      if (content?.kind !== 'text') continue;
      const { locateWarnings } = await import('../../core/roadmap/locateWarnings.js');
      const lines = new LineIndex(content.text);
      const located = locateWarnings(content.text, ofItem);
      diagnostics.push([this.#shown.uriOf(path), located.map((warning) => toDiagnostic(warning, lines))]);
    }
    if (turn !== this.#turn) return;
    this.#collection.clear();
    this.#collection.set(diagnostics);
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
