/** Whether a broker refuses these settings: a retry with the same ones does not help. */
export function isRefusal(error: Error): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { type } = each as Error & { readonly type?: unknown };
    if (each.name.includes('SASL') || (typeof type === 'string' && type.endsWith('AUTHORIZATION_FAILED'))) return true;
  }
  return false;
}
