/** The language and the citizenship of a person. Couples mostly share a language, and children have that of a parent. */
import { keyOf } from '@tietovirta/chance';
import {
  foreignCitizensPercent,
  foreignLanguageByAge,
  foreignLanguagePercent,
  otherLanguages,
  sameLanguagePercent,
  swedishAbroadPercent,
} from '../data/abroad.data.js';
import { parentsOf, partnerOf } from '../family/family-of.js';
import { homeOn } from '../home/home-on.js';
import type { PersonGroup } from '../layout/person-group.js';
import { groupOf, residentCount } from '../layout/person-groups.js';
import { municipalityPlaceOf } from '../layout/resident-cells.js';
import { firstLifeYear } from '../layout/years.js';
import { ordinalHash } from '../ordinal-hash.js';
import { municipalities } from '../places/municipalities.js';
import { weighted } from './weighted.js';

const purpose = keyOf('language').a;
const citizenPurpose = keyOf('citizenship').a;
const otherLanguage = weighted(otherLanguages.map((language) => [language, language[1]] as const));
const byCode = new Map(otherLanguages.map((language) => [language[0], language]));
/** A share in 2^32 of a hash. */
const whole = 2 ** 32;

/** `fi`, `sv`, or the code of another language; `xx` stands for all that have no code of their own here. */
export type LanguageCode = string;

/** By age on 1 January 2023: times the share of the municipality. */
const foreignFactors = Float64Array.from({ length: 120 }, (_, age) => {
  let percent: number = foreignLanguageByAge[0][1];
  for (const [from, each] of foreignLanguageByAge) if (age >= from) percent = each;
  return percent / foreignLanguagePercent;
});

/** The person asked for last: names ask for the language again. */
let last: { readonly ordinal: number; readonly language: LanguageCode } | undefined;

export function languageOf(ordinal: number): LanguageCode {
  if (last?.ordinal !== ordinal) last = { ordinal, language: workOutLanguage(ordinal) };
  return last.language;
}

/** Whether somebody's mother tongue is none of the country's. */
export const isForeignSpeaker = (ordinal: number): boolean => !['fi', 'sv'].includes(languageOf(ordinal));

function workOutLanguage(ordinal: number): LanguageCode {
  const bits = ordinalHash(ordinal, purpose);
  const { mother, father } = parentsOf(ordinal);
  if (mother !== undefined) return languageOf(father !== undefined && (bits & 3) === 0 ? father : mother);
  const group = groupOf(ordinal);
  if (group.sex === 'male' && ((bits >>> 8) & 0xffff) % 100 < sameLanguagePercent) {
    const partner = partnerOf(ordinal);
    if (partner !== undefined) return languageOf(partner);
  }
  return ownLanguage(ordinal, group, bits);
}

/**
 * Whether a resident's own draw is Swedish, without the language that a parent or a partner gives: quick, and right for all but those who came to
 * share another one.
 */
export const isSwedishByOrigin = (ordinal: number): boolean => {
  const group = groupOf(ordinal);
  return group.kind === 'resident' && ownLanguage(ordinal, group, ordinalHash(ordinal, purpose)) === 'sv';
};

function ownLanguage(ordinal: number, group: PersonGroup, bits: number): LanguageCode {
  if (group.kind === 'foreigner') return languageOfCountry(homeOn(ordinal, 0).country);
  const [swedish, other] = sharesOf(ordinal, group);
  const place = ordinalHash(ordinal, purpose + 1) / whole;
  if (place < other) return otherLanguage(bits)[0];
  return place < other + swedish ? 'sv' : 'fi';
}

function sharesOf(ordinal: number, { kind, birthYear }: PersonGroup): readonly [swedish: number, other: number] {
  if (kind === 'abroad') return [swedishAbroadPercent / 100, 0.1];
  if (kind === 'arrival') return [0.01, 0.88];
  if (ordinal >= residentCount) return [0.05, 0.01];
  const { swedishShare, otherShare } = municipalities[municipalityPlaceOf(ordinal)]!;
  return [swedishShare, Math.min(0.8, otherShare * (foreignFactors[firstLifeYear - 1 - birthYear] as number))];
}

const languageOfCountry = (country: string): LanguageCode =>
  otherLanguages.find(([, , , countries]) => countries.includes(country))?.[0] ?? 'xx';

/** Names of which language a person of a language has. */
export const namesOfLanguage = (language: LanguageCode): string =>
  language === 'fi' || language === 'sv' ? language : (byCode.get(language)?.[2] ?? 'other');

/** Two letters. */
export function citizenshipOf(ordinal: number): string {
  const group = groupOf(ordinal);
  if (group.kind === 'foreigner') return homeOn(ordinal, 0).country;
  const { mother, father } = parentsOf(ordinal);
  if (isFinnish(mother) || isFinnish(father)) return 'FI';
  const language = byCode.get(languageOf(ordinal));
  const bits = ordinalHash(ordinal, citizenPurpose);
  if (language === undefined) return 'FI';
  const foreignPercent = group.kind === 'arrival' ? 97 : foreignCitizensPercent;
  const countries = language[3];
  return bits % 100 < foreignPercent ? (countries[(bits >>> 8) % countries.length] as string) : 'FI';
}

/** Who has a Finnish parent is born a Finn (Nationality Act 359/2003, section 9). */
const isFinnish = (parent: number | undefined): boolean => parent !== undefined && citizenshipOf(parent) === 'FI';

/** Every language that somebody can have. */
export const languages: readonly LanguageCode[] = ['fi', 'sv', ...byCode.keys()];
