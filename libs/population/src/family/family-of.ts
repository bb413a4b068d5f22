/**
 * The family of a person: built for a whole municipality at first use, since its people find each other there. Who makes messages about everybody asks for
 * the families of all municipalities at once, which are kept: 2 s to build, 0.1 s to read.
 */
import { keyOf } from '@tietovirta/chance';
import { keptTable } from '@tietovirta/kept-tables';
import { agesAtStart, marryingPercent, yearsToWedding } from '../data/families.data.js';
import { civilDay } from '../civil-day.js';
import { deathDayOf } from '../deaths/deaths.js';
import { newbornPlaceOf } from '../layout/newborn-places.js';
import { firstAbroad, groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { ordinalHash } from '../ordinal-hash.js';
import { birthDayOf } from '../people/birth-day-of.js';
import { municipalities } from '../places/municipalities.js';
import { findPartners, giveFathers } from './couples.js';
import {
  everybody,
  familyMemory,
  FamilyLinks,
  firstChild,
  firstStartDay,
  type FamilyMemory,
  type LinkLists,
} from './family-links.js';
import { giveMothers } from './mothers.js';
import { PeopleOfMunicipality } from './people-of-municipality.js';

const startPurpose = keyOf('couple start').a;
const weddingPurpose = keyOf('wedding').a;
const year = 365.25;

let links: FamilyLinks | undefined;
/** Whether the first question is about the families of everybody. */
let areAllWanted = false;

/**
 * Has this thread ask for everybody's families at once, in memory that it may share with others; one that has built some before keeps its own, which are
 * the same.
 */
export function shareFamilies(memory: FamilyMemory = familyMemory()): void {
  links ??= new FamilyLinks(memory);
  areAllWanted = true;
}

/** Links of which those of a municipality are built. */
function linksOf(place: number): FamilyLinks {
  if (areAllWanted) return everybodysLinks();
  const found = (links ??= new FamilyLinks(familyMemory()));
  if (!found.areBuilt(place)) found.buildOnce(place, () => buildFamilies(found, place));
  return found;
}

function buildFamilies(found: FamilyLinks, place: number): void {
  const women = new PeopleOfMunicipality('female', place);
  const men = new PeopleOfMunicipality('male', place);
  giveMothers(found, women, place);
  findPartners(found, women, men);
  giveFathers(found, women, men);
}

/** The links once everybody's are built: then nobody's municipality is looked for. */
let allLinks: FamilyLinks | undefined;

function everybodysLinks(): FamilyLinks {
  if (allLinks !== undefined) return allLinks;
  const found = (links ??= new FamilyLinks(familyMemory()));
  const build = (): LinkLists => {
    for (const { place } of municipalities) found.buildOnce(place, () => buildFamilies(found, place));
    return found.lists;
  };
  found.buildOnce(everybody, () => keptTable({ key: ['families'], build, memory: () => found.lists }));
  return (allLinks = found);
}

/** Has the families of everybody at hand, for who asks about millions of people. */
export function buildAllFamilies(): void {
  everybodysLinks();
}

const linksOfResident = (ordinal: number): FamilyLinks => allLinks ?? linksOf(municipalityPlaceOf(ordinal));

/** Of somebody born in Finland from 2005 on; undefined for others. The municipality is that in which the family lived on 1 January 2023. */
function linksOfChild(ordinal: number): FamilyLinks | undefined {
  if (ordinal < firstChild || ordinal >= firstAbroad) return undefined;
  if (allLinks !== undefined || ordinal < residentCount) return linksOfResident(ordinal);
  const group = groupOf(ordinal);
  return linksOf(newbornPlaceOf(group, ordinal - group.firstOrdinal));
}

/** Ordinals; `undefined` and empty where the register knows nobody. */
export interface Parents {
  readonly mother: number | undefined;
  readonly father: number | undefined;
}

const nobody: Parents = { mother: undefined, father: undefined };
const linked = (link: number | undefined): number | undefined =>
  link === undefined || link === 0 ? undefined : link - 1;

/** Parents are known of those born from 2005 on. */
export function parentsOf(ordinal: number): Parents {
  const family = linksOfChild(ordinal);
  if (family === undefined) return nobody;
  const { mother, father } = family;
  return { mother: linked(mother[ordinal - firstChild]), father: linked(father[ordinal - firstChild]) };
}

/** The next older child of the same mother; undefined for the oldest, and where no mother is known. */
export const nextOlderChildOfMother = (child: number): number | undefined =>
  linked(linksOfChild(child)?.nextOfMother[child - firstChild]);

/** Whether a person has children at any time. */
export const hasChildren = (ordinal: number): boolean =>
  ordinal < residentCount && linksOfResident(ordinal).youngest[ordinal] !== 0;

/** Children born from 2005 on, oldest first; some are born after a given day. */
export function childrenOf(ordinal: number): number[] {
  if (ordinal >= residentCount) return [];
  const { youngest, mother, nextOfMother, nextOfFather } = linksOfResident(ordinal);
  const children: number[] = [];
  let child = linked(youngest[ordinal]);
  while (child !== undefined) {
    children.push(child);
    const next = linked(mother[child - firstChild]) === ordinal ? nextOfMother : nextOfFather;
    child = linked(next[child - firstChild]);
  }
  return children.reverse();
}

/** Whom a person lives with, from the day on which they begin to (days since 1970-01-01) until one of them dies. */
export interface Couple {
  readonly woman: number;
  readonly man: number;
  readonly startDay: number;
  /** Undefined for those who never marry. */
  readonly weddingDay: number | undefined;
}

export function coupleOf(ordinal: number): Couple | undefined {
  if (lastAsked?.ordinal !== ordinal) lastAsked = { ordinal, couple: findCouple(ordinal) };
  return lastAsked.couple;
}

/** The person asked for last: what is told of somebody asks for the couple several times. */
let lastAsked: { readonly ordinal: number; readonly couple: Couple | undefined } | undefined;

/** Whom a person lives with at some time, without when: quicker than the couple. */
export function partnerOf(ordinal: number): number | undefined {
  if (ordinal >= residentCount) return undefined;
  const { partner } = linksOfResident(ordinal);
  return linked(partner[ordinal]);
}

/** With whom a person has begun to live as a couple by a day, dead or alive by then: quicker than the couple, as most began long before. */
export function livesWithOn(ordinal: number, day: number): number | undefined {
  const other = partnerOf(ordinal);
  if (other === undefined) return undefined;
  const isWoman = groupOf(ordinal).sex === 'female';
  const [woman, man] = isWoman ? [ordinal, other] : [other, ordinal];
  return day >= civilDay(latestStartYear(woman, man), 1, 1) || startDayOf(woman, man) <= day ? other : undefined;
}

/** A year by whose beginning a couple lives together in any case, whenever in their years both were born: a child only makes it earlier. */
function latestStartYear(woman: number, man: number): number {
  const age = agesAtStart[ordinalHash(woman, startPurpose) % agesAtStart.length] as number;
  return Math.max(groupOf(woman).birthYear + age + 3, groupOf(man).birthYear + 18 + 2);
}

function findCouple(ordinal: number): Couple | undefined {
  const other = partnerOf(ordinal);
  if (other === undefined) return undefined;
  const isWoman = groupOf(ordinal).sex === 'female';
  const [woman, man] = isWoman ? [ordinal, other] : [other, ordinal];
  const startDay = startDayOf(woman, man);
  const bits = ordinalHash(woman, weddingPurpose);
  const yearsLater = yearsToWedding[(bits >>> 16) % yearsToWedding.length] as number;
  const marries = (bits >>> 8) % 100 < marryingPercent;
  const weddingDay = marries ? Math.round(startDay + yearsLater * year + (bits % 300)) : undefined;
  return { woman, man, startDay, weddingDay };
}

function startDayOf(woman: number, man: number): number {
  const { startOfCouple } = linksOfResident(woman);
  const known = startOfCouple[woman] as number;
  if (known !== 0) return firstStartDay + known;
  const startDay = startOf(woman, man, ordinalHash(woman, startPurpose));
  startOfCouple[woman] = startDay - firstStartDay;
  return startDay;
}

/** At an age of the woman; at the latest a year before their first child, at the earliest when he is eighteen. */
function startOf(woman: number, man: number, bits: number): number {
  const age = agesAtStart[bits % agesAtStart.length] as number;
  const wanted = Math.round(birthDayOf(woman) + age * year + (bits % 365));
  const start = Math.max(wanted, Math.round(birthDayOf(man) + 18 * year));
  const [first] = childrenOf(woman);
  const isHis = first !== undefined && parentsOf(first).father === man;
  return isHis ? Math.min(start, birthDayOf(first) - 400) : start;
}

/** The one a person lives with as a couple on a day: both alive. */
export function partnerOn(ordinal: number, day: number): number | undefined {
  const couple = coupleOf(ordinal);
  if (couple === undefined || couple.startDay > day) return undefined;
  const other = couple.woman === ordinal ? couple.man : couple.woman;
  return (deathDayOf(other) ?? Infinity) <= day ? undefined : other;
}
