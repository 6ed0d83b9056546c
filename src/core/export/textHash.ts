/**
 * A short hash to detect changes of a text; not secure against deliberate collisions. Ignores line endings, since git changes
 * them.
 *
 * @returns 14 hexadecimal digits.
 */
export function hashText(text: string): string {
  // cyrb53: two 32-bit lanes of multiplications, combined to 53 bits.
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text.replaceAll('\r\n', '\n')) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
