/// <reference lib="dom" />

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { eventually } from '../support/ui/eventually.mjs';
import { launchBrowser } from '../../scripts/vscode/workbenchPage.mjs';
import { HarmLog } from '../support/hostile/harmLog.js';
import { forgetReads, tracesIn } from '../support/hostile/outside.js';
import { type CanaryServer, secret, startCanaryServer } from '../support/hostile/plantAttacks.js';

const command = 'command:workbench.action.openGlobalKeybindings';

/** What a page has in it once an attack got through, and what is to be found of it; `{web}` is the server that nobody should ask. */
const breaches: Readonly<Record<string, readonly [html: string, harm: RegExp]>> = {
  'a link to a command in a message': [
    `<p class="notification-list-item-message"><a href="${command}">x</a></p>`,
    /command/,
  ],
  'a link to a command in upper case': [`<a data-href="${command.toUpperCase()}">x</a>`, /command/],
  'a link to the web in a box': ['<p class="quick-input-widget"><a href="{web}/x">x</a></p>', /in a message/],
  'a picture in a tooltip': [
    '<div class="monaco-hover"><img src="{web}/x"></div>',
    /from the network[\s\S]*connections/,
  ],
  'a set of pictures': ['<img srcset="{web}/x 2x">', /from the network/],
  'a frame': ['<iframe src="{web}/x"></iframe>', /requested .*connections/s],
  'a style sheet': ['<link rel="stylesheet" href="{web}/x">', /would load/],
  'a dialog in a guide': ['<main><div class="text"><dialog open>x</dialog></div></main>', /foreign element/],
  'a style in a guide': ['<main><div class="text"><p style="position: fixed">x</p></div></main>', /foreign element/],
  'a script': ['<img src="x:" onerror="console.warn(/HARM-x/)">', /ran a script/],
  'a dialog of a script': ['<img src="x:" onerror="alert(1)">', /dialog of a page/],
  'an error of a script': ['<img src="x:" onerror="null.x">', /thrown in the window/],
  'an icon': ['<span class="codicon codicon-flame"></span>', /icon/],
  'an editor that a command opened': ['<div class="tab" aria-label="Keyboard Shortcuts">x</div>', /was run/],
  'a text from outside': [`<p>${secret}</p>`, /outside/],
};

const vsCode = 'https://host/stable/static/out/vs';
const frame = `${vsCode}/workbench/contrib/webview/browser/pre/index.html?id=1`;

/** What a script throws, where, and whether it may be an attack's. */
const errors: readonly (readonly [script: string, thrower: string, isHarm: boolean])[] = [
  ['null.x', `${vsCode}/code/browser/workbench/workbench.js`, false],
  ['null.classList', frame, false],
  ['null.x', frame, true],
  ['null.classList', 'https://host/?folder=/out/vs/x.js:1', true],
  ['null.classList', 'https://host/dist/webview/guide.js', true],
];

describe('the watch over a hostile window', () => {
  let browser: Browser;
  let server: CanaryServer;

  before(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    server = await startCanaryServer();
  });
  afterEach(() => server.stop());
  after(() => browser.close());

  /** All harm that is found in a page once this HTML has been put into it, or into a frame of it that is opened later. */
  async function harmOf(html: string, isWanted: (harm: string) => boolean): Promise<string> {
    const page = await browser.newPage();
    try {
      const world = { folder: '', outside: '', traces: '', web: server.web };
      const log = await HarmLog.watch(page, world);
      await page.setContent(`<p>harmless</p>`);
      await page.evaluate(
        (text) => {
          document.body.innerHTML = text;
        },
        html.replaceAll('{web}', server.web),
      );
      return await eventually('the harm', () => log.all(server).join('\n'), isWanted);
    } finally {
      await page.close();
    }
  }

  for (const [name, [html, harm]] of Object.entries(breaches)) {
    it(`finds ${name}`, async () => {
      const found = await harmOf(html, (text) => harm.test(text));

      assert.match(found, harm);
    });
  }

  it('finds nothing in a page of words', async () => {
    const found = await harmOf('<main><div class="text"><p>words</p></div></main>', () => true);

    assert.equal(found, '');
  });

  for (const [script, thrower, isHarm] of errors) {
    it(`finds ${isHarm ? 'an error' : 'nothing'} in “${script}” of ${thrower}`, async () => {
      const page = await browser.newPage();
      try {
        const log = await HarmLog.watch(page, { folder: '', outside: '', traces: '', web: server.web });
        const thrown = page.waitForEvent('pageerror');
        await page.addScriptTag({ content: `setTimeout(() => { ${script}; });\n//# sourceURL=${thrower}` });

        await thrown;

        assert.equal(log.all(server).length, isHarm ? 1 : 0, String(log.all(server)));
      } finally {
        await page.close();
      }
    });
  }

  it('knows the files outside that were read, changed or made', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sre-onboarding-outside-'));
    try {
      for (const name of ['read', 'changed', 'left']) await writeFile(path.join(folder, name), 'text');
      await forgetReads(folder);
      const before = await tracesIn(folder);

      await readFile(path.join(folder, 'read'));
      await writeFile(path.join(folder, 'changed'), 'text');
      await writeFile(path.join(folder, 'made'), 'text');

      const now = await tracesIn(folder);
      assert.deepEqual(
        Object.keys(now).filter((name) => now[name] !== before[name]),
        ['changed', 'made', 'read'],
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
