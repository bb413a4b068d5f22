/**
 * The tables of the report on the services for the secondary use of data: statistics, permits, research, open data and surveys. Printed as
 * in published-tables.ts, slips of the pen included ("Sairaanhoidokorvaukset", "julkiastut", "Avoim").
 */
import { inThousands, label, row } from './printed-row.js';
import type { PublishedTable } from './published-table.js';

export const secondaryUseTables = [
  {
    id: 'statistics-requests',
    title: label('Tilastotietopyynnöt etuuksittain', 'Requests for statistics by benefit'),
    rows: [
      row('statistics-requests.total', ['Pyyntöjä yhteensä', 'Requests in total'], ['1 745', '1 586']),
      row('statistics-requests.disability', ['Vammaisetuudet', 'Disability benefits'], ['56', '68'], 1),
      row('statistics-requests.unemployment', ['Työttömyysturva', 'Unemployment benefits'], ['23', '33'], 1),
      row('statistics-requests.social-assistance', ['Toimeentulotuki', 'Social assistance'], ['131', '83'], 1),
      row('statistics-requests.sickness', ['Sairauspäivärahat', 'Sickness allowances'], ['121', '134'], 1),
      row(
        'statistics-requests.care-reimbursements',
        ['Sairaanhoidokorvaukset', 'Reimbursements for medical care'],
        ['68', '65'],
        1,
      ),
      row('statistics-requests.family', ['Perhe-etuudet', 'Family benefits'], ['69', '35'], 1),
      row('statistics-requests.study', ['Opintoetuudet', 'Student benefits'], ['91', '91'], 1),
      row('statistics-requests.housing', ['Asumistuet', 'Housing allowances'], ['39', '38'], 1),
      row('statistics-requests.pensions', ['Eläkkeet', 'Pensions'], ['103', '97'], 1),
      row('statistics-requests.rehabilitation', ['Kuntoutus', 'Rehabilitation'], ['77', '64'], 1),
      row('statistics-requests.medicines', ['Lääkkeet', 'Medicines'], ['785', '655'], 1),
    ],
  },
  {
    id: 'kelasto',
    title: label(
      'Kelan tilastotietokanta Kelasto ja tilastojulkaisut',
      "Kelasto, Kela's statistical database, and statistical publications",
    ),
    rows: [
      row(
        'kelasto.downloads',
        ['Kelaston tilastoraportit, kaikki lataukset yhteensä', 'Statistical reports of Kelasto, all downloads'],
        ['502 079', '348 488'],
      ),
      row(
        'kelasto.external-downloads',
        [
          'Kelaston tilastoraportit, ulkoisen käytön lataukset',
          'Statistical reports of Kelasto, downloads by users outside Kela',
        ],
        ['210 706', '166 365'],
      ),
      row(
        'kelasto.publications',
        ['Tilastojulkaisut Kelan omilla sarjoissa', "Statistical publications in Kela's own series"],
        ['11', '11'],
      ),
      inThousands(
        [2024, 2023],
        row(
          'kelasto.publication-downloads',
          ['Tilastojulkaisujen lataukset', 'Downloads of statistical publications'],
          ['29 000', '47 000'],
        ),
      ),
    ],
  },
  {
    id: 'kanta-reporting',
    title: label('Kanta-palvelut, raportointi ja tilastointi', 'Kanta Services, reporting and statistics'),
    rows: [
      row(
        'kanta-reporting.privacy-reports',
        ['Toimitetut tietosuojaraportit', 'Data protection reports delivered'],
        ['1 571', '1 029'],
      ),
      row(
        'kanta-reporting.authority-reports',
        ['Toimitetut viranomaisraportit', 'Reports delivered to authorities'],
        ['332', '245'],
      ),
      row(
        'kanta-reporting.portal-statistics',
        ['Kanta-tilastoportaalissa julkiastut tilastot', 'Statistics published in the Kanta statistics portal'],
        ['41', '-'],
      ),
      row(
        'kanta-reporting.recurring-transfers',
        ['Toistuvia tiedonsiirtoja Kanta-tietoalustalta', 'Recurring data transfers from the Kanta data platform'],
        ['12', '-'],
      ),
    ],
  },
  {
    id: 'data-permits',
    title: label(
      'Tietolupa- ja tietoaineistopalvelu sekä aineistokatalogi',
      'Data permits and data sets, and the data catalogue',
    ),
    rows: [
      row(
        'data-permits.catalogue-publications',
        ['Aineistokatalogin julkaisut', 'Publications of the data catalogue'],
        ['2', '0'],
      ),
      row(
        'data-permits.deliveries',
        [
          'Tietolupa- tai erillislakeihin perustuvat aineistotoimitukset',
          'Data sets delivered under a data permit or a separate act',
        ],
        ['225', '189'],
      ),
      row(
        'data-permits.internal-deliveries',
        ['Kelan sisäiset aineistotoimitukset', 'Data sets delivered inside Kela'],
        ['90', '111'],
      ),
      row(
        'data-permits.permits',
        ['Lupahakemusten mukaiset tietoluvat', 'Data permits granted on application'],
        ['14', '16'],
      ),
    ],
  },
  {
    id: 'research',
    title: label('Tutkimus', 'Research'),
    rows: [
      row(
        'research.publications',
        ['Tuotetut tutkimusjulkaisut yhteensä', 'Research publications produced, in total'],
        ['166', '173'],
      ),
      row('research.peer-reviewed', ['joista vertaisarvioituja', 'of which peer-reviewed'], ['44', '40'], 1),
      row(
        'research.domestic-peer-reviewed',
        ['joista kotimaisia vertaisarvioituja', 'of which domestic peer-reviewed'],
        ['19', '13'],
        2,
      ),
      row(
        'research.international-peer-reviewed',
        ['joista kansainvälisiä vertaisarvioituja', 'of which international peer-reviewed'],
        ['25', '27'],
        2,
      ),
      row('research.domestic', ['Kotimaiset tutkimusjulkaisut', 'Domestic research publications'], ['130', '138'], 1),
      row(
        'research.international',
        ['Kansainväliset tutkimusjulkaisut', 'International research publications'],
        ['36', '35'],
        1,
      ),
      row('research.blog-reads', ['Tutkimusblogin lukukerrat', 'Reads of the research blog'], ['126 659', '173 845']),
      row('research.blog-posts', ['Tutkimusblogeja', 'Posts in the research blog'], ['44', '51']),
      row(
        'research.series-publications',
        ['Julkaisut Kelan omissa sarjoissa', "Publications in Kela's own series"],
        ['13', '21'],
      ),
      inThousands(
        [2023],
        row(
          'research.publication-downloads',
          ['Tutkimusjulkaisujen lataukset', 'Downloads of research publications'],
          ['96 122', '143 000'],
        ),
      ),
    ],
  },
  {
    id: 'open-data',
    title: label('Avoim data', 'Open data'),
    rows: [
      row(
        'open-data.data-sets',
        ['Kelan julkaisemat avoimen datan aineistot (kumulatiivinen)', 'Open data sets published by Kela (cumulative)'],
        ['25', '16'],
      ),
    ],
  },
  {
    id: 'surveys',
    title: label('Digitaalinen tiedonkeruu', 'Digital surveys'),
    rows: [
      row(
        'surveys.surveys',
        [
          'Questback Essentials -tiedonkeruut Questback Enterprise 10/2024 ›',
          'Surveys with Questback Essentials, Questback Enterprise 10/2024 ›',
        ],
        ['143', '117'],
      ),
      inThousands(
        [2024, 2023],
        row('surveys.answers', ['Kertyneitä vastauksia noin', 'Answers received, about'], ['42 000', '34 000']),
      ),
      row('surveys.analyses', ['Erillisanalyysejä', 'Separate analyses'], ['31', '2']),
      row(
        'surveys.mobile-surveys',
        ['Elisa Dialogi -mobiilikyselyt', 'Mobile surveys with Elisa Dialogi'],
        ['28', '19'],
      ),
      inThousands(
        [2024, 2023],
        row('surveys.dialogues', ['Aloitettuja dialogeja noin', 'Dialogues begun, about'], ['6 000', '11 000']),
      ),
    ],
  },
] as const satisfies readonly Omit<PublishedTable, 'section'>[];
