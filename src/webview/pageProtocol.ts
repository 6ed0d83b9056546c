/**
 * What the extension and its webviews say to each other. All words are worded by the extension; the webview only shows them.
 */

/** From the extension to a page. */
export type ToPage<Model> =
  | {
      readonly type: 'model';
      /** Tells this page from those before: what is wished for is meant on the page that the person saw. */
      readonly page: number;
      /** How many wishes were seen to since the page said that it is ready. */
      readonly handled: number;
      readonly model: Model;
    }
  /** What was shown is there no longer, or can't be read. */
  | { readonly type: 'gone'; readonly text: string };

/** From a page to the extension. */
export type FromPage<Wish> =
  | { readonly type: 'ready' }
  | { readonly type: 'wish'; readonly page: number; readonly wish: Wish };
