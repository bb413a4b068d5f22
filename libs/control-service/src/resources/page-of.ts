/** A page of a list that is sorted by falling numbers; the cursor is the number of the last item of the page before. */
export function pageOf<Item>(
  all: readonly Item[],
  numberOf: (item: Item) => number,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Item[]; next: string | null } {
  const after = cursor === undefined ? all : all.filter((item) => numberOf(item) < Number(cursor));
  const items = after.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last === undefined || after.length <= limit ? null : `${numberOf(last)}` };
}
