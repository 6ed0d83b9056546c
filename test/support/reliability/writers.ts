import { build } from 'esbuild';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { isTemporaryName } from '../../../src/app/files/temporaryName.js';
import { type Acknowledged, countPath, itemPaths, noteText, personPath } from './acknowledged.js';

/** A folder that processes of their own write, and what they said. */
export class Writers {
  readonly root: string;
  readonly #source: string;
  readonly #program: string;
  readonly #said: Acknowledged[] = [];

  /** @param program what is to run: a file beside this one. */
  constructor(program: 'writingProcess' | 'countingProcess') {
    this.#source = `test/support/reliability/${program}.ts`;
    this.root = realpathSync(mkdtempSync(path.join(tmpdir(), 'sre-onboarding-writers-')));
    this.#program = path.join(this.root, 'writer.mjs');
    this.#write(countPath, '0');
    for (const [name, text] of [[personPath, 'name: Sam\n'], ...itemPaths.map((item) => [item, '---\n---\n'])] as const)
      this.#write(name ?? '', text ?? '');
  }

  /** Compiles the program that writes. */
  async prepare(): Promise<void> {
    await build({
      entryPoints: [this.#source],
      outfile: this.#program,
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' },
    });
  }

  /** How many things were said to be on disk. */
  get count(): number {
    return this.#said.filter(({ kind }) => kind !== 'moving').length;
  }

  /**
   * Starts a process that writes.
   *
   * @param onSaid told of each thing that it says.
   * @returns when it has ended, or was killed.
   */
  run(name: string, count: number, onSaid: (writer: ChildProcess) => void = () => undefined): Promise<void> {
    const writer = spawn(process.execPath, [this.#program, this.root, name, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let rest = '';
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        this.#said.push(JSON.parse(line));
        onSaid(writer);
      }
    });
    return new Promise((resolve, reject) => {
      writer.on('error', reject);
      writer.on('close', (code, signal) =>
        code === 0 || signal === 'SIGKILL' ? resolve() : reject(new Error(`${name} ended with ${code ?? signal}`)),
      );
    });
  }

  /** What was counted. */
  get counted(): number {
    return Number(this.#read(countPath));
  }

  /** What was said to be on disk and isn't. */
  lost(): readonly Acknowledged[] {
    const movedOn = new Set(this.#said.flatMap((what) => (what.kind === 'moving' ? what.path : [])));
    return this.#said.filter((what) => {
      if (what.kind === 'counted') return false;
      if (what.kind === 'line') return !this.#read(what.path).split('\n').includes(what.line);
      if (what.kind === 'moving') return this.#placesOf(what.path) !== 1;
      return !movedOn.has(what.path) && this.#read(what.path) !== what.text;
    });
  }

  /** Files that are neither as they were nor as they were to be. */
  torn(): readonly string[] {
    return this.#names().filter((name) => {
      if (!name.includes('notes/') || isTemporaryName(path.basename(name))) return false;
      const text = this.#read(name);
      return text !== noteText(/^title: (.*)$/m.exec(text)?.[1] ?? '');
    });
  }

  /** Temporary files that are left. */
  strays(): readonly string[] {
    return this.#names().filter((name) => isTemporaryName(path.basename(name)));
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** In how many of its two places a note is that was being shared. */
  #placesOf(from: string): number {
    const to = from.replace('private/', '').replace(/\.md$/, '-shared.md');
    return [from, to].filter((place) => this.#read(place) !== '').length;
  }

  #names(): readonly string[] {
    return readdirSync(path.join(this.root, 'o'), { recursive: true, encoding: 'utf8' })
      .filter((name) => path.extname(name) !== '')
      .map((name) => `o/${name}`);
  }

  #read(name: string): string {
    try {
      return readFileSync(path.join(this.root, name), 'utf8');
    } catch {
      return '';
    }
  }

  #write(name: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.root, name)), { recursive: true });
    writeFileSync(path.join(this.root, name), text);
  }
}
