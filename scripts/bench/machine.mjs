// @ts-check
import { cpus, loadavg, type } from 'node:os';

/**
 * What figures can only be read with.
 *
 * @typedef {object} Machine
 * @property {string} date `YYYY-MM-DD`
 * @property {number} cores
 * @property {string} cpu
 * @property {string} platform
 * @property {{ vscode: string, node: string }} versions of VS Code and of the Node that its extension host runs on
 * @property {readonly number[]} loadAverage over 1, 5 and 15 minutes: how many programs wanted a core before we began
 */

/** @returns {Omit<Machine, 'versions'>} what can be known before a VS Code runs */
export function describeMachine() {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? 'unknown',
    platform: `${type()} ${process.arch}`,
    loadAverage: loadavg(),
  };
}
