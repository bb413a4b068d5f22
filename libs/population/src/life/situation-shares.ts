/** Shares of situations by exact age: straight lines between the middles of the age bands. */
import { situationRows, type SituationRow } from '../data/situations.data.js';
import type { SharesByAge } from '../data/benefits.data.js';
import type { Sex } from '../layout/person-group.js';

/** Ages of the curves: tenths of a year from 0 on. */
const steps = 10;
const oldest = 110;

type Curve = Float64Array;

/** @param rows of one sex, by age @param last of the bands that is looked at: from its middle on the curve is level */
function curve(rows: readonly SituationRow[], column: number, lastFromAge: number): Curve {
  const points = rows
    .filter(([from]) => from <= lastFromAge)
    .map((row) => [(row[0] + Math.min(row[1], 90) + 1) / 2, (row[column] as number) / 100] as const);
  return Float64Array.from({ length: oldest * steps + 1 }, (_, step) => valueAt(points, step / steps));
}

function valueAt(points: readonly (readonly [age: number, value: number])[], age: number): number {
  const next = points.findIndex(([at]) => at > age);
  if (next === 0) return (points[0] as readonly [number, number])[1];
  const [fromAge, from] = points.at(next - 1) as readonly [number, number];
  if (next < 0) return from;
  const [toAge, to] = points[next] as readonly [number, number];
  return from + ((to - from) * (age - fromAge)) / (toAge - fromAge);
}

/** Shares of one sex that stand beside each other on the line of work. */
export interface SituationShares {
  readonly disability: Curve;
  readonly other: Curve;
  readonly student: Curve;
}

/** Bands before old-age pension: those who are not on it are as those of 60-64. */
const lastBand = 60;

function sharesOf(sex: Sex): SituationShares {
  const rows = situationRows.filter((row) => row[2] === sex);
  return {
    disability: curve(rows, 7, lastBand),
    other: curve(rows, 9, lastBand),
    student: curve(rows, 4, lastBand),
  };
}

export const situationShares: Readonly<Record<Sex, SituationShares>> = {
  female: sharesOf('female'),
  male: sharesOf('male'),
};

/** The value of a curve at an age. */
export const atAge = (of: Curve, age: number): number =>
  of[Math.max(0, Math.min(oldest * steps, Math.round(age * steps)))] as number;

/** The highest value of a curve. */
export const highestShareOf = (of: Curve): number => of.reduce((most, share) => Math.max(most, share), 0);

/** Per cent by whole years of age. */
const byYears = new Map<SharesByAge, Readonly<Record<Sex, Float64Array>>>();

/** Per cent of an age and sex. */
export function percentAtAge(shares: SharesByAge, sex: Sex, age: number): number {
  let table = byYears.get(shares);
  if (table === undefined)
    byYears.set(shares, (table = { female: percentsOf(shares, 2), male: percentsOf(shares, 1) }));
  return table[sex][Math.max(0, Math.min(oldest, Math.floor(age)))] as number;
}

const percentsOf = (shares: SharesByAge, column: 1 | 2): Float64Array =>
  Float64Array.from({ length: oldest + 1 }, (_, age) => shares.findLast(([from]) => age >= from)?.[column] ?? 0);

/** Ages in whole years, both included: until the day before the next birthday. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** The highest value of something at some ages, looked at as finely as curves are. */
export const mostAtAges = ({ from, to }: Ages, at: (age: number) => number): number =>
  Math.max(...Array.from({ length: (to + 1 - from) * steps }, (_, step) => at(from + step / steps)));
