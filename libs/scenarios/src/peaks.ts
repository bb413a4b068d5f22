/**
 * Peaks on top of the calendar: for some minutes of a day, or of each day, so many times as many messages as are planned there. What follows an
 * opening comes along. Peaks that meet add up.
 */
import { messageTypes, type MessageType, type OpeningType } from '@tietovirta/exchanges';
import { fullScale, scaledFigures } from '@tietovirta/published';
import type { Label } from '@tietovirta/wording';
import { z } from 'zod';
import type { PlaceOf } from './contradictions.js';
import { durationMs, durationPattern } from './duration.js';
import { isDayOf } from './is-day-of.js';
import { faultOfPart, isNamedBy, plannedPart, type FiguresAsked, type PlannedPart } from './planned-part.js';
import type { FaultPlace, ScenarioFault } from './scenario-fault.js';

/** `step`: the factor all the time. `ramp`: up to it in the middle, and down again. `spike`: at once, and down from there. */
export const peakShapes = ['step', 'ramp', 'spike'] as const;
export type PeakShape = (typeof peakShapes)[number];

export const largestFactor = 1_000;
const atPattern = /^(?:(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[ T])?([01]\d|2[0-3]):([0-5]\d)$/;

const peak = z
  .strictObject({
    on: z.string().min(1).describe('An exchange, a message type or a part of one, named as in volumes.'),
    at: z
      .string()
      .regex(atPattern)
      .describe('When it begins, on Finnish clocks: "09:00" on each day, "2024-06-17 09:00" on one.'),
    for: z.string().regex(durationPattern).describe('How long it lasts: 30m, 2h. Whole minutes, within the day.'),
    factor: z.number().gt(1).max(largestFactor).describe('How many times as many messages as are planned there.'),
    shape: z
      .enum(peakShapes)
      .describe(
        '"step": the factor all the time; "ramp": evenly up to it in the middle and down again; "spike": at once, then evenly down. "step" unless given.',
      ),
  })
  .partial({ shape: true });

export const peaksSetting = z
  .array(peak)
  .describe('Peaks on top of the calendar; those that meet add up, and what follows their messages comes along.');

/** As written. */
export type Peaks = z.infer<typeof peaksSetting>;

export interface PeakRule extends PlannedPart {
  /** `YYYY-MM-DD`; each day of the year when absent. */
  readonly date: string | undefined;
  /** Minute of the clock in which it begins, from midnight, and how many it lasts. */
  readonly fromMinute: number;
  readonly minutes: number;
  readonly factor: number;
  readonly shape: PeakShape;
}

/** In one order, whatever theirs. @param peaks that were found sound */
export const peakRules = (peaks: Peaks = []): readonly PeakRule[] =>
  peaks.map(ruleOf).toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1));

function ruleOf({ on, at, for: lasts, factor, shape = 'step' }: Peaks[number]): PeakRule {
  const [, date, hour, minute] = atPattern.exec(at) ?? [];
  const fromMinute = 60 * Number(hour) + Number(minute);
  return { ...plannedPart(on), date, fromMinute, minutes: durationMs(lasts) / minuteMs, factor, shape };
}

/** In one order and one spelling, so that the same peaks are told alike; as an option is typed. */
export const peaksText = (peaks: Peaks): string => peakRules(peaks).map(textOf).join('; ');

const textOf = ({ key, date, fromMinute, minutes, factor, shape }: PeakRule): string =>
  `on=${key}, at=${date === undefined ? '' : `${date} `}${clockText(fromMinute)}, for=${minutes}m, factor=${factor}, shape=${shape}`;

const clockText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, '0')).join(':');

/** How many times as many messages come on top of those planned in a minute of the clock, from midnight. */
export function moreInMinute({ fromMinute, minutes, factor, shape }: PeakRule, minute: number): number {
  if (minute < fromMinute || minute >= fromMinute + minutes) return 0;
  const through = (minute - fromMinute + 0.5) / minutes;
  const height = { step: 1, ramp: 1 - Math.abs(2 * through - 1), spike: 1 - through }[shape];
  return (factor - 1) * height;
}

const minuteMs = 60_000;
const minutesOfDay = 24 * 60;

