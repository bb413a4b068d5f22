/**
 * Counts the rooms (libraries and apps) that a message visits: the engine notes every function that is called while one message goes
 * its way, and a room is visited when one of its functions is among them. What a module does when it is loaded does not count.
 */
import { Session } from 'node:inspector/promises';

/** Functions that were called, by room. */
export type RoomsVisited = ReadonlyMap<string, readonly string[]>;

/** @param way what happens to the message; everything it needs was made and loaded before */
export async function roomsVisited(way: () => Promise<void>): Promise<RoomsVisited> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    await way();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const visited = new Map<string, string[]>();
    for (const { url, functions } of result) {
      const room = /\/(?:apps|libs)\/([^/]+)\/(?:src|dist)\//.exec(url)?.[1];
      if (room === undefined) continue;
      const called = functions.filter(({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0);
      if (called.length > 0)
        visited.set(room, [...(visited.get(room) ?? []), ...called.map(({ functionName }) => functionName)]);
    }
    return visited;
  } finally {
    session.disconnect();
  }
}

/** What was called in one way and in none of the others. */
export function withoutFunctionsOf(
  rooms: RoomsVisited,
  ...others: readonly RoomsVisited[]
): Map<string, readonly string[]> {
  const left = [...rooms].map(([room, called]) => {
    const known = new Set(others.flatMap((each) => each.get(room) ?? []));
    return [room, called.filter((each) => !known.has(each))] as const;
  });
  return new Map(left.filter(([, called]) => called.length > 0));
}

/** The rooms in the order of their names. */
export const namesOf = (rooms: RoomsVisited): readonly string[] => [...rooms.keys()].sort();
