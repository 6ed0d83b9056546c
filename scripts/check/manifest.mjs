// @ts-check
/**
 * @typedef {{ readonly [key: string]: any }} Json anything that JSON can hold; only its known parts are looked at
 */

/**
 * Finds what package.json and package.nls.json contradict each other in, or themselves.
 *
 * @param {Json} manifest
 * @param {Json} words package.nls.json
 * @param {(file: string) => boolean} exists whether a file of the repository is there
 * @returns {readonly string[]} one sentence for each
 */
export function findManifestProblems(manifest, words, exists) {
  return [
    ...findTitleProblems(manifest, words),
    ...findReferenceProblems(manifest, words),
    ...iconsOf(manifest)
      .filter((file) => !exists(file))
      .map((file) => `package.json: ${file} is missing.`),
  ];
}

/**
 * Whatever a person reads goes through package.nls.json, and what stands there is read by somebody.
 *
 * @param {Json} manifest
 * @param {Json} words
 */
function findTitleProblems(manifest, words) {
  const untitled = titles(manifest).filter(([, title]) => !/^%.+%$/.test(title ?? ''));
  const used = new Set(stringsOf(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []));
  return [
    ...untitled.map(([what]) => `package.json: the text of ${what} is not a %key% of package.nls.json.`),
    ...[...used].filter((key) => !(key in words)).map((key) => `package.nls.json: "${key}" is missing.`),
    ...Object.keys(words)
      .filter((key) => !used.has(key))
      .map((key) => `package.nls.json: "${key}" is not used.`),
  ];
}

/**
 * @param {Json} manifest
 * @returns {readonly (readonly [what: string, title: string | undefined])[]}
 */
function titles({ displayName, description, contributes }) {
  const groups = [contributes.configuration ?? []].flat();
  const settings = groups.flatMap((group) => Object.entries(group.properties ?? {}));
  return [
    ['displayName', displayName],
    ['description', description],
    ...(contributes.commands ?? []).flatMap((/** @type {Json} */ { command, title, category }) => [
      [command, title],
      [`${command}, category`, category],
    ]),
    ...viewsOf(contributes).map(({ id, name }) => /** @type {const} */ ([id, name])),
    ...groups.map(({ title }) => /** @type {const} */ (['configuration', title])),
    ...settings.map(
      ([name, schema]) => /** @type {const} */ ([name, schema.markdownDescription ?? schema.description]),
    ),
    ...(contributes.viewsWelcome ?? []).map((/** @type {Json} */ { view, contents }) => [
      `welcome of ${view}`,
      contents,
    ]),
  ];
}

/**
 * Commands and views that menus, keys, conditions and links speak of exist.
 *
 * @param {Json} manifest
 * @param {Json} words
 */
function findReferenceProblems({ contributes }, words) {
  const commands = new Set((contributes.commands ?? []).map((/** @type {Json} */ { command }) => command));
  const views = new Set(viewsOf(contributes).map(({ id }) => id));
  const entries = [...(contributes.keybindings ?? []), ...Object.values(contributes.menus ?? {}).flat()];
  const texts = stringsOf(words).concat(stringsOf(contributes));
  const linked = texts.flatMap((text) => [...text.matchAll(/\(command:(sreOnboarding\.\w+)/g)].map(([, id]) => id));
  const conditioned = texts.flatMap((text) => [...text.matchAll(/\bview == ([\w.]+)/g)].map(([, id]) => id));
  const welcoming = (contributes.viewsWelcome ?? []).map((/** @type {Json} */ { view }) => view);
  // `runCommands` is VS Code's own: what it runs is in its arguments, its own commands among them.
  const run = entries.flatMap(({ command, args }) =>
    command === 'runCommands'
      ? args.commands.filter((/** @type {string} */ id) => id.startsWith('sreOnboarding.'))
      : command,
  );
  return [
    ...[...run, ...linked]
      .filter((id) => id && !commands.has(id))
      .map((id) => `package.json: there is no command "${id}".`),
    ...[...conditioned, ...welcoming]
      .filter((id) => !views.has(id))
      .map((id) => `package.json: there is no view "${id}".`),
  ];
}

/**
 * @param {Json} manifest
 * @returns {readonly string[]} those that are files
 */
function iconsOf({ icon, contributes }) {
  const containers = Object.values(contributes.viewsContainers ?? {}).flat();
  const icons = [
    icon,
    ...containers.map((container) => container.icon),
    ...viewsOf(contributes).map((view) => view.icon),
  ];
  return icons.filter((file) => file && !file.startsWith('$('));
}

/**
 * @param {Json} contributes
 * @returns {readonly Json[]}
 */
function viewsOf({ views = {} }) {
  return Object.values(views).flat();
}

/**
 * @param {unknown} value
 * @returns {readonly string[]} every string in it, at any depth
 */
function stringsOf(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
