/** The stack that settings name, as a place where runs are kept. */
import { withOpenStack, type OpenStack as OpenBackend, type StackPart } from '@tietovirta/stack-backend';
import type { RunsKept } from '@tietovirta/runs';
import type { Terminal } from '../cli/terminal.js';
import { productVersion } from '../program-files.js';

export interface OpenStack extends OpenBackend {
  readonly runs: RunsKept;
}

export interface StackOptions {
  readonly terminal: Terminal;
  /** What the work cannot begin without; everything by default. */
  readonly needs?: readonly StackPart[];
}

/** @throws StackUnusable when there is none or it does not answer, SettingsRefused, StoreError, ServerUnusable */
export const withStack = <T>(
  { terminal: { folder, environment }, ...options }: StackOptions,
  work: (stack: OpenStack) => Promise<T>,
): Promise<T> =>
  withOpenStack({ folder, environment, productVersion, ...options }, (stack) => {
    const { archive, ledger } = stack.backend;
    const { url } = stack.settings.postgres.address;
    const runs = { archive, ledger, place: 'database' as const, folder: url, options: ' --on kafka' };
    return work({ ...stack, runs });
  });
