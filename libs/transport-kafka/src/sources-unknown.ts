import { TietovirtaError } from '@tietovirta/wording';

/** Brokers know nothing of sources that a group has given out: the topic is being created, or what a broker knows is a moment old. */
export class SourcesUnknown extends TietovirtaError {
  readonly code = 'SOURCES_UNKNOWN';
  readonly retry = 'later';

  constructor(readonly sources: readonly string[]) {
    super(`brokers do not know ${sources.join(', ')} yet`);
  }
}
