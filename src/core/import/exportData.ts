import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';

/** Reads what our own export wrote in a comment; nothing where there is no comment, or it was broken since. */
export function readExportFields(yaml: string | undefined): PlainMap {
  const value = yaml === undefined ? undefined : parseLocatedYaml(yaml).value;
  return isPlainMap(value) ? value : {};
}
