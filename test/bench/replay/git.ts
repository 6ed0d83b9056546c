import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Git in one repository; nothing of a person's own configuration changes what it answers. */
export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What git prints, as text. Rejects where it fails, with what it said. */
  async text(args: readonly string[], input = ''): Promise<string> {
    return (await this.bytes(args, input)).toString('utf8');
  }

  /** What git prints. Rejects where it fails, with what it said. */
  bytes(args: readonly string[], input = ''): Promise<Buffer> {
    const child = spawn('git', ['-c', 'core.quotePath=off', '-C', this.folder, ...args], {
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => errors.push(data));
    child.stdin.on('error', () => undefined); // git may end without reading all; its status tells
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve(Buffer.concat(output));
        else reject(new Error(`git ${args[0]}: ${Buffer.concat(errors).toString('utf8').trim()}`));
      });
    });
  }

  /**
   * The texts of files at commits.
   *
   * @param names `commit:path`
   * @returns by name; a file that isn't there, or isn't UTF-8 text, is absent.
   */
  async files(names: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    if (names.length === 0) return texts;
    const bytes = await this.bytes(['cat-file', '--batch'], `${names.join('\n')}\n`);
    let at = 0;
    for (const name of names) {
      const end = bytes.indexOf(10, at);
      const size = /^\w+ blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1];
      at = end + 1;
      if (size === undefined) continue;
      const content = bytes.subarray(at, at + Number(size));
      at += Number(size) + 1;
      if (!content.includes(0)) texts.set(name, content.toString('utf8'));
    }
    return texts;
  }
}

/** Makes an empty repository that can read the commits of another one: what is written goes there, the other stays as it is. */
export async function borrow(source: Git): Promise<Git> {
  const objects = (await source.text(['rev-parse', '--path-format=absolute', '--git-path', 'objects'])).trim();
  const folder = mkdtempSync(path.join(tmpdir(), 'sre-onboarding-replay-'));
  await source.text(['init', '--quiet', '--bare', folder]);
  writeFileSync(path.join(folder, 'objects/info/alternates'), `${objects}\n`);
  return new Git(folder);
}
