/**
 * Wage reports by person: how many people have wages and how many jobs, whether a job brings the reports of its pay rhythm, and whether all fit the lives
 * that `person` shows. Lives are asked one by one here; the roster, from which reports are made, is not.
 */
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import type { MessageType } from '@tietovirta/exchanges';
import { shareOfPublished } from '@tietovirta/plan';
import { personOrdinalLimit } from '@tietovirta/population';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atMostPercent, nearCount, noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine, type LineFacts } from '../content-line.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';
import { jobsThroughYear, WageLives, type JobsThroughYear } from './wage-lives.js';

const people = nearCount(
  3_100_000,
  100_000,
  3_100_000,
  source('vero.fi, tulorekisteri 2023', 'Palkansaajia on 3,1 miljoonaa.', '3.1 million people have wages.'),
);
const jobs = nearCount(
  140,
  20,
  100,
  assumption('Palkansaajalla on 1,2-1,6 maksajaa vuodessa.', 'Those with wages have 1.2-1.6 payers in a year.'),
);
const ofRhythm = noneAtAll(
  assumption(
    'Vuoden kestänyt työ tuo yhden ilmoituksen maksupäivää kohti; vuodenvaihteessa yksi voi siirtyä.',
    'A job held all year brings a report a pay day; at the turn of the year one may pass to the other one.',
  ),
);
const atWork = noneAtAll(
  assumption('Palkkaa saa vain se, joka on sinä kuukautena työssä.', 'Only who works in the month has wages.'),
);
const extra = atMostPercent(
  15,
  assumption(
    'Työn mukaan maksettavia on enintään 15 prosenttia ilmoituksista: palkkioita, keikkoja ja kotitalouksien maksamia.',
    'At most 15 % of the reports are of pay as work comes: fees, shifts, and what households pay.',
  ),
);
const late = atMostPercent(
  1,
  source(
    'vero.fi, tulorekisteri',
    'Palkka ilmoitetaan viimeistään viidentenä päivänä maksupäivästä.',
    'Wages are reported by the fifth day after the pay day.',
  ),
);

const wageReports = 'income-register.wage-report';
const judgedReports = 30_000;
const judgedPeople = 6000;

/** Originals in a year of a job held all year. */
const reportsOfYear = { monthly: { from: 11, to: 13 }, 'two-weekly': { from: 24, to: 27 } };

export const wages: ContentCheck = {
  // All of them: people are told by the reports that they have.
  wanted: ({ id }: MessageType) => (id === wageReports ? Infinity : 0),
  open: (reading) => new Wages(reading),
};

class Wages implements OpenCheck {
  /** Originals by person. */
  private readonly originals = new Uint8Array(personOrdinalLimit);
  private readonly lives: WageLives;
  private messages = 0;
  private seen = 0;
  private judged = 0;
  private notAtWork = 0;
  private regular = 0;
  private ofRegularJobs = 0;
  private late = 0;
  private readonly findings: Label[] = [];

  constructor(private readonly reading: Reading) {
    this.lives = new WageLives(reading.plan.year.year);
  }

  look(columns: MessageColumns): void {
    const persons = arrayIn(columns, 'person', 'uint32');
    const actions = arrayIn(columns, 'action', 'uint8');
    const asNew = placeOfValue(columns.type, 'action', 'new');
    const step = this.reading.stepFor(columns.type, judgedReports);
    this.messages += columns.rows;
    for (let row = 0; row < columns.rows; row += 1) {
      if (actions[row] !== asNew) continue;
      const person = persons[row] as number;
      this.originals[person] = Math.min(255, (this.originals[person] as number) + 1);
      this.seen += 1;
      if (this.seen % step === 0) this.judge(columns, row, person);
    }
  }

  private shareOfYear(): number {
    const { year } = this.reading.plan;
    return shareOfPublished(year.planOf(wageReports), year);
  }

  private judge(columns: MessageColumns, row: number, person: number): void {
    this.judged += 1;
    const { isAtWork, hasPayDay, isPaidAsWorkComes } = this.lives.around(person, dayAt(columns, row));
    if (hasPayDay) this.regular += 1;
    if (!isAtWork) {
      this.notAtWork += 1;
      const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
      if (this.findings.length < 3)
        this.findings.push(label(`${address}: ei ole työssä`, `${address}: is not at work`));
    } else if (!isPaidAsWorkComes) {
      this.ofRegularJobs += 1;
      if (!hasPayDay) this.late += 1;
    }
  }

