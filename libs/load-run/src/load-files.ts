/** Files that a load reads and writes beside its messages. */
import type { LoadReport } from '@tietovirta/load';
import { junitXml, loadPage, mergedReport, readLoadReport } from '@tietovirta/verdict';
import { jsonText, type Language } from '@tietovirta/wording';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where a report goes: paths from the folder; what is absent is not written. */
export interface ReportFiles {
  readonly junit?: string;
  readonly html?: string;
  readonly report?: string;
  readonly lang: Language;
}

export async function writeReports(report: LoadReport, files: ReportFiles, folder: string): Promise<void> {
  const write = async (path: string | undefined, text: () => string): Promise<void> => {
    if (path !== undefined) await writeFile(resolve(folder, path), text());
  };
  await write(files.junit, () => junitXml(report));
  await write(files.html, () => loadPage(report, files.lang));
  await write(files.report, () => jsonText(report));
}

/** The report of one load. @throws ReportsRefused */
export const readReport = async (what: string, folder: string): Promise<LoadReport> =>
  readLoadReport({ what, text: await readFile(resolve(folder, what), 'utf8') });

/** The reports of the parts of a load as one. @throws ReportsRefused */
export async function readReports(paths: readonly string[], folder: string): Promise<LoadReport> {
  const read = async (what: string) => ({ what, text: await readFile(resolve(folder, what), 'utf8') });
  return mergedReport(await Promise.all(paths.map(read)));
}

/** @param typed `@file`; the @ may be left out */
export async function readAddresses(
  typed: string,
  folder: string,
): Promise<{ readonly text: string; readonly what: string }> {
  const what = typed.replace(/^@/, '');
  return { what, text: await readFile(resolve(folder, what), 'utf8') };
}
