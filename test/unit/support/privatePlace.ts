import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import { PrivatePlace } from '../../../src/app/privacy/privatePlace.js';

/** The proof that private files may be written to a test's folder; nobody is asked. */
export async function privatePlace(folder: OnboardingFolder): Promise<PrivatePlace> {
  const place = await PrivatePlace.secure(folder, async () => {
    throw new Error('asked');
  });
  if (!place) throw new Error('declined');
  return place;
}