  lines(): readonly ContentLine[] {
    // Only all days of a year say what somebody has in it.
    const paid = this.reading.hasAllDays ? this.originals.reduce((sum, count) => sum + Math.min(1, count), 0) : 0;
    const facts = [...this.ofPeople(paid), ...this.ofReports()];
    return facts.map((each) => contentLine({ ...each, contentClass: 'wages', isWhole: this.reading.isWhole }));
  }

  private ofPeople(paid: number): readonly Facts[] {
    const lives = this.sampleOf(paid);
    const payers = lives.reduce((sum, { payers: count }) => sum + count, 0);
    return [
      {
        id: 'wages.people',
        label: label('Palkansaajia, koko mittakaavassa', 'People with wages, at scale 1'),
        bar: people,
        judged: paid,
        value: paid === 0 ? 0 : paid / Math.min(1, this.shareOfYear()),
      },
      {
        id: 'wages.jobs',
        label: label('Maksajia sataa palkansaajaa kohti', 'Payers of a hundred of them'),
        bar: jobs,
        judged: lives.length,
        value: lives.length === 0 ? 0 : (100 * payers) / lives.length,
      },
      this.ofAllYear('monthly', label('Kuukausityö koko vuoden, ei 11-13', 'A monthly job all year, not 11-13'), lives),
      this.ofAllYear('two-weekly', label('Kahden viikon työ koko vuoden, ei 24-27', 'A two-weekly job all year, not 24-27'), lives), // oxfmt-ignore
    ];
  }

  /** Who has one job all year, of a rhythm, and another number of reports. */
  private ofAllYear(kind: keyof typeof reportsOfYear, name: Label, lives: readonly PaidLife[]): Facts {
    const { from, to } = reportsOfYear[kind];
    const meant = lives.filter(({ onlyRhythm }) => onlyRhythm === kind);
    const others = meant.filter(({ reports }) => reports < from || reports > to);
    const findings = others
      .slice(0, 3)
      .map(({ person, reports }) => label(`henkilö ${person}: ${reports} ilmoitusta`, `person ${person}: ${reports} reports`)); // oxfmt-ignore
    return { id: `wages.${kind}`, label: name, bar: ofRhythm, judged: meant.length, value: others.length, findings };
  }

  private ofReports(): readonly Facts[] {
    const { judged } = this;
    const originalShare = this.messages === 0 ? 0 : this.seen / this.messages;
    return [
      {
        id: 'wages.not-at-work',
        label: label('Ilmoituksia niistä, jotka eivät ole työssä', 'About people who are not at work'),
        bar: atWork,
        judged,
        value: this.notAtWork,
        findings: this.findings,
      },
      {
        id: 'wages.extra',
        label: label('Ei seuraa maksupäivää', 'Follows from no pay day'),
        bar: extra,
        judged,
        value: percentOf(judged - this.regular, judged) * originalShare,
      },
      {
        id: 'wages.late',
        label: label('Säännöllisestä työstä yli 5 päivää maksupäivästä', 'Of regular jobs, more than 5 days after the pay day'), // oxfmt-ignore
        bar: late,
        judged: this.ofRegularJobs,
        value: percentOf(this.late, this.ofRegularJobs),
      },
    ];
  }

  /** What some of those who are paid do through the year. */
  private sampleOf(paid: number): readonly PaidLife[] {
    const step = Math.max(1, Math.floor(paid / judgedPeople));
    const lives: PaidLife[] = [];
    if (paid === 0) return lives;
    let number = 0;
    this.originals.forEach((reports, person) => {
      if (reports === 0) return;
      number += 1;
      if (number % step === 0) lives.push({ person, reports, ...jobsThroughYear(person, this.reading.plan.year.year) });
    });
    return lives;
  }
}

type Facts = Omit<LineFacts, 'contentClass' | 'isWhole'>;

interface PaidLife extends JobsThroughYear {
  readonly person: number;
  /** Originals in the year. */
  readonly reports: number;
}
