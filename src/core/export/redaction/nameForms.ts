import { isUnspaced } from './unspacedNames.js';
import type { KnownPerson } from './knownPeople.js';
import { nameKey, nameTokens } from './nameTokens.js';
import { nameParticles, namelessWords, ordinaryWords } from './ordinaryWords.js';

/** One way in which somebody's name is written. */
export interface NameForm {
  /** The keys of its words, one after the other; see `NameToken`. */
  readonly keys: readonly string[];
  /** A name that is an ordinary word as well, so that case and place decide. */
  readonly isOrdinary: boolean;
}

/** How few letters a name has that could be anything in lower case. */
const shortName = 2;

/** All ways in which a person's names are written, the first and last name alone among them. */
export function nameForms(person: KnownPerson): readonly NameForm[] {
  const spellings = person.names.flatMap((name) => [name, ...withoutUmlauts(name)]);
  const forms = spellings.filter((name) => !isUnspaced(name)).flatMap(formsOfName);
  return [...new Map(forms.map((form) => [form.keys.join(' '), form])).values()];
}

/** Names that are looked for anywhere in a text, since nothing parts them from what stands beside them. */
export function unspacedNames(person: KnownPerson): readonly string[] {
  const names = person.names.filter((name) => isUnspaced(name));
  const parts = names.flatMap((name) => [name, name.replaceAll(/\s+/g, ''), ...name.split(/\s+/)]);
  return [...new Set(parts.map(nameKey))].filter((part) => part.length >= shortName);
}

/** What a person may be called after an `@`: `@priyarao`, `@prao`, `@priyar`, and their address's name. */
export function handlesOf(person: KnownPerson): readonly string[] {
  const ofNames = person.names.flatMap((name) => {
    const words = nameKey(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
    const combined = last === '' ? [] : [first.charAt(0) + last, first + last.charAt(0), last + first];
    return [...words.filter((word) => !isNobodys(word)), words.join(''), ...combined];
  });
  const ofAddresses = person.emails.map((email) => handleKey(email.split('@')[0] ?? ''));
  return [...ofNames, ...ofAddresses].filter((handle) => handle.length >= shortName && !namelessWords.has(handle));
}

/** How a handle is compared: without what joins its parts. */
export function handleKey(handle: string): string {
  return nameKey(handle).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function formsOfName(name: string): readonly NameForm[] {
  const parts = [...new Set(name.split(/\s+/))].filter((part) => /\p{L}/u.test(part));
  const alone = parts.length > 1 ? parts.filter(isNameAlone) : [];
  return [name, ...alone].flatMap((text) => {
    const keys = nameTokens(text).map(({ key }) => key);
    const joined = keys.join('');
    const isOrdinary = keys.every(isOrdinaryKey) || joined.length <= shortName;
    const forms = [{ keys, isOrdinary }];
    return keys.length > 1 ? [...forms, { keys: [joined], isOrdinary: isOrdinaryKey(joined) }] : forms;
  });
}

/** Whether one of several parts of a name is one by itself. In a phrase in lower case, such as "the deploy log", no word is. */
function isNameAlone(part: string): boolean {
  const key = nameKey(part).replaceAll(/[^\p{L}\p{M}]/gu, '');
  const isWritten = /^\P{L}*\p{Ll}/u.test(part);
  return key.length >= shortName && !isNobodys(key) && !isWritten;
}

function isNobodys(key: string): boolean {
  return nameParticles.has(key) || namelessWords.has(key);
}

function isOrdinaryKey(key: string): boolean {
  return ordinaryWords.has(key) || key.length <= shortName;
}

/** `Müller` is `Mueller` where there are no umlauts. */
function withoutUmlauts(name: string): readonly string[] {
  const spelled = name.normalize('NFC').replaceAll(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return spelled === name.normalize('NFC') ? [] : [spelled];
}
