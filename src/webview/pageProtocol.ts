/** The messages between the extension and its webviews. All texts come from the extension; the webview only shows them. */

/** From the extension to a page. */
export type ToPage<Model> =
  | {
      readonly type: 'model';
      /** Identifies the page's content: a wish refers to the content that the person saw. */
      readonly page: number;
      /** How many wishes have been handled since the page reported that it is ready. */
      readonly handled: number;
      readonly model: Model;
    }
  /** The page's subject no longer exists, or can't be read. */
  | { readonly type: 'gone'; readonly text: string };

/** From a page to the extension. */
export type FromPage<Wish> =
  | { readonly type: 'ready' }
  | { readonly type: 'wish'; readonly page: number; readonly wish: Wish };
