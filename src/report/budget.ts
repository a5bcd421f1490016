type Budget<Item> = {
  /** Bytes of UTF-8 for all items together. */
  readonly bytes: number;
  /** Bytes of what stands between two items. */
  readonly separatorBytes?: number;
  /** Returns an item as it is shown; by default the item itself. */
  readonly text?: (item: Item) => string;
};

/** The items that are shown, as text, and the number of those that are not. */
export type Taken = { readonly shown: readonly string[]; readonly rest: number };

/**
 * Takes the first of the items that fit into a number of bytes. GitHub counts a job summary in bytes of UTF-8; where it
 * counts characters, these are never more. What does not fit is not made into text.
 */
export function takeWithin<Item>(
  items: readonly Item[],
  { bytes, separatorBytes = 2, text = String }: Budget<Item>,
): Taken {
  const shown: string[] = [];
  let left = bytes;
  for (const item of items) {
    const next = text(item);
    left -= Buffer.byteLength(next) + separatorBytes;
    if (left < 0) break;
    shown.push(next);
  }
  return { shown, rest: items.length - shown.length };
}
