/**
 * How many done and failed jobs a queue keeps, and for how many seconds: enough to distinguish done from lost for the runs of a
 * working day (366 jobs a run at most), and few enough for a small Redis: a job is about 1 kB.
 */
export const doneKept = { count: 2000, age: 24 * 60 * 60 };
export const failedKept = { count: 2000, age: 7 * 24 * 60 * 60 };
