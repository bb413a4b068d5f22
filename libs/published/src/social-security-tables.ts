/**
 * The tables of the report on social security. Printed as in published-tables.ts, the slip of the pen in the row of special care allowance included. Decisions
 * are printed side by side in three columns; here they stand in the order down each column.
 */
import { label, row } from './printed-row.js';
import type { PublishedTable } from './published-table.js';

export const socialSecurityTables = [
  {
    id: 'decisions',
    title: label('Ratkaisut (lkm.) etuuksittain', 'Decisions by benefit, number'),
    rows: [
      row(
        'decisions.maintenance-release',
        ['Elatusavun maksuvapautus', 'Release from the liability to pay maintenance debt'],
        ['21 508', '18 340'],
      ),
      row('decisions.maintenance', ['Elatustuki', 'Child maintenance allowance'], ['38 954', '39 338']),
      row('decisions.pensions', ['Eläke-etuudet', 'Pension benefits'], ['136 761', '157 064']),
      row('decisions.pension-assistance', ['Eläketuki', 'Pension assistance'], ['1', '17']),
      row(
        'decisions.pensioners-housing',
        ['Eläkkeensaajan asumistuki', "Pensioners' housing allowance"],
        ['187 615', '221 213'],
      ),
      row('decisions.special-care', ['Erytishoitoraha', 'Special care allowance'], ['10 380', '10 492']),
      row('decisions.care-entitlement', ['Hoito-oikeus', 'Entitlement to medical care'], ['8 011', '9 299']),
      row('decisions.school-travel', ['Koulumatkatuki', 'School transport subsidy'], ['160 850', '146 903']),
      row('decisions.rehabilitation-services', ['Kuntoutuspalvelu', 'Rehabilitation services'], ['243 459', '264 883']),
      row(
        'decisions.rehabilitation-allowances',
        ['Kuntoutusrahat', 'Rehabilitation allowances'],
        ['96 106', '103 571'],
      ),
      row('decisions.child-benefit', ['Lapsilisä', 'Child benefit'], ['87 151', '91 227']),
      row('decisions.child-care', ['Lastenhoidon tuki', 'Child care allowances'], ['162 426', '175 639']),
      row(
        'decisions.medicine-rights',
        ['Lääkkeiden korvausoikeudet', 'Rights to reimbursement of medicines'],
        ['358 888', '366 438'],
      ),
      row(
        'decisions.medicine-additional',
        ['Lääkkeiden lisäkorvaukset', 'Additional reimbursements of medicines'],
        ['19 175', '20 868'],
      ),
      row(
        'decisions.study-loan',
        ['Opintolainavähennys ja -hyvitys', 'Student loan tax deduction and compensation'],
        ['41 459', '40 498'],
      ),
      row('decisions.study', ['Opintotukietuudet', 'Student financial aid'], ['339 903', '322 276']),
      row(
        'decisions.family-leave-compensation',
        ['Perhevapaakorvaus', 'Family leave compensation'],
        ['21 710', '22 434'],
      ),
      row(
        'decisions.social-assistance',
        ['Perustoimeentulotuki', 'Basic social assistance'],
        ['1 831 582', '1 624 778'],
      ),
      row(
        'decisions.care-reimbursements',
        ['Sairaanhoitokorvaukset', 'Reimbursements of medical care'],
        ['9 534 231', '9 609 636'],
      ),
      row('decisions.sickness', ['Sairauspäivärahat', 'Sickness allowances'], ['702 941', '825 047']),
      row('decisions.conscripts-allowance', ['Sotilasavustus', "Conscript's allowance"], ['39 421', '37 769']),
      row(
        'decisions.occupational-health-employers',
        ['Työterveyshuolto, työnantajat', 'Occupational health care, employers'],
        ['54 524', '48 819'],
      ),
      row(
        'decisions.occupational-health-self-employed',
        ['Työterveyshuolto, yrittäjät', 'Occupational health care, self-employed people'],
        ['64 476', '61 105'],
      ),
      row('decisions.unemployment', ['Työttömyysturva', 'Unemployment benefits'], ['1 018 538', '968 469']),
      row('decisions.insurance', ['Vakuuttamisasiat', 'Coverage by social security'], ['145 693', '167 727']),
      row('decisions.disability', ['Vammaisetuudet', 'Disability benefits'], ['130 341', '135 655']),
      row('decisions.parental', ['Vanhempainpäivärahat', 'Parental allowances'], ['223 894', '200 640']),
      row(
        'decisions.annual-holiday-costs',
        ['Vuosilomakustannuskorvaus', 'Compensation for annual holiday costs'],
        ['40 008', '34 762'],
      ),
      row('decisions.general-housing', ['Yleinen asumistuki', 'General housing allowance'], ['890 063', '903 995']),
      row('decisions.maternity-grant', ['Äitiysavustus', 'Maternity grant'], ['43 862', '42 582']),
      row(
        'decisions.electricity-support',
        ['Väliaikainen sähkötuki', 'Temporary electricity support'],
        ['81', '6 001'],
      ),
    ],
  },
  {
    id: 'payments',
    title: label('Etuusmaksut ja takaisinperintä', 'Benefit payments and recovery'),
    rows: [
      row(
        'payments.recipients',
        ['Etuusmaksut saajat', 'Recipients of benefits'],
        ['4,7 milj. hlöä', '4,6 milj. hlöä'],
      ),
      row(
        'payments.paid',
        ['Maksetut etuudet yhteensä', 'Benefits paid, in total'],
        ['17,3 mrd. eur', '16,6 mrd. eur'],
      ),
      row(
        'payments.recovered',
        ['Etuuksien takaisinperinnän kertymä', 'Benefits recovered'],
        ['114,0 milj. eur', '117,0 milj. eur'],
      ),
      row(
        'payments.recovery-decisions',
        ['Etuuksien takaisinperinnän ensimmäiset ratkaisut lkm.', 'First decisions on the recovery of benefits'],
        ['548 101', '530 602'],
      ),
    ],
  },
] as const satisfies readonly Omit<PublishedTable, 'section'>[];
