/** Ages in years and fractions of them. */
const daysOfYear = 365.25;

/** @param day and `birthDay` in days since 1970-01-01 */
export const ageOn = (day: number, birthDay: number): number => (day - birthDay) / daysOfYear;

/** The day on which somebody reaches an age. @param years with fractions */
export const dayAtAge = (birthDay: number, years: number): number => Math.round(birthDay + years * daysOfYear);
