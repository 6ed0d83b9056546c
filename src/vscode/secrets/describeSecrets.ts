import * as vscode from 'vscode';

import type { SecretHint } from '../../app/secrets/noteSecrets.js';

/** Services whose names aren't just capitalized. */
const serviceNames: Readonly<Record<string, string>> = {
  ...{ aws: 'AWS', gcp: 'Google Cloud', npm: 'npm', github: 'GitHub', gitlab: 'GitLab', openai: 'OpenAI' },
  ...{ sendgrid: 'SendGrid', huggingface: 'Hugging Face', 'hashicorp-vault': 'Vault' },
};

/** What appears to be a secret, each kind once: "a GitHub key (ghp_…)". */
export function describeSecrets(secrets: readonly SecretHint[]): string {
  return [...new Set(secrets.map(({ kind, masked }) => `${kindLabel(kind)} (${masked})`))].join(', ');
}

function kindLabel(kind: string): string {
  switch (kind) {
    case 'privatekey':
      return vscode.l10n.t('a private key');
    case 'basicauth':
      return vscode.l10n.t('an address with a password');
    case 'database-connection-string':
      return vscode.l10n.t('a connection string with a password');
    case 'password':
      return vscode.l10n.t('a password or key');
    case 'token':
      return vscode.l10n.t('an access token');
    default: {
      const name = serviceNames[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
      return vscode.l10n.t('a key for {0}', name);
    }
  }
}
