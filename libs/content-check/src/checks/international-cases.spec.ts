import { sampleMessages, samplePlan, linesOf } from '../sample-content.js';
import { internationalCases } from './international-cases.js';

const plan = samplePlan({ exchanges: 'eessi' });
const slots = plan.year.followUps.find(({ id }) => id === 'eessi.follow-up')?.slots ?? 0;

/** A document: `> A003` by the owner (abroad), `< A012` by Finland; its number, version and what it is about. */
interface Said {
  readonly says: string;
  readonly document?: number;
  readonly version?: number;
  readonly about?: number;
  readonly person?: number;
  readonly at?: string;
  readonly isCarried?: true;
}

/** Cases of one type, each as its documents. */
function linesFor(buc: string, ...cases: readonly (readonly Said[])[]) {
  const message = ({ says, document, version = 1, about = 0, person = 7, at }: Said, place: number) => {
    const [arrow, sed = ''] = says.split(' ');
    const values = {
      ...{
        direction: arrow === '>' ? 'received' : 'sent',
        buc,
        sed,
        'document-version': String(version),
        about: String(about),
      },
      document: String(document ?? place + 1),
    };
    return { person, values, at: at ?? `03-${String(5 + place).padStart(2, '0')} 10:00` };
  };
  const follows = cases.flatMap((documents, opening) =>
    documents.slice(1).map((said, slot) => ({
      ordinal: opening * slots + slot,
      ...(said.isCarried && { carried: opening }),
      ...message(said, slot + 1),
    })),
  );
  const followUps = sampleMessages('eessi.follow-up', follows);
  return linesOf(internationalCases, plan, [
    sampleMessages(
      'eessi.start',
      cases.map(([start]) => message(start as Said, 0)),
    ),
    followUps,
  ]);
}

const asked: Said = { says: '> S040' };
const answered: readonly Said[] = [asked, { says: '< S041', about: 1 }];
const many = (count: number, documents: readonly Said[]) => new Array<readonly Said[]>(count).fill(documents);

describe('Requests of EESSI', () => {
  it('are answered: 90 of 100 reach both bars', () => {
    const lines = linesFor('S_BUC_24', ...many(900, answered), ...many(100, [asked]));
    expect(lines['international-cases.replies-received']).toMatchObject({ value: 90, judged: 1000, verdict: 'holds' });
    expect(lines['international-cases.replies-lowest']).toMatchObject({ value: 90, verdict: 'holds' });
    expect(lines['international-cases.replies-sent']).toMatchObject({ judged: 0, verdict: 'unjudged' });
  });

  it('fail when Finland answers every second one, and the request is named', () => {
    const lines = linesFor('S_BUC_24', ...many(500, answered), ...many(500, [asked]));
    expect(lines['international-cases.replies-received']).toMatchObject({ value: 50, verdict: 'fails' });
    expect(lines['international-cases.replies-lowest']).toMatchObject({ value: 50, verdict: 'fails' });
    expect(lines['international-cases.replies-lowest']?.findings[0]?.en).toBe('S_BUC_24 S040 → S041 (received)');
  });

  it('are not counted again when they are updated, and notices are none', () => {
    const updated = linesFor('S_BUC_24', [asked, { says: '> S040', document: 1, version: 2 }]);
    expect(updated['international-cases.replies-received']).toMatchObject({ judged: 1 });
    const notice = linesFor('LA_BUC_04', [{ says: '> A009' }]);
    expect(notice['international-cases.replies-received']).toMatchObject({ judged: 0 });
  });
});

describe('Documents of a case', () => {
  const outOfPlace = (buc: string, ...documents: readonly Said[]) =>
    linesFor(buc, documents)['international-cases.next-documents'];

  it('come where the case type allows them', () => {
    expect(outOfPlace('S_BUC_24', ...answered)).toMatchObject({ value: 0, judged: 2, verdict: 'holds' });
  });

  it('fail out of place, with their address', () => {
    const line = outOfPlace('S_BUC_24', asked, { says: '> S041', about: 1 });
    expect(line).toMatchObject({ value: 1, verdict: 'fails' });
    expect(line?.findings[0]?.en).toBe('2024/eessi.follow-up/0: S041 does not fit into S_BUC_24 here');
  });
});

describe('What updates or answers a document', () => {
  const nameless = (...documents: readonly Said[]) => linesFor('S_BUC_24', documents)['international-cases.revisions'];
  const update: Said = { says: '> S040', document: 1, version: 2 };

  it('names an earlier one about the same person', () => {
    expect(nameless(asked, update, { says: '< S041', document: 2, about: 1 })).toMatchObject({
      value: 0,
      judged: 2,
      verdict: 'holds',
    });
  });

  it('may be carried over the turn of the year: it then names its opening, and stands 52 weeks earlier', () => {
    const inDecember = { ...asked, at: '12-10 10:00' };
    const carried = { ...update, at: '01-10 10:00', isCarried: true } as const;
    expect(nameless(inDecember, carried)).toMatchObject({ value: 0, verdict: 'holds' });
  });

  it.each([
    ['of a document that is not there', { ...update, document: 3 }],
    ['of a version that was not sent', { ...update, version: 3 }],
    ['about somebody else', { ...update, person: 8 }],
    ['before the document', { ...update, at: '03-04 10:00' }],
    ['by the other side', { ...update, says: '< S040' }],
  ])('fails as an update %s', (_, wrong) => {
    expect(nameless(asked, wrong)).toMatchObject({ value: 1, verdict: 'fails' });
  });

  it('fails as a reply to a document that is not there', () => {
    expect(nameless(asked, { says: '< S041', about: 9 })).toMatchObject({ value: 1, verdict: 'fails' });
  });
});
