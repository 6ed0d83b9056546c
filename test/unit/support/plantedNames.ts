/** Somebody who is planted in an onboarding's files, and what must not be found of them in an export. */
export interface PlantedPerson {
  readonly name: string;
  readonly role: string;
  /** By which they are mentioned in passing. */
  readonly short: string;
  /** Found nowhere, whatever the case. */
  readonly never: readonly string[];
  /** Ordinary words as well: not found as they are written. */
  readonly neverWritten: readonly string[];
}

/** Two words of each line: the name, the role; then what else must not be found. A `=` marks an ordinary word. */
const lines = `
Priya Rao | engineer | Priya Rao
Tomasz Wójcik | veteran | Tomasz Wójcik Wojcik
José Núñez | engineer | José Jose Núñez Nunez
Zoë Baldwin | product-manager | Zoë Zoe Baldwin
Łukasz Kowalski | engineer | Łukasz Lukasz Kowalski
Jürgen Müller | architect | Jürgen Juergen Müller Mueller
Siobhán O'Brien | tech-lead | Siobhán Siobhan O'Brien O’Brien obrien
Anne-Marie Dupont | designer | Anne-Marie annemarie Dupont
DeShawn Jackson | new-joiner | DeShawn Jackson
Will Young | engineer | =Will =Young
Mark Twainfield | veteran | =Mark Twainfield
Grace Okafor | engineering-manager | =Grace Okafor
May Chen | delivery-manager | =May Chen
Rose Adeyemi | engineer | =Rose Adeyemi
Bill Thornquist | leadership | =Bill Thornquist
Max Hoffmann | engineer | =Max Hoffmann
Jan van der Meulen | engineer | Jan Meulen
Nguyễn Văn Thắng | engineer | Nguyễn Nguyen Thắng Thang
Bo Lindqvist | support | =Bo Lindqvist
Иван Петров | engineer | Иван Петров
Ελένη Παππά | new-joiner | Ελένη Παππά
王芳 | engineer | 王芳
山田 太郎 | engineer | 山田 太郎
김철수 | support | 김철수
Aarav Subramaniam | data-scientist | Aarav Subramaniam
Fatima al-Zahra | engineer | Fatima Zahra
Oluwaseun Ade | engineer | Oluwaseun
Søren Ærø | peer | Søren Soren Ærø
Dana Whitcombe | customer | Dana Whitcombe
Northwind Traders | customer | Northwind
Contoso GmbH | customer | Contoso
Fabrikam | customer | Fabrikam
Marks and Spencerley | customer | Spencerley
Tailspin Toys Inc. | customer | Tailspin
Wide World Importers | vendor | Importers
Proseware | vendor | Proseware
Kwame Boateng | leadership | Kwame Boateng
Ingrid Holm-Larsen | engineer | Ingrid Holm-Larsen
Chidi Anagonye | engineer | Chidi Anagonye
Beatrix McAllister | tech-lead | Beatrix McAllister
`;

/** Forty people and companies, with names of many kinds. */
export const plantedPeople: readonly PlantedPerson[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', role = '', words = ''] = line.split(' | ');
    const all = words.split(' ');
    const [short = ''] = all;
    return {
      name,
      role,
      short: short.replace('=', ''),
      never: all.filter((word) => !word.startsWith('=')),
      neverWritten: all.filter((word) => word.startsWith('=')).map((word) => word.slice(1)),
    };
  });

/** Everything of anybody that is found in a text: empty where the export told no name. */
export function namesFoundIn(text: string): readonly string[] {
  const shown = text.normalize('NFC');
  return plantedPeople.flatMap(({ name, never, neverWritten }) => [
    ...[name, ...never].filter((word) => isFound(shown, word, 'iu')),
    ...neverWritten.filter((word) => isFound(shown, word, 'u')),
  ]);
}

function isFound(text: string, word: string, flags: string): boolean {
  const escaped = word.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const isSpaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
  const pattern = isSpaced ? String.raw`(?<!\p{L})${escaped}(?!\p{L})` : escaped;
  return new RegExp(pattern, flags).test(text);
}
