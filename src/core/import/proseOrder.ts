import type { DraftTask, ProseBlock } from './block.js';

/** A task with the text around it. */
export interface TaskWithProse {
  readonly task: DraftTask;
  /** What stands between the task before and this one. */
  readonly introduction: readonly ProseBlock[];
  /** Code, lists and tables right behind it: it is their beginning. */
  readonly following: readonly ProseBlock[];
}

/** A section's text, told to whom it belongs. */
export interface AssignedProse {
  /** What stands before the first task, and after the last one. */
  readonly goal: readonly ProseBlock[];
  readonly tasks: readonly TaskWithProse[];
}

/** Decides what each piece of text of a section belongs to. */
export function assignProse(content: readonly (DraftTask | ProseBlock)[]): AssignedProse {
  const first = content.findIndex(({ type }) => type === 'task');
  const tasks: (TaskWithProse & { readonly following: ProseBlock[] })[] = [];
  let waiting: ProseBlock[] = [];
  for (const block of content.slice(Math.max(first, 0))) {
    const last = tasks.at(-1);
    if (block.type === 'task') {
      tasks.push({ task: block, introduction: waiting, following: [] });
      waiting = [];
    } else if (last && block.goesOn && waiting.length === 0) last.following.push(block);
    else waiting.push(block);
  }
  const before = content.slice(0, Math.max(first, 0)).filter((block) => block.type === 'prose');
  return { goal: [...before, ...waiting], tasks };
}
