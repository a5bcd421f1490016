/** The first of the items that fit into `room` characters, and how many do not. */
export function fitting(
  items: readonly string[],
  room: number,
): { readonly shown: readonly string[]; readonly rest: number } {
  let left = room;
  const end = items.findIndex((item) => {
    // What stands between two items.
    left -= item.length + 2;
    return left < 0;
  });
  const shown = end === -1 ? items : items.slice(0, end);
  return { shown, rest: items.length - shown.length };
}
