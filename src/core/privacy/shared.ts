declare const seenByAll: unique symbol;

/**
 * What everybody with access to the repository can read. Whatever leaves the machine or is written to a committed file accepts
 * only this, so that forgetting to leave out private data doesn't compile. Only the stores create it.
 */
export type Shared<Value> = Value & { readonly [seenByAll]: true };
