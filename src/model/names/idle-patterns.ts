import { type NamePattern, parsePattern } from "./name-pattern.ts";
import { nearest } from "./near-name.ts";

/**
 * A pattern that matches no name. `nearMiss` is a name at stake that it was probably meant to match. `isPart`: it is one of
 * several in a line, and another one matches.
 */
export type IdlePattern = { readonly pattern: NamePattern; readonly nearMiss?: string; readonly isPart?: true };

type Names = {
  readonly patterns: readonly NamePattern[];
  /** Every name that a pattern may match. */
  readonly names: readonly string[];
  /** Those of `names` that no pattern matches and that something is about to happen to, such as a deletion. */
  readonly atStake: readonly string[];
};

/**
 * Returns the patterns that match none of the names. A pattern narrowly misses a name in another case, by one or two typos
 * in its literal text, and if it is one or more whole parts of the name, as `API` is of `API_KEY`.
 */
export function idlePatterns({ patterns, names, atStake }: Names): IdlePattern[] {
  const isIdle = ({ matches }: NamePattern): boolean => !names.some(matches);
  return patterns.flatMap((pattern): IdlePattern[] => {
    const nearMissOf = ({ text }: NamePattern): string | undefined => atStake.find(narrowMiss(text));
    if (!isIdle(pattern)) {
      return alternativesOf(pattern).flatMap((part) => {
        const nearMiss = isIdle(part) ? nearMissOf(part) : undefined;
        return nearMiss === undefined ? [] : [{ pattern: part, nearMiss, isPart: true }];
      });
    }
    const nearMiss = nearMissOf(pattern);
    return [nearMiss === undefined ? { pattern } : { pattern, nearMiss }];
  });
}

/** The patterns that `{A,B}` or `(A|B)` stands for. With more than one such list in it, a pattern is not a list of patterns. */
function alternativesOf({ text, line }: NamePattern): NamePattern[] {
  const [, before = "", braces, parentheses, after = ""] =
    /^([^{}()]*?)(?:\{([^{}()]+)\}|(?:@|(?<![?*+!]))\(([^{}()]+)\))([^{}()]*)$/.exec(text) ?? [];
  const alternatives = braces?.split(",") ?? parentheses?.split("|") ?? [];
  return alternatives
    .map((alternative) => parsePattern(before + alternative + after, line))
    .filter((pattern) => typeof pattern === "object");
}

function narrowMiss(pattern: string): (name: string) => boolean {
  // What no name has is another notation: `API_%`, `API_KEY=`, `$API_KEY`, `secrets.API_KEY`.
  const folded = parsePattern(pattern.toLowerCase().replace(/[^\w*?()[\]{},|@+!-]+/g, "*"), 0);
  const words = new Set(pattern.toLowerCase().split(/[^\w$]+/));
  // A list in another notation, or an assignment: `API_*:DB_*`, `API_*=keep`.
  const pieces = pattern
    .toLowerCase()
    .split(/[=:&+<>~]+/)
    .filter((piece) => piece.replace(/\W/g, "").length >= LEAST_PART)
    .map((piece) => parsePattern(piece, 0));
  const literals = pattern.split("*").filter((part) => part !== "");
  const [literal = ""] = literals;
  const isAffix = literals.length === 1 && literal.length >= LEAST_AFFIX;
  return (name) => {
    const lower = name.toLowerCase();
    if (words.has(lower)) return true;
    if ([folded, ...pieces].some((one) => typeof one === "object" && one.matches(lower))) return true;
    if (literal === pattern) return isTypo(literal, name) || isPart(literal, name);
    // The edge may be off by a character, and so by another typo.
    return (
      isAffix && isTypo(literal, pattern.startsWith("*") ? name.slice(-literal.length) : name.slice(0, literal.length))
    );
  };
}

/** A shorter `PREFIX_*` or `*_SUFFIX` is too near to others, as `DEV_` is to `DB_`. */
const LEAST_AFFIX = 6;
const LEAST_PART = 3;

/** Names that differ in short parts differ on purpose, as `STRIPE_KEY_EU` and `STRIPE_KEY_US` do. */
function isTypo(literal: string, name: string): boolean {
  const parts = literal.split("_");
  const others = name.split("_");
  const isVariant =
    parts.length === others.length &&
    parts.every(
      (part, index) => part === others[index] || Math.max(part.length, others[index]?.length ?? 0) < LEAST_PART,
    );
  return !isVariant && nearest(literal, [name]) !== undefined;
}

function isPart(literal: string, name: string): boolean {
  const bare = literal.toLowerCase().replace(/^_+|_+$/g, "");
  return bare.length >= LEAST_PART && `_${name.toLowerCase()}_`.includes(`_${bare}_`);
}
