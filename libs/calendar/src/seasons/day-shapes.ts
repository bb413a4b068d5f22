/**
 * The hour profiles that several seasons share, 00 first. Weights are relative; all are assumptions shaped by the
 * words of the sources (7-17 with peaks at 9-11 and 13-14 and a dip at lunch; nightly batches).
 */
import { hourProfile } from '../hour-profile.js';

/** A worker at a screen, 7-17: peaks at 9-11 and 13-14, lunch dip 11.30-12.30, about 1 % outside. */
export const officeDay = hourProfile([
  0.005, 0.005, 0.005, 0.005, 0.005, 0.01, 0.02, 0.5, 0.95, 1.3, 1.3, 0.9, 0.75, 1.25, 1.05, 0.8, 0.4, 0.03, 0.01,
  0.005, 0.005, 0.005, 0.005, 0.005,
]);

/** Light use on days off: late morning to evening, hardly any at night. */
export const idleDay = hourProfile([
  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.4, 0.7, 1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.4, 0.2, 0.1,
]);

/** A batch run after midnight, over by seven. */
export const nightRun = hourProfile([
  0.6, 1, 1.2, 1.2, 1, 0.6, 0.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.2, 0.4,
]);

/** Nightly batches carry about as much as the office hours after them. */
export const nightAndOffice = hourProfile([
  0.8, 1.3, 1.5, 1.3, 0.9, 0.5, 0.2, 0.4, 0.7, 1, 1, 0.7, 0.6, 0.9, 0.8, 0.6, 0.3, 0.1, 0.05, 0.05, 0.05, 0.1, 0.3, 0.5,
]);

/** A register that delivers most changes in the early morning and the rest until the office closes. */
export const morningPick = hourProfile([
  0.1, 0.1, 0.1, 0.3, 1, 2, 2, 1.2, 0.8, 0.6, 0.5, 0.4, 0.3, 0.4, 0.4, 0.3, 0.2, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05,
  0.05,
]);

/** Files for the banks: made ready early, sent until the cut-off in the afternoon. */
export const bankDay = hourProfile([
  0, 0, 0, 0, 0.1, 0.4, 0.9, 1.2, 1.2, 1.1, 1, 0.9, 0.8, 0.8, 0.7, 0.5, 0.2, 0, 0, 0, 0, 0, 0, 0,
]);

/** Systems that report all day long: office hours above a floor, a second swell after the evening's batch runs. */
export const roundTheClock = hourProfile([
  0.5, 0.4, 0.3, 0.3, 0.3, 0.4, 0.6, 0.9, 1.3, 1.5, 1.5, 1.3, 1.2, 1.4, 1.4, 1.3, 1, 0.8, 0.7, 0.7, 0.8, 1, 0.9, 0.7,
]);
