/** What a service shows to Prometheus: the sum of one metric over all its labels, 0 where it was never raised. */
export async function metricOf(port: number, name: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(5_000) });
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith(name) && /^[ {]/.test(line.slice(name.length))); // oxfmt-ignore
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
