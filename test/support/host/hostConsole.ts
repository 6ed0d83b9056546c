/** Marks what the extension host prints, so that the runner can tell it from the workbench's own chatter. */
const outputMark = '::output::';
const resultMark = '::result::';

/**
 * From here on everything written to the host's console reaches the terminal of the test run. The host doesn't let its
 * console's functions be replaced, so the console is.
 */
export function takeOverConsole(): void {
  const hostConsole = globalThis.console;
  const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;
  const marked = levels.map((level) => {
    const value = (...parts: unknown[]) => hostConsole[level](markLines(formatParts(parts)));
    return [level, { value }];
  });
  globalThis.console = Object.create(hostConsole, Object.fromEntries(marked)) as Console;
}

/** Hands a value to the runner. */
export function reportResult(value: unknown): void {
  console.log(resultMark + JSON.stringify(value));
}

function markLines(text: string): string {
  return text
    .split('\n')
    .map((line) => outputMark + line)
    .join('\n');
}

/** The part of Node's `util.format` that mocha's reporters use; a web worker has none. */
function formatParts([first = '', ...rest]: readonly unknown[]): string {
  const text = formatValue(first).replaceAll(/%([sdioOj%])/g, (mark, kind: string) => {
    if (kind === '%') return '%';
    return rest.length > 0 ? formatValue(rest.shift()) : mark;
  });
  return [text, ...rest.map(formatValue)].join(' ');
}

function formatValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  return JSON.stringify(value) ?? String(value);
}
