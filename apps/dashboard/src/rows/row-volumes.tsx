import type { LayoutFigure } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useAsked } from '../api/server.js';
import { VolumeBars } from '../runs/volume-bars.js';
import { Answered } from '../shell/answered.js';
import { wording } from '../texts/texts.js';
import { HourMap } from './hour-map.js';

interface RowVolumesProps {
  readonly run: number;
  readonly row: string;
  /** Messages when absent. */
  readonly unit?: LayoutFigure['unit'] | undefined;
  /** Asks again whenever it changes. */
  readonly moment: unknown;
}

/** When the messages of a row come: months and weekdays as counted against the plan, hours as planned. */
export function RowVolumes({ run, row, unit: ofRow = 'messages', moment }: RowVolumesProps): VNode {
  // Different persons do not add up: of these rows it is told when their messages come.
  const unit = ofRow === 'persons' || ofRow === 'persons-of-months' ? 'messages' : ofRow;
  const { texts, formats } = wording.value;
  const words = texts.row;
  const asked = useAsked('readRowVolumes', { params: { run, row } }, moment);
  return (
    <>
      <h2>{words.when}</h2>
      <Answered to={asked}>
        {({ months, weekdays, hours, hoursOf }) => (
          <>
            <div class="charts">
              <VolumeBars
                title={words.months}
                counts={months.map(({ counted }) => counted)}
                plans={months.map(({ planned }) => planned)}
                nameOf={(place) => formats.month(place + 1)}
                unit={unit}
              />
              <VolumeBars
                title={words.weekdays}
                counts={weekdays.map(({ counted }) => counted)}
                plans={weekdays.map(({ planned }) => planned)}
                nameOf={(place) => formats.weekday(place + 1)}
                unit={unit}
              />
            </div>
            <p class="note">{words.answersLater}</p>
            {hoursOf.length > 0 && (
              <>
                <h3>{words.hours}</h3>
                <p class="note">{words.hoursOf(hoursOf.join(', '))}</p>
                <HourMap hours={hours} />
              </>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
