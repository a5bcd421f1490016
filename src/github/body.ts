import { createHash } from "node:crypto";
import type { Worker } from "../model/worker.ts";
import type { Environment } from "../ports.ts";

/** GitHub's limit in characters. UTF-16 code units are counted here, which are never fewer. */
const LONGEST = 65_536;

/** A text can be cut after these: a line, and a row or an item of HTML that is written on one line. */
const BREAKS = ["\n", "</tr>", "</li>"];

const VOID_TAGS = ["br", "hr", "img", "input", "wbr", "col"];

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
 */
export function bodyOf({ marker, markdown, cutNote }: { marker: string; markdown: string; cutNote: string }): string {
  const whole = `${marker}\n${markdown}`;
  if (whole.length <= LONGEST) return whole;
  return `${marker}\n${cut(markdown, { room: LONGEST - marker.length - 1, end: `\n\n${cutNote}\n` })}`;
}

/** Cuts a text at the last place where everything that is open can be closed before `end` within the room. */
function cut(markdown: string, { room, end }: { room: number; end: string }): string {
  let limit = room - end.length;
  for (;;) {
    const position = lastBreak(markdown, limit);
    const kept = markdown.slice(0, position).trimEnd();
    const text = kept + closing(kept) + end;
    if (text.length <= room) return text;
    limit = position - (text.length - room);
  }
}

/** Returns the greatest position up to `limit` that is right after one of {@link BREAKS}, or 0 if there is none. */
function lastBreak(text: string, limit: number): number {
  const ends = BREAKS.map((end) => text.lastIndexOf(end, limit - end.length) + end.length);
  const found = ends.filter((end, index) => end >= (BREAKS[index]?.length ?? 0) && end <= limit);
  return Math.max(0, ...found);
}

/** Returns what closes a fence and the elements that are open at the end of a text, innermost first. */
function closing(text: string): string {
  const fences = text.split(/^```.*$/m);
  const fence = fences.length % 2 === 0 ? "\n```" : "";
  // Text in a fence is not markup.
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
