/** Whether messages come in bursts: variance over mean of the counts a minute, within each hour. Messages that come one by one have 1. */
import { instantAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, type Label } from '@tietovirta/published';
import { atLeastIndex, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';
import { rowsWhere, type Where } from '../value-places.js';

const ours = assumption(
  'Työntekijä avaa asiakkaan tiedot muutamalla kyselyllä, eräajo hakee kymmeniä kerralla. Rajat ovat omia arvioitamme.',
  'A case worker looks at a client with a few queries, a batch fetches dozens at once. The limits are ours.',
);

interface Burst {
  readonly id: string;
  readonly label: Label;
  readonly where: Where;
  readonly bar: Bar;
}

const kinds: readonly Burst[] = [
  {
    id: 'bursts.browser-queries',
    label: label('Kelmu-selainkyselyt minuutissa, varianssi keskiarvoon', 'Kelmu browser queries a minute, variance over mean'), // oxfmt-ignore
    where: { channel: 'user-interface' },
    bar: atLeastIndex(2, ours),
  },
  {
    id: 'bursts.pension-batches',
    label: label(
      'Työeläkealan eräajot minuutissa, varianssi keskiarvoon',
      'Pension batches a minute, variance over mean',
    ),
    where: { channel: 'interface', 'user-group': 'pension-sector' },
    bar: atLeastIndex(5, ours),
  },
];

const minuteMs = 60_000;
/** Fewer a minute come apart whatever their groups are. */
const fewestAMinute = 0.5;

export const bursts: ContentCheck = {
  wanted: ({ id }) => (id === 'kelmu.query' ? Infinity : 0),
  open: (reading) => new Bursts(reading),
};

class Bursts implements OpenCheck {
  private readonly tallies = kinds.map(() => ({ judged: 0, variances: 0, means: 0 }));
  /** By kind: counts of the minutes of an hour. */
  private readonly minutes = kinds.map(() => new Uint32Array(60));
  private hour = -1;

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const areMeant = kinds.map(({ where }) => rowsWhere(columns, where));
    for (let row = 0; row < columns.rows; row += 1) {
      const kind = areMeant.findIndex((isMeant) => isMeant(row));
      if (kind < 0) continue;
      const minute = Math.floor(instantAt(columns, row) / minuteMs);
      this.turnTo(Math.floor(minute / 60));
      const minutes = this.minutes[kind] as Uint32Array;
      minutes[minute % 60] = (minutes[minute % 60] as number) + 1;
    }
  }

  /** Messages come in the order of minutes: an hour is over when another one begins. */
  private turnTo(hour: number): void {
    if (hour === this.hour) return;
    this.hour = hour;
    this.minutes.forEach((minutes, kind) => {
      const tally = this.tallies[kind] as Bursts['tallies'][number];
      const count = minutes.reduce((sum, each) => sum + each, 0);
      const mean = count / 60;
      if (mean >= fewestAMinute) {
        tally.judged += count;
        tally.means += mean;
        tally.variances += minutes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 59;
      }
      minutes.fill(0);
    });
  }

  lines(): readonly ContentLine[] {
    this.turnTo(-1);
    const { isWhole } = this.reading;
    return kinds.map(({ id, label: name, bar }, place) => {
      const { judged, variances, means } = this.tallies[place] as Bursts['tallies'][number];
      const value = means === 0 ? 0 : variances / means;
      return contentLine({ id, contentClass: 'bursts', label: name, bar, judged, value, isWhole });
    });
  }
}
