/** The tables of the report on the use of the Kanta Services. Printed as in published-tables.ts. */
import { inThousands, label, row } from './printed-row.js';
import type { PublishedTable } from './published-table.js';

export const kantaTables = [
  {
    id: 'omakanta',
    title: label('Kanta-palvelut – OmaKanta', 'Kanta services – MyKanta'),
    rows: [
      row('omakanta.logins', ['Omakannan kirjautumiset', 'Logins to MyKanta'], ['37,8 milj.', '35,4 milj.']),
      row('omakanta.users', ['Omakannan käyttäjät', 'Users of MyKanta'], ['3,2 milj.', '3,1 milj.']),
      row(
        'omakanta.users-a-month',
        ['Omakannan käyttäjät kuukausitasolla keskimäärin', 'Users of MyKanta a month on average'],
        ['1,13 milj.', '1,08 milj.'],
      ),
      inThousands(
        [2024, 2023],
        row('omakanta.minors', ['Omakannan alaikäiset käyttäjät', 'Minor users of MyKanta'], ['92 000', '90 000']),
      ),
      inThousands(
        [2024, 2023],
        row(
          'omakanta.adults-by-mandate',
          [
            'Täysi-ikäiset, joiden puolesta asioitu Omakannassa valtakirjalla',
            'Adults on whose behalf MyKanta was used with a mandate',
          ],
          ['39 000', '25 000'],
        ),
      ),
      inThousands(
        [2024, 2023],
        row(
          'omakanta.minors-by-guardian',
          [
            'Alaikäiset, joiden puolesta asioitu Omakannassa huoltajan toimesta',
            'Minors on whose behalf a guardian used MyKanta',
          ],
          ['503 000', '463 000'],
        ),
      ),
      row(
        'omakanta.renewal-requests',
        ['Reseptien uusimispyynnöt OmaKannan kautta', 'Requests to renew a prescription through MyKanta'],
        ['3,7 milj.', '3,7 milj.'],
      ),
    ],
  },
  {
    id: 'kanta',
    title: label('Kanta-palvelut', 'Kanta services'),
    rows: [
      row(
        'kanta.patient-documents',
        ['Potilasasiakirjaa arkistossa (kumulatiivinen)', 'Patient documents in the archive (cumulative)'],
        ['4,1 mrd.', '3,65 mrd.'],
      ),
      row(
        'kanta.persons-with-health-data',
        [
          'Henkilöitä, joista tallennettu terveystietoja (kumulatiivinen)',
          'Persons of whom health data are stored (cumulative)',
        ],
        ['6,8 milj.', '6,7 milj.'],
      ),
      row(
        'kanta.social-documents',
        [
          'Asiakirjaa sosiaalihuollon asiakastietovarannossa (kumulatiivinen)',
          'Documents in the client data repository of social welfare (cumulative)',
        ],
        ['113,3 milj.', '97,1 milj.'],
      ),
      row(
        'kanta.persons-with-social-data',
        [
          'Henkilöitä, joista tallennettu sosiaalihuollon asiakastietoja (kumulatiivinen)',
          'Persons of whom client data of social welfare are stored (cumulative)',
        ],
        ['1,8 milj.', '1,6 milj.'],
      ),
      row(
        'kanta.prescriptions',
        ['Kirjoitettua sähköistä reseptiä', 'Electronic prescriptions written'],
        ['30,1 milj.', '29,8 milj.'],
      ),
      row('kanta.dispensings', ['Lääketoimitusta', 'Dispensings of medicine'], ['83,8 milj.', '80,0 milj.']),
      row(
        'kanta.organ-donation-wills',
        ['Elinluovutustestamentteja', 'Organ donation testaments'],
        ['863 415', '825 183'],
      ),
      row('kanta.living-wills', ['Hoitotahtoja', 'Living wills'], ['222 529', '201 639']),
      inThousands(
        [2024],
        row(
          'kanta.own-measurements',
          ['OmaKantaan itse tallennettuja mittaustuloksia', 'Results that people measured and saved in MyKanta'],
          ['150 000', ''],
        ),
      ),
      inThousands(
        [2024],
        row(
          'kanta.measuring-persons',
          [
            'OmaKantaan itse tallettaneet mittaustuloksia, henkilömäärä',
            'People who saved results of their own in MyKanta',
          ],
          ['25 000', ''],
        ),
      ),
    ],
  },
  {
    id: 'corona-certificates',
    title: label(
      'Kanta-palvelut – Koronatodistuksen hakeneiden henkilöiden määrä',
      'Kanta services – People who have applied for a corona certificate',
    ),
    rows: [
      row(
        'corona-certificates.vaccination',
        ['Koronarokotustodistus', 'Vaccination certificate'],
        ['3,6 milj', '3,6 milj'],
      ),
      inThousands(
        [2024, 2023],
        row(
          'corona-certificates.test-result',
          ['Testitulostodistus', 'Test result certificate'],
          ['913 000', '903 000'],
        ),
      ),
      inThousands(
        [2024, 2023],
        row(
          'corona-certificates.past-illness',
          ['Todistus sairastetusta koronavirustaudista', 'Certificate of a past corona illness'],
          ['514 000', '509 000'],
        ),
      ),
    ],
    footnote: label(
      '(6/2021 alkaen kumulatiiviset luvut 31.12.2023 asti)',
      '(cumulative figures from 6/2021 until 31.12.2023)',
    ),
  },
] as const satisfies readonly Omit<PublishedTable, 'section'>[];
