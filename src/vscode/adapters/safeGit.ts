/** What a repository's own configuration must not decide: it names programs, and where a bare one among its files lies. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['protocol.allow', 'never'],
  ['safe.bareRepository', 'explicit'],
  ['submodule.recurse', 'false'],
];

/**
 * The environment in which git is run in somebody else's repository. None of the programs that the repository names is run: no
 * file system monitor, no hook, no pager, no transport for what a partial clone lacks. Nothing is asked for, or written on the way.
 */
export const safeGitEnvironment: Readonly<Record<string, string>> = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_ASKPASS: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_COUNT: String(settings.length),
  ...Object.fromEntries(settings.map(([key], index) => [`GIT_CONFIG_KEY_${index}`, key])),
  ...Object.fromEntries(settings.map(([, value], index) => [`GIT_CONFIG_VALUE_${index}`, value])),
};
