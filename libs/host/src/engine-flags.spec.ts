import { spawnSync } from 'node:child_process';
import { engineFlags, flagsTakenBy } from './engine-flags.js';

const wanted = {
  'interrupt-budget': 1_000_000,
  'max-inlined-bytecode-size-cumulative': 500,
  'wasm-tiering-budget': 2 ** 31 - 1,
};

describe('Flags of the engine', () => {
  it('are set on the engines that know them, and left out on the others', () => {
    expect(engineFlags(wanted, '11.3.244.8-node.26')).toContain('--interrupt-budget=1000000');
    for (const newer of ['12.4.254.21-node.57', '13.6.233.17-node.53'])
      expect(engineFlags(wanted, newer)).toEqual([
        '--max-inlined-bytecode-size-cumulative=500',
        '--wasm-tiering-budget=2147483647',
      ]);
  });

  it('are none on an engine that has not been looked at', () => {
    expect(engineFlags(wanted, '99.1.2')).toEqual([]);
    expect(engineFlags(wanted, 'something else')).toEqual([]);
  });

  it('are only those that were asked for', () => {
    expect(engineFlags({ 'wasm-tiering-budget': 7 }, '11.3.0')).toEqual(['--wasm-tiering-budget=7']);
  });

  it('are known to the engine that runs this', () => {
    expect(flagsTakenBy(process.versions.v8)).not.toEqual([]);
    const { status, stderr } = spawnSync(process.execPath, [...engineFlags(wanted), '--eval', ''], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
