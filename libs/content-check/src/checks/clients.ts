/**
 * Whom areas and Helsinki ask Kelmu about: few people, whose households have social assistance in the year by their lives, some of them again and
 * again. Judged over a whole year at scale 1 only: in a part of it most clients are asked about once or never.
 */
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { civilDay, hasBenefitOn, householdOn, personOrdinalLimit } from '@tietovirta/population';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atLeastPercent, atMostCount, nearCount, nearPercent, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';

const ours = assumption(
  'Kyselyjen jakaumaa ei ole julkaistu: muutamasta kysytään usein, kenestäkään ei jatkuvasti.',
  'No distribution of queries is published: a few are asked about often, nobody all the time.',
);
const statistics = source(
  'tietotarjotin.fi/tilasto/2873946',
  'Perustoimeentulotuen saajat 2024: 356 400 henkilöä 249 600 kotitaloudessa.',
  'Recipients of basic social assistance in 2024: 356,400 persons in 249,600 households.',
);

const bars = {
  top: nearPercent(25, 10, ours),
  year: atMostCount(1000, ours),
  day: atMostCount(40, ours),
  about: atLeastPercent(90, statistics),
  clients: nearCount(356_400, 0.02 * 356_400, 0, statistics),
  households: nearCount(249_600, 0.02 * 249_600, 0, statistics),
} as const satisfies Readonly<Record<string, Bar>>;

const names: Readonly<Record<keyof typeof bars, Label>> = {
  top: label('Kysytyimmän prosentin osuus', 'Part of the one per cent asked about most'),
  year: label('Kyselyjä yhdestä vuodessa enintään', 'Most queries about one in a year'),
  day: label('Kyselyjä yhdestä päivässä enintään', 'Most queries about one in a day'),
  about: label('Kyselyistä asiakkaista', 'Queries about clients'),
  clients: label('Asiakkaita, joista kysyttiin', 'Clients asked about'),
  households: label('Heidän kotitalouksiaan', 'Their households'),
};

/** Told of the published years alone. */
const ofStatistics: ReadonlySet<string> = new Set(['clients', 'households']);

const users = ['wellbeing-area', 'helsinki'];
export const clients: ContentCheck = {
  wanted: ({ id }) => (id === 'kelmu.query' ? Infinity : 0),
  open: (reading) => new ClientsAsked(reading),
};

class ClientsAsked implements OpenCheck {
  private readonly ofYear = new Uint32Array(personOrdinalLimit);
  private ofDay = new Map<number, number>();
  private day = 0;
  private asked = 0;
  private mostOfDay = 0;
  /** Of the person who was asked about most in a day. */
  private addressOfDay = '';

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type, rows } = columns;
    const [persons, groups] = [arrayIn(columns, 'person', 'uint32'), arrayIn(columns, 'user-group', 'uint8')];
    const areUsers = users.map((value) => placeOfValue(type, 'user-group', value));
    // All queries of a batch are of one day.
    if (rows > 0) this.turnTo(dayAt(columns, 0));
    for (let row = 0; row < rows; row += 1) {
      if (!areUsers.includes(groups[row] as number)) continue;
      const person = persons[row] as number;
      this.asked += 1;
      this.ofYear[person] = (this.ofYear[person] as number) + 1;
      const today = (this.ofDay.get(person) ?? 0) + 1;
      this.ofDay.set(person, today);
      if (today <= this.mostOfDay) continue;
      this.mostOfDay = today;
      this.addressOfDay = this.reading.addressOf(type, ordinalAt(columns, row));
    }
  }

  private turnTo(day: number): void {
    if (day !== this.day) this.ofDay = new Map();
    this.day = day;
  }

  lines(): readonly ContentLine[] {
    const { isWhole } = this.reading;
    const judged = isWhole ? this.asked : 0;
    const counts = this.ofYear
      .filter((count) => count > 0)
      .sort()
      .reverse();
    const found = this.clientsFound();
    const values: Readonly<Record<keyof typeof bars, number>> = {
      top: percentOf(sumOf(counts.subarray(0, Math.ceil(counts.length / 100))), this.asked),
      year: counts[0] ?? 0,
      day: this.mostOfDay,
      about: percentOf(found.queries, this.asked),
      clients: found.clients,
      households: found.households,
    };
    const findings: Readonly<Partial<Record<keyof typeof bars, readonly Label[]>>> = {
      day: [label(this.addressOfDay, this.addressOfDay)],
    };
    return (Object.keys(bars) as (keyof typeof bars)[]).map(
      (id) =>
      contentLine({ id: `clients.${id}`, contentClass: 'clients', label: names[id], bar: bars[id], judged: ofStatistics.has(id) && !this.reading.isOfOwnYear ? 0 : judged, value: values[id], findings: findings[id] ?? [], isWhole }), // oxfmt-ignore
    );
  }

  /** Of those who were asked about, the clients: whose lives have assistance in the middle of some month. */
  private clientsFound(): { readonly clients: number; readonly queries: number; readonly households: number } {
    const { year } = this.reading.plan.year;
    const months = Array.from({ length: 12 }, (_, month) => civilDay(year, month + 1, 15));
    const newYear = civilDay(year, 1, 1);
    const heads = new Set<number>();
    let [found, queries] = [0, 0];
    this.ofYear.forEach((count, person) => {
      if (count === 0 || !months.some((day) => hasBenefitOn('social-assistance', person, day))) return;
      found += 1;
      queries += count;
      heads.add(householdOn(person, newYear).head);
    });
    return { clients: found, queries, households: heads.size };
  }
}

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);
