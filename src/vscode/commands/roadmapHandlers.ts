import { evidenceOf } from '../views/roadmapRows.js';
import type { RoadmapTree } from '../views/roadmapTree.js';
import type { RoadmapAdding } from './addRoadmapItem.js';
import type { RoadmapChanging } from './changeRoadmap.js';
import type { Handlers } from './funnel.js';
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
  | 'sreOnboarding.groupByTheme'
  | 'sreOnboarding.groupByHorizon';

/** Joins the roadmap's commands with what they do. A keybinding hands over no row: it is about what is selected. */
export function roadmapHandlers(parts: RoadmapParts): Pick<Handlers, RoadmapCommandId> {
  const { tree, adding, changing, buyIn, reviewing } = parts;
  return {
    'sreOnboarding.addRoadmapItem': (row, rows) => adding.add(row, rows),
    'sreOnboarding.addNotesToItem': (row, rows) => adding.addNotes(row, rows),
    'sreOnboarding.addEvidence': (row, rows) => adding.addEvidence(row, rows),
    'sreOnboarding.removeEvidence': (row, rows) => adding.removeEvidence(row, rows),
    'sreOnboarding.changeItemStatus': (row, rows) => changing.changeStatus(row, rows),
    'sreOnboarding.changeItemHorizon': (row, rows) => changing.changeHorizon(row, rows),
    'sreOnboarding.changeItemTheme': (row, rows) => changing.changeTheme(row, rows),
    'sreOnboarding.changeItemImpact': (row, rows) => changing.changeImpact(row, rows),
    'sreOnboarding.changeItemEffort': (row, rows) => changing.changeEffort(row, rows),
    'sreOnboarding.changeItemOwner': (row, rows) => changing.changeOwner(row, rows),
    'sreOnboarding.renameItem': (row) => changing.rename(row ?? tree.selection[0], undefined),
    'sreOnboarding.deleteItem': (row, rows) => {
      const given = [row ?? tree.selection[0], rows ?? tree.selection] as const;
      return evidenceOf(given[0], undefined).length > 0 ? adding.removeEvidence(...given) : changing.delete(...given);
    },
    'sreOnboarding.recordValidation': (row, rows) => buyIn.recordValidation(row, rows),
    'sreOnboarding.recordBuyIn': (row, rows) => buyIn.recordBuyIn(row, rows),
    'sreOnboarding.reviewRoadmap': (row, rows) => reviewing.run(row, rows),
    'sreOnboarding.groupByTheme': () => tree.groupBy('theme'),
    'sreOnboarding.groupByHorizon': () => tree.groupBy('horizon'),
  };
}
