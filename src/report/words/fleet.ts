import type { Outcome } from "../../model/outcome.ts";
import { nameList } from "../../wording.ts";

export type FailureGroup = {
  /** The Workers, as "3 Workers (a, b, c)", and whose message it is. */
  readonly scripts: string;
  /** Of the first of them. */
  readonly message: string;
};

/**
 * Failures with the same reason together, since a thousand messages have few reasons. The most frequent comes first, and
 * last what was not run because of another.
 *
 * @param shown how a Worker's name is written
 */
export function grouped(
  failed: readonly Outcome[],
  shown: (script: string) => string = (script) => script,
): FailureGroup[] {
  const groups = Map.groupBy(failed, reasonOf);
  return [...groups.values()]
    .map((group) => ({ group, last: group[0]?.isLeftOut ?? false }))
    .sort((one, other) => Number(one.last) - Number(other.last) || other.group.length - one.group.length)
    .map(({ group, last }) => ({
      scripts: subject(
        group.map(({ script }) => shown(script)),
        { isSame: last },
      ),
      message: group[0]?.error?.message ?? "",
    }));
}

/** @param isSame whether the message is the same one for all of them, to the letter */
function subject(scripts: readonly string[], { isSame }: { isSame: boolean }): string {
  const named = `${plural(scripts.length, "Worker")} (${nameList(scripts)})`;
  return scripts.length === 1 || isSame ? named : `${named}, for example ${scripts[0]}`;
}

/** The message without what differs from Worker to Worker though the reason is the same. */
function reasonOf({ script, error }: Outcome): string {
  const own = new RegExp(`\\bWorker ${script}(?![a-z0-9_-])`, "g");
  const message = (error?.message ?? "")
    .replace(own, "Worker")
    .replace(/^cf-ray: .*$/gm, "")
    .replace(/\b\d+(\.\d+)? s\b/g, "s");
  return `${error?.code} ${message}`;
}

export function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "5,000", in the same way on every machine. */
export function number(count: number): string {
  return count.toLocaleString("en-US");
}
