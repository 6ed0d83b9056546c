import { assert } from 'chai';
import * as vscode from 'vscode';

import { pageHtml } from '../../src/vscode/pages/pageHtml';

describe('the document of a page', () => {
  it('has a policy by which it loads nothing but what is ours, and sends nothing', () => {
    const webview = { cspSource: 'https://ours.example', asWebviewUri: (uri: vscode.Uri) => uri };
    const html = pageHtml(webview as unknown as vscode.Webview, vscode.Uri.file('/extension'), 'guide');

    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    assert.sameMembers(policy.replace(/;$/, '').split('; '), [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      'script-src https://ours.example',
      "style-src https://ours.example 'unsafe-inline'",
      'font-src https://ours.example',
    ]);
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});
