import assert from 'node:assert/strict';

import { citationFactsOf, refusalOf, withInlineCitations } from '../../../../src/core/languageModel/citations.js';
import { sampleEntries } from '../../support/sampleNotes.js';

const entries = sampleEntries(
  { title: 'Priya says deploys take forty minutes', body: 'Kestrel Outdoor waits for them. See the ADR.' },
  { title: 'The load balancer drains for eight minutes' },
);
const facts = citationFactsOf(entries, ['Quicker deploys with Nomad']);

/** Why a sentence that cites the first note is refused: `reason: what`. */
function refused(text: string, notes: readonly string[] = ['n1']): string {
  const refusal = refusalOf({ text, notes }, facts);
  if (!refusal) return '';
  return 'unknown' in refusal ? `${refusal.reason}: ${refusal.unknown.join(', ')}` : refusal.reason;
}

describe('refusalOf', () => {
  it('lets pass what cites notes that were sent and names nobody else', () => {
    assert.equal(refused('Deploys take forty minutes, and customers wait.', ['n1', 'n2']), '');
  });

  it('refuses what cites nothing', () => {
    assert.equal(refused('Deploys take forty minutes.', []), 'uncited');
  });

  it('refuses a citation of a note that was not sent, and names it', () => {
    assert.equal(refused('Deploys take forty minutes.', ['n1', 'n7', 'n8']), 'unknownNotes: n7, n8');
  });

  it('refuses names that no note names, wherever they stand in the sentence', () => {
    assert.equal(refused('It was Jonas who said so.'), 'unknownNames: Jonas');
    assert.equal(refused('Deploys would be quicker on Kubernetes.'), 'unknownNames: Kubernetes');
    assert.equal(refused('Jonas Lind said so.'), 'unknownNames: Jonas, Lind');
    assert.equal(refused('Deploys are slow, says AWS.'), 'unknownNames: AWS');
    assert.equal(refused('Ask @jonas or jonas@example.com.'), 'unknownNames: @jonas, jonas@example.com');
  });

  it('lets pass names that stand in a note or in what else was sent, in any form', () => {
    assert.equal(refused('The slowness hits Kestrel Outdoor, and Priya’s team runs Nomad, as the ADR says.'), '');
  });

  it('takes the first word of a sentence for a word, also behind a quotation mark', () => {
    assert.equal(refused('Slow. Everybody waits! “Nobody” knows: Perhaps later. I do.'), '');
  });

  it('knows names in other scripts', () => {
    assert.equal(refused('Так говорит Йонас.'), 'unknownNames: Йонас');
  });
});

describe('withInlineCitations', () => {
  it('takes citations out of the text, each once', () => {
    const sentence = withInlineCitations({ text: 'Deploys [[n1]] are\n slow [[ n2 ]].', notes: ['n2', ' n3 '] });

    assert.deepEqual(sentence, { text: 'Deploys are slow.', notes: ['n2', 'n3', 'n1'] });
  });
});
