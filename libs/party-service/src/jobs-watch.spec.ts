import { JobsWatch } from './jobs-watch.js';

it('Jobs that wait while none is done are told after half a minute, until one is taken', () => {
  let now = 0;
  const watch = new JobsWatch(() => now);
  const look = (waiting: number, active: number): void => {
    watch.check({ waiting, active });
  };
  look(3, 0);
  now = 30_000;
  look(3, 0);
  now = 31_000;
  expect(() => {
    look(3, 0);
  }).toThrow('3 jobs wait and none was taken for 31 s');
  look(2, 1);
  look(2, 0);
  now = 90_000;
  look(0, 0);
  look(1, 0);
});
