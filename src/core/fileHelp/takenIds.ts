import { findIdentified } from '../checklist/identifiedElements.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { type FileForm, yamlSpan } from './fileForm.js';

/** The ids of themes, phases and steps that a file has; none where it is no checklist. */
export function takenIds(text: string, form: FileForm): readonly string[] {
  const span = yamlSpan(text, form) ?? { start: 0, end: 0 };
  const { themes, phases, steps } = findIdentified(parseLocatedYaml(text.slice(span.start, span.end)).value);
  return [...themes, ...phases, ...steps].map(({ id }) => id);
}
