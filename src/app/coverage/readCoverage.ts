import { type Coverage, coverageOf } from '../../core/coverage/coverage.js';
import { type Saturation, saturationOf } from '../../core/coverage/saturation.js';
import { unusedEvidence } from '../../core/roadmap/unusedEvidence.js';
import { readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { readableItems } from '../roadmap/roadmapStore.js';
import { readSharedSessions } from '../sessions/sessionStore.js';

/** Who was heard on which theme. Private notes and sessions don't count, not even as a number. */
export interface ReadCoverage {
  readonly coverage: Coverage;
  readonly saturation: Saturation;
  /** The title of the session in which the last new theme came up; empty if none did. */
  readonly newestFrom: string;
  readonly noteCount: number;
  /** The number of notes that are no item's evidence. */
  readonly unusedCount: number;
}

/** Computes coverage from the shared notes and sessions. */
export async function readCoverage(folder: OnboardingFolder): Promise<ReadCoverage> {
  const { checklist } = await folder.checklist.state();
  const entries = await readSharedNotes(folder.notes);
  const sessions = await readSharedSessions(folder.sessions);
  const items = readableItems(await folder.roadmap.all()).map(({ item }) => item);
  const saturation = saturationOf(sessions, entries);
  const newest = saturation.kind === 'growing' ? saturation.sessionId : '';
  return {
    coverage: coverageOf(entries, checklist?.themes ?? []),
    saturation,
    newestFrom: sessions.find(({ id }) => id === newest)?.session.title ?? '',
    noteCount: entries.length,
    unusedCount: unusedEvidence(entries, items).length,
  };
}
