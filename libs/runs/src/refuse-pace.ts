import { RunRefused } from './run-refused.js';

/** How a run is played whose slices are whole, as files hold them: there is no clock to go by. */
export interface WithoutPace {
  readonly record?: string;
  readonly replay?: string;
}

/** @param speed as it is in the scenario, or as it was typed @throws RunRefused where only `max` goes */
export function refusePace(speed: number | string, { record, replay }: WithoutPace): void {
  if (speed === 'max') return;
  const option = record !== undefined ? '--record' : replay !== undefined ? '--replay' : undefined;
  if (option === undefined) return;
  throw new RunRefused(
    {
      fi: `Nopeus ${speed} ja ${option} eivät sovi yhteen: sillä tavalla ajo kulkee niin nopeasti kuin kone ehtii.`,
      en: `The speed ${speed} and ${option} do not go together: such a run goes as fast as the machine can.`,
    },
    { fi: 'Jätä toinen pois.', en: 'Leave one of them out.' },
  );
}
