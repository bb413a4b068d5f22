/**
 * Recovery of benefits: who got more than they had a right to is heard, Kela decides, and the debt is paid on an invoice, by a plan or set off from a benefit; who
 * does not pay is reminded, and then the debt goes to enforcement. The report prints how many first decisions there are and how much is collected.
 */
import type { Season } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { apportion, assumption, label, published } from '@tietovirta/published';
import { benefitsPaid } from '../banks/benefits-paid.data.js';
import { paymentSeasonOf } from '../banks/payments-by-benefit.js';
import { afterDays } from '../delays.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import type { NumberColumn } from '../number-column.js';
import { adults } from '../people/everyone.js';
import { among, drawn, type Debtor, type DrawnPerson } from '../person-rule.js';
import { insideKela } from '../secondary-use/parties.js';
import { stated } from '../stated-number.js';
import { customersOfKela } from '../the-only-party.js';
import type { Step, Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { collectedFrom, recoveredBenefits, type Way } from './collected.data.js';
import { hearings, incomeControl, instalments, studentInvoices } from './season.js';

const benefit = fixedDimension(
  'benefit',
  label('Etuus', 'Benefit'),
  recoveredBenefits.map(({ id }) => {
    const { fi, en } = benefitsPaid.find((paid) => paid.id === id)?.label ?? label(id, id);
    return [id, fi, en] as const;
  }),
  collectedFrom[1] ?? collectedFrom[0],
);

const way = fixedDimension(
  'way',
  label('Perintätapa', 'Way of collecting'),
  [
    ['invoice', 'Lasku', 'Invoice'],
    ['plan', 'Maksusuunnitelma', 'Payment plan'],
    ['set-off', 'Kuittaus etuudesta', 'Set-off from a benefit'],
    ['reminded', 'Lasku, jota ei makseta', 'Invoice that is not paid'],
    ['waived', 'Ei peritä', 'Not recovered'],
  ],
  assumption(
    'Perintätavat ja niiden osuudet ovat omia arvioitamme.',
    'The ways of collecting and their shares are ours.',
  ),
);

type Ending = Way | 'reminded' | 'waived';

const endings: readonly Ending[] = ['invoice', 'plan', 'set-off', 'reminded', 'waived'];
const shareOfEndings = stated(
  label('Asiat perintätavoittain, prosenttia', 'Cases by way of collecting, per cent'),
  { 'with-set-off': [35, 25, 30, 5, 5], 'without-set-off': [40, 45, 0, 8, 7] },
  way.origin,
);
const shareOfBenefits = stated(
  label('Asiat etuuksittain, prosenttia', 'Cases by benefit, per cent'),
  Object.fromEntries(recoveredBenefits.map(({ id, share }) => [id, share])),
  assumption(
    'Ensimmäisistä ratkaisuista on julkaistu vain summa: osuudet etuuksittain ovat omia arvioitamme.',
    'Of the first decisions only the sum is published: the shares by benefit are ours.',
  ),
);

const ofHearing = assumption(
  'Kuulemiselle annetaan kaksi viikkoa, ja päätös tehdään kahdessa kuukaudessa.',
  'Two weeks are given for a hearing, and the decision is made within two months.',
);
const ofReminders = assumption(
  'Lasku erääntyy kuukauden kuluttua; kahden muistutuksen jälkeen saatava siirtyy ulosottoon.',
  'An invoice is due after a month; after two reminders the debt goes to enforcement.',
);
const ofPlans = assumption('Maksusuunnitelma tehdään muutamassa viikossa.', 'A plan is made within some weeks.');

const furtherSteps: Readonly<Partial<Record<Ending, readonly Step[]>>> = {
  plan: [{ type: 'recovery.payment-plan', after: afterDays(7, 18, 45, ofPlans) }],
  reminded: [
    { type: 'recovery.reminder', after: afterDays(30, 38, 60, ofReminders) },
    { type: 'recovery.reminder', after: afterDays(20, 28, 45, ofReminders) },
    { type: 'recovery.enforcement-notice', after: afterDays(20, 28, 60, ofReminders) },
  ],
};

const courseOf = (ending: Ending): readonly Step[] => [
  { type: 'recovery.first-decision', after: afterDays(16, 28, 60, ofHearing), values: { [way.id]: ending } },
  ...(furtherSteps[ending] ?? []),
];

/** Whoever has the benefit by their life on the day of the hearing. */
const debtors: ReadonlyMap<string, DrawnPerson> = new Map(
  recoveredBenefits.map(({ id, kind }) => [
    id,
    drawn(
      among(kind, {
        ...adults,
        origin: assumption(
          'Takaisinperintä koskee aikuista, jolla on etuus elämänsä mukaan kuulemisen päivänä.',
          'Recovery is about an adult who has the benefit by their life on the day of the hearing.',
        ),
      }),
    ),
  ]),
);

/** One variant for each benefit and way, so that all of them are planned one by one. */
function casesOfYear(figures: YearFigures): readonly Variant[] {
  const byBenefit = apportion(figures.of('payments.recovery-decisions'), Object.values(shareOfBenefits.value));
  return recoveredBenefits.flatMap(({ id, collected }, place): readonly Variant[] => {
    const shares = shareOfEndings.value[collected['set-off'] === undefined ? 'without-set-off' : 'with-set-off'];
    const person = debtors.get(id);
    return apportion(byBenefit[place] ?? 0, shares)
      .map((count, ending) => ({
        count,
        values: { [benefit.id]: id },
        course: courseOf(endings[ending] as Ending), // as many shares as endings
        ...(person && { person }),
        ...(id === 'study' && { season: incomeControl }),
      }))
      .filter(({ count }) => count > 0);
  });
}

const facts = { dimensions: [benefit], organisations: customersOfKela, countedBy: [], throughLuova: false } as const;
const ofCases = published('payments.recovery-decisions');

const aboutDebtor = drawn(adults);

const hearing: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'recovery.hearing',
  label: label('Takaisinperinnän kuulemiskirje', 'Hearing on a recovery'),
  direction: 'from-kela',
  person: aboutDebtor,
  volumeFrom: ofCases,
  season: hearings,
  variants: casesOfYear,
};

