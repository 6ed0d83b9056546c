import type * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import type { InsidePlaces, Place } from './insidePlaces.js';
import { toFilePath, toUri } from './workspacePath.js';

/** The workspace folder that is shown, with its onboarding. */
export class ShownFolder {
  readonly root: vscode.Uri;
  readonly folder: OnboardingFolder;
  readonly #places: InsidePlaces;

  constructor(root: vscode.Uri, folder: OnboardingFolder, places: InsidePlaces) {
    this.root = root;
    this.folder = folder;
    this.#places = places;
  }

  /** The URI of a path in the workspace folder. For paths from files, which can lead outside, use {@link find}. */
  uriOf(path: FilePath): vscode.Uri {
    return toUri(this.root, path);
  }

  /** The path of a file or folder inside the workspace folder; `undefined` for all others, and for the folder itself. */
  pathOf(uri: vscode.Uri): FilePath | undefined {
    return toFilePath(this.root, uri);
  }

  /** What exists at a path. Throws `FileFailure` `outside` if it leads out of the workspace folder. */
  find(path: FilePath): Promise<Place> {
    return this.#places.find(this.root, path);
  }

  /** A file's bytes; `undefined` if it doesn't exist, is too large, can't be read, or its path leads outside. */
  readIfInside(path: FilePath): Promise<Uint8Array | undefined> {
    return this.#places.readIfInside(this.root, path);
  }
}
