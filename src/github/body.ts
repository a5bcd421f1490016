import { createHash } from "node:crypto";
import type { Worker } from "../model/worker.ts";
import type { Environment } from "../ports.ts";

/** GitHub's limit in characters. UTF-16 code units are counted here, which are never fewer. */
const LONGEST = 65_536;

/**
 * Returns the invisible first line of the comment for one Worker by one workflow. It is a digest, because the name of a
 * workflow may be any text: `--` or `>` would end the HTML comment, and a long name would fill the body.
 */
export function markerOf({ accountId, dispatchNamespace, script }: Worker, env: Environment): string {
  const identity = [accountId.toLowerCase(), dispatchNamespace ?? null, script, workflowOf(env)];
  const digest = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  return `<!-- patch-worker-secrets: plan ${digest} -->`;
}

/** Returns the workflow's file without the ref, which differs between pull requests. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW: name }: Environment): string {
  return ref?.replace(/@(refs\/.*|[0-9a-f]{40,64})$/s, "") || name || "";
}

/**
 * Returns the marker's line and the text. A text that is too long is cut, and `cutNote` is its last paragraph then.
 *
 * @param markdown HTML in lines, as a summary is: every element is closed, and a text has no `<`
 */
export function bodyOf({ marker, markdown, cutNote }: { marker: string; markdown: string; cutNote: string }): string {
  const whole = `${marker}\n${markdown}`;
  if (whole.length <= LONGEST) return whole;
  return `${marker}\n${cut(markdown, { room: LONGEST - marker.length - 1, end: `\n\n${cutNote}\n` })}`;
}

/** Takes as many lines as there is room for, together with the tags that they leave open and with `end`. */
function cut(markdown: string, { room, end }: { room: number; end: string }): string {
  const open: string[] = [];
  let [position, longest, tags] = [-1, 0, ""];
  for (const line of markdown.split("\n")) {
    for (const [, slash, name = ""] of line.matchAll(/<(\/?)([a-z0-9]+)/g)) {
      if (slash === "") open.push(name);
      else open.pop();
    }
    position += line.length + 1;
    if (position > room) break;
    const closing =
      open.length === 0
        ? ""
        : `\n\n${open
            .toReversed()
            .map((name) => `</${name}>`)
            .join("")}`;
    if (position + closing.length + end.length <= room) [longest, tags] = [position, closing];
  }
  return markdown.slice(0, longest) + tags + end;
}
