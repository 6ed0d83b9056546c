/// <reference lib="dom" />

/** What {@link watchPage} looks for. */
export interface Signs {
  /** Stands in files outside alone. */
  readonly secret: string;
  /** What an attack that got through is known by: words for it, and a selector. */
  readonly elements: readonly (readonly [what: string, selector: string])[];
}

/**
 * Runs in every page of a window, those of webviews included, to which it is sent as text: looks after each change of the page whether
 * an attack got through to it, so that nothing is missed that is there for a moment only. It prints what it finds.
 */
export function watchPage({ secret, elements }: Signs): void {
  const seen = new Set<string>();
  const report = (what: string): void => {
    if (!seen.has(what)) console.warn(`HARM ${what}`);
    seen.add(what);
  };
  const look = (): void => {
    for (const [what, selector] of elements) {
      const found = document.querySelector(selector);
      if (found) report(`${what}: ${found.outerHTML.slice(0, 200)}`);
    }
    if (document.body?.textContent?.includes(secret)) report('a text from outside');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  look();
}
