/** Chance that repeats: the same seed gives the same numbers on every machine. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Pieces that have broken writers and readers of YAML, Markdown or one-line grammars before. */
// prettier-ignore
const pieces = [
  'deploys', 'slow', 'Café', '李雷', '日本語', '𠮷', '😀', 'e\u0301', 'ß', '\u202e', '\ufeff', '\u2028', '\u00a0', '\u0085',
  '\ud83d', '\udc00', '\0', '\u007f', '\t', '\n', '\r\n', ' ', '  ', '"', "'", '\\', '\\\\', '\\n', '/', '|', '>', '%', '@',
  '`', '{', '}', '[', ']', ',', '?', '-', ':', ': ', ' #', '#', '&', '*', '!', '!!str', '=', '<<', '~', '---', '...', '--',
  ' -- ', '^', '^3', '!pain', '!important', '#compute', '#123', '@Priya', '@"Priya Rao"', '@"', '/veteran', '=latency', '=>',
  'yes', 'No', 'on', 'OFF', 'y', 'null', 'true', 'False', '0', '-1', '+1', '007', '1e3', '0x1f', '0o7', '0b1', '1_000', '.5',
  '1.', '.inf', '-.INF', '.nan', '190:20:30', '2026-11-25', '2026-11-25T14:03:11Z', '2026-11-25 14:03:11', '3f2c1ab', '12e4567',
];

/** Texts of one to six such pieces, the single ones first; the same on every run. */
export function nastyTexts(count: number, seed = 1): readonly string[] {
  const random = seeded(seed);
  const pick = (): string => pieces[random(pieces.length)] ?? '';
  const composed = Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(6) }, pick).join(random(2) === 0 ? '' : ' '),
  );
  return [...pieces, ...composed];
}
