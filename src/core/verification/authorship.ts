export interface CommitAuthor {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Whether a commit is a person's: by their address, ignoring case, or by name if a git host replaced the address by a no-reply
 * one: `12345+sam@users.noreply.github.com`.
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
