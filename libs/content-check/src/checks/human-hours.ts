/** What people do at work is done in working hours, and less of it in July. */
import type { MessageColumns } from '@tietovirta/messages';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atMostPercent, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { clockAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { rowsWhere, type Where } from '../value-places.js';

const atWork = source(
  'kela.fi, Kelmu',
  'Käyttäjiä tuetaan arkisin 8-17; enintään kolme prosenttia muulloin on oma arviomme.',
  'Users are supported on weekdays from 8 to 17; three per cent at other times is our limit.',
);
const alsoOnDuty = assumption(
  'Päivystävä lääkäri kirjoittaa todistuksia myös iltaisin ja viikonloppuisin; raja on oma arviomme.',
  'A doctor on duty writes certificates in the evening and at weekends too; the limit is ours.',
);
const ofHolidays: Bar = {
  ...atMostPercent(
    100,
    assumption(
      'Heinäkuu on lomakuukausi: vähemmän kuin maaliskuussa.',
      'July is the month of holidays: there is less than in March.',
    ),
  ),
  // Two months with 10,000 messages each differ by 1.4 % through chance.
  spread: 141,
  coarsest: 20,
};

interface Channel {
  readonly id: string;
  readonly label: Label;
  readonly type: string;
  readonly where: Where;
  readonly bar: Bar;
  /** Answers come when they are asked for, and decisions in the months of their benefit (housing in July): of those July says nothing. */
  readonly isAsked?: true;
}

const upToThree = atMostPercent(3, atWork);

const channels: readonly Channel[] = [
  {
    id: 'paper-applications',
    label: label('Paperihakemukset', 'Applications on paper'),
    type: 'decisions.application',
    where: { channel: 'post' },
    bar: upToThree,
  },
  {
    id: 'decisions',
    label: label('Käsittelijän ratkaisut hakemuksiin', 'Decisions of case workers on applications'),
    type: 'decisions.decision',
    where: { handling: 'official' },
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'own-decisions',
    label: label('Käsittelijän ratkaisut Kelan aloitteesta', 'Decisions of case workers on Kela’s initiative'),
    type: 'decisions.own-decision',
    where: { handling: 'official' },
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'payment-bans',
    label: label('Maksukiellot', 'Payment bans'),
    type: 'enforcement.payment-ban',
    where: {},
    bar: upToThree,
  },
  {
    id: 'browser-queries',
    label: label('Kelmu-selainkyselyt', 'Kelmu browser queries'),
    type: 'kelmu.query',
    where: { channel: 'user-interface' },
    bar: upToThree,
  },
  {
    id: 'information-requests',
    label: label('Tietopyynnöt', 'Information requests'),
    type: 'kelmu.information-request',
    where: {},
    bar: upToThree,
  },
  {
    id: 'information-answers',
    label: label('Tietopyyntöjen vastaukset', 'Answers to information requests'),
    type: 'kelmu.information-answer',
    where: {},
    bar: upToThree,
  },
  { id: 'documents', label: label('Asiakirjat', 'Documents'), type: 'kelmu.document', where: {}, bar: upToThree },
  {
    id: 'certificates',
    label: label('Lääkärintodistukset', 'Medical certificates'),
    type: 'medical-certificates.certificate',
    where: {},
    bar: atMostPercent(10, alsoOnDuty),
  },
  {
    id: 'international-cases',
    label: label('Avatut EESSI-asiat', 'EESSI cases opened'),
    type: 'eessi.start',
    where: {},
    bar: upToThree,
  },
  {
    id: 'international-documents',
    label: label('Myöhemmät EESSI-sanomat', 'Later EESSI messages'),
    type: 'eessi.follow-up',
    where: {},
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'statistics-requests',
    label: label('Tilastotietopyynnöt', 'Requests for statistics'),
    type: 'statistics-requests.request',
    where: {},
    bar: upToThree,
  },
  {
    id: 'statistics-answers',
    label: label('Vastaukset tilastopyyntöihin', 'Answers to requests for statistics'),
    type: 'statistics-requests.answer',
    where: {},
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'kanta-reports',
    label: label('Kanta-raportit', 'Kanta reports'),
    type: 'kanta-reporting.report',
    where: {},
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'data-sets',
    label: label('Aineistotoimitukset', 'Data sets delivered'),
    type: 'data-permits.delivery',
    where: {},
    bar: upToThree,
    isAsked: true,
  },
  {
    id: 'internal-downloads',
    label: label('Kelan omat Kelasto-lataukset', 'Kelasto downloads inside Kela'),
    type: 'kelasto.report-download',
    where: { use: 'internal' },
    bar: upToThree,
  },
];

export const humanHours: ContentCheck = {
  wanted: ({ id }) => (channels.some(({ type }) => type === id) ? 1_000_000 : 0),
  open: (reading) => new HumanHours(reading),
};

interface Tally {
  judged: number;
  outside: number;
  readonly months: number[];
}

class HumanHours implements OpenCheck {
  private readonly tallies = channels.map((): Tally => ({
    judged: 0,
    outside: 0,
    months: new Array<number>(12).fill(0),
  }));

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    channels.forEach(({ type, where }, place) => {
      if (type === columns.type.id) this.tally(columns, rowsWhere(columns, where), this.tallies[place] as Tally);
    });
  }

  private tally(columns: MessageColumns, isMeant: (row: number) => boolean, tally: Tally): void {
    for (let row = 0; row < columns.rows; row += 1) {
      if (!isMeant(row)) continue;
      const { weekday, hour, month } = clockAt(columns, row);
      tally.judged += 1;
      if (weekday > 4 || hour < 7 || hour >= 17) tally.outside += 1;
      tally.months[month - 1]! += 1;
    }
  }

  lines(): readonly ContentLine[] {
    return channels.flatMap((channel, place) => {
      const tally = this.tallies[place] as Tally;
      return [this.hoursLine(channel, tally), ...(channel.isAsked === true ? [] : [this.julyLine(channel, tally)])];
    });
  }

  private hoursLine({ id, label: name, bar }: Channel, { judged, outside }: Tally): ContentLine {
    const { isWhole } = this.reading;
    return contentLine({
      id: `human-hours.${id}`,
      contentClass: 'human-hours',
      label: label(`${name.fi}: muulloin kuin ma-pe 7-17`, `${name.en}: outside Mon-Fri 7-17`),
      bar,
      judged,
      value: percentOf(outside, judged),
      isWhole,
    });
  }

  /** July in per cent of March. Nothing is said of a window without the whole of both. */
  private julyLine({ id, label: name }: Channel, { months }: Tally): ContentLine {
    const { plan, isWhole } = this.reading;
    const { calendar } = plan.year;
    const isCovered = plan.fromDay <= calendar.dayIndexOf(`${calendar.year}-03-01`) && plan.toDay > calendar.dayIndexOf(`${calendar.year}-07-31`); // oxfmt-ignore
    const [march, july] = [months[2] as number, months[6] as number];
    return contentLine({
      id: `human-hours.july.${id}`,
      contentClass: 'human-hours',
      label: label(`${name.fi}: heinäkuu maaliskuusta`, `${name.en}: July of March`),
      bar: ofHolidays,
      judged: isCovered && march > 0 ? march + july : 0,
      value: percentOf(july, march),
      isWhole,
    });
  }
}
