const timeoutMs = 30_000;
const pauseMs = 5;

/** Waits for a fact; fails with what it saw last when the fact does not come. */
export async function until(isSo: () => boolean, seen: () => unknown = () => 'nothing of the kind'): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`waited in vain; seen: ${JSON.stringify(seen())}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
