import { assumption, label, source, type ReportYear } from '@tietovirta/published';
import type { OpeningType } from '../message-type.js';
import { stated } from '../stated-number.js';
import { only } from '../whole-figure.js';

export const uncountedReports = stated<Readonly<Record<ReportYear, number>>>(
  label('Etuustietoilmoituksia, joita raportti ei laske', 'Benefit reports that the report does not count'),
  { 2023: 31_500_000, 2024: 0 },
  assumption(
    'Suunnilleen yhtä monta kuin seuraavana vuonna, jona ne laskettiin; viiva tarkoittaa, ettei lukua ollut.',
    'About as many as in the next year, in which they were counted; the dash says that there was no figure.',
  ),
);

/** Kela's own reports of the year for which a dash is printed: the duty to send them exists since 2021. They are in no cell. */
export const uncountedReport = (
  facts: Pick<OpeningType, 'organisations' | 'person' | 'dimensions' | 'season' | 'revises' | 'deliveryLimit'>,
): OpeningType => ({
  ...facts,
  kind: 'opening',
  id: 'income-register.benefit-report-uncounted',
  label: label('Lähetetty etuustietoilmoitus, jota ei lasketa', 'Benefit report sent, not counted'),
  direction: 'from-kela',
  countedBy: [],
  throughLuova: true,
  volumeFrom: source(
    'vero.fi, tulorekisteri',
    'Etuudet on ilmoitettu tulorekisteriin 1.1.2021 alkaen.',
    'Benefits are reported to the register since 1 January 2021.',
  ),
  variants: (figures) => only(figures.assumed(uncountedReports.value[figures.base])),
});
