import { fileReaders, type TextReader } from './fileReaders.js';
import { markupReaders } from './markupReaders.js';
import { mergeReaders } from './mergeReaders.js';
import { wordReaders } from './wordReaders.js';

/** Every function of core that reads a text, by its name. */
export const textReaders: Readonly<Record<string, TextReader>> = {
  ...fileReaders,
  ...wordReaders,
  ...markupReaders,
  ...mergeReaders,
};
