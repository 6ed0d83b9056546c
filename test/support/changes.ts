import type { Change } from '../../src/app/changes/change.js';
import type { PrivacyProof } from '../../src/app/privacy/privacyProof.js';

/** The texts that a change has written, whole files only. */
export function textsOf(change: Change): readonly string[] {
  return change.flatMap((step) => ('after' in step ? (step.after ?? []) : []));
}

/** In place of a proof, where nothing private comes back. */
export async function neverAsked(): Promise<PrivacyProof> {
  throw new Error('asked for a proof');
}
