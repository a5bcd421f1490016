/**
 * The first of the items that fit into `room`, and how many do not. Counted in bytes of UTF-8, as GitHub counts a job
 * summary; where it counts characters, these are never more.
 *
 * @param between what stands between two items, in bytes
 */
export function fitting(
  items: readonly string[],
  { room, between = 2 }: { room: number; between?: number },
): { readonly shown: readonly string[]; readonly rest: number } {
  let left = room;
  const end = items.findIndex((item) => {
    left -= Buffer.byteLength(item) + between;
    return left < 0;
  });
  const shown = end === -1 ? items : items.slice(0, end);
  return { shown, rest: items.length - shown.length };
}
