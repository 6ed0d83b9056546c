import assert from 'node:assert/strict';

import { rules } from '@secretlint/secretlint-rule-preset-recommend';

import { findSecrets } from '../../../../src/app/secrets/findSecrets.js';

/** Puts a made-up secret together, so that scanners of this repository find none in it. */
function join(...parts: readonly string[]): string {
  return parts.join('');
}

/** How long each text is that one of the rules is given, while something looks for secrets. */
async function lengthsGiven(look: () => Promise<unknown>): Promise<readonly number[]> {
  const rule = rules.find(({ meta }) => meta.id.endsWith('-github'));
  assert.ok(rule);
  const original = { ...rule };
  const lengths: number[] = [];
  rule.create = (...args) => {
    const made = original.create(...args);
    return { ...made, file: (source) => (lengths.push(source.content.length), made.file?.(source)) };
  };
  try {
    await look();
  } finally {
    Object.assign(rule, original);
  }
  return lengths;
}

const random36 = 'a8Zk3Qp9LmX2vB7nR4tYwE6uJ1cH5gD0sFoK';

/** What it is found as, and a text with the secret in the middle of what somebody would write. */
const secrets: readonly (readonly [kind: string, secret: string, text: (secret: string) => string])[] = [
  ['aws', join('wJalrXUtnFEMI', '/K7MDENG/', 'bPxRfiCYzQkLmN8pQr'), (secret) => `AWS_SECRET_ACCESS_KEY = "${secret}"`],
  ['github', join('gh', 'p_', random36), (secret) => `CI pushes with ${secret}.`],
  ['github', join('gh', 's_', random36), (secret) => `- ${secret}`],
  ['gitlab', join('gl', 'pat-', 'x8Zk3Qp9LmX2vB7nR4tY'), (secret) => `Runner token ${secret}`],
  ['slack', join('xo', 'xb-', '263594206564-2343594206574-', 'FGqddMF8t08v8N7Oq4i57vs1'), (secret) => `bot: ${secret}`],
  [
    'slack',
    join('https://hooks.', 'slack.com/services/', 'T0A1B2C3D/B0A1B2C3D/', 'Zk3Qp9LmX2vB7nR4tYwE6uJ1'),
    (secret) => `Alerts go to ${secret}`,
  ],
  ['npm', join('np', 'm_', random36), (secret) => `//npm.example.com/:_authToken=${secret}`],
  ['stripe', join('sk', '_live_', '51H8Zk3Qp9LmX2vB7nR4tYwE6'), (secret) => `Payments use ${secret}`],
  ['sendgrid', join('S', 'G.', 'a8Zk3Qp9LmX2vB7nR4tYwE', '.', `${random36}Zq9Lm3X`), (secret) => secret],
  [
    'openai',
    join('sk', '-proj-', random36.repeat(3).slice(0, 74), 'T3Blbk', 'FJ', random36.repeat(3).slice(0, 74)),
    (secret) => `OPENAI_API_KEY=${secret}`,
  ],
  ['anthropic', join('sk', '-ant-api03-', `${random36.repeat(2)}a8Zk3Qp9LmX2vB7`, '-a1b2cAA'), (secret) => secret],
  ['hashicorp-vault', join('hv', 's.', random36.repeat(3).slice(0, 100)), (secret) => secret],
  [
    'privatekey',
    join('-----BEGIN RSA PRIV', 'ATE KEY-----\n', `MIIE${random36.repeat(4)}`, '\n-----END RSA PRIV', 'ATE KEY-----'),
    (secret) => `On the bastion:\n${secret}\n`,
  ],
  ['database-connection-string', join('postgres://app:', 'Zk3Qp9LmX2@', 'db.internal:5432/orders'), (secret) => secret],
  [
    'database-connection-string',
    join('mongodb+srv://app:', 'Zk3Qp9LmX2@', 'cluster0.mongodb.net/x'),
    (secret) => secret,
  ],
  ['basicauth', join('https://deploy:', 'Zk3Qp9LmX2@', 'registry.corp.io/v2/'), (secret) => `curl ${secret}`],
  ['password', join('Tr0ub', '4dor&3'), (secret) => `The db password is ${secret}, ask Priya`],
  ['password', join('hunter', '2!x'), (secret) => `root password: ${secret}`],
  ['password', join('Zk3Qp', '9LmX2v'), (secret) => `Server=db;User Id=sa;Password=${secret};Encrypt=true`],
  ['password', join('zk3qp', '9lmx2v'), (secret) => `api_key = '${secret}'`],
  ['password', join('Zk3Qp', '9LmX2v'), (secret) => `GET /hook?token=${secret}&x=1`],
  ['password', join('Zk3Qp', '9LmX2v'), (secret) => `{"client_secret": "${secret}"}`],
  ['token', join('Zk3Qp9LmX2', 'vB7nR4tYwE6u'), (secret) => `Authorization: Bearer ${secret}`],
  ['token', join('eyJhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiJzYW0ifQ', '.', 'Zk3Qp9LmX2vB7nR4tYwE6u'), (secret) => secret],
];

