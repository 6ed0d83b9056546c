import * as vscode from 'vscode';

import { NoteFinders } from './app/finding/noteFinders.js';
import type { Files, Ports } from './app/ports.js';
import type { Checklist, StepPlatform } from './core/checklist/checklist.js';
import { GitExtensionIdentity } from './vscode/adapters/gitIdentity.js';
import { type ExitStatus, GitProgramView } from './vscode/adapters/gitView.js';
import { HostPace } from './vscode/adapters/hostPace.js';
import { createMementoMemory } from './vscode/adapters/mementoMemory.js';
import { systemClock } from './vscode/adapters/systemClock.js';
import { systemRandom } from './vscode/adapters/systemRandom.js';
import { readVariables } from './vscode/adapters/checklistSettings.js';
import type { ShellProcess } from './vscode/adapters/taskRunner.js';
import { WorkspaceCodeFiles } from './vscode/adapters/workspaceCodeFiles.js';
import { WorkspaceSurroundings } from './vscode/adapters/workspaceSurroundings.js';
import { AnswerCapture } from './vscode/sessions/captureAnswers.js';
import { followCodeNotes } from './vscode/codeNotes/followCodeNotes.js';
import { RoadmapAdding } from './vscode/roadmap/addRoadmapItem.js';
import { offerProblemNotes } from './vscode/codeNotes/problemActions.js';
import { NoteBrowsing } from './vscode/finding/browseNotes.js';
import { NoteCapture } from './vscode/capture/captureNote.js';
import { CodeNoteCommands } from './vscode/codeNotes/codeNotes.js';
import { NoteChanging } from './vscode/notes/changeNotes.js';
import { RoadmapChanging } from './vscode/roadmap/changeRoadmap.js';
import { ChecklistCustomization } from './vscode/checklist/customizeChecklist.js';
import { StepEditing } from './vscode/checklist/editStep.js';
import { DeferredWorkSearch } from './vscode/deferred/findDeferredWork.js';
import { RoadmapExport } from './vscode/export/exportRoadmap.js';
import { NoteSearch } from './vscode/finding/findNote.js';
import { Funnel } from './vscode/kit/funnel.js';
import { commandHandlers, type CommandParts } from './vscode/handlers.js';
import { ConflictResolving } from './vscode/conflicts/resolveConflict.js';
import { SuggestionPages } from './vscode/languageModel/suggestionPages.js';
import { registerLanguageModelTools } from './vscode/languageModel/tools.js';
import { Suggesting } from './vscode/languageModel/suggest.js';
import { NoteGrouping } from './vscode/grouping/groupNotes.js';
import { ChecklistImport } from './vscode/import/importChecklist.js';
import { ItemDocuments } from './vscode/export/itemDocuments.js';
import { StepMarking } from './vscode/checklist/markSteps.js';
import { BuyInRecording } from './vscode/roadmap/recordBuyIn.js';
import { RoadmapBoard } from './vscode/board/roadmapBoard.js';
import { SessionRecording } from './vscode/sessions/recordSession.js';
import { NoteSharing } from './vscode/sharing/shareNote.js';
import { RoadmapReviewing } from './vscode/roadmap/reviewRoadmap.js';
import type { RoadmapParts } from './vscode/roadmapHandlers.js';
import { coveragePages } from './vscode/coverage/showCoverage.js';
import { digestPages } from './vscode/digest/showDigest.js';
import { NoteSorting } from './vscode/sorting/sortNotes.js';
import { Starting } from './vscode/checklist/start.js';
import { StepGuide } from './vscode/guide/stepGuide.js';
import { StepVerifying } from './vscode/verification/verifyStep.js';
import { ChecklistCommands } from './vscode/verification/checklistCommands.js';
import { CommandConsent } from './vscode/consent/commandConsent.js';
import { CurrentFolder } from './vscode/folder/currentFolder.js';
import { registerFileHelp } from './vscode/fileHelp/fileHelp.js';
import { showProblems } from './vscode/fileHelp/problemsPanel.js';
import { showRoadmapHints } from './vscode/roadmap/roadmapHints.js';
import { InsidePlaces, type LeadsOutside } from './vscode/folder/insidePlaces.js';
import { registerLinks } from './vscode/links/registerLinks.js';
import { keepEvidence } from './vscode/verification/keepEvidence.js';
import { watchPrivacy } from './vscode/privacy/watchPrivacy.js';
import { RoadmapEditor } from './vscode/roadmap/roadmapEditor.js';
import { UndoNotice } from './vscode/changes/undoNotice.js';
import { ChecklistTree } from './vscode/checklist/checklistTree.js';
import { personPages } from './vscode/people/personPages.js';
import { NotesTree } from './vscode/notes/notesTree.js';
import { PeopleTree } from './vscode/people/peopleTree.js';
import { RoadmapTree } from './vscode/roadmap/roadmapTree.js';
import { ProgressStatus } from './vscode/checklist/statusBar.js';

