import { FileFailure } from '../../app/ports.js';

/**
 * The file system refused to write what somebody typed. The funnel reports it in one message with Retry and Copy, so that nothing
 * is lost when the input box closes.
 */
export class UnwrittenText extends Error {
  override readonly name = 'UnwrittenText';
  readonly failure: FileFailure;
  readonly text: string;
  readonly retry: () => Promise<unknown>;

  constructor(failure: FileFailure, text: string, retry: () => Promise<unknown>) {
    super(failure.message, { cause: failure });
    this.failure = failure;
    this.text = text;
    this.retry = retry;
  }
}

/**
 * Writes what somebody typed, with all that follows from it; *Retry* repeats all of it.
 *
 * @param text as typed; absent if nothing was.
 */
export async function writeTyped<T>(text: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof FileFailure) || text === undefined || text === '') throw error;
    throw new UnwrittenText(error, text, () => writeTyped(text, write));
  }
}
