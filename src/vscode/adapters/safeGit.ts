/** Configuration that a repository must not decide, since it names programs and says where its bare parts are. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['protocol.allow', 'never'],
  ['safe.bareRepository', 'explicit'],
  ['submodule.recurse', 'false'],
];

/**
 * The environment for running git in somebody else's repository. It disables every program that the repository can name: file
 * system monitors, hooks, pagers, and transports of a partial clone. Git neither prompts nor writes.
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
