import { NoteFinder } from './noteFinder.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** The search of each folder, kept as long as the folder is, so that only what changed is read again. */
export class NoteFinders {
  readonly #finders = new WeakMap<OnboardingFolder, NoteFinder>();

  /** The one search of a folder. */
  of(folder: OnboardingFolder): NoteFinder {
    const finder = this.#finders.get(folder) ?? NoteFinder.overAll(folder);
    this.#finders.set(folder, finder);
    return finder;
  }
}
