import { plantedPeople, type PlantedPerson } from './plantedNames.js';

const root = '.sre-onboarding';

/** The files of an onboarding that mentions all of {@link plantedPeople}, wherever a name can get to. */
export function plantedFiles(): Record<string, string> {
  return Object.assign({}, ...plantedPeople.map(filesOf), { [`${root}/private/notes/2026-11-01-x-aaaa.md`]: secret });
}

const secret =
  '---\ntitle: Only between us\nkind: risk\nsource: Priya Rao\ncreated: 2026-11-01T10:00:00Z\n---\nUnspeakable.\n';

/** A note by the person, or a session with them, or a file of theirs; and an item that mentions them in every way. */
function filesOf(person: PlantedPerson, index: number): Record<string, string> {
  const id = `2026-11-${String((index % 28) + 1).padStart(2, '0')}-${slug(person.name)}-${String(index).padStart(4, '0')}`;
  const known = [noteOf(person), sessionOf(person), personOf(person)][index % 3] ?? ['', ''];
  return {
    [`${root}/${known[0].replace('ID', id)}`]: known[1],
    [`${root}/notes/${id}.md`]: noteOf(person)[1],
    [`${root}/roadmap/${id}.md`]: itemOf(person, id, index),
  };
}

function noteOf({ name, role, short }: PlantedPerson): readonly [string, string] {
  return [
    'notes/ID-b.md',
    `---\ntitle: "${short} waits forty minutes, says ${name}"\nkind: pain-point\ntheme: compute\nsource: "${name}"\nrole: ${role}\nseverity: 3\nauthor: ${slug(name).replaceAll('-', '.')}@example.com\ncreated: 2026-11-20T10:00:00Z\ncode:\n  file: src/${slug(name)}/${slug(short)}Deploy.ts\n  line: 40\n  quote: "// TODO(${short}): await run(${JSON.stringify(name).replaceAll('"', "'")})"\n---\nBody by ${name}.\n`,
  ];
}

function sessionOf({ name, role }: PlantedPerson): readonly [string, string] {
  return [
    'sessions/ID.md',
    `---\ntitle: Coffee\nkind: conversation\nwith: "${name}"\nrole: ${role}\ndate: 2026-11-20\n---\n`,
  ];
}

function personOf({ name }: PlantedPerson): readonly [string, string] {
  return ['people/ID.yaml', `name: "${name}"\nemail: ${slug(name)}@example.org\nstart: 2026-11-02\nsteps:\n`];
}

function itemOf(person: PlantedPerson, id: string, index: number): string {
  return `---\n${fieldsOf(person, id, index)}---\n${bodyOf(person, id)}`;
}

function fieldsOf({ name, short }: PlantedPerson, id: string, index: number): string {
  const horizon = ['now', 'next', 'later'][index % 3];
  const status = ['proposed', 'agreed', 'started', 'done', 'dropped'][index % 5];
  return `title: "Ask ${name} about ${short}'s deploys"
theme: compute
horizon: ${horizon}
status: ${status}
impact: 4
effort: M
owner: "${name}"
evidence:
  - ${id}
validation:
  - { who: "${name}", said: confirmed, date: 2026-11-20, why: "as ${short} has it" }
buyIn:
  - { who: "${name}", stance: concerned, date: 2026-11-20, why: "${short} fears the cost" }
reviewBy: 2027-02-24
tracker: https://tracker.example.com/~${slug(name)}/1
`;
}

function bodyOf({ name, short, role }: PlantedPerson, id: string): string {
  return `Before it all, **${name}** spoke.

## Problem

It is slow, says ${name}; **${short}**’s team, and *${name.split(' ').join('* **')}${name.includes(' ') ? '**' : '*'} agree (@${slug(name).replaceAll('-', '')}, ${slug(name)}@example.net).

> Nothing but waiting
>
> — ${name}, ${role}, [[${id}]]

\`src/${slug(name)}/main.ts\` and [the wiki](https://wiki.example.com/${encodeURIComponent(name)}) and ![${name}](${slug(name)}.png)
and <b>${name}</b>, [${short}][ref].

<div>HTML by ${name}<script>alert("${name}")</script></div>

\`\`\`ts
// ${name}: ${short}
const owner = '${slug(name)}';
\`\`\`

| who | what |
| --- | --- |
| ${name} | waits |

[ref]: https://people.example.com/${slug(name)} "${name}"

${restOfBody(name, short)}`;
}

function restOfBody(name: string, short: string): string {
  return `## What users gain

Deploys take five minutes, so that ${name}
and ${short} wait no more.

## Approach

1. Pair with ${name}.
   - [ ] Ask ${short}

## How we will know

When ${name} says so.
`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
