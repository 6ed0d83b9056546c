import type { OnboardingFolder } from '../onboardingFolder.js';
import { FileFailure, type FilePath } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { anyFileIn, keepPrivateOut, keptByRules } from './privacy.js';
import { PrivacyProof } from './privacyProof.js';

/** Asks the person whether to write although it is unknown whether private files stay private. */
export type AskAnyway = () => Promise<boolean>;

/** A private folder, with the proof that files may be written to it. */
export interface PrivateFolder {
  readonly path: FilePath;
  readonly place: PrivatePlace;
}

/**
 * The proof that private files may be written: git ignores them or, if that is unknown, the person agreed. Everything that brings
 * a file to a private place requires one, so that forgetting it doesn't compile.
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
   * Excludes private files from git, using the onboarding's `.gitignore` unless another rule does, and proves it.
   *
   * @param askAnyway called once in a workspace whose host has rules of its own.
   * @returns `undefined` if the person declined. Rejects with `FileFailure` if git would track private files; nothing private has
   *   been written then.
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

  get notes(): PrivateFolder {
    return { path: this.#folder.layout.privateNotes, place: this };
  }

  get sessions(): PrivateFolder {
    return { path: this.#folder.layout.privateSessions, place: this };
  }

  /** Git's answer counts; if it is not available, its rules are read. */
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
