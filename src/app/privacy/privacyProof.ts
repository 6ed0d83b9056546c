import { FileFailure, type FileMove, type FilePath, type PlacedFiles } from '../ports.js';

/**
 * The proof that git leaves private files out, or that the person agreed. Only `PrivatePlace` makes one; its protected method keeps
 * anything else from passing for it.
 */
export abstract class PrivacyProof {
  /** The `.gitignore` that is to keep private files out. */
  protected abstract readonly gitIgnore: FilePath;

  /** Rejects with `FileFailure` `exposed` where git, asked now, would take a file up. */
  async require(path: FilePath): Promise<void> {
    if (!(await this.isKept(path))) throw new FileFailure('exposed', this.gitIgnore);
  }

  protected abstract isKept(path: FilePath): Promise<boolean>;
}

/** Where a file comes to: where all see it, or where the proof says that only its author does. */
export type Destination = 'shared' | PrivacyProof;

/** The files of one onboarding. Whatever brings a file to a new place says which, so that forgetting the proof doesn't compile. */
export interface FolderFiles extends PlacedFiles {
  /** As `Files.create`. Rejects with `FileFailure` `exposed` where git would take the file up; it is gone again then. */
  create(path: FilePath, text: string, into: Destination): Promise<'created' | 'exists'>;

  /** As `Files.move`. Rejects with `FileFailure` `exposed` where git would take the file up; it is back in its old place then. */
  move(move: FileMove, into: Destination): Promise<'moved' | 'exists' | 'changed'>;
}

/** Brings a file to a place, and takes it back. */
export interface Arrival<Outcome> {
  readonly bring: () => Promise<Outcome>;
  readonly takeBack: () => Promise<unknown>;
}

/** Brings a file to a private place: looks before and after, since git's rules may change at any time. */
export async function arriveWithProof<Outcome extends string>(
  path: FilePath,
  proof: PrivacyProof,
  { bring, takeBack }: Arrival<Outcome>,
): Promise<Outcome> {
  await proof.require(path);
  const outcome = await bring();
  if (outcome === 'exists' || outcome === 'changed') return outcome;
  try {
    await proof.require(path);
  } catch (error) {
    await takeBack();
    throw error;
  }
  return outcome;
}
