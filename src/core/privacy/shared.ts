declare const seenByAll: unique symbol;

/**
 * What everybody with the repository has, since its file lies where all see it. Whatever leaves the machine or goes into a file
 * that is committed takes only this, so that forgetting to leave out what is private doesn't compile. Only the stores make it.
 */
export type Shared<Value> = Value & { readonly [seenByAll]: true };
