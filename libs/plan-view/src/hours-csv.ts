/** Planned volumes hour by hour, for a spreadsheet or a program. */
import type { TypePlan } from '@tietovirta/plan';
import { hourVolumes } from './planned-volumes.js';

/** @param named whether each line names its message type: an exchange has several */
export function hoursCsv(plans: readonly TypePlan[], { named }: { readonly named: boolean }): string {
  const heading = `${named ? 'message_type,' : ''}day,hour,offset,count`;
  const lines = plans.flatMap((plan) =>
    hourVolumes(plan).map(
      ({ day, hour, offset, count }) => `${named ? `${plan.type.id},` : ''}${day},${hour},${offset},${count}`,
    ),
  );
  return `${[heading, ...lines].join('\n')}\n`;
}
