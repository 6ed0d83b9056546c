import { stemmer as stemEnglish } from '@orama/stemmers/english';

/**
 * Words that people who run software use for the same thing, since two people rarely choose the same one: the first of each list
 * names it. English, as technical terms are in most languages; a hyphen joins two adjacent words of a text.
 */
const tradeWords = `
  deploy: deployment release rollout roll-out ship hotfix launch go-live
  rollback: roll-back revert undo back-out previous-version older-version
  slow: slowness latency crawl sluggish timeout time-out timed-out spin spinner performance p99 p95
  outage: down downtime unavailable offline unreachable incident
  alert: alarm pager on-call oncall woken wake false-alarm
  log: logging trace tracing correlation-id request-id grep
  backup: dump restore recover recovery snapshot data-loss
  schema: migration migrate column index table lock alter
  connection: pool pooler slot
  cache: caching stale outdated lag behind out-of-date refresh
  test: ci flaky pipeline red build retry
  cost: bill invoice budget spend pay expensive price
  expiry: expire renew renewal certificate run-out ran-out
  queue: worker job backlog back-up
  limit: cap capacity quota maximum
  announcement: status-page known-problem announce inform
  setup: set-up laptop local readme
`;

const ideas: ReadonlyMap<string, string> = new Map(
  [...tradeWords.matchAll(/^ *(\w+): (.*)$/gm)].flatMap(([, idea = '', others = '']) =>
    [idea, ...others.split(' ')].map((word): [string, string] => [word.split('-').map(stemEnglish).join(' '), idea]),
  ),
);

/**
 * The idea behind a technical term: `rollouts` → `deploy`.
 *
 * @param words one word in lower case, or two adjacent ones.
 * @returns `undefined` for any other word.
 */
export function tradeIdeaOf(...words: readonly string[]): string | undefined {
  return ideas.get(words.map(stemEnglish).join(' '));
}
