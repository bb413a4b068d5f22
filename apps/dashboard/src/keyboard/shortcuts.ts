/** What keys mean on every page. Pure: which key was pressed and where comes from outside. */

export type Wish =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'go'; readonly to: string };

export interface Pressed {
  readonly key: string;
  readonly isWithControl: boolean;
  /** Alt or Meta, or Control where the platform has another meaning for it. */
  readonly isWithOther: boolean;
  /** Whether the key is typed into a field, where it is a letter. */
  readonly isTyped: boolean;
}

/** After `g`, a second letter names the page. */
export const pageKeys: Readonly<Record<string, string>> = {
  y: '/',
  n: '/now',
  r: '/runs',
  l: '/loads',
  m: '/messages',
  d: '/dead-letters',
  a: '/audit',
};

/** So long is `g` remembered, in ms. */
const memoryMs = 1_500;

export class Shortcuts {
  private leadMs = -Infinity;

  /** @param areOn whether single letters mean something: some people press them by accident, or by voice */
  press({ key, isWithControl, isWithOther, isTyped }: Pressed, nowMs: number, areOn: boolean): Wish | undefined {
    const hadLead = nowMs - this.leadMs < memoryMs;
    this.leadMs = -Infinity;
    if (isWithControl) return key.toLowerCase() === 'k' && !isWithOther ? { kind: 'palette' } : undefined;
    if (isWithOther || isTyped || !areOn) return undefined;
    if (hadLead) return pageKeys[key] === undefined ? undefined : { kind: 'go', to: pageKeys[key] };
    if (key === 'g') this.leadMs = nowMs;
    if (key === '/') return { kind: 'palette' };
    return key === '?' ? { kind: 'keys' } : undefined;
  }
}
