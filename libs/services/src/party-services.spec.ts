import { exchanges } from '@tietovirta/exchanges';
import { partyServices, serviceOf } from './party-services.js';

describe('the services of the parties', () => {
  it('stand for every exchange of the catalogue, each for its own', () => {
    const served = partyServices.flatMap((service) => service.exchanges);
    expect([...served].sort()).toEqual(exchanges.map(({ id }) => id).sort());
  });

  it('are found by the exchange', () => {
    expect(serviceOf('tax-data').id).toBe('tax-administration');
    expect(serviceOf('banks').id).toBe('partners');
    expect(() => serviceOf('fax')).toThrow('no exchange fax');
  });
});
