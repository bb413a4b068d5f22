/** Where a load goes, as typed behind `--to`. */
export type LoadAddress =
  | { readonly kind: 'output' }
  | { readonly kind: 'files'; readonly folder: string }
  | { readonly kind: 'kafka'; readonly brokers: readonly string[]; readonly topicPrefix: string | undefined };

const broker = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+):\d{1,5}$/;

/** @returns undefined for what is no address */
export function loadAddress(typed: string): LoadAddress | undefined {
  if (typed === '-') return { kind: 'output' };
  if (typed.startsWith('files:') && typed.length > 'files:'.length) return { kind: 'files', folder: typed.slice('files:'.length) }; // oxfmt-ignore
  const [, hosts = '', topicPrefix] = /^kafka:\/\/([^/]+)(?:\/([A-Za-z0-9._-]+))?\/?$/.exec(typed) ?? [];
  const brokers = hosts.split(',').map((host) => (/:\d+$/.test(host) ? host : `${host}:9092`));
  return hosts !== '' && brokers.every((each) => broker.test(each)) ? { kind: 'kafka', brokers, topicPrefix } : undefined; // oxfmt-ignore
}
