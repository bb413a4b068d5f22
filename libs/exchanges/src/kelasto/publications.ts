/** The statistical publications of a year: eleven, one a month but for July. */
interface StatisticalPublication {
  readonly id: string;
  readonly fi: string;
  readonly en: string;
  /** 1-12. */
  readonly month: number;
  /** Share of the downloads, in any proportion. */
  readonly readers: number;
}

export const publicationsOfYear: readonly StatisticalPublication[] = [
  { id: 'unemployment', fi: 'Työttömyysturvatilasto', en: 'Unemployment benefits', month: 1, readers: 8 },
  { id: 'student-benefits', fi: 'Opintoetuustilasto', en: 'Student benefits', month: 2, readers: 7 },
  { id: 'disability', fi: 'Vammaisetuustilasto', en: 'Disability benefits', month: 3, readers: 5 },
  { id: 'rehabilitation', fi: 'Kuntoutustilasto', en: 'Rehabilitation', month: 4, readers: 7 },
  { id: 'housing', fi: 'Asumistukitilasto', en: 'Housing allowances', month: 5, readers: 9 },
  { id: 'health-insurance', fi: 'Sairausvakuutustilasto', en: 'Health insurance', month: 6, readers: 10 },
  { id: 'families', fi: 'Lapsiperhe-etuustilasto', en: 'Family benefits', month: 8, readers: 8 },
  { id: 'occupational-health', fi: 'Työterveyshuoltotilasto', en: 'Occupational health care', month: 9, readers: 6 },
  { id: 'pensioners', fi: 'Tilasto eläkkeensaajista', en: 'Recipients of pensions', month: 10, readers: 9 },
  { id: 'medicines', fi: 'Lääketilasto', en: 'Medicines', month: 11, readers: 16 },
  { id: 'yearbook', fi: 'Tilastollinen vuosikirja', en: 'Statistical yearbook', month: 12, readers: 15 },
];
