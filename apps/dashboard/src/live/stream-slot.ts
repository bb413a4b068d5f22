/**
 * Browsers hold six connections to a server that speaks HTTP/1.1, for all windows together: a seventh stream would leave none for anything
 * else, and the window would hang without a word. So windows share five places for streams, and one connection stays free for questions.
 */
const mostStreams = 5;

/** @returns gives the place back; undefined when none is free */
export async function takeSlot(): Promise<(() => void) | undefined> {
  // Only pages of loopback or TLS have locks; others do without the courtesy.
  if (!('locks' in navigator)) return () => undefined;
  for (let place = 0; place < mostStreams; place += 1) {
    const giveBack = await locked(`tietovirta.stream.${place}`);
    if (giveBack !== undefined) return giveBack;
  }
  return undefined;
}

/** A lock is held until its work is done, or the window is closed. */
const locked = (name: string): Promise<(() => void) | undefined> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(undefined);
        return undefined;
      }
      return new Promise<void>((giveBack) => {
        resolve(giveBack);
      });
    });
  });
