import { nameList, number, plural } from "../../wording.ts";
import type { Declared, EmptyValue } from "../reading/declared.ts";
import { type Reading, reading } from "../reading/findings.ts";
import { FORK_PROBLEM } from "../reading/pull-request.ts";

/** White space and characters that show nothing are no value. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** What becomes of secrets without a value: some are set to an empty text, others are skipped. */
export type ResolvedEmpty = {
  readonly declared: readonly Declared[];
  /** Names that stay as they are on the Worker; prune must leave them alone. */
  readonly skipped: readonly string[];
};

/**
 * Decides by `on-empty` what becomes of secrets without a value, all in one place. `isFork`: the workflow runs for a pull
 * request from a fork, to which GitHub passes no secrets.
 */
export function resolveEmpty(
  empty: readonly EmptyValue[],
  { onEmpty, isFork }: { readonly onEmpty: "error" | "skip" | "set"; readonly isFork: boolean },
): Reading<ResolvedEmpty> {
  if (empty.length === 0) return reading({ declared: [], skipped: [] });
  if (onEmpty === "skip") {
    const shown = nameList(empty.map(({ displayName }) => displayName));
    const notes = [`Skipped ${plural(empty.length, "secret")} without a value: ${shown}.`];
    return reading({ declared: [], skipped: empty.map(({ name }) => name) }, { notes });
  }
  const isSet = ({ settable }: EmptyValue): boolean => onEmpty === "set" && settable;
  const declared = empty.filter(isSet).map(({ name, where }): Declared => {
    return { secret: { name, type: "secret_text", text: "" }, where };
  });
  const problems = emptyProblems(
    empty.filter((one) => !isSet(one)),
    isFork,
  );
  return reading({ declared, skipped: [] }, { problems });
}

function emptyProblems(empty: readonly EmptyValue[], isFork: boolean): string[] {
  const {
    workflow = [],
    line = [],
    file = [],
  }: Partial<Record<string, EmptyValue[]>> = Object.groupBy(empty, ({ from }) => from);
  return [
    ...(workflow.length > 0 ? [isFork ? FORK_PROBLEM : workflowProblem(workflow)] : []),
    ...line.map(({ where, displayName }) =>
      displayName.startsWith("(")
        ? `${where}: the name (not shown) has no value.`
        : `${where}: ${displayName}= has no value.`,
    ),
    ...(file.length > 0 ? [fileProblem(file)] : []),
  ];
}

const WORKFLOW_REMEDY =
  "exists under that name, that env: of this step passes it on, and, if it is stored in a GitHub environment, that the " +
  "job sets environment:. In a reusable workflow, the caller must pass them on, in secrets: or with secrets: inherit.";

function workflowProblem(empty: readonly EmptyValue[]): string {
  const shown = empty.map(({ displayName }) => displayName);
  return shown.length === 1
    ? `Secret ${shown[0]} has no value. Check that the repository secret ${WORKFLOW_REMEDY}`
    : `${several(shown)} Check that each repository secret ${WORKFLOW_REMEDY}`;
}

const FILE_REMEDY = "Give a value in the file, remove the entry, or let on-empty skip or set it.";

function fileProblem(empty: readonly EmptyValue[]): string {
  // A name that is not shown is its place already.
  const places = empty.map(({ displayName, where }) =>
    displayName.startsWith("(") ? displayName : `${displayName} (${where})`,
  );
  return places.length === 1 ? `Secret ${places[0]} has no value. ${FILE_REMEDY}` : `${several(places)} ${FILE_REMEDY}`;
}

function several(shown: readonly string[]): string {
  return `${number(shown.length)} secrets have no value: ${nameList(shown)}.`;
}
