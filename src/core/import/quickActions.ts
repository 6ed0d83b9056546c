import type { Findings } from './findings.js';

/** Lines that tell GitLab what to do with the issue, and that nobody sees in it. */
const quickAction =
  /^\/(?:assign|assign_reviewer|cc|confidential|due|duplicate|epic|estimate|health_status|iteration|label|labels|link|lock|milestone|parent|parent_epic|promote|relabel|relate|set_parent|severity|spend|status|subscribe|title|todo|type|unassign|unlabel|weight|zoom)(?:\s|$)/;

/** Names the quick actions among a paragraph's lines. @returns the other lines. */
export function takeQuickActions(content: string, line: number, findings: Findings): string {
  if (!content.includes('/')) return content;
  const lines = content.split('\n');
  for (const [offset, text] of lines.entries()) {
    if (quickAction.test(text)) findings.leaveOut({ line: line + offset, text, reason: 'quickAction' });
  }
  return lines.filter((text) => !quickAction.test(text)).join('\n');
}
