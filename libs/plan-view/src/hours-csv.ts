/** Planned volumes hour by hour, for a spreadsheet or a program. */
import { csvText, type CsvFormat } from '@tietovirta/key-figures';
import type { TypePlan } from '@tietovirta/plan';
import { hourVolumes } from './planned-volumes.js';

export interface HoursCsvOptions {
  /** Whether each line names its message type: an exchange has several. */
  readonly named: boolean;
  readonly format?: CsvFormat;
}

export function hoursCsv(plans: readonly TypePlan[], { named, format }: HoursCsvOptions): string {
  const columns = [...(named ? ['message_type'] : []), 'day', 'hour', 'offset', 'count'];
  const lines = plans.flatMap((plan) =>
    hourVolumes(plan).map(({ day, hour, offset, count }) => [
      ...(named ? [plan.type.id] : []),
      ...[day, hour, offset, count],
    ]),
  );
  return csvText([columns, ...lines], format);
}
