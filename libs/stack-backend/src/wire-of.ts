/** How frames travel: whole, or message by message. */
export type Wire = 'frames' | 'messages';

/** The wire that the scenario of an archived run asks for; undefined when it asks for none. */
export function wireOf(scenario: unknown): Wire | undefined {
  const { wire } = (scenario ?? {}) as { readonly wire?: unknown };
  return wire === 'frames' || wire === 'messages' ? wire : undefined;
}
