import { isUnspaced } from './unspacedNames.js';
import type { KnownPerson } from './knownPeople.js';
import { nameKey, nameTokens } from './nameTokens.js';
import { nameParticles, namelessWords, ordinaryWords } from './ordinaryWords.js';

/** One way to write somebody's name. */
export interface NameForm {
  /** The keys of its words, in order; see `NameToken`. */
  readonly keys: readonly string[];
  /** Whether it is also an ordinary word, so that case and context decide. */
  readonly isOrdinary: boolean;
}

/** Up to this length, a name in lower case could be anything. */
const shortName = 2;

/** All ways to write a person's names, including first and last name alone. */
export function nameForms(person: KnownPerson): readonly NameForm[] {
  const spellings = person.names.flatMap((name) => [name, ...withoutUmlauts(name)]);
  const forms = spellings.filter((name) => !isUnspaced(name)).flatMap(formsOfName);
  return [...new Map(forms.map((form) => [form.keys.join(' '), form])).values()];
}

/** Names in scripts without word separators, which are searched anywhere in a text. */
export function unspacedNames(person: KnownPerson): readonly string[] {
  const names = person.names.filter((name) => isUnspaced(name));
  const parts = names.flatMap((name) => [name, name.replaceAll(/\s+/g, ''), ...name.split(/\s+/)]);
  return [...new Set(parts.map(nameKey))].filter((part) => part.length >= shortName);
}

/** A person's possible handles: `@priyarao`, `@prao`, `@priyar`, and the local part of their address. */
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

/** A handle as it is compared: without separators. */
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

/** Whether a part of a name is a name by itself. In a lower-case phrase such as "the deploy log", no word is. */
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

/** `Müller` is written `Mueller` without umlauts. */
function withoutUmlauts(name: string): readonly string[] {
  const spelled = name.normalize('NFC').replaceAll(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return spelled === name.normalize('NFC') ? [] : [spelled];
}
