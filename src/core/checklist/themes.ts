import type { Theme } from './checklist.js';

/** The themes of a checklist that specifies none. */
export const defaultThemes: readonly Theme[] = [
  {
    id: 'compute',
    title: 'Compute',
    words: ['deploy', 'container', 'cluster', 'scaling', 'runtime', 'node', 'rollout', 'cold start'],
  },
  {
    id: 'database',
    title: 'Database',
    words: ['database', 'migration', 'query', 'replica', 'backup', 'restore', 'schema', 'queue', 'cache'],
  },
  {
    id: 'observability',
    title: 'Observability',
    words: ['log', 'metric', 'trace', 'alert', 'dashboard', 'monitoring', 'page', 'SLI', 'SLO'],
  },
];

/** Themes that a checklist may specify by id alone. */
export const offeredThemes: readonly Theme[] = [
  ...defaultThemes,
  {
    id: 'delivery',
    title: 'Delivery and developer experience',
    words: ['CI', 'build', 'test', 'pipeline', 'flaky', 'review', 'environment', 'onboarding'],
  },
  {
    id: 'incidents',
    title: 'Incidents and on-call',
    words: ['incident', 'on-call', 'runbook', 'escalation', 'postmortem', 'status page'],
  },
  {
    id: 'resilience',
    title: 'Resilience and recovery',
    words: ['failover', 'region', 'disaster', 'restore', 'capacity', 'limit', 'single point'],
  },
  {
    id: 'network',
    title: 'Network and edge',
    words: ['DNS', 'TLS', 'certificate', 'CDN', 'latency', 'load balancer', 'ingress'],
  },
  {
    id: 'security',
    title: 'Security and access',
    words: ['access', 'secret', 'token', 'permission', 'audit', 'vulnerability', 'compliance'],
  },
  { id: 'cost', title: 'Cost and capacity', words: ['bill', 'cost', 'quota', 'growth', 'capacity', 'contract'] },
  {
    id: 'design',
    title: 'Application and domain design',
    words: ['legacy', 'coupling', 'domain', 'refactor', 'debt', 'ownership'],
  },
  {
    id: 'ways-of-working',
    title: 'Ways of working',
    words: ['documentation', 'ownership', 'meeting', 'process', 'knowledge', 'handover'],
  },
];

/** The theme for an id alone: a known one with its words, else one with a title made from the id: `Edge Cases`. */
export function themeOfId(id: string): Theme {
  return offeredThemes.find((theme) => theme.id === id) ?? { id, title: titleOfId(id), words: [] };
}

function titleOfId(id: string): string {
  return id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
