import type { OnboardingFolder } from '../onboardingFolder.js';
import { FileFailure, type FilePath } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { anyFileIn, keepPrivateOut, keptByRules } from './privacy.js';
import { PrivacyProof } from './privacyProof.js';

/** Asks the person whether to write where nobody can tell what becomes of private files. */
export type AskAnyway = () => Promise<boolean>;

/** A private folder, with the proof that files may be written to it. */
export interface PrivateFolder {
  readonly path: FilePath;
  readonly place: PrivatePlace;
}

/**
 * The proof that private files may be written: they are kept out of git, or, where that can't be known, the person agreed.
 * Whatever brings a file to a private place asks for one, so that forgetting it doesn't compile.
 */
export class PrivatePlace extends PrivacyProof {
  protected readonly gitIgnore: FilePath;
  readonly #folder: OnboardingFolder;
  readonly #isAgreed: boolean;

  private constructor(folder: OnboardingFolder, agreed: boolean) {
    super();
    this.gitIgnore = folder.layout.gitIgnore;
    this.#folder = folder;
    this.#isAgreed = agreed;
  }

  /**
   * Keeps private files out of git, by the onboarding's `.gitignore` where nothing else does, and proves it.
   *
   * @param askAnyway asked once in a workspace whose host commits by rules of its own.
   * @returns `undefined` when the person declined. Rejects with `FileFailure` where git would take private files up; nothing
   *   private has been written then.
   */
  static async secure(folder: OnboardingFolder, askAnyway: AskAnyway): Promise<PrivatePlace | undefined> {
    const { layout, ports } = folder;
    const obstacle = await unlessRefused(
      () => keepPrivateOut(folder).then(() => undefined),
      (failure) => failure,
    );
    if (!ports.git.honorsIgnoreFiles)
      return (await hasAgreed(folder, askAnyway)) ? new PrivatePlace(folder, true) : undefined;
    const place = new PrivatePlace(folder, false);
    for (const parent of [layout.privateNotes, layout.privateSessions]) {
      if (!(await place.isKept(anyFileIn(parent)))) throw obstacle ?? new FileFailure('exposed', layout.gitIgnore);
    }
    return place;
  }

  /** Where private notes lie. */
  get notes(): PrivateFolder {
    return { path: this.#folder.layout.privateNotes, place: this };
  }

  /** Where private sessions lie. */
  get sessions(): PrivateFolder {
    return { path: this.#folder.layout.privateSessions, place: this };
  }

  /** Git knows best; where it can't be asked, its rules are read. */
  protected async isKept(path: FilePath): Promise<boolean> {
    if (this.#isAgreed) return true;
    return (await this.#folder.ports.git.isIgnored(path)) ?? keptByRules(this.#folder);
  }
}

async function hasAgreed({ ports: { memory } }: OnboardingFolder, askAnyway: AskAnyway): Promise<boolean> {
  if (memory.recall('privateAnyway') !== undefined) return true;
  if (!(await askAnyway())) return false;
  await memory.remember('privateAnyway', 'yes');
  return true;
}
