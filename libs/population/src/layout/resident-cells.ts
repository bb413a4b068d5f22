/**
 * In which municipality residents live on 1 January 2023: each group of residents is cut into a cell a municipality, so that the people of an
 * area and an age are one range of ordinals. Cells have whole sizes; what was rounded is carried on to the next group, so that every
 * municipality has its residents to the person.
 */
import { ageGroupOf, ageGroups, municipalities } from '../places/municipalities.js';
import { personGroups, residentCount } from './person-groups.js';
import { firstLifeYear } from './years.js';

const places = municipalities.length;
const residentGroups = personGroups.filter(({ kind }) => kind === 'resident');
const groupOfAge = residentGroups.map(({ birthYear }) => ageGroupOf(firstLifeYear - 1 - birthYear));

/** A block of ordinals shares an entry of the guide. */
const blockBits = 6;
const blockSize = 1 << blockBits;

interface Cells {
  /** First ordinal of each cell, group by group and in each by municipality; the number of residents as last value. */
  readonly starts: Uint32Array;
  /** The cell in which each block of ordinals begins. */
  readonly guide: Uint16Array;
}

let made: Cells | undefined;

function cells(): Cells {
  if (made !== undefined) return made;
  const starts = startsOfCells();
  const guide = new Uint16Array(Math.ceil(residentCount / blockSize));
  for (let block = 0, cell = 0; block < guide.length; block += 1) {
    while ((starts[cell + 1] as number) <= block * blockSize) cell += 1;
    guide[block] = cell;
  }
  return (made = { starts, guide });
}

function startsOfCells(): Uint32Array {
  const weights = residentsByMunicipalityAndAge();
  const sizesOfAges = new Float64Array(ageGroups);
  residentGroups.forEach(({ size }, place) => (sizesOfAges[groupOfAge[place] as number]! += size));
  const starts = new Uint32Array(residentGroups.length * places + 1);
  const carried = new Float64Array(places);
  let next = 0;
  residentGroups.forEach((group, place) => {
    const ages = groupOfAge[place] as number;
    const wanted = carried.map(
      (more, municipality) =>
        more + (group.size * (weights[municipality * ageGroups + ages] as number)) / (sizesOfAges[ages] as number),
    );
    const sizes = wholeSizes(wanted, group.size);
    for (let municipality = 0; municipality < places; municipality += 1) {
      starts[place * places + municipality] = next;
      next += sizes[municipality] as number;
      carried[municipality] = (wanted[municipality] as number) - (sizes[municipality] as number);
    }
  });
  starts[residentGroups.length * places] = next;
  return starts;
}

/** Whole numbers of 0 and more that add up to the total: the wanted ones rounded down, and one more where most was lost. */
function wholeSizes(wanted: Float64Array, total: number): Uint32Array {
  const sizes = Uint32Array.from(wanted, (want) => Math.max(0, Math.floor(want)));
  const missing = total - sizes.reduce((sum, size) => sum + size, 0);
  const byLoss = Uint16Array.from(wanted, (_, place) => place).sort(
    (a, b) => wanted[b]! - sizes[b]! - (wanted[a]! - sizes[a]!) || a - b,
  );
  for (let i = 0; i < missing; i += 1) sizes[byLoss[i % byLoss.length] as number]! += 1;
  // Cells that wanted less than nobody got nobody: those that lost least pay for it.
  for (let i = byLoss.length - 1, over = -missing; over > 0; i -= 1) {
    if (sizes[byLoss[i] as number] === 0) continue;
    sizes[byLoss[i] as number]! -= 1;
    over -= 1;
  }
  return sizes;
}

/**
 * Residents by municipality and age group: shares by age of the municipality, fitted in turns to the ages of the country and to the residents of
 * the municipality until both hold.
 */
function residentsByMunicipalityAndAge(): Float64Array {
  const table = Float64Array.from({ length: places * ageGroups }, (_, at) => {
    const { residents, ageShares } = municipalities[Math.floor(at / ageGroups)]!;
    return residents * (ageShares[at % ageGroups] as number);
  });
  const ofAges = new Float64Array(ageGroups);
  residentGroups.forEach(({ size }, place) => (ofAges[groupOfAge[place] as number]! += size));
  for (let turn = 0; turn < 60; turn += 1) {
    for (let ages = 0; ages < ageGroups; ages += 1)
      fit(table, { from: ages, step: ageGroups, count: places }, ofAges[ages] as number);
    for (const { place, residents } of municipalities)
      fit(table, { from: place * ageGroups, step: 1, count: ageGroups }, residents);
  }
  return table;
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/** Scales the numbers of a row or a column so that they add up to a total. */
function fit(table: Float64Array, { from, step, count }: Line, total: number): void {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += table[from + i * step] as number;
  for (let i = 0; i < count; i += 1) table[from + i * step]! *= total / sum;
}

/** Place of the municipality in which a resident lives on 1 January 2023. @param ordinal of a resident */
export function municipalityPlaceOf(ordinal: number): number {
  const { starts, guide } = cells();
  let cell = guide[ordinal >>> blockBits] as number;
  while ((starts[cell + 1] as number) <= ordinal) cell += 1;
  return cell % places;
}

/** A range of ordinals: the first one, and the first that is no more in it. */
export interface OrdinalRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The residents of one sex and year of birth who live in one municipality, or in several that follow each other in `municipalities`, on
 * 1 January 2023. @param group place of their group among `personGroups`
 */
export function residentRange(group: number, firstPlace: number, lastPlace = firstPlace): OrdinalRange {
  const { starts } = cells();
  return {
    from: starts[group * places + firstPlace] as number,
    to: starts[group * places + lastPlace + 1] as number,
  };
}
