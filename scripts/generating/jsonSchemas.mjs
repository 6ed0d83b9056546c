// @ts-check
import { importSource } from '../building/importSource.mjs';

const { toJsonSchema } = await import('@valibot/to-json-schema');

/**
 * @typedef {import('@valibot/to-json-schema').JsonSchema} JsonSchema
 * @typedef {import('valibot').GenericSchema} Schema
 * @typedef {Pick<typeof import('../../src/core/schema/alternatives.js'), 'alternativesOf'> &
 *   Pick<typeof import('../../src/core/schema/withEntries.js'), 'entriesOf'>} Kinds what only our own schemas have
 */

/** The files that editors of YAML check by a schema, and what each form is called. */
const files = /** @type {const} */ ([
  { form: 'checklist', file: 'media/schemas/checklist.schema.json', title: 'Checklist of SRE Onboarding' },
  { form: 'person', file: 'media/schemas/person.schema.json', title: 'A person’s progress in SRE Onboarding' },
]);

/**
 * Writes the schemas that validate the files at run time as JSON Schemas, for editors.
 *
 * @returns {Promise<readonly { file: string, source: string, from: string }[]>}
 */
export async function jsonSchemas() {
  const modules = ['fileHelp/fileForm', 'schema/alternatives', 'schema/withEntries'];
  const { formSchemas, ...kinds } =
    /** @type {Pick<typeof import('../../src/core/fileHelp/fileForm.js'), 'formSchemas'> & Kinds} */ (
      await importSource(...modules.map((module) => `src/core/${module}.ts`))
    );
  return files.map(({ form, file, title }) => {
    const { $schema, ...schema } = convert(formSchemas[form], kinds);
    const text = JSON.stringify({ $schema, title, ...schema });
    return { file, source: text, from: 'the schemas in src/core' };
  });
}

/**
 * @param {Schema} schema
 * @param {Kinds} kinds
 * @returns {JsonSchema}
 */
function convert(schema, kinds) {
  const { definitions: _, ...converted } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'throw',
    overrideSchema: ({ valibotSchema, jsonSchema }) => convertSchema(valibotSchema, jsonSchema, kinds),
    overrideAction: ({ valibotAction, jsonSchema }) => convertAction(valibotAction, jsonSchema),
  });
  return converted;
}

/**
 * What the library can't convert, or not as editors need it.
 *
 * @param {Schema} schema
 * @param {JsonSchema} converted
 * @param {Kinds} kinds
 * @returns {JsonSchema | undefined}
 */
function convertSchema(schema, converted, kinds) {
  const alternatives = kinds.alternativesOf(schema);
  if (alternatives) return oneOf(alternatives.map((one) => withoutName(convert(one, kinds))));
  const entries = kinds.entriesOf(schema);
  if (entries) return { ...withoutEmpty(converted), additionalProperties: withoutName(convert(entries, kinds)) };
  // The library looks at what a lazy schema gives for no value at all: nothing that a file can hold.
  if (schema.type === 'custom') return converted;
  return schema.type === 'object' ? withoutEmpty(converted) : undefined;
}

/**
 * Alternatives of which several are maps are told apart by the one key that each of them requires.
 *
 * @param {readonly JsonSchema[]} schemas
 * @returns {JsonSchema}
 */
function oneOf(schemas) {
  const maps = schemas.filter(({ type }) => type === 'object');
  const telling = maps.map(({ required }) => ({ required: required ?? [] }));
  return { anyOf: [...schemas], ...(maps.length > 1 ? { oneOf: telling } : {}) };
}

/** @param {JsonSchema} schema */
function withoutName(schema) {
  const { $schema: _, ...rest } = schema;
  return rest;
}

/** @param {JsonSchema} schema one that requires no keys doesn't say so */
function withoutEmpty({ required, ...schema }) {
  return { ...schema, ...(required?.length ? { required } : {}) };
}

/** What a check by code comes to, by what it reports; `{}` where the rest of the schema says enough. */
const checks = /** @type {Readonly<Record<string, JsonSchema>>} */ ({
  fileOrUrl: { oneOf: [{ required: ['file'] }, { required: ['url'] }] },
  runOrCommand: { oneOf: [{ required: ['run'] }, { required: ['command'] }] },
  date: {},
  utcTime: { pattern: 'Z$' },
  quickGlob: {},
  oneCheck: {},
});

/**
 * @param {{ readonly type: string, readonly message?: unknown, readonly metadata?: unknown }} action
 * @param {JsonSchema} converted
 * @returns {JsonSchema | undefined}
 */
function convertAction({ type, message, metadata }, converted) {
  if (type === 'check') {
    const meaning = checks[String(message)];
    return meaning && { ...converted, ...meaning };
  }
  if (type !== 'metadata') return undefined;
  const { help: _, ...schema } = /** @type {JsonSchema & { help?: unknown }} */ (converted);
  const { options } = /** @type {{ help: import('../../src/core/schema/described.js').SchemaHelp }} */ (metadata).help;
  if (!options || !schema.enum) return schema;
  const meanings = {
    enumDescriptions: schema.enum.map((option) => (typeof option === 'object' ? undefined : options[`${option}`])),
  };
  return { ...schema, ...meanings };
}
