import type { Ports } from "../ports.ts";

/** The runner does not mask titles, so they are constants. */
const FAILURE = { title: "Worker secrets: failed" };
const WARNING = { title: "Worker secrets: warning" };

/** The runner cuts a message at 4096 characters (ExecutionContext.cs). */
const MAX_ANNOTATION_LENGTH = 4000;

/** More lines than this are folded. */
const MOST_OPEN_LINES = 20;

/** Logs a warning, as an annotation. */
export function warn(core: Pick<Ports["core"], "warning">, message: string): void {
  core.warning(message, WARNING);
}

/** Logs lines; many of them in a group, which the runner folds. */
export function logLines(
  core: Pick<Ports["core"], "info" | "startGroup" | "endGroup">,
  { title, lines }: { title: string; lines: readonly string[] },
): void {
  const isLong = lines.length > MOST_OPEN_LINES;
  if (isLong) core.startGroup(title);
  for (const line of lines) core.info(line);
  if (isLong) core.endGroup();
}

/** Fails the step. A message that is too long for one annotation is in the log as a whole. */
export function logFailure(
  core: Pick<Ports["core"], "info" | "startGroup" | "endGroup" | "setFailed">,
  lines: readonly string[],
): void {
  const message = lines.join("\n");
  if (message.length <= MAX_ANNOTATION_LENGTH) {
    core.setFailed(message, FAILURE);
    return;
  }
  logLines(core, { title: "The whole message", lines });
  core.setFailed(`${message.slice(0, MAX_ANNOTATION_LENGTH)}…\nThe whole message is in the log above.`, FAILURE);
}
