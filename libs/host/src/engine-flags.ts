/**
 * Flags of V8, the engine inside Node: which may be set on which engine. An engine that does not know a flag says so on standard error,
 * or, when it stands on the command line, does not start at all; so only those are set that the engine is known to take.
 */
import { setFlagsFromString } from 'node:v8';

export type EngineFlag = 'interrupt-budget' | 'max-inlined-bytecode-size-cumulative' | 'wasm-tiering-budget';

const everywhere: readonly EngineFlag[] = ['max-inlined-bytecode-size-cumulative', 'wasm-tiering-budget'];

/**
 * By the version of V8. An engine that does not stand here gets no flag: it works slower, at worst. `interrupt-budget` went when a
 * middle tier came between interpreter and optimiser; a year runs as fast there without it.
 */
const takenBy: Readonly<Record<string, readonly EngineFlag[]>> = {
  '11.3': [...everywhere, 'interrupt-budget'], // Node 20
  '12.4': everywhere, // Node 22
  '13.6': everywhere, // Node 24
};

/** The flags that may be set; `engine` is a version of V8 as in `process.versions.v8`. */
export const flagsTakenBy = (engine: string): readonly EngineFlag[] =>
  takenBy[/^\d+\.\d+/.exec(engine)?.[0] ?? ''] ?? [];

/** The flags as Node's command line takes them, without those that the engine does not know. */
export const engineFlags = (
  wanted: Readonly<Partial<Record<EngineFlag, number>>>,
  engine: string = process.versions.v8,
): readonly string[] =>
  flagsTakenBy(engine).flatMap((flag) => (wanted[flag] === undefined ? [] : [`--${flag}=${wanted[flag]}`]));

/** Sets what the engine knows of them, for the whole process. */
export const setEngineFlags = (wanted: Readonly<Partial<Record<EngineFlag, number>>>): void => {
  for (const flag of engineFlags(wanted)) setFlagsFromString(flag);
};
