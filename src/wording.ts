/** A line of names stays readable; the job summary and the output `results` have more of them. */
const MOST_NAMES = 40;

/** "A, B and 3 more". */
export function nameList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${rest} more` : names.join(", ");
}
