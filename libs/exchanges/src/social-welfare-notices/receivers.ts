import { organisationPool, type OrganisationPool } from '@tietovirta/population';
import { mayDo, receivingNotices } from '../kelmu/rights.js';
import { kindsOfUsers } from '../kelmu/user-kinds.js';

/** Those whose workers can have the mandate for notices, by the weights that they have in their groups. */
export const receivers: OrganisationPool = receiversAmong();

function receiversAmong(): OrganisationPool {
  const pools = kindsOfUsers
    .filter(({ kind }) => mayDo(kind, receivingNotices))
    .map(({ organisations }) => organisations);
  return {
    id: 'social-welfare-notices',
    organisations: pools.flatMap(({ organisations }) => organisations),
    weights: pools.flatMap(({ weights }) => weights),
    weightsFrom: organisationPool('wellbeing-areas').weightsFrom,
  };
}
