import * as vscode from 'vscode';

/** Where the guide's page and its parts are, inside the extension. */
export function guideFolder(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist/webview');
}

/**
 * The page that the guide runs in. Its policy allows our own script, styles and icons, and nothing from anywhere else: no
 * network, no picture, no frame.
 */
export function guideHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const uri = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(guideFolder(extensionUri), file)).toString();
  const { cspSource } = webview;
  // Components bring their styles along in the page.
  const policy = `default-src 'none'; script-src ${cspSource}; style-src ${cspSource} 'unsafe-inline'; font-src ${cspSource};`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${uri('codicon.css')}" id="vscode-codicon-stylesheet">
<link rel="stylesheet" href="${uri('guide-style.css')}">
<title>SRE Onboarding</title>
</head>
<body>
<script src="${uri('guide.js')}"></script>
</body>
</html>`;
}
