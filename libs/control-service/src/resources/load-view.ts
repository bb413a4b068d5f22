/** A kept load as the control API tells it: distributions, by which parts are merged, stay in the report. */
import type { LoadInList, LoadReportView } from '@tietovirta/control-contract';
import type { LoadReport } from '@tietovirta/load';

interface Kept {
  readonly load: number;
  readonly report: LoadReport;
}

export function loadInList({ load, report }: Kept): LoadInList {
  const { startedAt, wallMs, ending, to, pace, sent, dropped, verdicts, scenario } = report;
  return {
    ...{ load, name: scenario.name, startedAt, wallMs, ending, to, pace, sent, dropped },
    thresholds: verdicts.length,
    broken: verdicts.filter(({ holds }) => !holds).length,
  };
}

export function loadReportView(kept: Kept): LoadReportView {
  const { scenario, wire, version, parts, planned, lateness, paceError, lag, endToEnd, curves } = kept.report;
  const { exchanges, hours, verdicts } = kept.report;
  return {
    ...loadInList(kept),
    ...{ scenario, wire, version, parts, planned, lateness, paceError, lag, endToEnd, curves },
    ...{ exchanges, hours, verdicts },
  };
}
