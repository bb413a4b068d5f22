/** The years of which lives are known. */

/** Residents are those of 31 December of the year before. */
export const firstLifeYear = 2023;
export const lastLifeYear = 2035;

/** Every year in which persons are born, arrive and die, in order. */
export const lifeYears: readonly number[] = Array.from(
  { length: lastLifeYear - firstLifeYear + 1 },
  (_, place) => firstLifeYear + place,
);
