import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Disposable } from '../../app/ports.js';
import type { BoardReader } from '../../app/board/readBoard.js';
import { readableItems } from '../../app/roadmap/roadmapStore.js';
import { placeChanges } from '../../core/roadmap/placeChanges.js';
import { localDateOf } from '../../core/time/localDate.js';
import type { BoardWish } from '../../webview/boardProtocol.js';
import { type BoardContent, boardContent } from './boardModel.js';
import { type BoardEffects, type CardMove, carryOutBoardWish } from './boardWishes.js';
import { savePicture } from './savePicture.js';
import { openFile } from '../guide/guideTargets.js';
import type { RoadmapItemAdder } from '../roadmap/roadmapItemAdder.js';
import type { RoadmapEditor } from '../roadmap/roadmapEditor.js';
import { PagePanel, type PanelTools } from '../pages/pagePanel.js';
import type { Handlers } from '../kit/funnel.js';

export interface BoardParts extends PanelTools {
  readonly editor: RoadmapEditor;
  readonly adder: RoadmapItemAdder;
}

/** Open Roadmap Board: items by horizon and theme, which can be moved; a plot of them; progress and coverage. */
export class RoadmapBoard {
  readonly #parts: BoardParts;
  readonly #panel: PagePanel<BoardContent, BoardWish>;
  #reader: { readonly folder: OnboardingFolder; readonly board: BoardReader } | undefined;
  /** Whose progress is shown; `undefined` until somebody is chosen. */
  #person: string | undefined;
  /** Moves are written one after the other, in the order in which they were requested. */
  #lastMove: Promise<unknown> = Promise.resolve();

  readonly commands = {
    'sreOnboarding.openRoadmapBoard': () => this.open(),
  } satisfies Partial<Handlers>;

  constructor(parts: BoardParts) {
    this.#parts = parts;
    this.#panel = new PagePanel<BoardContent, BoardWish>(parts, {
      viewType: 'sreOnboarding.board',
      name: 'board',
      read: async (folder) => boardContent(await (await this.#readerOf(folder)).read(this.#person)),
      titleOf: () => vscode.l10n.t('Roadmap Board'),
      goneText: () => vscode.l10n.t('Open a folder first. The roadmap is stored in it.'),
      changesOf: (folder) => this.#changesOf(folder),
      restore: (state) => this.#restore(state),
      handle: (wish, content) => carryOutBoardWish(wish, content, this.#effects),
      isLasting: () => true,
    });
  }

  async open(): Promise<void> {
    this.#parts.current.require();
    await this.#panel.show(vscode.ViewColumn.Active, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #readerOf(folder: OnboardingFolder): Promise<BoardReader> {
    if (this.#reader?.folder === folder) return this.#reader.board;
    const { BoardReader: Reader } = await import('../../app/board/readBoard.js');
    const board = new Reader(folder, (instant) => localDateOf(new Date(instant)));
    this.#reader = { folder, board };
    return board;
  }

  #changesOf(folder: OnboardingFolder): readonly ((listener: () => void) => Disposable)[] {
    const { notes, sessions, checklist, onDidChangeStanding, roadmap } = folder;
    const counted = [notes, sessions, checklist].map(({ onDidChange }) => (listener: () => void) => {
      const recount = (): void => {
        this.#reader?.board.forgetCoverage();
        listener();
      };
      return onDidChange(recount);
    });
    return [...counted, onDidChangeStanding, roadmap.onDidChange];
  }

  #restore(state: unknown): void {
    const person = typeof state === 'object' && state !== null && 'person' in state ? state.person : undefined;
    this.#person = typeof person === 'string' ? person : undefined;
  }

  get #effects(): BoardEffects {
    const { adder, current } = this.#parts;
    return {
      openFile: (path) => openFile(current.require(), path),
      move: (move) => {
        const moving = this.#lastMove.then(() => this.#move(move));
        this.#lastMove = moving.catch(() => undefined);
        return moving;
      },
      addItem: () => adder.add(undefined, undefined),
      showProgressOf: (person) => (this.#person = person),
      savePicture: (tab, svg) => savePicture(current.require().root, tab, svg),
    };
  }

  /** Writes an item's new horizon and theme, if changed, to its file. */
  async #move({ id, ...place }: CardMove): Promise<void> {
    const items = readableItems(await this.#parts.current.require().folder.roadmap.all());
    const entry = items.find((candidate) => candidate.id === id);
    if (entry) await this.#parts.editor.edit([entry.path], placeChanges(entry.item, place));
  }
}
