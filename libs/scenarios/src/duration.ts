/** Lengths of time as people write them: `500ms`, `2s`, `1.5m`, `1h`; several together, `1m30s`. */
const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

const part = String.raw`\d+(?:\.\d+)?(?:ms|[smh])`;
export const durationPattern = new RegExp(`^(?:${part})+$`);

/** @param text that fits the pattern @returns milliseconds */
export const durationMs = (text: string): number =>
  [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smh])/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (unitMs[unit as string] as number),
    0,
  );
