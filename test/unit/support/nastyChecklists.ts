import { sessionKinds, stepOwners, stepPlatforms } from '../../../src/core/checklist/checklist.js';
import type { Action, Check, Checklist, Link, Phase, Step } from '../../../src/core/checklist/checklist.js';
import { defaultThemes, themeOfId } from '../../../src/core/checklist/themes.js';
import { noteKinds } from '../../../src/core/notes/vocabulary.js';
import { presentFields } from '../../../src/core/text/presentFields.js';
import { nastyTexts, seeded } from './nastyText.js';

/** Pieces of Markdown that break out of a list item, or look like steps, when they are written carelessly. */
const guides = [
  '',
  'One line.\n',
  'No line feed at the end',
  '\n\nBlank lines around\n\n\n',
  '    indented code first\n',
  '- [ ] a box of its own\n- [x] and another\n',
  'Text\n\n```sh\nnpm test\n```\n\n- a\n  - b\n\n1. one\n2. two\n',
  '```\nnever closed\n',
  '<!-- never closed\n',
  '<details>\n<summary>More</summary>\n\ntext\n\n</details>\n',
  '# A heading\n\n## Another\n',
  '| a | b |\n| - | - |\n| [ ] | c |\n',
  'See [this][1].\n\n[1]: https://example.com/1\n',
  '> quoted\nlazy\n',
  '---\n',
  'a --> b <!-- c -->\n',
  '☐ a character\n',
  'trailing blanks  \nbreak the line\n',
  '\ttab\n',
  '`due: 5`\n',
];

/** Checklists with every kind of field, their texts as nasty as can be; always the same. */
export function nastyChecklists(count: number): readonly Checklist[] {
  return Array.from({ length: count }, (_, index) => new Maker(index + 1).checklist());
}

class Maker {
  readonly #random: (limit: number) => number;
  readonly #texts: readonly string[];
  #lastId = 0;

  constructor(seed: number) {
    this.#random = seeded(seed);
    this.#texts = nastyTexts(200, seed).filter((text) => /\S/.test(text) && !/^\s|\s$/.test(text));
  }

  checklist(): Checklist {
    const own = { id: 'own', title: this.#text(), words: this.#list(() => this.#text()) };
    const themes = [defaultThemes, [themeOfId('cost'), themeOfId('edge-cases')], [own, themeOfId('compute')]];
    return {
      title: this.#random(5) === 0 ? '' : this.#text(),
      themes: this.#pick(themes),
      roles: this.#list(() => this.#id()),
      phases: Array.from({ length: 1 + this.#random(3) }, () => this.#phase()),
    };
  }

  #phase(): Phase {
    const goal = this.#pick(['', this.#text(), 'A goal.', 'A goal.\n\n- in\n- points', ...guides]);
    return { id: this.#id(), title: this.#text(), goal, steps: this.#list(() => this.#step()) };
  }

  #step(): Step {
    return presentFields<Step>({
      id: this.#id(),
      title: this.#text(),
      guide: this.#pick([...guides, this.#text(), `${this.#text()}\n${this.#pick(guides)}${this.#text()}`]),
      dueDays: this.#maybe(() => this.#random(90)),
      owner: this.#pick(stepOwners),
      when: this.#maybe(() => this.#pick(stepPlatforms)),
      prompts: this.#list(() => ({ ask: this.#text(), kind: this.#pick(noteKinds) })),
      links: this.#list(() => this.#link()),
      actions: this.#list(() => this.#action()),
      checks: this.#list(() => this.#check()),
      optional: this.#random(3) === 0,
    });
  }

  #link(): Link {
    const title = this.#text();
    return this.#random(2) === 0 ? { title, file: this.#text() } : { title, url: this.#text() };
  }

  #action(): Action {
    const title = this.#text();
    return this.#random(2) === 0 ? { title, run: this.#text() } : { title, command: this.#text() };
  }

  #check(): Check {
    const count = 1 + this.#random(5);
    return this.#pick<Check>([
      { type: 'file', glob: this.#text() },
      { type: 'run', command: this.#text() },
      { type: 'commits', count, paths: this.#list(() => this.#text()) },
      { type: 'sessions', count, kind: this.#pick(sessionKinds), role: this.#text(), with: this.#text() },
      { type: 'notes', count, scope: this.#pick(['step', 'all']), theme: this.#text() },
      { type: 'extension', id: this.#text() },
      { type: 'roadmap', count },
    ]);
  }

  #text(): string {
    return this.#pick(this.#texts);
  }

  #id(): string {
    this.#lastId += 1;
    return `id-${this.#lastId}`;
  }

  #maybe<Value>(value: () => Value): Value | undefined {
    return this.#random(2) === 0 ? undefined : value();
  }

  #list<Item>(item: () => Item): readonly Item[] {
    return Array.from({ length: this.#random(3) }, item);
  }

  #pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = items[this.#random(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
