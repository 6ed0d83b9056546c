/** Something the user can mend now, said in one sentence for people. The funnel shows it as it is. */
export class UserFacingError extends Error {
  override readonly name = 'UserFacingError';
}
