import { FileFailure } from '../../app/ports.js';

/**
 * The file system refused what somebody typed. The funnel says so in one message, and offers to try again and to copy the text: so
 * no keystroke is lost with the box that it was typed in.
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
 * Writes what somebody typed, with all that follows from it: *Retry* does it all again.
 *
 * @param text as it was typed; nothing is kept where nothing was.
 */
export async function writeTyped<T>(text: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof FileFailure) || text === undefined || text === '') throw error;
    throw new UnwrittenText(error, text, () => writeTyped(text, write));
  }
}
