/**
 * How many ends a service's queue remembers, and for how long: enough to tell done from lost for the runs of a working day
 * (366 jobs a run at most), little enough that Redis stays small: a job is about 1 kB.
 */
export const doneRemembered = { count: 2000, age: 24 * 60 * 60 };
export const failedRemembered = { count: 2000, age: 7 * 24 * 60 * 60 };
