/** Whether a text contains all lines that a change added, and none that it removed, each as often as the changed text. */
export function holdsChange(text: string, before: string, after: string): boolean {
  const [inText, inBefore, inAfter] = [countLines(text), countLines(before), countLines(after)];
  return [...new Set([...inBefore.keys(), ...inAfter.keys()])].every((line) => {
    const [then, now, there] = [inBefore.get(line) ?? 0, inAfter.get(line) ?? 0, inText.get(line) ?? 0];
    if (now > then) return there >= now;
    return now === then || there <= now;
  });
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
