/**
 * The key-figure tables of the report, those on the exchange of information here and the others in files beside it, in the printed order and cell by
 * cell as printed: thousands apart by a space, decimals after a comma, an en dash in ranges, `-` where the report
 * prints it. These files and text-figures.ts are the only places where a published number is typed, and where a row gets
 * its id.
 *
 * Finnish titles, row labels and notes are the printed ones (asterisks included); English ones are ours. The note on
 * EESSI is printed under the bilateral table, which shares its page with EESSI's; here it stands where its word stands.
 */
import { kantaTables } from './kanta-tables.js';
import { label, row } from './printed-row.js';
import type { PublishedTable } from './published-table.js';
import { secondaryUseTables } from './secondary-use-tables.js';
import { socialSecurityTables } from './social-security-tables.js';

const exchangeTables = [
  {
    id: 'eessi',
    title: label('Kansainvälinen tiedonvälitys', 'International exchange of information'),
    rows: [
      row(
        'eessi.total',
        ['Lähetettyjä ja vastaanotettuja EESSI-sanomia', 'EESSI messages sent and received'],
        ['1 434 901', '1 199 540'],
      ),
      row('eessi.received', ['Vastaanotetut', 'Received'], ['1 114 360', '800 867'], 1),
      row('eessi.sent', ['Lähetetyt', 'Sent'], ['320 541', '398 673'], 1),
    ],
    footnote: label(
      '* EESSI = Electronic Exchange of Social Security Information',
      '* EESSI = Electronic Exchange of Social Security Information',
    ),
  },
  {
    id: 'bilateral',
    title: label('Kahdenvälinen kansainvälinen tiedonvälitys', 'Bilateral international exchange of information'),
    rows: [
      row(
        'bilateral.circumstances',
        ['Olosuhdemuutoksiin liittyviä tietoja', 'Data on changes in circumstances'],
        ['2 309 176', '2 370 529'],
      ),
      row(
        'bilateral.insurance',
        ['Vakuuttamiseen liittyviä tietoja', 'Data on insurance coverage'],
        ['101 450', '104 006'],
      ),
      row(
        'bilateral.supplementary-pensions',
        ['Lisäeläkkeisiin liittyviä tietoja', 'Data on supplementary pensions'],
        ['5 623', '7 789'],
      ),
    ],
  },
  {
    id: 'kelmu',
    title: label('Kelan etuustietopalvelu Kelmu', "Kelmu, Kela's benefit information service"),
    rows: [
      row('kelmu.queries', ['Kelmu-kyselyt Kelaan', 'Kelmu queries to Kela'], ['7,3 milj.', '6,9 milj.']),
      row('kelmu.interface-queries', ['Rajapintakyselyt', 'Interface queries'], ['1 320 523', '1 282 035'], 1),
      row('kelmu.ui-queries', ['Käyttöliittymäkyselyt', 'User interface queries'], ['6 025 122', '5 583 030'], 1),
      row('kelmu.municipalities', ['joista kuntien osuus', 'of which by municipalities'], ['383 526', '418 813'], 2),
      row(
        'kelmu.wellbeing-areas',
        ['hyvinvointialueiden osuus', 'by wellbeing services counties'],
        ['4 505 175', '4 087 209'],
        2,
      ),
      row('kelmu.helsinki', ['Helsingin osuus', 'by Helsinki'], ['840 666', '798 087'], 2),
    ],
  },
  {
    id: 'luova',
    title: label('Luovutus- ja vastaanottopalvelut Luova', 'Luova, the services for disclosing and receiving data'),
    rows: [
      row(
        'luova.daily',
        ['Sanomia kulkee päivittäin', 'Messages passing each day'],
        ['0,5–1,5 milj.', '0,5–1,5 milj.'],
      ),
    ],
  },
  {
    id: 'unemployment-funds',
    title: label(
      'Työttömyyskassojen ja Kelan tiedonvälitys',
      'Exchange of information between the unemployment funds and Kela',
    ),
    rows: [
      row(
        'unemployment-funds.earnings-data',
        [
          'Työttömyyskassoilta vastaanotetut ansioturvan tiedot',
          'Earnings-related benefit data received from the unemployment funds',
        ],
        ['1 434 466', '1 374 699'],
      ),
      row(
        'unemployment-funds.information-requests',
        ['Työttömyyskassojen tietopyynnöt', 'Information requests from the unemployment funds'],
        ['625 461', '605 984'],
      ),
      row(
        'unemployment-funds.benefit-data',
        ['Työttömyyskassoille välitetyt Kelan etuustiedot', 'Kela benefit data delivered to the unemployment funds'],
        ['1 354 005', '1 401 424'],
      ),
    ],
  },
  {
    id: 'pension-sector',
    title: label('Työeläkealan ja Kelan tiedonvälitys', 'Exchange of information between the pension sector and Kela'),
    rows: [
      row(
        'pension-sector.decisions',
        [
          'Työeläkepääätöstiedot eläkelaitoksilta Kelan etuuskäsittelylle',
          "Earnings-related pension decisions from the pension institutions for Kela's benefit processing",
        ],
        ['636 500', '606 469'],
      ),
      row(
        'pension-sector.work-history-queries',
        [
          'Kelan tekemät työhistorian kyselyt ETK:n Viranomaispalvelusta',
          'Work history queries by Kela to the authority service of the Finnish Centre for Pensions (ETK)',
        ],
        ['78 438', '75 248'],
      ),
      row(
        'pension-sector.unpaid-periods',
        ['Palkattomien jaksojen etuustiedot ETK:lle', 'Benefit data on unpaid periods to ETK'],
        ['840 678', '918 816'],
      ),
      row(
        'pension-sector.kelmu-queries',
        [
          'Työeläkesektorin Kelmuun tekemät kyselyt Kelan etuustiedoista*',
          "Kelmu queries by the pension sector about Kela's benefit data*",
        ],
        ['796 214', '795 926'],
      ),
      row(
        'pension-sector.insurance-queries',
        [
          'Työeläkesektorin Kelasta tekemät kyselyt vakuutusyhtiöiltä saaduista liikennevahinko- ja tapaturmatiedoista',
          'Queries by the pension sector to Kela about traffic and accident insurance data received from insurers',
        ],
        ['597 500', '570 000'],
      ),
    ],
    footnote: label(
      '* Lukumäärä sisältyy myös kohtaan ”Kelmukyselyt Kelaan”.',
      '* The number is part of “Kelmu queries to Kela” as well.',
    ),
  },
  {
    id: 'banks',
    title: label(
      'Pankkien ja Kelan välinen tiedonvälitys – maksuliikenne',
      'Exchange of information between the banks and Kela – payments',
    ),
    rows: [
      row('banks.payment-messages', ['Lähetetyt maksusanomat', 'Payment messages sent'], ['54 713', '52 722']),
      row('banks.payments', ['joissa maksuja yhteensä', 'payments in them, in total'], ['38 783 069', '38 699 823'], 1),
    ],
  },
  {
    id: 'medical-certificates',
    title: label('Sähköiset lääkärintodistukset ja -lausunnot', 'Electronic medical certificates and statements'),
    rows: [
      row(
        'medical-certificates.delivered',
        [
          'Kelaan potilaan pyynnöstä välitetyt sähköiset lääkärintodistukset ja -lausunnot',
          "Electronic medical certificates and statements delivered to Kela at the patient's request",
        ],
        ['1 076 630', '853 389'],
      ),
    ],
  },
  {
    id: 'income-register',
    title: label('Tulorekisteri- ja verotustietojen tiedonvälitys', 'Exchange of Incomes Register and tax information'),
    rows: [
      row(
        'income-register.wage-reports',
        [
          'Kelan vastaanottamat palkkoja koskevat tulorekisteri-ilmoitukset',
          'Incomes Register reports on wages received by Kela',
        ],
        ['63 898 685', '67 677 266'],
      ),
      row(
        'income-register.benefit-reports-received',
        [
          'Kelan vastaanottamat etuuksia koskevat tulorekisteri-ilmoitukset',
          'Incomes Register reports on benefits received by Kela',
        ],
        ['60 938 573', '61 101 559'],
      ),
      row(
        'income-register.benefit-reports-sent',
        [
          'Kelan lähettämät etuuksia koskevat tulorekisteri-ilmoitukset',
          'Incomes Register reports on benefits sent by Kela',
        ],
        ['31 732 268', '-'],
      ),
      row(
        'tax-data.requests',
        ['Kelan lähettämät verotustietopyynnöt', 'Tax data requests sent by Kela'],
        ['8 440 312', '8 855 587'],
      ),
      row(
        'tax-data.answers',
        ['Kelaan toimitetut verotustietopyyntöjen vastaukset', 'Answers to tax data requests delivered to Kela'],
        ['8 418 260', '8 619 875'],
      ),
    ],
  },
  {
    id: 'population-register',
    title: label('Asiakkaan perustiedot (ydintiedot)', "The customer's basic data (core data)"),
    rows: [
      row('population-register.births', ['Syntymätiedot', 'Births'], ['43 725', '43 442']),
      row('population-register.deaths', ['Kuolintiedot', 'Deaths'], ['81 410', '86 429']),
      row(
        'population-register.address-changes',
        ['Osoitetietomuutokset', 'Changes of address'],
        ['1 533 116', '1 565 424'],
      ),
      row(
        'population-register.registrations',
        ['Rekisteröinti läsnäolevaan väestöön', 'Registrations in the resident population'],
        ['87 816', '91 826'],
      ),
    ],
  },
] as const satisfies readonly Omit<PublishedTable, 'section'>[];

const tables = [
  ...socialSecurityTables.map((table) => ({ ...table, section: 'social-security' as const })),
  ...kantaTables.map((table) => ({ ...table, section: 'kanta' as const })),
  ...exchangeTables.map((table) => ({ ...table, section: 'exchange' as const })),
  ...secondaryUseTables.map((table) => ({ ...table, section: 'secondary-use' as const })),
];

/** The rows of the tables, by id: a misspelt row is an error of the compiler. */
export type TableRowId = (typeof tables)[number]['rows'][number]['id'];

export const publishedTables: readonly PublishedTable<TableRowId>[] = tables;
