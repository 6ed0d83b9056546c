import { assert } from 'chai';

import { allowedAddress, allowedAttributes, allowedElements } from '../../../../src/webview/guide/allowedContent.js';

/** What runs, loads, floats above the page, takes the focus or input, or changes the page as a whole. */
const dangerousElements = [
  ...['script', 'style', 'link', 'meta', 'base', 'iframe', 'object', 'embed', 'applet', 'frame', 'portal', 'template'],
  ...['dialog', 'form', 'input', 'button', 'textarea', 'select', 'option', 'label', 'fieldset', 'output', 'slot'],
  ...[
    'svg',
    'math',
    'canvas',
    'audio',
    'video',
    'source',
    'track',
    'picture',
    'map',
    'area',
    'marquee',
    'font',
    'center',
  ],
  ...['vscode-button', 'vscode-icon', 'custom-element'],
];

const dangerousAttributes = [
  ...['style', 'class', 'id', 'name', 'is', 'slot', 'part', 'src', 'srcset', 'srcdoc', 'background', 'poster', 'ping'],
  ...[
    'popover',
    'popovertarget',
    'open',
    'autofocus',
    'tabindex',
    'accesskey',
    'contenteditable',
    'draggable',
    'hidden',
  ],
  ...[
    'target',
    'rel',
    'download',
    'form',
    'formaction',
    'action',
    'xlink:href',
    'role',
    'aria-label',
    'onclick',
    'onerror',
  ],
];

describe('what a guide’s text may contain', () => {
  it('is no element that runs, loads or floats above the page', () => {
    assert.isEmpty(dangerousElements.filter((name) => allowedElements.includes(name)));
  });

  it('is no attribute that loads, names, positions, focuses or handles anything', () => {
    assert.isEmpty(dangerousAttributes.filter((name) => allowedAttributes.includes(name)));
  });

  it('leads to the web, to an address, or to a place without a scheme', () => {
    const good = [
      'https://x.y',
      'HTTP://x.y',
      'mailto:a@b.c',
      'README.md#L3',
      'docs/a b.md',
      './x',
      '../x',
      '#top',
      'a.b/c:d',
    ];
    const bad = [
      ...['command:workbench.action.closeWindow', 'COMMAND:x', 'javascript:alert(1)', 'data:text/html,x', 'vscode:x'],
      ...['file:///etc/passwd', 'vscode-insiders://x', 'ftp://x.y', 'blob:x', 'vbscript:x', 'a.b+c-d:x'],
    ];

    assert.deepEqual(
      good.filter((address) => !allowedAddress.test(address)),
      [],
    );
    assert.deepEqual(
      bad.filter((address) => allowedAddress.test(address)),
      [],
    );
  });
});
