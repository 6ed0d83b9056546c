import * as vscode from 'vscode';

import { inert, type InertText, withIcon } from '../../core/text/inertText.js';

/** A row before its texts are made inert. */
export interface PickItem extends Omit<vscode.QuickPickItem, 'description' | 'detail'> {
  /** The name of a codicon, shown before the label. */
  readonly icon?: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
}

interface InertTexts {
  readonly label: InertText;
  readonly description?: InertText;
  readonly detail?: InertText;
}

/** A row to show, created by {@link inertItem}. */
export type InertItem = Omit<vscode.QuickPickItem, keyof InertTexts> & InertTexts;

/** A list whose texts are inert by type. */
export type InertPick<Item extends InertItem> = Omit<vscode.QuickPick<Item>, 'title' | 'placeholder'> & {
  title: InertText | undefined;
  placeholder: InertText | undefined;
};

/** The texts above the rows, and a callback for when a row becomes active. */
export interface PickOptions<Item> extends Omit<vscode.QuickPickOptions, 'canPickMany' | 'onDidSelectItem'> {
  readonly onDidMoveTo?: (item: Item) => void;
}

type Shown<Item> = InertItem & { readonly item: Item };

/** Makes the texts of a row inert. VS Code also renders description and detail as Markdown when the mouse hovers over them. */
export function inertItem<const Item extends PickItem>({
  icon,
  label,
  description,
  detail,
  ...rest
}: Item): Omit<Item, 'icon' | 'label' | 'description' | 'detail'> & InertTexts {
  return {
    ...rest,
    label: icon === undefined ? inert(label) : withIcon(icon, label),
    ...(description !== undefined && { description: inert(description) }),
    ...(detail !== undefined && { detail: inert(detail) }),
  };
}

/** A list for the caller to fill, show and dispose. */
export function createPick<Item extends InertItem>(): InertPick<Item> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- narrower only in what may be assigned
  return vscode.window.createQuickPick<Item>() as InertPick<Item>;
}

/** Asks for one of several rows; `undefined` after Escape. */
export async function pickOne<Item extends PickItem>(
  items: readonly Item[] | Promise<readonly Item[]>,
  options: PickOptions<Item>,
): Promise<Item | undefined> {
  return (await vscode.window.showQuickPick<Shown<Item>>(show(items), inertOptions(options)))?.item;
}

/** Asks for any number of rows; `undefined` after Escape. */
export async function pickSeveral<Item extends PickItem>(
  items: readonly Item[],
  options: PickOptions<Item>,
): Promise<readonly Item[] | undefined> {
  const shown = { ...inertOptions(options), canPickMany: true } as const;
  return (await vscode.window.showQuickPick<Shown<Item>>(show(items), shown))?.map(({ item }) => item);
}

export async function pickFolder(placeHolder: string): Promise<vscode.WorkspaceFolder | undefined> {
  return vscode.window.showWorkspaceFolderPick({ placeHolder: inert(placeHolder) });
}

async function show<Item extends PickItem>(
  items: readonly Item[] | Promise<readonly Item[]>,
): Promise<readonly Shown<Item>[]> {
  return (await items).map((item) => ({ ...inertItem<PickItem>(item), item }));
}

function inertOptions<Item>({ onDidMoveTo, ...options }: PickOptions<Item>): vscode.QuickPickOptions {
  const { title, placeHolder } = options;
  return {
    ...options,
    ...(title !== undefined && { title: inert(title) }),
    ...(placeHolder !== undefined && { placeHolder: inert(placeHolder) }),
    ...(onDidMoveTo && {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- VS Code hands back what it was given
      onDidSelectItem: (shown) => onDidMoveTo((shown as Shown<Item>).item),
    }),
  };
}
