import { evidenceOf } from './roadmapRows.js';
import type { RoadmapTree } from './roadmapTree.js';
import type { RoadmapItemAdder } from './roadmapItemAdder.js';
import type { RoadmapChanger } from './roadmapChanger.js';
import type { Handlers } from '../kit/funnel.js';
import type { BuyInRecorder } from './buyInRecorder.js';
import type { RoadmapReviewer } from './roadmapReviewer.js';

export interface RoadmapParts {
  readonly tree: RoadmapTree;
  readonly adder: RoadmapItemAdder;
  readonly changer: RoadmapChanger;
  readonly buyIn: BuyInRecorder;
  readonly reviewer: RoadmapReviewer;
}

/** The roadmap's commands in the Roadmap view, and in the Notes view's menu. */
export class RoadmapCommands {
  readonly #parts: RoadmapParts;

  readonly commands = {
    'sreOnboarding.addRoadmapItem': (row, rows) => this.#parts.adder.add(row, rows),
    'sreOnboarding.addNotesToItem': (row, rows) => this.#parts.adder.addNotes(row, rows),
    'sreOnboarding.addEvidence': (row, rows) => this.#parts.adder.addEvidence(row, rows),
    'sreOnboarding.removeEvidence': (row, rows) => this.#parts.adder.removeEvidence(row, rows),
    'sreOnboarding.changeItemStatus': async (...given) =>
      this.#parts.changer.changeStatus(...(await this.#target(given))),
    'sreOnboarding.changeItemHorizon': async (...given) =>
      this.#parts.changer.changeHorizon(...(await this.#target(given))),
    'sreOnboarding.changeItemTheme': async (...given) =>
      this.#parts.changer.changeTheme(...(await this.#target(given))),
    'sreOnboarding.changeItemImpact': async (...given) =>
      this.#parts.changer.changeImpact(...(await this.#target(given))),
    'sreOnboarding.changeItemEffort': async (...given) =>
      this.#parts.changer.changeEffort(...(await this.#target(given))),
    'sreOnboarding.changeItemOwner': async (...given) =>
      this.#parts.changer.changeOwner(...(await this.#target(given))),
    'sreOnboarding.renameItem': async (...given) => this.#parts.changer.rename(...(await this.#target(given))),
    'sreOnboarding.deleteItem': async (...given) => {
      const [row, rows] = await this.#target(given);
      const { adder, changer } = this.#parts;
      return evidenceOf(row, undefined).length > 0 ? adder.removeEvidence(row, rows) : changer.delete(row, rows);
    },
    'sreOnboarding.recordValidation': (row, rows) => this.#parts.buyIn.recordValidation(row, rows),
    'sreOnboarding.recordBuyIn': (row, rows) => this.#parts.buyIn.recordBuyIn(row, rows),
    'sreOnboarding.reviewRoadmap': () => this.#parts.reviewer.run(undefined, undefined),
    'sreOnboarding.reviewItem': (row, rows) => this.#parts.reviewer.run(row, rows),
    'sreOnboarding.groupByTheme': () => this.#parts.tree.groupBy('theme'),
    'sreOnboarding.groupByHorizon': () => this.#parts.tree.groupBy('horizon'),
  } satisfies Partial<Handlers>;

  constructor(parts: RoadmapParts) {
    this.#parts = parts;
  }

  /** The rows that a command acts on; a key passes none. */
  async #target([row, rows]: readonly unknown[]): Promise<readonly [row: unknown, rows: unknown]> {
    const atKeyboard = row === undefined ? await this.#parts.tree.rowsAtKeyboard() : { row, rows };
    return [atKeyboard.row, atKeyboard.rows];
  }
}
