/** An instant as in the files: ISO 8601, UTC, whole seconds (`2026-11-24T10:12:00Z`). */
export function formatInstant(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
