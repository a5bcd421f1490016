import { nameList, number, plural } from "../../wording.ts";
import type { Context } from "../reading/context.ts";
import type { EmptyValue, EntryDeclaration } from "../reading/declared.ts";
import { FORK_PROBLEM } from "../reading/pull-request.ts";

/** White space and characters that show nothing are not a value. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/**
 * Decides by `on-empty` what becomes of secrets without a value, all in one place: some are set to an empty text, others
 * are skipped, so they stay as they are on the Worker.
 */
export function resolveEmpty(
  { inputs, findings, isFromFork }: Context,
  empty: readonly EmptyValue[],
): EntryDeclaration[] {
  const onEmpty = inputs.choice("on-empty");
  if (empty.length === 0) return [];
  if (onEmpty === "skip") {
    findings.note(`Skipped ${plural(empty.length, "secret")} without a value: ${nameList(empty.map(shownName))}.`);
    return empty.map(({ name }) => ({ untouched: name }));
  }
  const isSet = ({ settable }: EmptyValue): boolean => onEmpty === "set" && settable;
  const unset = empty.filter((one) => !isSet(one));
  const workflow = unset.filter(({ from }) => from === "workflow").map(shownName);
  if (workflow.length > 0) findings.problem(isFromFork() ? FORK_PROBLEM : workflowProblem(workflow));
  for (const { name, isShowable, where } of unset.filter(({ from }) => from === "line")) {
    findings.problem(`${where}: ${isShowable ? `${name}=` : "the name (not shown)"} has no value.`);
  }
  const file = unset.filter(({ from }) => from === "file").map(shownPlace);
  if (file.length > 0) findings.problem(`${subject(file)} ${FILE_REMEDY}`);
  return empty.filter(isSet).map(({ name, where }) => {
    return { declared: { secret: { name, type: "secret_text", text: "" }, where } };
  });
}

function shownName({ name, isShowable, where }: EmptyValue): string {
  return isShowable ? name : `(${where}, not shown)`;
}

function shownPlace(empty: EmptyValue): string {
  return empty.isShowable ? `${empty.name} (${empty.where})` : shownName(empty);
}

function subject(shown: readonly string[]): string {
  return shown.length === 1
    ? `Secret ${shown[0]} has no value.`
    : `${number(shown.length)} secrets have no value: ${nameList(shown)}.`;
}

const FILE_REMEDY = "Give a value in the file, remove the entry, or let on-empty skip or set it.";

function workflowProblem(shown: readonly string[]): string {
  return (
    `${subject(shown)} Check that ${shown.length === 1 ? "the" : "each"} repository secret exists under that name, that ` +
    "env: of this step passes it on, and, if it is stored in a GitHub environment, that the job sets environment:. In a " +
    "reusable workflow, the caller must pass them on, in secrets: or with secrets: inherit."
  );
}
