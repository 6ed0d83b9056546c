import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Disposable } from '../../app/ports.js';
import type { BoardReader } from '../../app/readBoard.js';
import { readableItems } from '../../app/roadmapStore.js';
import { placeChanges } from '../../core/roadmap/placeChanges.js';
import { localDateOf } from '../../core/time/localDate.js';
import type { BoardWish } from '../../webview/boardProtocol.js';
import { type BoardContent, boardContent } from '../board/boardModel.js';
import { savePicture } from '../board/savePicture.js';
import { openFile } from '../guide/guideTargets.js';
import type { RoadmapAdding } from './addRoadmapItem.js';
import { requireFolder, requireRoot } from '../requireFolder.js';
import type { RoadmapEditor } from '../roadmap/roadmapEditor.js';
import { PagePanel, type PanelTools } from '../webviews/pagePanel.js';

/** What the board's page can do. */
export interface BoardParts extends PanelTools {
  readonly editor: RoadmapEditor;
  readonly adding: RoadmapAdding;
}

type Move = Extract<BoardWish, { readonly type: 'move' }>;

/** Open Roadmap Board: the items by horizon and theme, to be moved; their plot; progress and coverage. */
export class RoadmapBoard {
  readonly #parts: BoardParts;
  readonly #panel: PagePanel<BoardContent, BoardWish>;
  #reader: { readonly folder: OnboardingFolder; readonly board: BoardReader } | undefined;
  /** Whose progress is shown; `undefined` until somebody was chosen. */
  #person: string | undefined;
  /** Moves are made one after the other, in the order in which they were wished for. */
  #lastMove: Promise<unknown> = Promise.resolve();

  constructor(parts: BoardParts) {
    this.#parts = parts;
    this.#panel = new PagePanel<BoardContent, BoardWish>(parts, {
      viewType: 'sreOnboarding.board',
      name: 'board',
      read: async (folder) => boardContent(await (await this.#readerOf(folder)).read(this.#person)),
      titleOf: () => vscode.l10n.t('Roadmap Board'),
      goneText: () => vscode.l10n.t('Open a folder first: the roadmap is kept in it.'),
      changesOf: (folder) => this.#changesOf(folder),
      restore: (state) => this.#restore(state),
      handle: (wish, content) => this.#handle(wish, content),
      isLasting: () => true,
    });
  }

  /** Shows the board, where it was or as a tab of its own. */
  async open(): Promise<void> {
    requireFolder(this.#parts.current);
    await this.#panel.show(vscode.ViewColumn.Active, false);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #readerOf(folder: OnboardingFolder): Promise<BoardReader> {
    if (this.#reader?.folder === folder) return this.#reader.board;
    const { BoardReader: Reader } = await import('../../app/readBoard.js');
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

  async #handle(wish: BoardWish, { model, entries }: BoardContent): Promise<void> {
    switch (wish.type) {
      case 'open': {
        const entry = entries.find(({ id }) => id === wish.id);
        if (entry) await openFile(requireRoot(this.#parts.current), entry.path);
        return undefined;
      }
      case 'move': {
        if (!model.rows.some(({ id }) => id === wish.theme)) return undefined;
        const move = this.#lastMove.then(() => this.#move(wish));
        this.#lastMove = move.catch(() => undefined);
        return move;
      }
      case 'add':
        await this.#parts.adding.add(undefined, undefined);
        return undefined;
      case 'progressOf':
        if (model.progress.people.some(({ id }) => id === wish.person)) this.#person = wish.person;
        return undefined;
      case 'savePicture':
        return savePicture(requireRoot(this.#parts.current), wish.tab, wish.svg);
    }
  }

  /** Writes an item's horizon and theme into its file, as far as they change. */
  async #move({ id, ...place }: Move): Promise<void> {
    const items = readableItems(await requireFolder(this.#parts.current).roadmap.all());
    const entry = items.find((candidate) => candidate.id === id);
    if (entry) await this.#parts.editor.edit([entry.path], placeChanges(entry.item, place));
  }
}
