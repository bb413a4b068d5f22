/**
 * Where Prometheus finds the services of a stack: a file in the form of its discovery by files, which it reads again whenever it changes.
 * Ours lies at `.stack/targets.json`; an empty list stands for a stack that was stopped.
 */
import { renameSync, writeFileSync } from 'node:fs';
import type { ServiceProcess } from './services.js';

interface TargetGroup {
  /** `host:port`. */
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** @param ports by the name of the process */
export const scrapeTargets = (
  processes: readonly ServiceProcess[],
  ports: ReadonlyMap<string, number>,
): readonly TargetGroup[] =>
  processes.flatMap(({ name, app }) => {
    const port = ports.get(name);
    return port === undefined ? [] : [{ targets: [`127.0.0.1:${port}`], labels: { service: app, process: name } }];
  });

/** Replaces the file as a whole: Prometheus never reads half of it. */
export const writeScrapeTargets = (file: string, groups: readonly TargetGroup[]): void => {
  writeFileSync(`${file}.new`, `${JSON.stringify(groups, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
};
