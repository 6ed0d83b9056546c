import * as fc from 'fast-check';

/** The onboarding's folder. */
const base = '.sre-onboarding';

/** How a world's words are told apart: what is private has one that begins so, and nothing else has. */
export const privateMark = 'hush';

const publicWords = ['deploy', 'queue', 'Priya', 'Jonas', 'pager', 'compute', 'latency'] as const;
const privateWords = ['hushamber', 'hushbasalt', 'Hushcobalt', 'hushdelta', 'hushember'] as const;

/** Files by path. */
export type Texts = Readonly<Record<string, string>>;

/** An onboarding as others have it, and the private files of the one at the keyboard. */
export interface PrivateWorld {
  readonly open: Texts;
  readonly secret: Texts;
}

type Words = Readonly<Record<'title' | 'source' | 'tag' | 'value' | 'theme' | 'body' | 'file' | 'author', string>>;

interface Facts {
  readonly kind: 'note' | 'session';
  readonly isPrivate: boolean;
  readonly words: Words;
  readonly step: boolean;
  readonly session: number;
  readonly role: string;
}

/** Any such world: private and shared notes and sessions that look alike, and items that rest on some of the shared ones. */
export const privateWorlds: fc.Arbitrary<PrivateWorld> = fc
  .array(factsOf(), { minLength: 1, maxLength: 12 })
  .map((all) => {
    const files = all.map((facts, index) => fileOf(facts, index));
    const pick = (isPrivate: boolean): Texts =>
      Object.fromEntries(files.filter((_, index) => all[index]?.isPrivate === isPrivate));
    const shared = Object.keys(pick(false)).flatMap((path) => /\/notes\/(.*)\.md$/.exec(path)?.[1] ?? []);
    const item = `---\ntitle: Calm nights\nevidence: [${shared.slice(0, 2).join(', ')}]\nowner: Priya\n---\n## Problem\n\nPriya waits.\n`;
    return {
      open: { ...pick(false), ...fixed, [`${base}/roadmap/2026-11-20-calm-aaaa.md`]: item },
      secret: pick(true),
    };
  });

function factsOf(): fc.Arbitrary<Facts> {
  return fc.boolean().chain((isPrivate) =>
    fc.record({
      kind: fc.constantFrom('note' as const, 'session' as const),
      isPrivate: fc.constant(isPrivate),
      words: wordsOf(isPrivate ? fc.constantFrom(...privateWords, ...publicWords) : fc.constantFrom(...publicWords)),
      step: fc.boolean(),
      session: fc.nat(11),
      role: isPrivate ? fc.constantFrom('hushrole', 'veteran') : fc.constantFrom('veteran', 'customer'),
    }),
  );
}

function wordsOf(word: fc.Arbitrary<string>): fc.Arbitrary<Words> {
  const said = { title: word, source: word, tag: word, value: word };
  return fc.record({ ...said, theme: word, body: word, file: word, author: word });
}

/** A name of its own for each file, so that none is written twice. */
function fileOf({ kind, isPrivate, words, step, session, role }: Facts, index: number): readonly [string, string] {
  const { title, source, tag, value, theme, body, file, author } = words;
  const mark = isPrivate ? `${privateMark}mark` : 'open';
  const day = `2026-11-2${index % 4}`;
  const id = `${day}-${mark}-${title.toLowerCase()}-${String(index).padStart(4, '0')}`;
  const folder = `${base}/${isPrivate ? 'private/' : ''}${kind}s`;
  const common = `title: ${mark} ${title}\n${step ? 'step: talk\n' : ''}role: ${role}\n`;
  const whose = isPrivate || index % 2 === 0 ? 'author: sam@example.com\n' : `author: ${author}@example.com\n`;
  const of = `session: 2026-11-20-${mark}-${session}\n`;
  const code = `code:\n  file: src/${file}.ts\n  line: 1\n  quote: ${mark} ${file}\n`;
  const note = `---\n${common}kind: risk\nsource: ${mark} ${source}\ntheme: ${theme}\ntags: [${tag}]\nvalues: [${value}]\n${of}${whose}created: ${day}T10:00:00Z\n${code}---\n${mark} ${body}\n`;
  const held = `---\n${common}kind: pairing\nwith: ${mark} ${source}\ndate: ${day}\n${whose}---\n## What hurts?\n\n- ${mark} ${body}\n`;
  return [`${folder}/${id}.md`, kind === 'note' ? note : held];
}

const fixed: Texts = {
  [`${base}/people/sam.yaml`]: 'name: Sam\nemail: sam@example.com\nstart: 2026-11-02\n',
  [`${base}/checklist.yaml`]: `version: 1
themes: [compute, latency]
phases:
  - id: one
    title: One
    steps:
      - id: talk
        title: Talk
        verify: [{ sessions: 2 }]
      - id: listen
        title: Listen
        verify: [{ notes: 1, scope: all }, { sessions: 1, kind: pairing }]
`,
};
