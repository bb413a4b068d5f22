import { AssignerProtocol } from 'kafkajs';
import {
  assignmentOf,
  sharedOut,
  sourcesAssigned,
  subscriptionTo,
  topicsSubscribedTo,
} from './platformatic-sharing.js';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const topics = ['tietovirta.kelmu', 'tietovirta.eessi'];

describe('the sharing out of a group', () => {
  it('gives each source to one member in turn, whatever the order they come in', () => {
    const members = ['c', 'a', 'b'].map((id) => ({ id, topics }));
    const partitions = new Map([['tietovirta.kelmu', 4], ['tietovirta.eessi', 3]]); // oxfmt-ignore
    const shares = sharedOut(members, partitions);
    const sources = [...shares.values()].map((share) => sourcesAssigned(assignmentOf(share)));
    expect(sources).toEqual([
      ['tietovirta.eessi/0', 'tietovirta.kelmu/0', 'tietovirta.kelmu/3'],
      ['tietovirta.eessi/1', 'tietovirta.kelmu/1'],
      ['tietovirta.eessi/2', 'tietovirta.kelmu/2'],
    ]);
    expect(sharedOut([...members].reverse(), partitions)).toEqual(shares);
  });

  it('gives nobody a topic that it does not read', () => {
    const members = [{ id: 'a', topics: ['tietovirta.kelmu'] }, { id: 'b', topics }]; // oxfmt-ignore
    const shares = sharedOut(members, new Map([['tietovirta.eessi', 2]]));
    expect(shares.get('a')).toEqual(new Map());
    expect(shares.get('b')).toEqual(new Map([['tietovirta.eessi', [0, 1]]]));
  });

  it('is written as kafkajs reads it, and read as kafkajs writes it', () => {
    const metadata = subscriptionTo(topics).metadata as Buffer;
    expect(MemberMetadata.decode(metadata)).toMatchObject({ version: 0, topics });
    const theirs = MemberMetadata.encode({ version: 0, topics, userData: Buffer.alloc(0) });
    expect(topicsSubscribedTo(theirs)).toEqual(topics);
    const assignment = assignmentOf(new Map([['tietovirta.kelmu', [0, 2]]]));
    expect(MemberAssignment.decode(assignment)?.assignment).toEqual({ 'tietovirta.kelmu': [0, 2] });
    const given = { version: 0, assignment: { 'tietovirta.kelmu': [1] }, userData: Buffer.alloc(0) };
    expect(sourcesAssigned(MemberAssignment.encode(given))).toEqual(['tietovirta.kelmu/1']);
  });
});
