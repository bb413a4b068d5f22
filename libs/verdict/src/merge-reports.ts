/** The reports of the parts of a load as one: distributions are added, not averaged, and thresholds are judged anew over all parts. */
import { loadReport, LoadMeasures, type LoadReport } from '@tietovirta/load';
import { thresholdsIn } from '@tietovirta/scenarios';
import { both, faultCount, UserError, type Label } from '@tietovirta/wording';
import { judge } from './judge.js';

/** Files that are no reports of loads, or not those of the parts of one load. */
export class ReportsRefused extends UserError {
  readonly code = 'REPORTS_REFUSED';

  constructor(faults: readonly Label[]) {
    const count = faultCount(faults.length);
    super(
      both((lang) => {
        const first = { fi: `Raportteja ei voi käyttää: ${count.fi}`, en: `These reports cannot be used: ${count.en}` }[lang]; // oxfmt-ignore
        return [first, ...faults.map((fault) => `  ${fault[lang]}`)].join('\n');
      }),
      {
        fi: 'Anna tiedostoja, jotka "load --report" kirjoitti; --merge saa yhden kuorman jokaisen osan kerran.',
        en: 'Name files that "load --report" wrote; --merge takes each part of one load once.',
      },
    );
  }
}

export interface NamedReport {
  /** The file. */
  readonly what: string;
  /** As read: nobody has looked at it yet. */
  readonly text: string;
}

/** @throws ReportsRefused with everything that is wrong */
export function mergedReport(files: readonly NamedReport[]): LoadReport {
  const faults: Label[] = [];
  const reports = files.flatMap(({ what, text }) => {
    const report = readReport(text);
    if (report === undefined)
      faults.push({ fi: `${what} ei ole kuorman raportti`, en: `${what} is no report of a load` });
    return report === undefined ? [] : [report];
  });
  const [first] = reports;
  if (first !== undefined) faults.push(...partFaults(reports, first));
  if (first === undefined || faults.length > 0) throw new ReportsRefused(faults);
  return merged(reports, first);
}

/** The report of one load. @throws ReportsRefused */
export function readLoadReport({ what, text }: NamedReport): LoadReport {
  const report = readReport(text);
  if (report === undefined)
    throw new ReportsRefused([{ fi: `${what} ei ole kuorman raportti`, en: `${what} is no report of a load` }]);
  return report;
}

function readReport(text: string): LoadReport | undefined {
  try {
    const read = JSON.parse(text) as Partial<LoadReport> | null;
    return read?.format === 1 && Array.isArray(read.parts) && typeof read.sent === 'number' && read.curves !== undefined ? (read as LoadReport) : undefined; // oxfmt-ignore
  } catch {
    return undefined;
  }
}

function partFaults(reports: readonly LoadReport[], first: LoadReport): readonly Label[] {
  const faults: Label[] = [];
  const settings = ({ scenario, pace, wire, plan }: LoadReport): string => JSON.stringify([scenario, pace, wire, plan]);
  if (reports.some((report) => settings(report) !== settings(first)))
    faults.push({ fi: 'niiden skenaariot tai tahdit eroavat', en: 'their scenarios or paces differ' });
  const parts = reports.flatMap((report) => report.parts);
  const of = first.parts[0]?.of ?? 1;
  if (parts.some((part) => part.of !== of)) {
    faults.push({ fi: 'kuorma on jaettu eri tavoin', en: 'the load was shared out in different ways' });
    return faults;
  }
  for (let part = 1; part <= of; part += 1) {
    const times = parts.filter((each) => each.part === part).length;
    if (times === 0) faults.push({ fi: `osa ${part}/${of} puuttuu`, en: `the part ${part}/${of} is missing` });
    if (times > 1) faults.push({ fi: `osa ${part}/${of} on ${times} kertaa`, en: `the part ${part}/${of} is there ${times} times` }); // oxfmt-ignore
  }
  return faults;
}

/** From the worst to the best: a load ended as its worst part did. */
const endings = ['failed', 'aborted', 'stopped', 'complete'] as const;

function merged(reports: readonly LoadReport[], first: LoadReport): LoadReport {
  const begins = reports.map(({ startedAt }) => Date.parse(startedAt));
  const beginMs = Math.min(...begins);
  const measures = new LoadMeasures();
  reports.forEach((report, place) => {
    measures.absorb(report, (begins[place] as number) - beginMs);
  });
  const wallMs = Math.max(...reports.map((report, place) => (begins[place] as number) - beginMs + report.wallMs));
  const planned = reports.map((report) => report.planned);
  const facts = {
    ...first,
    startedAt: new Date(beginMs).toISOString(),
    wallMs,
    ending: endings.find((ending) => reports.some((report) => report.ending === ending)) ?? 'complete',
    parts: reports.flatMap(({ parts }) => parts).toSorted((one, other) => one.part - other.part),
    planned: planned.includes(null) ? null : planned.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  };
  return loadReport(facts, measures, judge(thresholdsIn(first.scenario.thresholds), measures, wallMs));
}
