import type { RoadmapExport } from './exportRoadmap.js';
import type { Handlers } from '../kit/funnel.js';
import type { ItemDocuments } from './itemDocuments.js';

/** What the commands act on that make documents of the roadmap. */
export interface ExportParts {
  readonly roadmap: RoadmapExport;
  readonly documents: ItemDocuments;
}

/** The commands that make documents of the roadmap. */
export type ExportCommandId =
  | 'sreOnboarding.exportRoadmap'
  | 'sreOnboarding.openItemAsIssue'
  | 'sreOnboarding.recordDecision';

/** Joins those commands with what they do. */
export function exportHandlers({ roadmap, documents }: ExportParts): Pick<Handlers, ExportCommandId> {
  return {
    'sreOnboarding.exportRoadmap': () => roadmap.run(),
    'sreOnboarding.openItemAsIssue': (row) => documents.openAsIssue(row),
    'sreOnboarding.recordDecision': (row) => documents.recordDecision(row),
  };
}
