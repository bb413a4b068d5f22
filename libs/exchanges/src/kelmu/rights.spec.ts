import { fullScale, scaledFigures } from '@tietovirta/published';
import { findMessageType } from '../catalogue.js';
import { purpose, purposeShares, withinRights } from './purposes.js';
import { socialWelfareNotices } from '../social-welfare-notices/social-welfare-notices.js';
import { mayDo, purposesOf, receivingNotices, rights, type UserKind } from './rights.js';

const kinds = Object.keys(purposeShares) as readonly UserKind[];
const asked = (kind: UserKind): readonly string[] =>
  purpose.values.filter((_, place) => (purposeShares[kind].weights[place] ?? 0) > 0).map(({ id }) => id);

describe('rights to ask Kelmu', () => {
  it.each(kinds)('%s asks for what it may, and for something', (kind) => {
    expect(asked(kind).length).toBeGreaterThan(0);
    expect(asked(kind).filter((id) => !purposesOf(kind).has(id))).toEqual([]);
  });

  it('cover every purpose, and say what data they open', () => {
    expect(new Set(rights.flatMap(({ purposes }) => purposes))).toEqual(new Set(purpose.values.map(({ id }) => id)));
    expect(rights.every(({ data, users }) => data.length > 0 && users.length > 0)).toBe(true);
  });

  it('leave payment claims to wellbeing services counties, Helsinki and the municipalities of Åland', () => {
    const claiming = kinds.filter((kind) => purposesOf(kind).has('payment-claim'));
    expect(claiming.toSorted()).toEqual(['aland-municipality', 'helsinki', 'wellbeing-area']);
  });

  it('let counties, Helsinki and Åland read notices to social welfare, and send them to nobody else', () => {
    expect(kinds.filter((kind) => mayDo(kind, receivingNotices)).toSorted()).toEqual([
      'aland-municipality',
      'helsinki',
      'wellbeing-area',
    ]);
    const receivers = socialWelfareNotices.messageTypes.flatMap(({ organisations }) => organisations.organisations);
    const others = receivers.filter(
      ({ kind, area, id }) => kind !== 'wellbeing-area' && id !== 'helsinki' && area !== '91',
    );
    expect(others).toEqual([]);
    expect(new Set(receivers.map(({ area }) => area)).size).toBe(23); // 21 counties, Helsinki, Åland
  });

  it('refuse purposes outside them, all at once', () => {
    const none = Object.fromEntries(kinds.map((kind) => [kind, {}])) as Record<UserKind, Record<string, number>>;
    const wrong = {
      ...none,
      'mainland-municipality': { 'payment-claim': 15 },
      'enforcement-authority': { 'employment-services': 91, enforcement: 9 },
    };
    expect(() => withinRights(wrong)).toThrow(
      'mainland-municipality may not ask for payment-claim; enforcement-authority may not ask for employment-services',
    );
  });
});

describe('the queries of a user group', () => {
  const query = findMessageType('kelmu.query');
  const variants = query.kind === 'opening' ? query.variants(scaledFigures(2024, fullScale)) : [];

  it('are shared out over organisations with the same rights: no pool has two kinds of users', () => {
    for (const { organisations, shares } of variants) {
      const all = (organisations?.organisations ?? []).map(({ kind, area, id }) =>
        kind === 'municipality'
          ? `${kind} ${id === 'helsinki' ? id : area === '91'}`
          : kind === 'authority'
            ? id
            : kind,
      );
      expect([organisations?.id, new Set(all).size]).toEqual([organisations?.id, 1]);
      expect(Object.values(purposeShares)).toContain(shares?.['purpose']);
    }
  });

  it('of other users are those of the TE offices and four authorities', () => {
    const pools = variants
      .filter(({ values }) => values?.['user-group'] === 'other' && values['channel'] === 'interface')
      .map(({ organisations }) => organisations?.id);
    expect([...new Set(pools)]).toEqual([
      'kelmu-te-office',
      'kelmu-enforcement-authority',
      'kelmu-employment-fund',
      'kelmu-state-treasury',
      'kelmu-immigration-service',
    ]);
  });
});
