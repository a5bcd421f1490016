type Fitting<Item> = {
  readonly room: number;
  /** What stands between two items, in bytes. */
  readonly between?: number;
  /** An item as it is shown; by default the item itself. */
  readonly text?: (item: Item) => string;
};

/**
 * The first of the items that fit into `room`, as text, and how many do not. Counted in bytes of UTF-8, as GitHub counts
 * a job summary; where it counts characters, these are never more. What does not fit is not made into text.
 */
export function fitting<Item>(
  items: readonly Item[],
  { room, between = 2, text = String }: Fitting<Item>,
): { readonly shown: readonly string[]; readonly rest: number } {
  const shown: string[] = [];
  let left = room;
  for (const item of items) {
    const next = text(item);
    left -= Buffer.byteLength(next) + between;
    if (left < 0) break;
    shown.push(next);
  }
  return { shown, rest: items.length - shown.length };
}