interface Judged extends FiguresAsked {
  /** The window, whose end is the day after its last. */
  readonly from: string;
  readonly to: string;
  readonly peaks?: Peaks | undefined;
}

export function peakFaults(settings: Judged, place: PlaceOf): readonly ScenarioFault[] {
  // Where one was refused by itself there is a gap.
  const sound: readonly (Peaks[number] | undefined)[] = settings.peaks ?? [];
  return sound.flatMap((each, index) => {
    if (each === undefined) return [];
    const partFault = faultOfPart(each.on, settings) ?? boundFault(each.on, settings);
    return [
      ...(partFault === undefined ? [] : [{ ...place('peaks', index, 'on'), ...partFault }]),
      ...timeFaults(each, settings).map(({ key, ...fault }) => ({ ...place('peaks', index, key), ...fault })),
    ];
  });
}

type Fault = Omit<ScenarioFault, keyof FaultPlace>;

/** More of what tells of lives has nobody to tell of: births, moves and payees of a day are as many as they are. */
function boundFault(on: string, of: FiguresAsked): Fault | undefined {
  const part = plannedPart(on);
  const bound = messageTypes.filter((type) => part.messageTypes.includes(type.id) && isBound(type, part, of));
  if (bound.length === 0) return undefined;
  const names = bound.map(({ id }) => id).join(', ');
  return {
    problem: {
      fi: `${names}: sanomat kertovat, mitä ihmisille sinä päivänä tapahtuu tai maksetaan, eikä sitä ole enempää`,
      en: `${names}: its messages tell of what happens or is paid to people on the day, and there is no more of that`,
    },
    allowed: { fi: 'jokin muu tiedonvälitys tai sanomatyyppi', en: 'another exchange or message type' },
  };
}

/** Whether messages of a part stand each for an event or a payment of somebody's life. */
function isBound(type: MessageType, part: PlannedPart, of: FiguresAsked): boolean {
  if (type.kind !== 'opening') return true;
  const holds = messageTypes.some((each) => each.kind === 'contained' && each.inside === type.id);
  return holds || type.person?.kind === 'told' || type.person?.kind === 'customer' || isToldByDay(type, part, of);
}

const isToldByDay = (type: OpeningType, part: PlannedPart, of: FiguresAsked): boolean =>
  type
    .variants(scaledFigures(of.base, fullScale, of.year))
    .some((variant) => variant.person?.kind === 'told-by-day' && isNamedBy(part, variant));

function timeFaults(
  { at, for: lasts }: Peaks[number],
  { from, to }: Judged,
): readonly (Fault & { readonly key: 'at' | 'for' })[] {
  // oxfmt-ignore
  const [, date, hour, minute] = atPattern.exec(at) ?? [];
  const minutes = durationMs(lasts) / minuteMs;
  const isWhole = Number.isInteger(minutes) && minutes >= 1;
  const faults: (Fault & { readonly key: 'at' | 'for' })[] = [];
  if (date !== undefined && !(date >= from && date < to && isDayOf(Number(date.slice(0, 4)), date)))
    faults.push({
      key: 'at',
      problem: { fi: `${date} ei ole jakson päivä`, en: `${date} is no day of the window` },
      allowed: { fi: `päivä jaksolta ${from} – ${to} (ei enää ${to}), tai vain kellonaika`, en: `a day from ${from} up to but not ${to}, or a time of day alone` }, // oxfmt-ignore
    });
  const wholeMinutes: Label = { fi: 'kokonaisia minuutteja, kuten 30m', en: 'whole minutes, such as 30m' };
  if (!isWhole)
    faults.push({ key: 'for', problem: { fi: `${lasts} ei ole kokonaisia minuutteja`, en: `${lasts} is not whole minutes` }, allowed: wholeMinutes }); // oxfmt-ignore
  else if (60 * Number(hour) + Number(minute) + minutes > minutesOfDay)
    faults.push({
      key: 'for',
      problem: { fi: `${at} ja ${lasts} menee keskiyön yli`, en: `${lasts} from ${at} goes past midnight` },
      allowed: { fi: 'kaksi huippua, yksi kummallekin päivälle', en: 'two peaks, one for each day' },
    });
  return faults;
}
