/**
 * The Finnish side of a message: Kela, or in EESSI the kind of institution that the case belongs to: the person's own pension institution or unemployment fund.
 * Of other kinds, and of who is in no fund, it follows from the conversation, so that all its messages name the same one (assumption).
 */
import {
  fundOf,
  organisationPool,
  organisations,
  organisationWithId,
  pensionInstitutionOf,
  type Organisation,
  type OrganisationKind,
} from '@tietovirta/population';
import { label } from '@tietovirta/published';
import type { PartyView } from './message-view.js';
import type { SingleMessage } from './single-message.js';

const ofKind = (wanted: OrganisationKind): readonly Organisation[] =>
  organisations.filter(({ kind }) => kind === wanted);

/** Kinds with a directory of their own; a kind without one is named by its label. */
const institutionsOf: Readonly<Record<string, readonly Organisation[]>> = {
  kela: [organisationWithId('kela')],
  etk: organisationPool('pension-centre').organisations,
  'pension-provider': organisationPool('pension-institutions').organisations,
  'unemployment-fund': organisationPool('unemployment-funds').organisations,
  'te-services': ofKind('te-office'),
  'accident-insurer': ofKind('accident-insurer'),
  'employment-fund': [organisationWithId('employment-fund')],
};

/** Kinds of which everybody, or every member, has one for life. */
const ownInstitutions: Readonly<Record<string, (person: number) => Organisation | undefined>> = {
  'pension-provider': pensionInstitutionOf,
  'unemployment-fund': fundOf,
};

/** @param conversation ordinal of the message that opened the conversation */
export function finnishParty({ type, values, person }: SingleMessage, conversation: number): PartyView {
  const kind = values['finnish-institution'] ?? 'kela';
  const institutions = institutionsOf[kind] ?? [];
  const own = person === undefined ? undefined : ownInstitutions[kind]?.(person);
  const institution = own ?? institutions[conversation % Math.max(1, institutions.length)];
  if (institution !== undefined) {
    const { id, name, identifier, country } = institution;
    return { id, name, identifier, country };
  }
  const known = type.dimensions.find(({ id }) => id === 'finnish-institution')?.values;
  return {
    id: kind,
    name: known?.find(({ id }) => id === kind)?.label ?? label(kind, kind),
    identifier: '-',
    country: 'FI',
  };
}
