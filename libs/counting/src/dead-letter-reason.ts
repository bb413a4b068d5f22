/**
 * Why something was set aside, for people. The reason is kept in English, as whoever set it aside said it, with the
 * figures that disagree; in Finnish its code says it.
 */
import type { FrameUnreadable } from '@tietovirta/messages';
import type { PlanDifference } from '@tietovirta/plan';
import type { Language } from '@tietovirta/wording';
import type { RowFaultCode } from './row-fault.js';

/** What transports and counters find beyond the faults of frames and rows. */
type OtherCode =
  | 'header-invalid'
  | 'oversize'
  | 'checksum-differs'
  | 'row-invalid'
  | 'batch-unreadable'
  | PlanDifference['code'];

const finnish: Readonly<Record<RowFaultCode | FrameUnreadable['code'] | OtherCode, string>> = {
  'header-invalid': 'otsakkeita puuttuu, tai ne ovat mahdottomia tai muuttuneita',
  oversize: 'tietue on liian suuri',
  'checksum-differs': 'sisältö ei ole se, joka lähetettiin',
  'row-invalid': 'sanoma ei ole JSONia, tai se ei ole se, jonka otsake nimeää',
  'batch-unreadable': 'tietue-erä on vahingoittunut, tai sitä ei voi purkaa',
  'year-differs': 'vuosi ei ole ajon vuosi',
  'plan-differs': 'ajon suunnitelmassa ei ole sellaista tietuetta',
  'version-unknown': 'tuotteen toisesta versiosta',
  'type-unknown': 'sanomatyyppi on tuntematon',
  'day-unknown': 'vuodessa ei ole kehyksen päivää',
  'body-unreadable': 'sisältöä ei voi lukea',
  'generation-differs': 'sanomat ovat toista sukupolvea',
  'layout-differs': 'sarakkeet eivät ole sanomatyypin sarakkeet',
  'rows-differ': 'sanomia ei ole niin monta kuin otsake sanoo',
  'time-outside': 'aika ei ole kehyksen päivässä tai vuodessa',
  'person-unknown': 'henkilöä ei ole väestössä',
  'organisation-unknown': 'vastapuolta ei ole luettelossa',
  'value-unknown': 'luokittelun arvo ei ole sen luettelossa, tai luku on rajojensa ulkopuolella',
};

/** Every code with which messages are set aside, or records refused. */
export const reasonCodes: readonly string[] = Object.keys(finnish);

export const reasonIn = (
  lang: Language,
  { code, reason }: { readonly code: string; readonly reason: string },
): string => (lang === 'fi' && Object.hasOwn(finnish, code) ? finnish[code as keyof typeof finnish] : reason);
