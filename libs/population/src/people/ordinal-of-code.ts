/** Who has an identity code: the way back from a code to a person. */
import { civilDateOf, civilDay } from '../civil-day.js';
import { centuryOfSign, centurySigns } from '../identifiers/century-signs.js';
import { isArtificialIdentityCode } from '../identifiers/is-identity-code.js';
import type { PersonGroup, PersonKind, Sex } from '../layout/person-group.js';
import { personGroups } from '../layout/person-groups.js';
import { memberBornAt } from './births.js';

const kinds: readonly PersonKind[] = ['resident', 'newborn', 'abroad', 'arrival', 'former'];

/** The ordinal of the person with a code; undefined for a text that is no artificial identity code, or nobody's. */
export function ordinalOfCode(code: string): number | undefined {
  if (!isArtificialIdentityCode(code)) return undefined;
  const sign = code[6] as string;
  const century = centuryOfSign(sign);
  if (century !== 19 && century !== 20) return undefined;
  const day = civilDay(century * 100 + Number(code.slice(4, 6)), Number(code.slice(2, 4)), Number(code.slice(0, 2)));
  const individual = Number(code.slice(7, 10)) - 900;
  const place = (centurySigns[century] as readonly string[]).indexOf(sign) * 100 + individual;
  const sex: Sex = individual % 2 === 1 ? 'male' : 'female';
  for (const kind of kinds) {
    for (const group of groupsAround(kind, sex, day)) {
      const member = memberBornAt(group, { day, place });
      if (member !== undefined) return group.firstOrdinal + member;
    }
  }
  return undefined;
}

/** Groups whose members can be born on a day. */
function groupsAround(kind: PersonKind, sex: Sex, day: number): PersonGroup[] {
  const { year } = civilDateOf(day);
  const isNear = ({ birthYear }: PersonGroup): boolean => Math.abs(birthYear - year) <= 1;
  return personGroups.filter((group) => group.kind === kind && group.sex === sex && isNear(group));
}
