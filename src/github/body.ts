import { createHash } from "node:crypto";
import type { Worker } from "../model/worker.ts";
import type { Environment } from "../ports.ts";

/** GitHub's limit, in characters. Counted in UTF-16 here, which is never less. */
const LONGEST = 65_536;

const REST_IS_ELSEWHERE =
  "\n\n_The rest does not fit into a comment. The whole is in the job summary of the workflow run._\n";

/** After these a text can be cut: a line, and a row or an item of HTML that stands on one line. */
const BREAKS = ["\n", "</tr>", "</li>"];

const VOID_TAGS = ["br", "hr", "img", "input", "wbr", "col"];

/**
 * The invisible first line of the comment on one Worker, written by one workflow. A digest, because the name of a
 * workflow may be any text: `--` or `>` would end the HTML comment, and a long name would fill the body.
 */
export function markerOf({ accountId, dispatchNamespace, script }: Worker, env: Environment): string {
  const identity = [accountId.toLowerCase(), dispatchNamespace ?? null, script, workflowOf(env)];
  const digest = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  return `<!-- patch-worker-secrets: plan ${digest} -->`;
}

/** The workflow's file, without the ref, which is another one for each pull request. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW: name }: Environment): string {
  return ref?.replace(/@(refs\/.*|[0-9a-f]{40,64})$/s, "") || name || "";
}

/** The marker's line and the text, which is cut where it does not fit. */
export function bodyOf(marker: string, markdown: string): string {
  const whole = `${marker}\n${markdown}`;
  if (whole.length <= LONGEST) return whole;
  return `${marker}\n${cut(markdown, LONGEST - marker.length - 1)}`;
}

/** Ends at the last place where what is open can be closed, with a word on it, within the room there is. */
function cut(markdown: string, room: number): string {
  let limit = room - REST_IS_ELSEWHERE.length;
  for (;;) {
    const end = lastBreak(markdown, limit);
    const kept = markdown.slice(0, end).trimEnd();
    const text = kept + closing(kept) + REST_IS_ELSEWHERE;
    if (text.length <= room) return text;
    limit = end - (text.length - room);
  }
}

/** The greatest position, at most `limit`, that is right behind one of {@link BREAKS}; 0 where there is none. */
function lastBreak(text: string, limit: number): number {
  const ends = BREAKS.map((end) => text.lastIndexOf(end, limit - end.length) + end.length);
  const found = ends.filter((end, index) => end >= (BREAKS[index]?.length ?? 0) && end <= limit);
  return Math.max(0, ...found);
}

/** What ends a fence and the elements that are open at the end of a text, innermost first. */
function closing(text: string): string {
  const fences = text.split(/^```.*$/m);
  const fence = fences.length % 2 === 0 ? "\n```" : "";
  // What stands in a fence is no markup.
  const markup = fences.filter((_, index) => index % 2 === 0).join("");
  const open: string[] = [];
  for (const [, slash, tag = ""] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const name = tag.toLowerCase();
    if (slash === "") open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name));
  }
  const tags = open.filter((name) => !VOID_TAGS.includes(name)).reverse();
  return fence + (tags.length === 0 ? "" : `\n\n${tags.map((name) => `</${name}>`).join("")}`);
}
