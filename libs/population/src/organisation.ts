import type { Label } from '@tietovirta/published';

/** What an organisation is, e.g. to group by. `authority`: of the state, or with a task by law, but for Kela itself. `public`: people
 * who ask or read, and of whom nobody asks who they are. */
export type OrganisationKind =
  | 'kela'
  | 'authority'
  | 'wellbeing-area'
  | 'municipality'
  | 'pension-institution'
  | 'unemployment-fund'
  | 'bank'
  | 'health-provider'
  | 'accident-insurer'
  | 'te-office'
  | 'luova-partner'
  | 'pharmacy'
  | 'taxi-dispatcher'
  | 'institution-abroad'
  | 'liaison-body'
  | 'university'
  | 'media'
  | 'company'
  | 'public'
  | 'kela-unit';

/** An organisation that takes part in exchanges. */
export interface Organisation {
  /** Place in the directory: what a frame carries (0-65 534). */
  readonly index: number;
  /** Stable name for people and files, e.g. `wellbeing-area-08`, `fund-ytk`, `SE:12600`. */
  readonly id: string;
  /** Public name where it is public, otherwise a plainly synthetic one, which is said in both languages. */
  readonly name: Label;
  /** Finnish business id in the synthetic range 9xxxxxx-k, or the EESSI id `<country>:<code>` of an institution. */
  readonly identifier: string;
  /** ISO-like two-letter country; EESSI's UK and EL are used for those two. */
  readonly country: string;
  readonly kind: OrganisationKind;
  /** Code of the area that it is, or that its municipality belongs to (see `areas`). */
  readonly area?: string;
  /** Code of the municipality that it is (see `municipalities`). */
  readonly municipality?: string;
}
