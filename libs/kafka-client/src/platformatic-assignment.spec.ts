import { AssignerProtocol } from 'kafkajs';
import {
  encodeAssignment,
  assignRoundRobin,
  decodeAssignment,
  encodeSubscription,
  decodeSubscription,
} from './platformatic-assignment.js';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const topics = ['tietovirta.kelmu', 'tietovirta.eessi'];

describe('the assignment of a group', () => {
  it('gives each source to one member in turn, in whatever order the members come', () => {
    const members = ['c', 'a', 'b'].map((id) => ({ id, topics }));
    const partitions = new Map([['tietovirta.kelmu', 4], ['tietovirta.eessi', 3]]); // oxfmt-ignore
    const assigned = assignRoundRobin(members, partitions);
    const sources = [...assigned.values()].map((each) => decodeAssignment(encodeAssignment(each)));
    expect(sources).toEqual([
      ['tietovirta.eessi/0', 'tietovirta.kelmu/0', 'tietovirta.kelmu/3'],
      ['tietovirta.eessi/1', 'tietovirta.kelmu/1'],
      ['tietovirta.eessi/2', 'tietovirta.kelmu/2'],
    ]);
    expect(assignRoundRobin([...members].reverse(), partitions)).toEqual(assigned);
  });

  it('gives no member a topic that it does not read', () => {
    const members = [{ id: 'a', topics: ['tietovirta.kelmu'] }, { id: 'b', topics }]; // oxfmt-ignore
    const assigned = assignRoundRobin(members, new Map([['tietovirta.eessi', 2]]));
    expect(assigned.get('a')).toEqual(new Map());
    expect(assigned.get('b')).toEqual(new Map([['tietovirta.eessi', [0, 1]]]));
  });

  it('is written as kafkajs reads it, and read as kafkajs writes it', () => {
    const metadata = encodeSubscription(topics).metadata as Buffer;
    expect(MemberMetadata.decode(metadata)).toMatchObject({ version: 0, topics });
    const theirs = MemberMetadata.encode({ version: 0, topics, userData: Buffer.alloc(0) });
    expect(decodeSubscription(theirs)).toEqual(topics);
    const assignment = encodeAssignment(new Map([['tietovirta.kelmu', [0, 2]]]));
    expect(MemberAssignment.decode(assignment)?.assignment).toEqual({ 'tietovirta.kelmu': [0, 2] });
    const given = { version: 0, assignment: { 'tietovirta.kelmu': [1] }, userData: Buffer.alloc(0) };
    expect(decodeAssignment(MemberAssignment.encode(given))).toEqual(['tietovirta.kelmu/1']);
  });
});
