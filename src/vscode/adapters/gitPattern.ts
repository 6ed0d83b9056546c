/** Whose commits: by the address, else by the name. */
export type Author = { readonly email: string } | { readonly name: string };

/**
 * What `git log --author` is given to find one person, in a form that basic, extended and Perl patterns read alike. Addresses
 * are found in any letter case.
 */
export function authorPattern(author: Author): string {
  return 'email' in author ? `<${literally(author.email)}>` : `^${literally(author.name)} <`;
}

/** Whether an address is one that a git host puts in the place of a hidden one: `12345+sam@users.noreply.github.com`. */
export function isNoReply(email: string | undefined): boolean {
  return /@(?:[\w.-]+\.)?noreply\.|^noreply@/i.test(email ?? '');
}

function literally(text: string): string {
  return Array.from(text, (character) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    if (lower !== upper && lower.length === 1 && upper.length === 1) return `[${lower}${upper}]`;
    if (/[\\^[\]]/.test(character)) return `\\${character}`;
    return /[\w\s@<>-]|[^ -~]/.test(character) ? character : `[${character}]`;
  }).join('');
}
