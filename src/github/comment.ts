import { at, isObject } from "../model/json.ts";
import type { Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import type { Redact } from "../privacy/redaction.ts";
import { bodyOf, markerOf } from "./body.ts";
import { CommentError, type CommentFailure, commentFailure } from "./failure.ts";
import { openSession, type Session } from "./graphql.ts";

export type CommentOptions = {
  readonly githubToken: string;
  /** The text of the comment. Nobody masks it: it must not contain what a reader of the pull request may not see. */
  readonly markdown: string;
  /** The last line of a text that was cut, since GitHub bounds the length of a comment. */
  readonly cutNote: string;
  readonly worker: Worker;
  /** Knows `githubToken` too. */
  readonly redact: Redact;
  /** The time for one request and for all of them. */
  readonly seconds: { readonly request: number; readonly total: number };
};

type CommentPorts = Pick<Ports, "env" | "connect" | "github" | "cancelled">;

type Kept = "created" | "updated" | "unchanged";

/** What became of the comment. */
export type CommentResult =
  | { readonly kind: Kept }
  /** The step does not run on an event of {@link COMMENT_EVENTS}. */
  | { readonly kind: "not-a-pull-request" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: CommentFailure };

/** On these events GITHUB_EVENT_PATH is about a pull request, and GITHUB_TOKEN may be allowed to comment on it. */
export const COMMENT_EVENTS: readonly string[] = ["pull_request", "pull_request_target"];

/**
 * Reads the newest comments before `before`. `viewerDidAuthor` says whose a comment is: anybody can copy a marker, and
 * whoever wrote a comment may edit it at any time, so that a plan in somebody else's comment could be falsified. A name
 * does not settle it: the bot of GITHUB_TOKEN is `github-actions` here and `github-actions[bot]` there.
 */
const FIND = `query ($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(last: 100, before: $before) {
        nodes { id body viewerDidAuthor }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
}`;

const ADD = `mutation ($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { id } } }
}`;

const UPDATE = `mutation ($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } }
}`;

/**
 * Keeps one comment on the pull request for this Worker and this workflow. It ends within `seconds.total`, and at once
 * when the step is cancelled. Never rejects: the step does not depend on it.
 */
export async function keepComment(ports: CommentPorts, options: CommentOptions): Promise<CommentResult> {
  if (!COMMENT_EVENTS.includes(ports.env.GITHUB_EVENT_NAME ?? "")) return { kind: "not-a-pull-request" };
  try {
    return { kind: await connectAndKeep(ports, options) };
  } catch (error) {
    if (ports.cancelled.aborted) return { kind: "cancelled" };
    return { kind: "failed", failure: commentFailure(error, options.redact) };
  }
}

async function connectAndKeep(ports: CommentPorts, options: CommentOptions): Promise<Kept> {
  const { githubToken, worker, markdown, cutNote, seconds } = options;
  const signal = AbortSignal.any([ports.cancelled, AbortSignal.timeout(Math.ceil(seconds.total * 1000))]);
  signal.throwIfAborted();
  const session = await openSession(ports, { githubToken, signal, seconds: seconds.request });
  try {
    const marker = markerOf(worker, ports.env);
    return await keep(session, { marker, body: bodyOf({ marker, markdown, cutNote }) });
  } finally {
    await session.close();
  }
}

async function keep(session: Session, { marker, body }: { marker: string; body: string }): Promise<Kept> {
  const { execute } = session;
  const { subject, comment } = await find(session, marker);
  if (comment === undefined) {
    const added = await execute(ADD, { subject, body });
    if (typeof at(added, "addComment", "commentEdge", "node", "id") !== "string") throw unreadable();
    return "created";
  }
  if (asStored(comment.body) === asStored(body)) return "unchanged";
  const updated = await execute(UPDATE, { id: comment.id, body });
  if (at(updated, "updateIssueComment", "issueComment", "id") !== comment.id) throw unreadable();
  return "updated";
}

function unreadable(): CommentError {
  return new CommentError({ kind: "unreadable" });
}

/** GitHub may return a body with other line endings and without white space around it. */
function asStored(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}

type Comment = { readonly id: string; readonly body: string; readonly viewerDidAuthor: true };

/** Finds our newest comment. `subject` is the node id of the pull request. */
async function find(
  { execute, pullRequest }: Session,
  marker: string,
): Promise<{ readonly subject: string; readonly comment: Comment | undefined }> {
  let before: unknown;
  for (;;) {
    const found = at(await execute(FIND, { ...pullRequest, before }), "repository", "pullRequest");
    const [subject, nodes, pages] = [
      at(found, "id"),
      at(found, "comments", "nodes"),
      at(found, "comments", "pageInfo"),
    ];
    if (typeof subject !== "string" || !Array.isArray(nodes) || !isObject(pages)) throw unreadable();
    const comment = nodes.filter(isOwn).findLast(({ body }) => body.trimStart().startsWith(marker));
    before = pages.startCursor;
    const isLast = pages.hasPreviousPage !== true || typeof before !== "string";
    if (comment !== undefined || isLast) return { subject, comment };
  }
}

function isOwn(node: unknown): node is Comment {
  return (
    isObject(node) && node.viewerDidAuthor === true && typeof node.id === "string" && typeof node.body === "string"
  );
}
