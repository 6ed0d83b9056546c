import { type HostileWorld, secret } from './plantAttacks.js';
import type { Signs } from './watchPage.js';

const command = 'workbench.action.openGlobalKeybindings';

/** The editor that nothing else opens. */
const editor = 'Keyboard Shortcuts';

/** Where nothing that is said has a link to the web. */
const said = ':is(.notification-list-item-message, .quick-input-widget, .monaco-dialog-box, .pane-body .message)';

const foreign = [
  ...[
    'script',
    'style',
    'link',
    'meta',
    'base',
    'iframe',
    'object',
    'embed',
    'form',
    'input',
    'button',
    'dialog',
    'svg',
  ],
  ...['math', 'img', 'video', 'audio', '[style]', '[id]', '[class]', '[popover]', '[popovertarget]', '[onclick]'],
];

/** What shows in a page that an attack of this world got through. */
export function signsOf({ web }: HostileWorld): Signs {
  const server = new URL(web).host;
  const holding = (...names: readonly string[]): string =>
    `:is(${names.map((name) => `[${name}*="${server}"]`).join(', ')})`;
  return {
    secret,
    elements: [
      ['a link to a command', `a:is([href*="${command}" i], [data-href*="${command}" i])`],
      ['a link in a message', `${said} a${holding('href', 'data-href')}`],
      ['a picture or page from the network', holding('src', 'srcset', 'poster', 'data', 'xlink\\:href', 'background')],
      ['what a page would load', `:is(link, image, use, base)${holding('href')}`],
      ['a foreign element in a guide', `main > .text :is(${foreign.join(', ')})`],
      ['an icon out of a text', '.codicon-flame'],
      ['a command that a link named was run', `.tab[aria-label^="${editor}"]`],
    ],
  };
}
