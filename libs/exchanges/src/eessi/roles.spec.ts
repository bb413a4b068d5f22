import type { Shares } from '../shares.js';
import { bucs } from './bucs.js';
import { dialogueFlows, noticeFlows } from './case-flow.js';
import { finnishInstitution } from './finnish-institutions.js';
import { counterpartiesOf, ownersOf, roles } from './roles.js';

const named = ({ weights }: Shares): readonly string[] =>
  finnishInstitution.values.filter((_, place) => (weights[place] ?? 0) > 0).map(({ id }) => id);
const exported = bucs.find(({ id }) => id === 'UB_BUC_02');

describe('Finnish institutions in cases', () => {
  it.each(bucs.map((buc) => [buc.id, buc] as const))('%s is opened and answered by those who may', (id, buc) => {
    expect(ownersOf(id)).toEqual(expect.arrayContaining([...named(buc.owners)]));
    expect(counterpartiesOf(id)).toEqual(expect.arrayContaining([...named(buc.counterparties)]));
  });

  it('have roles in case types that there are, and are those of the dimension', () => {
    const known = new Set(bucs.map(({ id }) => id));
    const inRoles = roles.flatMap(({ owns, answers }) => [...owns, ...answers]);
    expect(inRoles.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(roles.map(({ institution }) => institution))).toEqual(
      new Set(finnishInstitution.values.map(({ id }) => id)),
    );
  });
});

describe('unemployment benefit that is taken abroad', () => {
  const flows = exported === undefined ? [] : [...dialogueFlows(exported), ...noticeFlows(exported)];

  it('is a case of the employment office where work is sought; the fund or Kela, who pay, answer', () => {
    expect(named(exported?.owners ?? { weights: [], origin: roles[0]!.origin })).toEqual(['te-services']);
    expect(exported?.counterparties.weights).toEqual([35, 0, 0, 65, 0, 0, 0]);
  });

  it('opens with the registration, U009, in 85 cases of 100, and only the payer gives the export document, U008', () => {
    const weightOf = (sed: string): number =>
      (exported?.courses ?? [])
        .filter(({ turns }) => turns[0]?.sed === sed)
        .reduce((sum, { weight }) => sum + weight, 0);
    expect([weightOf('U009'), weightOf('U007')]).toEqual([85, 15]);
    const givers = flows.flatMap(({ turns }) => turns.filter(({ sed }) => sed === 'U008').map(({ by }) => by));
    expect(new Set(givers)).toEqual(new Set(['counterparty']));
  });
});
