import leven from "leven";

/** Longer names are not compared: the work grows with the square of the length. In characters. */
const LONGEST = 64;

/** The fewest characters for each typo that is forgiven, and the most typos: `DB_A` is not a typo of `DB_B`. */
const CHARACTERS_PER_TYPO = 4;
const MOST_TYPOS = 2;

/** Returns the one of `names` that was probably meant by `name`, or undefined if there is none, or no single best one. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = MOST_TYPOS + 1;
  for (const candidate of names) {
    const typos = typosBetween(name, candidate) ?? MOST_TYPOS + 1;
    if (typos > least) continue;
    best = typos < least ? candidate : undefined;
    least = typos;
  }
  return best;
}

/**
 * Returns how many typos lie between two names, apart from case and separators: 0, 1 or 2. Returns undefined if they are
 * different names.
 */
export function typosBetween(one: string, other: string): number | undefined {
  if (Math.max(one.length, other.length) > LONGEST) return undefined;
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return 0;
  const most = Math.min(MOST_TYPOS, Math.floor(Math.min(a.length, b.length) / CHARACTERS_PER_TYPO));
  if (areVariants(one, other)) return undefined;
  if (areSwapped(a, b)) return most > 0 ? 1 : undefined;
  const distance = leven(a, b, { maxDistance: most + 1 });
  return distance <= most ? distance : undefined;
}

/** Two neighbors in the wrong order are one slip of the fingers, which the edit distance counts twice. */
function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? "") + one.charAt(at) + one.slice(at + 2);
  return one.length === other.length && swapped === other;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_.\s]/g, "");
}

/** `KEY`, `KEY_1` and `KEY_2`, `URL_EU` and `URL_US`: names that differ on purpose, in digits or in short parts. */
function areVariants(one: string, other: string): boolean {
  const parts = partsOf(one);
  const others = partsOf(other);
  if (parts.length !== others.length) return false;
  return parts.every((part, index) => part === others[index] || Math.max(part.length, others[index]?.length ?? 0) <= 2);
}

function partsOf(name: string): string[] {
  const parts = name
    .toLowerCase()
    .replace(/\d/g, "")
    .split(/[-_.\s]/);
  return parts.filter((part) => part !== "");
}
