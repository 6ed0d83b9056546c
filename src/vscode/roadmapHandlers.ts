import { evidenceOf } from './roadmap/roadmapRows.js';
import type { RoadmapTree } from './roadmap/roadmapTree.js';
import type { RoadmapAdding } from './roadmap/addRoadmapItem.js';
import type { RoadmapChanging } from './roadmap/changeRoadmap.js';
import type { Handlers } from './kit/funnel.js';
import type { BuyInRecording } from './roadmap/recordBuyIn.js';
import type { RoadmapReviewing } from './roadmap/reviewRoadmap.js';

/** What the roadmap's commands act on. */
export interface RoadmapParts {
  readonly tree: RoadmapTree;
  readonly adding: RoadmapAdding;
  readonly changing: RoadmapChanging;
  readonly buyIn: BuyInRecording;
  readonly reviewing: RoadmapReviewing;
}

/** The commands about the roadmap. */
export type RoadmapCommandId =
  | 'sreOnboarding.addRoadmapItem'
  | 'sreOnboarding.addNotesToItem'
  | 'sreOnboarding.addEvidence'
  | 'sreOnboarding.removeEvidence'
  | 'sreOnboarding.changeItemStatus'
  | 'sreOnboarding.changeItemHorizon'
  | 'sreOnboarding.changeItemTheme'
  | 'sreOnboarding.changeItemImpact'
  | 'sreOnboarding.changeItemEffort'
  | 'sreOnboarding.changeItemOwner'
  | 'sreOnboarding.renameItem'
  | 'sreOnboarding.deleteItem'
  | 'sreOnboarding.recordValidation'
  | 'sreOnboarding.recordBuyIn'
  | 'sreOnboarding.reviewRoadmap'
  | 'sreOnboarding.reviewItem'
  | 'sreOnboarding.groupByTheme'
  | 'sreOnboarding.groupByHorizon';

/** Joins the roadmap's commands with what they do. A key hands over no row. */
export function roadmapHandlers(parts: RoadmapParts): Pick<Handlers, RoadmapCommandId> {
  const { tree, adding, changing, buyIn, reviewing } = parts;
  const target = async ([row, rows]: readonly unknown[]): Promise<readonly [row: unknown, rows: unknown]> => {
    const atKeyboard = row === undefined ? await tree.rowsAtKeyboard() : { row, rows };
    return [atKeyboard.row, atKeyboard.rows];
  };
  return {
    'sreOnboarding.addRoadmapItem': (row, rows) => adding.add(row, rows),
    'sreOnboarding.addNotesToItem': (row, rows) => adding.addNotes(row, rows),
    'sreOnboarding.addEvidence': (row, rows) => adding.addEvidence(row, rows),
    'sreOnboarding.removeEvidence': (row, rows) => adding.removeEvidence(row, rows),
    'sreOnboarding.changeItemStatus': async (...given) => changing.changeStatus(...(await target(given))),
    'sreOnboarding.changeItemHorizon': async (...given) => changing.changeHorizon(...(await target(given))),
    'sreOnboarding.changeItemTheme': async (...given) => changing.changeTheme(...(await target(given))),
    'sreOnboarding.changeItemImpact': async (...given) => changing.changeImpact(...(await target(given))),
    'sreOnboarding.changeItemEffort': async (...given) => changing.changeEffort(...(await target(given))),
    'sreOnboarding.changeItemOwner': async (...given) => changing.changeOwner(...(await target(given))),
    'sreOnboarding.renameItem': async (...given) => changing.rename(...(await target(given))),
    'sreOnboarding.deleteItem': async (...given) => {
      const [row, rows] = await target(given);
      return evidenceOf(row, undefined).length > 0 ? adding.removeEvidence(row, rows) : changing.delete(row, rows);
    },
    'sreOnboarding.recordValidation': (row, rows) => buyIn.recordValidation(row, rows),
    'sreOnboarding.recordBuyIn': (row, rows) => buyIn.recordBuyIn(row, rows),
    'sreOnboarding.reviewRoadmap': () => reviewing.run(undefined, undefined),
    'sreOnboarding.reviewItem': (row, rows) => reviewing.run(row, rows),
    'sreOnboarding.groupByTheme': () => tree.groupBy('theme'),
    'sreOnboarding.groupByHorizon': () => tree.groupBy('horizon'),
  };
}