const follows = { ...facts, kind: 'follow-up', direction: 'from-kela', person: aboutDebtor, answers: hearing.id, isCarried: true } as const; // oxfmt-ignore

const firstDecision: FollowUpType = {
  ...follows,
  id: 'recovery.first-decision',
  label: label('Takaisinperinnän ensimmäinen ratkaisu', 'First decision on a recovery'),
  dimensions: [benefit, way],
  volumeFrom: ofCases,
  slots: 2,
};
const paymentPlan: FollowUpType = {
  ...follows,
  id: 'recovery.payment-plan',
  label: label('Maksusuunnitelma', 'Payment plan'),
  volumeFrom: shareOfEndings.origin,
  slots: 2,
};
const reminder: FollowUpType = {
  ...follows,
  id: 'recovery.reminder',
  label: label('Maksumuistutus', 'Reminder'),
  volumeFrom: shareOfEndings.origin,
  slots: 4,
};
const enforcementNotice: FollowUpType = {
  ...follows,
  id: 'recovery.enforcement-notice',
  label: label('Ilmoitus siirrosta ulosottoon', 'Notice that the debt goes to enforcement'),
  volumeFrom: shareOfEndings.origin,
  slots: 2,
};

/** From the hearing, with the delays of the course and days on which offices are closed. */
const paysAfter = stated(
  label('Ensimmäinen suoritus kuulemisesta aikaisintaan, päivää', 'First payment after the hearing at the earliest, days'), // oxfmt-ignore
  { invoice: 70, plan: 125, 'set-off': 70 },
  assumption(
    'Suorituksia tulee ensimmäisen ratkaisun ja maksusuunnitelman jälkeen, kunkin asian kuukausittain.',
    'Payments come after the first decision and the plan, of each case month by month.',
  ),
);

const payingDebtor: Debtor = {
  kind: 'debtor',
  of: hearing.id,
  dimension: way.id,
  after: paysAfter,
  tie: 'member',
  origin: assumption(
    'Suoritus nimeää asiansa, jos se on vireillä samana vuonna ja velallinen elää; muut maksavat aiempien vuosien asioista.',
    'A payment names its case where that is of the year and the debtor lives; the others pay for cases of earlier years.',
  ),
};
const debtorWithBenefit: Debtor = {
  kind: 'debtor',
  of: hearing.id,
  dimension: way.id,
  after: paysAfter,
  isEntitled: true,
  origin: assumption(
    'Kuittaus tehdään samasta etuudesta, jota peritään: velallisella on se elämänsä mukaan kuittauksen päivänä.',
    'What is set off is taken from the benefit that is recovered: the debtor has it by their life on the day.',
  ),
};

