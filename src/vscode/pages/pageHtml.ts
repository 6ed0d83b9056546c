import * as vscode from 'vscode';

/** The pages, by the names of their bundles in `dist/webview`. */
export type PageName = 'guide' | 'board';

export function pageFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist/webview');
}

/**
 * The document that a page runs in. Its policy allows only our own script, styles and icons: no network, no pictures, no frames.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, name: PageName): string {
  const uri = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extensionUri), file)).toString();
  const { cspSource } = webview;
  // Components add their styles to the page.
  const policy = `default-src 'none'; script-src ${cspSource}; style-src ${cspSource} 'unsafe-inline'; font-src ${cspSource}; form-action 'none'; base-uri 'none';`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${uri('codicon.css')}" id="vscode-codicon-stylesheet">
<link rel="stylesheet" href="${uri(`${name}-style.css`)}">
<title>SRE Onboarding</title>
</head>
<body>
<script src="${uri(`${name}.js`)}"></script>
</body>
</html>`;
}