/** What differs between hosts. */
export interface Host {
  readonly createFiles: (root: vscode.Uri) => Files;
  readonly platform: StepPlatform;
  /** Runs programs; absent where none can be run. */
  readonly exitStatusOf?: ExitStatus;
  /** Whether a path leads out of a folder; absent where links can’t be looked into. */
  readonly leadsOutside?: LeadsOutside;
  /** Which process runs a line of the shell; absent where none can be run. */
  readonly shellProcess?: ShellProcess;
}

/** The composition root of every host: builds each object once, joins them, and hands them over for disposal. */
export function activateOnboarding(context: vscode.ExtensionContext, host: Host): void {
  const funnel = new Funnel();
  const places = new InsidePlaces(host.leadsOutside);
  const makePorts = (root: vscode.Uri): Ports => portsOf(context, host, root, places);
  const current = new CurrentFolder(makePorts, context.workspaceState, places);
  const notice = new UndoNotice();
  const parts = createCommandParts(context, { funnel, current, notice, host });
  context.subscriptions.push(
    ...[funnel, current, notice, parts.checklist, parts.notes, parts.roadmap.tree, parts.guide, parts.board],
    new PeopleTree(current),
    personPages(current),
    parts.suggestions,
    registerLanguageModelTools(current, notice),
    coveragePages(current),
    digestPages(current),
    showProblems(current),
    registerFileHelp(current),
    offerProblemNotes(current),
    funnel.register(commandHandlers(parts)),
  );
  const { extensionUri } = context;
  const reading = setTimeout(() => {
    const codeNotes = followCodeNotes({ current, funnel, extensionUri });
    context.subscriptions.push(...startReading(current, funnel, notice), codeNotes);
  }, 0);
  context.subscriptions.push({ dispose: () => clearTimeout(reading) });
}

/** What all commands share. */
interface Shell extends Pick<CommandParts, 'current' | 'notice'> {
  readonly funnel: Funnel;
  readonly host: Host;
}

