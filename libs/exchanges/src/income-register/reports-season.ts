/** When reports of benefits come: payments are reported within five days, and the register hands Kela's own back a day later. */
import { benefitReports, calendarYear, roundTheClock, type CalendarDay, type Season } from '@tietovirta/calendar';
import { assumption, source, type Origin } from '@tietovirta/published';
import { benefitsPaid, thousandsPaidIn } from '../banks/benefits-paid.data.js';
import { paymentsOf } from '../banks/payment-seasons.js';

/** Benefits that are not reported: free of tax, and no income in basic social assistance. */
const notReported = ['disability', 'social-assistance', 'other'];

export const benefitsReported: readonly string[] = benefitsPaid
  .map(({ id }) => id)
  .filter((id) => !notReported.includes(id));

export const reportedFrom: Origin = source(
  'vero.fi, tulorekisteri',
  'Kela ilmoittaa veronalaiset etuudet ja ne verottomat, jotka vaikuttavat perustoimeentulotukeen; ei vammaistukea, perustoimeentulotukea, äitiysavustusta eikä koulumatkatukea. Määräaika on viisi päivää maksusta.',
  'Kela reports taxable benefits, and tax-free ones that affect basic social assistance; not disability allowance, basic social assistance, maternity grant or school transport subsidy. The deadline is five days after the payment.',
);

/** Of a day's payments, the share that is reported so many days later. */
const reportedAfter = [0, 0.83, 0.08, 0.06, 0.03];

const delaysFrom = assumption(
  'Maksuista 83 prosenttia ilmoitetaan seuraavana päivänä ja loput neljässä päivässä; ilmoitus tulee aina maksun jälkeen.',
  'Of payments 83 % are reported on the next day and the rest within four; a report always comes after its payment.',
);

/** Of a year's originals, the share that follows no payment to a customer: care that Kela reimburses to its provider. */
const aDayBeside = 0.042 / 366;

const weightsOfYears = new Map<number, Float64Array>();

/** Parts of a year's payments that are reported, by day of payment. */
function reportedOn(year: number): Float64Array {
  let weights = weightsOfYears.get(year);
  if (weights === undefined) {
    const paid = thousandsPaidIn(year);
    const reported = benefitsPaid.flatMap((benefit, place) =>
      benefitsReported.includes(benefit.id) ? [{ benefit, thousands: paid[place] as number }] : [],
    );
    const all = reported.reduce((sum, { thousands }) => sum + thousands, 0);
    weights = Float64Array.from(calendarYear(year).days, (day) =>
      reported.reduce((sum, { benefit, thousands }) => sum + (thousands / all) * paymentsOf(benefit).dayWeight(day), 0),
    );
    weightsOfYears.set(year, weights);
  }
  return weights;
}

const reportsOf = ({ year, index }: CalendarDay): number =>
  aDayBeside + reportedAfter.reduce((sum, share, days) => sum + share * (reportedOn(year)[index - days] ?? 0), 0);

export const reportsSent: Season = {
  id: 'benefit-reports-sent',
  origins: [reportedFrom, delaysFrom],
  dayWeight: reportsOf,
  hourWeights: roundTheClock,
};

/** Of the originals that Kela receives, the share that is its own reports. */
const ownShare = 0.55;

const ownFrom = assumption(
  'Raportti ei sano, sisältyvätkö Kelan omat ilmoitukset vastaanotettuihin. Tulorekisteri antaa Kelalle asiakkaiden kaikki etuudet, joten ne oletetaan osaksi: ne palaavat seuraavana päivänä.',
  'The report does not say whether Kela’s own reports are among those received. The register hands Kela all benefits of its customers, so they are taken to be a part of them: they come back the next day.',
);

const othersOfYears = new Map<number, number>();

function sumOfOthers(year: number): number {
  let sum = othersOfYears.get(year);
  if (sum === undefined)
    othersOfYears.set(year, (sum = calendarYear(year).days.reduce((so, day) => so + benefitReports.dayWeight(day), 0)));
  return sum;
}

export const reportsReceived: Season = {
  id: 'benefit-reports-received',
  origins: [ownFrom, ...benefitReports.origins],
  dayWeight: (day) => {
    const before = calendarYear(day.year).days[day.index - 1];
    const own = before === undefined ? 0 : reportsOf(before);
    return ownShare * own + ((1 - ownShare) * benefitReports.dayWeight(day)) / sumOfOthers(day.year);
  },
  hourWeights: roundTheClock,
};
