const patienceMs = 20_000;
const pauseMs = 100;

/** Asks again while kafkajs says that it may help: right after a topic was made or a broker came back, answers are premature. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isHopeful =
        error instanceof Error && (error as Error & { readonly retriable?: unknown }).retriable === true;
      if (!isHopeful || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
