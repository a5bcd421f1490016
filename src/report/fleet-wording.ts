import { nameList } from "../secrets/name-list.ts";
import type { Outcome } from "../secrets/outcome.ts";

export type FailureGroup = {
  /** The Workers, as "3 Workers (a, b, c)". */
  readonly scripts: string;
  /** Of the first of them. */
  readonly message: string;
};

/** Failures with the same reason together, the most frequent first: a thousand messages have few reasons. */
export function grouped(failed: readonly Outcome[]): FailureGroup[] {
  const groups = Map.groupBy(failed, ({ script, error }) => reasonOf(script, error));
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .map((group) => ({
      scripts: `${plural(group.length, "Worker")} (${nameList(group.map(({ script }) => script))})`,
      message: group[0]?.error?.message ?? "",
    }));
}

/** The code and the first line, without the Worker's name. */
function reasonOf(script: string, error: Outcome["error"]): string {
  const [first = ""] = error?.message.split("\n") ?? [];
  return `${error?.code} ${first.replaceAll(script, "")}`;
}

export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "5,000", in the same way on every machine. */
export function number(count: number): string {
  return count.toLocaleString("en-US");
}
