/** Which openings of a frame are answered, and where their follow-ups will stand. */
import type { FollowUpSpace } from './step-rows.js';

export interface TakenCourses {
  /** By row: place of the course that the opening takes; 0 when it gets no answer. */
  readonly taken: Uint16Array;
  /** What to write for openings that may be answered. */
  readonly course: number;
  readonly rows: number;
}

/** Openings whose time (ms since the beginning of their day) lies on it take the course, the others none. */
export function chooseTimely({ taken, course, rows }: TakenCourses, times: Int32Array, dayMs: number): void {
  for (let row = 0; row < rows; row += 1) {
    const time = times[row] as number;
    taken[row] = time >= 0 && time < dayMs ? course : 0;
  }
}

/** @param size how many values the dimension has */
export function dropUnknownValues(taken: Uint16Array, column: Uint8Array, size: number, rows: number): void {
  for (let row = 0; row < rows; row += 1) if ((column[row] as number) >= size) taken[row] = 0;
}

/** Openings that may be answered take the course of their variant. */
export function takeCourses(taken: Uint16Array, courseOf: Uint16Array, variants: Uint16Array): void {
  for (let row = 0; row < variants.length; row += 1)
    if (taken[row] !== 0) taken[row] = courseOf[variants[row] as number] as number;
}

/** Keeps room for the follow-ups of each opening, in the order of the openings. @returns how many there are */
export function placeFollowUps({ starts, stepsOf }: FollowUpSpace, taken: Uint16Array, rows: number): number {
  let next = 0;
  for (let row = 0; row < rows; row += 1) {
    starts[row] = next;
    next += stepsOf[taken[row] as number] as number;
  }
  return next;
}

/**
 * Lists the rows in the order of the courses that they take, those of one course in their own: one pass, however many courses there are.
 *
 * @param reached takes, by course, the place behind its last row; one value more than courses
 */
export function sortByCourse(list: Int32Array, taken: Uint16Array, rows: number, reached: Uint32Array): void {
  reached.fill(0);
  for (let row = 0; row < rows; row += 1) reached[(taken[row] as number) + 1]! += 1;
  for (let course = 1; course < reached.length; course += 1) reached[course]! += reached[course - 1] as number;
  // Each course's place moves from its first row to behind its last one.
  for (let row = 0; row < rows; row += 1) {
    const course = taken[row] as number;
    const place = reached[course] as number;
    list[place] = row;
    reached[course] = place + 1;
  }
}
