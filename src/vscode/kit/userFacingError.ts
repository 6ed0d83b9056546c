/** Something that the user can fix now, in one sentence. The funnel shows it unchanged. */
export class UserFacingError extends Error {
  override readonly name = 'UserFacingError';
}
