/** Who a commit says it is by. */
export interface CommitAuthor {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Whether a commit is a person's: by their address in any letter case, or by their name where a git host put an address that
 * takes no mail in the place of a hidden one: `12345+sam@users.noreply.github.com`.
 */
export function isBy(
  person: { readonly name: string; readonly email: string },
  { name, email = '' }: CommitAuthor,
): boolean {
  if (email.toLowerCase() === person.email.toLowerCase()) return email !== '';
  return name !== undefined && name !== '' && name === person.name && isNoReply(email);
}

function isNoReply(email: string): boolean {
  return /@(?:[\w.-]+\.)?noreply\.|^noreply@/i.test(email);
}
