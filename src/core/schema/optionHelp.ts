/** What each option of a field means: English Markdown, for hovers, completions and the JSON Schema. */
export type OptionHelp<Option extends string | number> = Readonly<Record<Option, string>>;
