import { label, type Label } from '@tietovirta/published';
import type { Organisation } from '../organisation.js';

/** An organisation before it has a place in the directory. */
export interface Member extends Pick<Organisation, 'kind' | 'area' | 'municipality'> {
  readonly id: string;
  readonly name: Label;
  /** Two letters; FI when left out. */
  readonly country?: string;
  /** Given for institutions abroad; Finnish organisations get a synthetic business id. */
  readonly identifier?: string;
}

/** A member of a pool that several exchanges share, with its weight there. */
export interface WeightedMember extends Member {
  readonly weight: number;
}

/** A public name, which is the same in both languages. */
export const properName = (name: string): Label => label(name, name);
