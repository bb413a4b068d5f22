import { messageTypes } from '@tietovirta/exchanges';
import { linesOf, sampleMessages, samplePlan } from '../sample-content.js';
import { namingTypes, samePerson } from './same-person.js';

const plan = samplePlan({ exchanges: 'banks,unemployment-funds,pension-sector,kelmu' });
const group = { 'user-group': 'unemployment-fund' };

describe.each([
  ['bank', 'banks.payment', 'bank-nordea', 'bank-op'],
  ['unemployment-fund', 'unemployment-funds.earnings-data', 'fund-ytk', 'fund-koko'],
  ['pension-institution', 'pension-sector.decision', 'pension-institution-20', 'pension-institution-35'],
])('The %s of a person', (kind, type, one, other) => {
  const lineOf = (...organisations: readonly string[]) =>
    linesOf(
      samePerson,
      plan,
      organisations.map((organisation) => sampleMessages(type, [{ person: 7, organisation }])),
    )[`same-person.${kind}`];

  it('is the same in every message', () => {
    expect(lineOf(one, one, one)).toMatchObject({ judged: 2, value: 0, verdict: 'holds' });
    expect(lineOf(one, one, other)).toMatchObject({ judged: 2, value: 1, verdict: 'fails' });
  });

  it('is not known of somebody who is named once', () => {
    expect(lineOf(one)?.verdict).toBe('unjudged');
  });
});

describe('The fund of a person', () => {
  it('is the same in a report and in a query', () => {
    const batches = [
      sampleMessages('unemployment-funds.earnings-data', [{ person: 7, organisation: 'fund-ytk' }]),
      sampleMessages('kelmu.query', [{ person: 7, organisation: 'fund-koko', values: group }]),
    ];
    const line = linesOf(samePerson, plan, batches)['same-person.unemployment-fund'];
    expect(line).toMatchObject({ judged: 1, value: 1, verdict: 'fails' });
    expect(line?.findings[0]?.en).toMatch(/^2024\/kelmu\.query\/0: .+, before .+$/);
  });
});

describe('The types that name an organisation of the person', () => {
  it('are all whose counterparties are such, but for what follows them', () => {
    const named = ['bank', 'unemployment-fund', 'pension-institution'];
    const { year } = samplePlan({});
    const types = messageTypes.filter(({ id, kind, person, organisations }) => {
      const planned = year.types.find(({ type }) => type.id === id);
      const pools = [organisations, ...(planned?.variants ?? []).flatMap((variant) => variant.organisations ?? [])];
      const members = pools.flatMap((pool) => pool.organisations);
      return person !== undefined && kind !== 'follow-up' && members.some((each) => named.includes(each.kind));
    });
    expect(types.map(({ id }) => id).sort()).toEqual([...namingTypes].sort());
  });
});
