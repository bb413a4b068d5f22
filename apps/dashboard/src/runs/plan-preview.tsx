import type { PlanPreview } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';
import { VolumeBars } from './volume-bars.js';

/** What a scenario would simulate, before anything is made. */
export function Preview({ plan }: { readonly plan: PlanPreview }): VNode {
  const { texts, formats } = wording.value;
  const { newRun, start } = texts;
  return (
    <>
      <p class="estimate">
        {start.messages(formats.count(plan.messages))};{' '}
        {plan.estimatedSeconds === null ? start.noEstimate : start.estimate(formats.duration(plan.estimatedSeconds))}
      </p>
      {plan.busiestDay && (
        <p>{newRun.busiest(formats.day(plan.busiestDay.day), formats.count(plan.busiestDay.count))}</p>
      )}
      <p>
        {start.command}: <code>{plan.command}</code>
      </p>
      <div class="charts">
        <VolumeBars title={newRun.months} counts={plan.months} nameOf={(place) => formats.month(place + 1)} />
        <VolumeBars title={newRun.weekdays} counts={plan.weekdays} nameOf={(place) => formats.weekday(place + 1)} />
        <VolumeBars title={newRun.hours} counts={plan.hours} nameOf={(place) => `${place}`.padStart(2, '0')} />
      </div>
    </>
  );
}
