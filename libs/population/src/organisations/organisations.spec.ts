import { assumption } from '@tietovirta/published';
import { isBusinessId } from '../identifiers/is-business-id.js';
import type { OrganisationKind } from '../organisation.js';
import { poolOf } from '../organisation-pool.js';
import { areas } from '../places/areas.js';
import { municipalities } from '../places/municipalities.js';
import { organisationAt, organisations, organisationWithId } from './directory.js';
import { inForce, inForceOf } from './in-force.js';
import { organisationPools } from './pools.js';

describe('The directory of organisations', () => {
  it('gives everyone a place that fits 16 bits, an id and an identifier of its own', () => {
    expect(organisations.length).toBeLessThanOrEqual(65_534);
    organisations.forEach((organisation, index) => {
      expect(organisation.index).toBe(index);
      expect(organisationAt(index)).toBe(organisation);
      expect(organisationWithId(organisation.id)).toBe(organisation);
    });
    for (const key of ['id', 'identifier'] as const) {
      expect(new Set(organisations.map((organisation) => organisation[key])).size).toBe(organisations.length);
    }
    for (const language of ['fi', 'en'] as const) {
      expect(new Set(organisations.map(({ name }) => name[language])).size).toBe(organisations.length);
    }
  });

  it('has only synthetic business ids for Finns, and country and code for institutions abroad', () => {
    for (const { country, identifier } of organisations) {
      if (country === 'FI')
        expect([identifier, isBusinessId(identifier), identifier[0]]).toEqual([identifier, true, '9']);
      else expect(identifier).toMatch(new RegExp(`^${country}:[A-Z0-9]+$`));
    }
  });

  it('says what each is, and where: areas and municipalities by their codes', () => {
    const all = (kind: OrganisationKind) => organisations.filter((each) => each.kind === kind);
    expect(all('wellbeing-area').map(({ area }) => area)).toEqual(areas.map(({ code }) => code).slice(0, 21));
    expect(all('municipality')).toHaveLength(municipalities.length);
    for (const { municipality: code, area } of all('municipality'))
      expect([code, area]).toEqual([code, municipalities.find((place) => place.code === code)?.area.code]);
    expect(all('kela').map(({ id }) => id)).toEqual(['kela']);
    expect(organisations.filter(({ kind, country }) => /abroad|liaison/.test(kind) !== (country !== 'FI'))).toEqual([]);
    expect(
      organisations.filter(({ area, kind }) => area !== undefined && !/area|municipality|pharmacy|taxi/.test(kind)).map(({ id, area }) => [id, area]), // oxfmt-ignore
      // The public health care and the social services of Åland.
    ).toEqual([
      ['ahs', '91'],
      ['kst', '91'],
    ]);
  });

  it('refuses places and ids that no organisation has', () => {
    expect(() => organisationAt(-1)).toThrow(RangeError);
    expect(() => organisationAt(organisations.length)).toThrow(RangeError);
    expect(() => organisationWithId('nobody')).toThrow(/"nobody"/);
  });
});

describe.each(Object.entries(organisationPools))('The pool %s', (id, pool) => {
  it('has members, a positive weight for each, and says where weights come from', () => {
    expect(pool.id).toBe(id);
    expect(pool.organisations.length).toBeGreaterThan(0);
    expect(pool.weights).toHaveLength(pool.organisations.length);
    expect(pool.weights.every((weight) => weight > 0 && Number.isFinite(weight))).toBe(true);
    expect(pool.weightsFrom.length).toBeGreaterThan(0);
    expect(new Set(pool.organisations).size).toBe(pool.organisations.length);
  });
});

describe('The pools', () => {
  it('count as the published tables do: 21 areas, 22 with Helsinki, 308 municipalities beside it', () => {
    expect(organisationPools['wellbeing-areas'].organisations).toHaveLength(21);
    expect(organisationPools['wellbeing-areas-and-helsinki'].organisations).toHaveLength(22);
    expect(organisationPools.helsinki.organisations.map((city) => city.id)).toEqual(['helsinki']);
    expect(organisationPools.municipalities.organisations).toHaveLength(308);
    expect(organisationPools.municipalities.organisations.some((place) => place.name.fi === 'Mariehamn')).toBe(true);
  });

  it('name the wellbeing services counties by their codes', () => {
    expect(organisationPools['wellbeing-areas'].organisations.map((area) => area.id)).toEqual(
      areas.slice(0, 21).map((area) => `wellbeing-area-${area.code}`),
    );
  });
});

describe('A pool of some organisations', () => {
  const why = [assumption('vain tätä koetta varten', 'only for this test')] as const;

  it('has them in the order given, with their weights and where these come from', () => {
    const pool = poolOf('two', [['bank-op', 2], ['helsinki', 1]], why); // oxfmt-ignore
    expect(pool.organisations.map(({ id }) => id)).toEqual(['bank-op', 'helsinki']);
    expect(pool.weights).toEqual([2, 1]);
    expect(pool.weightsFrom).toBe(why);
  });

  it('is refused for an organisation that is not in the directory', () => {
    expect(() => poolOf('none', [['friends', 1]], why)).toThrow(/"friends"/);
  });
});

describe('Organisations with a public name', () => {
  it('say from when to when they do their task, each row for somebody', () => {
    const rows = new Set(organisations.flatMap((organisation) => inForceOf(organisation) ?? []));
    expect([...rows]).toEqual(expect.arrayContaining([...inForce]));
    for (const { from, to } of inForce) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (to !== undefined) expect(to > from).toBe(true);
    }
    expect(() => inForceOf({ id: 'pension-institution-80012' })).toThrow(/80012 has a public name, but no row/);
  });

  it('are all but those that say that they are synthetic', () => {
    const unnamed = organisations.filter((organisation) => inForceOf(organisation) === undefined);
    expect(unnamed.filter(({ name }) => !name.en.includes('synthetic'))).toEqual([]);
    const named = organisations.filter((organisation) => inForceOf(organisation) !== undefined);
    expect(named.filter(({ name }) => name.en.includes('synthetic'))).toEqual([]);
  });

  it('are the pension funds of 2024: no Viabek and no OP', () => {
    const funds = organisations
      .filter(({ name }) => name.fi.toLowerCase().includes('eläkekassa'))
      .map(({ name }) => name.fi);
    expect(funds.toSorted()).toEqual([
      'Apteekkien Eläkekassa',
      'Eläkekassa Verso',
      'Merimieseläkekassa',
      'Reka Eläkekassa',
      'Valion Eläkekassa',
    ]);
  });
});

describe('Institutions abroad', () => {
  const institutions = organisations.filter(({ id, country }) => country !== 'FI' && id.startsWith(`${country}:`));

  it('are 70 to 100 in 31 partner countries', () => {
    expect(institutions.length).toBeGreaterThanOrEqual(70);
    expect(institutions.length).toBeLessThanOrEqual(100);
    expect(new Set(institutions.map((institution) => institution.country)).size).toBe(31);
    expect(institutions.some(({ country }) => ['GB', 'GR', 'FI'].includes(country))).toBe(false);
  });

  it('say in both languages that they are synthetic', () => {
    expect(institutions.every(({ name }) => name.en.includes('synthetic') && name.fi.includes('synteetti'))).toBe(true);
    expect(organisationWithId('SE:12600').country).toBe('SE');
    expect(organisationWithId('LV:SYN002').name).toEqual({
      fi: 'Laitos LV-2 (synteettinen)',
      en: 'Institution LV-2 (synthetic)',
    });
  });
});
