import * as v from 'valibot';

/** Where the values of a field come from that no schema lists: what the team's own files have. */
export type WordSource = 'themes' | 'roles' | 'steps' | 'values' | 'tags' | 'people' | 'notes' | 'sessions';

/** What a schema says of itself beside its description. */
export interface SchemaHelp {
  /** Values that are offered; others are taken as well. */
  readonly words?: WordSource;
  /** What each option means, in English Markdown. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A schema that says what it is for. */
export type Described<Schema extends v.GenericSchema> = v.SchemaWithPipe<
  readonly [
    Schema,
    v.DescriptionAction<v.InferOutput<Schema>, string>,
    v.MetadataAction<v.InferOutput<Schema>, { readonly help: SchemaHelp }>,
  ]
>;

/**
 * A field with its documentation: what a hover shows, a completion and the JSON Schema. It stands beside the field's
 * definition and nowhere else.
 *
 * @param description English Markdown, one or two sentences.
 */
export function described<const Schema extends v.GenericSchema>(
  schema: Schema,
  description: string,
  help: SchemaHelp = {},
): Described<Schema> {
  return v.pipe(schema, v.description(description), v.metadata({ help }));
}

/** What a schema says of itself, or what it wraps says. */
export function helpOf(schema: v.GenericSchema): SchemaHelp & { readonly description: string | undefined } {
  const { help } = v.getMetadata(schema) as { readonly help?: SchemaHelp };
  return { ...help, description: v.getDescription(schema) };
}
