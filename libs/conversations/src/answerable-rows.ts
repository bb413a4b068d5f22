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

/** Lists the rows that take a course. @returns how many there are */
export function rowsTaking(course: number, taken: Uint16Array, rows: number, list: Int32Array): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (taken[row] !== course) continue;
    list[count] = row;
    count += 1;
  }
  return count;
}
