import { NoteFinder } from './noteFinder.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** The note finder of each folder, kept for as long as the folder, so that only changes are read again. */
export class NoteFinders {
  readonly #finders = new WeakMap<OnboardingFolder, NoteFinder>();

  of(folder: OnboardingFolder): NoteFinder {
    const finder = this.#finders.get(folder) ?? NoteFinder.overAll(folder);
    this.#finders.set(folder, finder);
    return finder;
  }
}
