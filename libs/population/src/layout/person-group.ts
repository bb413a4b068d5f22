/** Who there is: kinds of persons, and the groups of one kind, sex and year of birth in which they stand side by side. */
export type Sex = 'female' | 'male';

/**
 * `resident`: in Finland on 31 December 2022. `newborn`: born in Finland later. `abroad`: in the register, lives abroad. `foreigner`: insured
 * abroad and known to Kela without a Finnish identity code. `former`: died before 2023. `arrival`: registered in Finland from 2023 on.
 */
export type PersonKind = 'resident' | 'newborn' | 'abroad' | 'foreigner' | 'former' | 'arrival';

export interface PersonGroup {
  /** Place among the groups, in the order of ordinals. */
  readonly index: number;
  readonly kind: PersonKind;
  readonly sex: Sex;
  /** Its members were born from 2 January of this year to 1 January of the next, so that all are of one age on 1 January. Of newborns: the year in which they are registered. */
  readonly birthYear: number;
  /** Year in which they are registered: 2022 for those who were there before. */
  readonly since: number;
  readonly firstOrdinal: number;
  readonly size: number;
  /**
   * Groups that share birth dates and identity codes have one pool of births: how many persons of it are in earlier groups, and how many in all.
   * A group of newborns has its own.
   */
  readonly birthsBefore: number;
  readonly birthsInPool: number;
}
