// @ts-check
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A VS Code that asks for nothing, looks nothing up and shows only what is under test. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.banner': 'never', // it comes late, and closes a menu that is open
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The key that closes everything that was opened in a window beside the side bar. */
export const clearKey = 'Control+Shift+Alt+F12';

const clearing = {
  key: 'ctrl+shift+alt+f12',
  command: 'runCommands',
  args: {
    commands: [
      ...['workbench.action.closeQuickOpen', 'notifications.clearAll', 'workbench.action.closeAllGroups'],
      ...['workbench.action.closePanel', 'workbench.action.closeAuxiliaryBar'],
    ],
  },
};

/**
 * Writes the user settings of every window of a server; open windows follow.
 *
 * @param {string} dataFolder the server's
 * @param {Readonly<Record<string, unknown>>} [settings] added to the quiet ones, replacing what was added before
 */
export async function writeUserSettings(dataFolder, settings = {}) {
  const folder = path.join(dataFolder, 'server/data/User');
  const file = path.join(folder, 'settings.json');
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.unfinished`, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  await rename(`${file}.unfinished`, file);
  await writeFile(path.join(folder, 'keybindings.json'), JSON.stringify([clearing], undefined, 2));
}
