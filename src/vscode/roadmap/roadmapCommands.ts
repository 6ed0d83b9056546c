import { evidenceOf } from './roadmapRows.js';
import type { RoadmapTree } from './roadmapTree.js';
import type { RoadmapAdding } from './addRoadmapItem.js';
import type { RoadmapChanging } from './changeRoadmap.js';
import type { Handlers } from '../kit/funnel.js';
import type { BuyInRecording } from './recordBuyIn.js';
import type { RoadmapReviewing } from './reviewRoadmap.js';

/** What the roadmap's commands act on. */
export interface RoadmapParts {
  readonly tree: RoadmapTree;
  readonly adding: RoadmapAdding;
  readonly changing: RoadmapChanging;
  readonly buyIn: BuyInRecording;
  readonly reviewing: RoadmapReviewing;
}

/** The commands about the roadmap: of the Roadmap view and of the Notes view's menu. */
export class RoadmapCommands {
  readonly #parts: RoadmapParts;

  readonly commands = {
    'sreOnboarding.addRoadmapItem': (row, rows) => this.#parts.adding.add(row, rows),
    'sreOnboarding.addNotesToItem': (row, rows) => this.#parts.adding.addNotes(row, rows),
    'sreOnboarding.addEvidence': (row, rows) => this.#parts.adding.addEvidence(row, rows),
    'sreOnboarding.removeEvidence': (row, rows) => this.#parts.adding.removeEvidence(row, rows),
    'sreOnboarding.changeItemStatus': async (...given) =>
      this.#parts.changing.changeStatus(...(await this.#target(given))),
    'sreOnboarding.changeItemHorizon': async (...given) =>
      this.#parts.changing.changeHorizon(...(await this.#target(given))),
    'sreOnboarding.changeItemTheme': async (...given) =>
      this.#parts.changing.changeTheme(...(await this.#target(given))),
    'sreOnboarding.changeItemImpact': async (...given) =>
      this.#parts.changing.changeImpact(...(await this.#target(given))),
    'sreOnboarding.changeItemEffort': async (...given) =>
      this.#parts.changing.changeEffort(...(await this.#target(given))),
    'sreOnboarding.changeItemOwner': async (...given) =>
      this.#parts.changing.changeOwner(...(await this.#target(given))),
    'sreOnboarding.renameItem': async (...given) => this.#parts.changing.rename(...(await this.#target(given))),
    'sreOnboarding.deleteItem': async (...given) => {
      const [row, rows] = await this.#target(given);
      const { adding, changing } = this.#parts;
      return evidenceOf(row, undefined).length > 0 ? adding.removeEvidence(row, rows) : changing.delete(row, rows);
    },
    'sreOnboarding.recordValidation': (row, rows) => this.#parts.buyIn.recordValidation(row, rows),
    'sreOnboarding.recordBuyIn': (row, rows) => this.#parts.buyIn.recordBuyIn(row, rows),
    'sreOnboarding.reviewRoadmap': () => this.#parts.reviewing.run(undefined, undefined),
    'sreOnboarding.reviewItem': (row, rows) => this.#parts.reviewing.run(row, rows),
    'sreOnboarding.groupByTheme': () => this.#parts.tree.groupBy('theme'),
    'sreOnboarding.groupByHorizon': () => this.#parts.tree.groupBy('horizon'),
  } satisfies Partial<Handlers>;

  constructor(parts: RoadmapParts) {
    this.#parts = parts;
  }

  /** The rows that a command is about; a key hands over none. */
  async #target([row, rows]: readonly unknown[]): Promise<readonly [row: unknown, rows: unknown]> {
    const atKeyboard = row === undefined ? await this.#parts.tree.rowsAtKeyboard() : { row, rows };
    return [atKeyboard.row, atKeyboard.rows];
  }
}
