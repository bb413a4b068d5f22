import { Metrics } from '@tietovirta/service-runtime';
import { eventually } from '@tietovirta/testing';
import { LagGauge } from './lag-gauge.js';

const metrics = new Metrics();
let lags = new Map<string, number>();
let isSilent = false;
const lagBySource = async (): Promise<ReadonlyMap<string, number>> => {
  if (isSilent) throw new Error('no broker');
  return lags;
};
const gauge = new LagGauge({ metrics, lagBySource, onLag: () => undefined, everyMs: 1 });
const shows = (expected: Readonly<Record<string, number>>): Promise<void> =>
  eventually(
    async () => {
      const found = [...(await metrics.text()).matchAll(/^tietovirta_lag_records\{topic="(.+)"\} (\d+)$/gm)];
      expect(Object.fromEntries(found.map(([, topic, lag]) => [topic, Number(lag)]))).toEqual(expected);
    },
    { withinMs: 10_000, betweenMs: 2 },
  );

afterAll(() => {
  gauge.close();
});

it('the lag is shown by topic, for the sources that are read here; what went to others counts there', async () => {
  lags = new Map(Object.entries({ 'p.kelmu/0': 3, 'p.kelmu/1': 4, 'p.kelmu/2': 50, 'p.eessi/0': 7 }));
  gauge.follow(['p.kelmu/0', 'p.kelmu/1', 'p.eessi/0']);
  await shows({ 'p.kelmu': 7, 'p.eessi': 7 });
  gauge.follow(['p.kelmu/2']);
  await shows({ 'p.kelmu': 50, 'p.eessi': 0 });
  isSilent = true;
  lags = new Map([['p.kelmu/2', 1]]);
  await shows({ 'p.kelmu': 50, 'p.eessi': 0 });
  isSilent = false;
  await shows({ 'p.kelmu': 1, 'p.eessi': 0 });
});
