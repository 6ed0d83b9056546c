// @ts-check

/**
 * The part of a JSON schema that settings are declared with.
 *
 * @typedef {object} SettingSchema
 * @property {string | readonly string[]} [type]
 * @property {readonly unknown[]} [enum]
 * @property {SettingSchema} [items]
 * @property {Readonly<Record<string, SettingSchema>>} [properties]
 * @property {readonly string[]} [required]
 * @property {boolean | SettingSchema} [additionalProperties]
 * @property {string} [description]
 * @property {string} [markdownDescription]
 */

/** @typedef {{ readonly properties?: Readonly<Record<string, SettingSchema>> }} SettingGroup */

/**
 * The part of package.json that types are made from.
 *
 * @typedef {object} Manifest
 * @property {object} contributes
 * @property {readonly { readonly command: string, readonly title: string }[]} [contributes.commands]
 * @property {Readonly<Record<string, readonly { readonly id: string, readonly name: string }[]>>} [contributes.views]
 * @property {SettingGroup | readonly SettingGroup[]} [contributes.configuration]
 */

/**
 * Writes TypeScript for what package.json declares: ids of commands and views, and the types of the settings.
 *
 * @param {Manifest} manifest
 * @param {Readonly<Record<string, string>>} words package.nls.json: what the `%keys%` of the manifest stand for
 * @returns {string} the module, not yet formatted
 */
export function manifestSource({ contributes }, words) {
  const commands = contributes.commands ?? [];
  const views = Object.values(contributes.views ?? {}).flat();
  const settings = [contributes.configuration ?? []]
    .flat()
    .flatMap(({ properties }) => Object.entries(properties ?? {}));
  return [
    '// Written from package.json by `npm run generate`. Change it there.',
    docComment('The commands that package.json declares.'),
    `export const commandIds = [${commands.map(({ command }) => `${quoted(command)},`).join('')}] as const;`,
    docComment('A command of package.json.'),
    'export type CommandId = (typeof commandIds)[number];',
    docComment('A view of package.json.'),
    `export type ViewId = ${views.map(({ id }) => quoted(id)).join(' | ') || 'never'};`,
    docComment(
      'The settings of package.json, by their full names, and what they hold where the user wrote them as declared.',
    ),
    `export interface SettingValues {${settings.map(([name, schema]) => settingMember(name, schema, words)).join('')}}`,
  ].join('\n');
}

/**
 * @param {string} name
 * @param {SettingSchema} schema
 * @param {Readonly<Record<string, string>>} words
 */
function settingMember(name, schema, words) {
  const description = schema.markdownDescription ?? schema.description ?? '';
  const text = words[description.replace(/^%(.*)%$/, '$1')] ?? description;
  return `${text ? docComment(text) : ''}\nreadonly ${quoted(name)}: ${settingType(schema)};`;
}

/**
 * @param {SettingSchema} schema
 * @returns {string} its values as a TypeScript type
 */
function settingType(schema) {
  if (schema.enum)
    return union(schema.enum.map((value) => (typeof value === 'string' ? quoted(value) : String(value))));
  return union([schema.type ?? []].flat().map((type) => typeOfKind(type, schema)));
}

/**
 * @param {string} kind one of JSON schema's types
 * @param {SettingSchema} schema
 */
function typeOfKind(kind, schema) {
  if (kind === 'integer') return 'number';
  if (kind === 'array') return `ReadonlyArray<${schema.items ? settingType(schema.items) : 'unknown'}>`;
  if (kind === 'object') return objectType(schema);
  return kind;
}

/** @param {SettingSchema} schema */
function objectType({ properties, required = [], additionalProperties }) {
  if (!properties) {
    const values = typeof additionalProperties === 'object' ? settingType(additionalProperties) : 'unknown';
    return `Readonly<Record<string, ${values}>>`;
  }
  const members = Object.entries(properties).map(([name, schema]) => {
    const optional = required.includes(name) ? '' : '?';
    return `readonly ${quoted(name)}${optional}: ${settingType(schema)};`;
  });
  return `{ ${members.join(' ')} }`;
}

/** @param {readonly string[]} types */
function union(types) {
  return types.length > 0 ? types.join(' | ') : 'unknown';
}

/** @param {string} text */
function quoted(text) {
  return JSON.stringify(text);
}

/** @param {string} text */
function docComment(text) {
  return `\n/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */`;
}
