import { FileFailure, type FileMove, type FilePath, type PlacedFiles } from '../ports.js';

/**
 * The proof that git ignores private files, or that the person agreed. Only `PrivatePlace` creates one; the protected member
 * prevents anything else from being used as one.
 */
export abstract class PrivacyProof {
  /** The `.gitignore` that should exclude private files. */
  protected abstract readonly gitIgnore: FilePath;

  /** Rejects with `FileFailure` `exposed` if git, asked now, would track a file. */
  async require(path: FilePath): Promise<void> {
    if (!(await this.isKept(path))) throw new FileFailure('exposed', this.gitIgnore);
  }

  protected abstract isKept(path: FilePath): Promise<boolean>;
}

/** Where a file is written: where everybody sees it, or where the proof says that only its author does. */
export type Destination = 'shared' | PrivacyProof;

/**
 * The files of one onboarding. Everything that creates or moves a file must say where to, so that forgetting the proof doesn't
 * compile.
 */
export interface FolderFiles extends PlacedFiles {
  /** Like `Files.create`. Rejects with `FileFailure` `exposed` if git would track the file, which is then deleted again. */
  create(path: FilePath, text: string, into: Destination): Promise<'created' | 'exists'>;

  /** Like `Files.move`. Rejects with `FileFailure` `exposed` if git would track the file, which is then moved back. */
  move(move: FileMove, into: Destination): Promise<'moved' | 'exists' | 'changed'>;
}

/** Brings a file to a place, and can revert that. */
export interface Arrival<Outcome> {
  readonly bring: () => Promise<Outcome>;
  readonly takeBack: () => Promise<unknown>;
}

/** Brings a file to a private place, checking before and after, since git's rules may change at any time. */
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
