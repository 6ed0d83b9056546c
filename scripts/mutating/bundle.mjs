// @ts-check
// Compiles the unit tests in a copy of the repository whose sources hold all mutants; each is switched on at run time. Left out is
// what tries many inputs for long: a mutant that only these find isn't held by an example.
import { bundleForNode, findTests } from '../testing/bundleTests.mjs';

const tests = findTests('unit', '').filter((file) => !file.includes('reliability'));
await bundleForNode(tests, 'out/tests');
