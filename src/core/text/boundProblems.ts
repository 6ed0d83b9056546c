import type { Problem } from './problem.js';

/** How many problems of one file are listed: more than anybody mends before the file is read again. */
export const maxProblems = 100;

/** The first problems of a file; where there are more than are listed, the last one says how many. */
export function boundProblems(problems: readonly Problem[]): readonly Problem[] {
  const next = problems[maxProblems];
  if (!next) return problems;
  const count = problems.length - maxProblems;
  return [...problems.slice(0, maxProblems), { code: 'problems.more', span: next.span, data: { count } }];
}
