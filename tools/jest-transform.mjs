/**
 * TypeScript through swc, for Jest. Jest gives each spec a realm of its own, in which every look at a global goes through
 * an interceptor: arithmetic that calls Math.imul for each row is ten times slower there than in the product. So each
 * module looks at the built-ins that no test replaces once, when it is loaded.
 */
import swc from '@swc/jest';

const builtIns = [
  ...['Array', 'Atomics', 'BigInt', 'Infinity', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Set', 'String'],
  ...['Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Float64Array', 'BigUint64Array', 'DataView'],
];
/** On the line of the first import, so that lines keep their numbers. */
const opening = `const { ${builtIns.join(', ')} } = globalThis; `;

export default {
  createTransformer: (options) => {
    const transformer = swc.createTransformer(options);
    const opened = (result) => ({ ...result, code: opening + result.code });
    return {
      ...transformer,
      process: (...inputs) => opened(transformer.process(...inputs)),
      processAsync: async (...inputs) => opened(await transformer.processAsync(...inputs)),
      getCacheKey: (source, ...inputs) => transformer.getCacheKey(opening + source, ...inputs),
    };
  },
};
