import type { ChangedCode } from './changedCode.js';

/** What the replay of real histories had a quote lead astray by, and what it must not lose; marked as in `changedCode`. */
export const changedHistories: readonly ChangedCode[] = [
  {
    title: 'TypeScript: a method is gone, and another one ends with the same words (seen in a real history)',
    before: `
  async all() {
    const notes = new Map();
    for (const path of paths) await this.#take(notes, path);
    return notes;  ←
  }
`,
    after: `
  all() {
    return (this.#notes ??= this.#readAll());
  }

  async #readAll() {
    const notes = new Map();
    for await (const slice of slices) await this.#takeSlice(notes, slice);
    return notes;
  }
`,
  },
  {
    title: 'Python: one of two classes of the same name is given its own (seen in a real history)',
    before: `
class UrlSafeSerializerTest(SerializerTest):
    serializer_class = idmod.UrlSafeSerializer

class UrlSafeSerializerTest(SerializerTest):  ←
    serializer_class = idmod.UrlSafeTimedSerializer
`,
    after: `
class UrlSafeSerializerTest(SerializerTest):
    serializer_class = idmod.UrlSafeSerializer

class UrlSafeTimedSerializerTest(SerializerTest):
    serializer_class = idmod.UrlSafeTimedSerializer
`,
  },
  {
    title: 'Changelog: another version stands where the unreleased one stood (seen in a real history)',
    before: `
Version 2.1.0
-------------

Unreleased  ←

Version 2.0.1
-------------
`,
    after: `
Version 2.1.0
-------------

Released 2022-03-24

Version 2.0.2
-------------

Unreleased

Version 2.0.1
-------------
`,
  },
  {
    title: 'JSON: an entry like this one stands further down (seen in a real history)',
    before: `
  { "command": "undo", "icon": "$(discard)",
    "enablement": "canUndo"  ←
  },
  { "command": "open",
    "icon": "$(go-to-file)"
  }
`,
    after: `
  { "command": "undo", "icon": "$(discard)"
  },
  { "command": "open",
    "icon": "$(go-to-file)",
    "enablement": "canUndo"
  }
`,
  },
  {
    title: 'TypeScript: lines come in between, above and below',
    before: `
  const stages = planStagesOf(build, options);
  await runSerially(stages, options);  ←
  reportToEverybody(stages);
`,
    after: `
  const stages = planStagesOf(build, options);
  if (stages.length === 0) return;
  log.info('running', stages.length);
  await runSerially(stages, options);  ←
  await settle();
  reportToEverybody(stages);
`,
  },
];