const amount = (from: number): NumberColumn => ({
  id: 'amount-cents',
  label: label('Määrä sentteinä', 'Amount in cents'),
  kind: 'uint32',
  from,
  below: 100_000_000,
});
const leastSetOff = 3000;

const measures: OpeningType['measures'] = [
  { take: 'sum', of: 'amount-cents', per: 'day', label: label('Peritty sentteinä', 'Collected, in cents') },
  { take: 'sum', of: 'amount-cents', per: 'month', by: [benefit.id], label: label('Peritty sentteinä, etuuksittain', 'Collected, in cents, by benefit') }, // oxfmt-ignore
];

/** What is set off comes on the days on which the benefit is paid. */
const seasonOf = (benefitId: string, each: Way): Season => {
  if (each === 'set-off') return paymentSeasonOf(benefitId);
  return benefitId === 'study' && each === 'invoice' ? studentInvoices : instalments;
};

/** What comes in some ways: as much a payment at any scale, to the cent as much in all as in the published year. */
const collectedBy =
  (ways: readonly Way[]) =>
  (figures: YearFigures): readonly Variant[] =>
    recoveredBenefits.flatMap(({ id, collected }) =>
      ways.flatMap((each): readonly Variant[] => {
        const ofWay = collected[each];
        if (ofWay === undefined) return [];
        const payments = 1000 * ofWay.thousands;
        const count = figures.assumed(payments);
        // Tenths of a million, so that the cents are whole.
        const cents = Math.round(10 * ofWay.millions[figures.base]) * 10_000_000;
        const values = { [benefit.id]: id, [way.id]: each };
        return count === 0 ? [] : [{ count, values, season: seasonOf(id, each), pays: { cents, payments } }];
      }),
    );

const instalment: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'recovery.instalment',
  label: label('Takaisinperinnän suoritus', 'Instalment of a recovery'),
  direction: 'to-kela',
  organisations: organisationPool('banks'),
  dimensions: [benefit, way],
  person: payingDebtor,
  numbers: [amount(1)],
  amount: 'amount-cents',
  measures,
  volumeFrom: published('payments.recovered'),
  season: instalments,
  variants: collectedBy(['invoice', 'plan']),
};

const setOff: OpeningType = {
  ...facts,
  kind: 'opening',
  id: 'recovery.set-off',
  label: label('Kuittaus etuudesta', 'Set-off from a benefit'),
  direction: 'from-kela',
  organisations: insideKela,
  dimensions: [benefit, way],
  person: debtorWithBenefit,
  numbers: [amount(leastSetOff)],
  amount: 'amount-cents',
  measures,
  volumeFrom: published('payments.recovered'),
  season: instalments,
  variants: collectedBy(['set-off']),
};

export const recovery: Exchange = {
  id: 'recovery',
  servedBy: 'kela',
  title: label('Etuuksien takaisinperintä', 'Recovery of benefits'),
  about: label(
    'Kela kuulee asiakasta aiheettomasti maksetusta etuudesta ja tekee ensimmäisen ratkaisun. Velka maksetaan laskulla tai maksusuunnitelman mukaan tai kuitataan etuudesta; maksamattomasta muistutetaan kahdesti ennen ulosottoa. Kertymä on vuoden suoritusten ja kuittausten summa.',
    'Kela hears a customer about a benefit paid without a right to it and makes the first decision. The debt is paid on an invoice or by a plan, or set off from a benefit; who does not pay is reminded twice before enforcement. What is collected is the sum of the instalments and set-offs of the year.',
  ),
  parties: label('Asiakkaat, pankit', 'Customers, banks'),
  messageTypes: [hearing, firstDecision, paymentPlan, reminder, enforcementNotice, instalment, setOff],
  numbers: [shareOfBenefits, shareOfEndings],
  notes: [
    ...collectedFrom,
    assumption(
      'Ensimmäiset ratkaisut eivät ole etuusratkaisujen luvuissa; myöhempiä ratkaisuja, kuten maksusuunnitelmia, ei lasketa.',
      'First decisions are not among the decisions on benefits; later ones, such as payment plans, are not counted.',
    ),
    assumption(
      'Saatavakanta oli noin 127,5 miljoonaa euroa vuoden 2023 ja 137,2 miljoonaa vuoden 2024 alussa; ulosotosta kertyvää ei erotella.',
      'The stock of claims was about 127.5 million euros when 2023 began and 137.2 million when 2024 did; what enforcement collects is not told apart.',
    ),
  ],
};