const lookAlikes: readonly string[] = [
  'password reset takes long',
  'Password: at least twelve characters, changed every 90 days',
  'The password is in the vault, ask Priya',
  'The token is refreshed every 15 minutes',
  'Secret rotation: 2026-11-25',
  'secrets: see docs/runbooks/rotate-2fa.md',
  'token: ${{ secrets.GITHUB_TOKEN }}',
  'password=$DB_PASSWORD_2',
  'const token = await fetchToken1(session2)',
  'const password = config.database1.password2;',
  'password: process.env.DB_PASSWORD1',
  'api_key: <your api key 1>',
  'password: xxxxxxxx1',
  'commit 3f2c1ab9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3 broke it',
  'fixed in 3f2c1ab',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'request 123e4567-e89b-12d3-a456-426614174000 timed out',
  'integrity sha512-Nqc90v4lWCXyakD6xNyNACBJNJ0tNCwj2WNk7ivyacYHxiITVgmLUFXTBOeCdy79iz6HtN9Y31uwjbLrdOAg==',
  'src/deploy/pipeline.ts:40 runs the stages one after the other',
  '/home/sam/.ssh/id_ed25519 is on the bastion',
  'C:\\Users\\sam\\AppData\\Local\\Temp\\build7.log',
  'https://github.com/acme/shop/pull/123#issuecomment-4567890123',
  'https://sam@example.com/path',
  'postgres://localhost:5432/orders',
  'mail sam.rivera+oncall2@example.com',
  'arn:aws:iam::123456789012:role/deploy',
  'i-0abcd1234efgh5678 is the NAT instance',
  'AKIA keys are rotated by hand',
  'ghp_ tokens of leavers stay valid',
  '-----BEGIN PUBLIC KEY----- is checked in',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  'Ticket OPS-1234, PR #5678, build 20261125.7',
  'session: 2026-11-25-priya-k3f9',
  'Die Passwörter liegen im Tresor: fragt Priya2',
  'basic auth on staging1.example.com is off',
];

describe('findSecrets', () => {
  for (const [index, [kind, secret, textOf]] of secrets.entries()) {
    it(`finds a secret of the kind ${kind} (${index + 1}), and where it is`, async () => {
      const text = `Café ☕ first.\n${textOf(secret)}\nMore.`;

      const found = await findSecrets(text);

      const start = text.indexOf(secret);
      assert.equal(found.length, 1, JSON.stringify(found));
      const [only] = found;
      assert.equal(only?.kind, kind);
      assert.ok(only && only.span.start < start + secret.length && only.span.end > start, 'it is where the secret is');
    });
  }

  for (const text of lookAlikes) {
    it(`takes for innocent: ${text}`, async () => {
      const found = await findSecrets(text);

      assert.deepEqual(found, []);
    });
  }

  it('finds several in one text, in its order', async () => {
    const text = `password: ${join('Zk3Qp', '9LmX2v')}\nthen ${join('gh', 'p_', random36)}`;

    const found = await findSecrets(text);

    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['password', 'github'],
    );
  });

  it('isn’t silenced by a comment in the text', async () => {
    const text = `<!-- secretlint-disable -->\n${join('gh', 'p_', random36)}`;

    const found = await findSecrets(text);

    assert.equal(found.length, 1);
  });

  it('gives each rule a text of a megabyte in short slices, and no part of it more than twice', async () => {
    const text = 'password token secret key is was = : eyJ AKIA https://a:b '.repeat(18_000);
    const given = await lengthsGiven(() => findSecrets(text));

    assert.ok(Math.max(...given) <= 16_384, String(Math.max(...given)));
    const sum = given.reduce((total, length) => total + length, 0);
    assert.ok(sum >= text.length && sum <= 2 * text.length, `${sum} of ${text.length}`);
  });
});
