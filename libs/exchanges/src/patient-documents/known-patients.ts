/** Of whom there surely are patient documents from earlier years: who was born in a hospital of the country since there is an archive, gave birth in one, or has a benefit for illness. */
import { birthDayOf, childrenOf, civilDay, groupOf, hasBenefitOn } from '@tietovirta/population';

/** The archive was taken into use by public care in 2013 and 2014 (kanta.fi). */
const firstYear = 2014;

export function isKnownPatient(person: number, year: number): boolean {
  const { birthYear, sex } = groupOf(person);
  if (birthYear >= firstYear) return true;
  const firstDay = civilDay(year, 1, 1);
  const isMother = sex === 'female' && childrenOf(person).some((child) => groupOf(child).birthYear >= firstYear && birthDayOf(child) < firstDay); // oxfmt-ignore
  return isMother || hasBenefitOn('disability-pension', person, firstDay) || hasBenefitOn('sickness-allowance', person, firstDay); // oxfmt-ignore
}
