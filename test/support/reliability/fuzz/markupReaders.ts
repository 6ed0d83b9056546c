import { cleanMarkdown } from '../../../../src/core/markdown/cleanMarkdown.js';
import { findTag, indexOfPattern, linksAsMarkdown, replaceTags } from '../../../../src/core/import/htmlTags.js';
import { showUnseen } from '../../../../src/core/text/hiddenCharacters.js';
import { inert, withIcon } from '../../../../src/core/text/inertText.js';
import { findTooDeep } from '../../../../src/core/text/jsonDepth.js';
import { ownMarkdown, plainMarkdown, strongMarkdown } from '../../../../src/core/text/plainMarkdown.js';
import { tailOf, withoutTail } from '../../../../src/core/text/textEnd.js';
import { fitsDialog, layOutWhole } from '../../../../src/core/text/wholeText.js';
import { isQuickGlob } from '../../../../src/core/text/globCost.js';
import type { TextReader } from './fileReaders.js';

/** A letter of a word, as callers look for the ends of words. */
const letter = /[\p{L}\p{M}\p{N}_]/u;

/** Every function of core that makes a text safe to show, or looks for marks in it; by its name. */
export const markupReaders: Readonly<Record<string, TextReader>> = {
  inert,
  showUnseen,
  withIcon: (text) => withIcon('note', text, 'check'),
  plainMarkdown,
  strongMarkdown,
  ownMarkdown,
  cleanMarkdown,
  findTag: (text) => findTag(text, /<a\b/gi, 0),
  replaceTags: (text) => replaceTags(text, /<tr\b/gi, () => ''),
  indexOfPattern: (text) => indexOfPattern(text, /["']/g, text.length >> 1),
  linksAsMarkdown,
  findTooDeep,
  withoutTail: (text) => withoutTail(text, letter),
  tailOf: (text) => tailOf(text, letter),
  fitsDialog,
  layOutWhole,
  isQuickGlob,
};
