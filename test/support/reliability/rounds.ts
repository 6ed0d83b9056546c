/** Whether this is the long run, `npm run soak`. */
const isSoak = process.env['SRE_ONBOARDING_SOAK'] !== undefined;

/** How many rounds a test goes through: a count for `npm test`, a larger one for `npm run soak`. */
export function rounds(usual: number, soak: number): number {
  return isSoak ? soak : usual;
}

/** Where a test's random choices start: always the same in `npm test`; printed and set by `--seed` in `npm run soak`. */
export const seed = Number(process.env['SRE_ONBOARDING_SEED'] ?? 20_261_126);