function createCommandParts({ extensionUri, workspaceState }: vscode.ExtensionContext, shell: Shell): CommandParts {
  const { funnel, current, notice } = shell;
  const starting = new Starting(current);
  const marking = new StepMarking(current, starting, notice);
  const checklist = new ChecklistTree(current, (ticks) => funnel.run(() => marking.tick(ticks)));
  const commands = new ChecklistCommands(new CommandConsent(workspaceState), shell.host.shellProcess);
  const verifying = new StepVerifying(current, starting, commands);
  const recording = new SessionRecording(current);
  const capture = new NoteCapture(current, notice);
  const finders = new NoteFinders();
  const changing = new NoteChanging(current, notice, () => notes.rowsAtKeyboard());
  const notes = new NotesTree(current, finders, (paths, changes) => funnel.run(() => changing.apply(paths, changes)));
  const suggestions = new SuggestionPages(notice);
  const builtInFile = vscode.Uri.joinPath(extensionUri, 'media/checklist.yaml');
  const customization = new ChecklistCustomization(current, notice, builtInFile);
  const editor = new RoadmapEditor(current, notice);
  const roadmap = createRoadmapParts(shell, workspaceState, editor);
  return {
    ...{ current, notice, checklist, starting, marking, verifying, recording, capture, customization },
    ...{ changing, notes, roadmap },
    browsing: new NoteBrowsing(current, finders, notes),
    search: new NoteSearch(current, finders),
    sorting: new NoteSorting(current, notice),
    deferredWork: new DeferredWorkSearch(current, notice),
    grouping: new NoteGrouping(current, notice),
    suggesting: new Suggesting(current, suggestions),
    suggestions,
    resolving: new ConflictResolving(current, notice),
    sharing: new NoteSharing(current, notice),
    board: new RoadmapBoard({ extensionUri, current, funnel, editor, adding: roadmap.adding }),
    exporting: { roadmap: new RoadmapExport(current, notice), documents: new ItemDocuments(current, notice) },
    guide: new StepGuide({
      ...{ extensionUri, current, funnel, checklist, marking, verifying, recording, capture, commands },
    }),
    codeNotes: new CodeNoteCommands(current, capture, notice),
    answers: new AnswerCapture(current, notice),
    checklistImport: new ChecklistImport(current, marking, notice),
    editing: new StepEditing(current, customization),
  };
}

/** What the roadmap's commands act on. */
function createRoadmapParts(
  { current, notice, funnel }: Shell,
  memento: vscode.Memento,
  editor: RoadmapEditor,
): RoadmapParts {
  return {
    tree: new RoadmapTree(current, memento, {
      addEvidence: (itemPath, notePaths) => funnel.run(() => editor.addEvidence([itemPath], notePaths)),
      moveItems: (paths, changes) => funnel.run(() => editor.edit(paths, changes)),
    }),
    adding: new RoadmapAdding(current, editor, notice),
    changing: new RoadmapChanging(current, editor, notice),
    buyIn: new BuyInRecording(current, editor),
    reviewing: new RoadmapReviewing(current, notice),
  };
}

/** What activation need not wait for: follows the folder's files, and shows progress without a view being opened. */
function startReading(current: CurrentFolder, funnel: Funnel, notice: UndoNotice): readonly vscode.Disposable[] {
  void funnel.run(() => current.preferStarted());
  const follow = current.follow(({ folder }) => {
    const watch = folder.watch();
    void funnel.run(() => folder.sweep().then(() => folder.readAll()));
    return watch;
  });
  return [
    follow,
    keepEvidence(current, funnel, notice),
    new ProgressStatus(current),
    showRoadmapHints(current, funnel),
    watchPrivacy(current, funnel),
    registerLinks(current, funnel),
  ];
}

function portsOf(context: vscode.ExtensionContext, host: Host, root: vscode.Uri, places: InsidePlaces): Ports {
  return {
    files: host.createFiles(root),
    clock: systemClock,
    random: systemRandom,
    pace: new HostPace(),
    identity: new GitExtensionIdentity(root),
    memory: createMementoMemory(context.workspaceState, root),
    surroundings: new WorkspaceSurroundings(root, places),
    codeFiles: new WorkspaceCodeFiles(root, places),
    git: new GitProgramView(root, host.exitStatusOf),
    platform: host.platform,
    variables: () => readVariables(root),
    readBuiltInChecklist: () => readBuiltInChecklist(context.extensionUri),
  };
}

/** The checklist that ships with the extension; `npm run build` has read its YAML already. */
async function readBuiltInChecklist(extensionUri: vscode.Uri): Promise<Checklist> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/checklist.json'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is as our own build wrote it
  return JSON.parse(new TextDecoder().decode(bytes)) as Checklist;
}
