import { isObject } from "../model/json.ts";
import type { Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import type { Redact } from "../privacy/redaction.ts";
import { bodyOf, markerOf } from "./body.ts";
import { explain, unreadable } from "./failure.ts";
import { openSession, type Session } from "./graphql.ts";

export type CommentOptions = {
  readonly githubToken: string;
  /** Nobody masks it: what a reader of the pull request may not see must not be in it. */
  readonly markdown: string;
  readonly worker: Worker;
  /** Knows `githubToken` too. */
  readonly redact: Redact;
  /** For one request, and for all of them. */
  readonly seconds?: { readonly request: number; readonly total: number };
};

type CommentPorts = Pick<Ports, "core" | "env" | "connect" | "github" | "cancelled">;

/** On these events GITHUB_EVENT_PATH is about a pull request, and GITHUB_TOKEN may be allowed to comment on it. */
const EVENTS = ["pull_request", "pull_request_target"];

/**
 * `viewerDidAuthor` is the answer to whose comment it is: a marker can be copied by anybody, and whoever wrote a comment
 * may edit it at any time, so that a plan in the comment of somebody else could be falsified. A name does not settle it:
 * the bot of GITHUB_TOKEN is `github-actions` here and `github-actions[bot]` there. Newest first, since ours is most
 * often among the last.
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
 * Keeps one comment on the pull request: of this Worker, by this workflow. Nothing that happens here fails the step,
 * which does not depend on it; it ends within `seconds.total`, and at once when the step is cancelled. Never rejects.
 */
export async function keepComment(ports: CommentPorts, options: CommentOptions): Promise<void> {
  const { core, env, cancelled } = ports;
  if (!EVENTS.includes(env.GITHUB_EVENT_NAME ?? "")) {
    core.info(`No comment: the plan is written to a pull request on the events ${EVENTS.join(" and ")} alone.`);
    return;
  }
  try {
    core.info(`The pull request has the plan: its comment ${await connectAndKeep(ports, options)}.`);
  } catch (error) {
    if (cancelled.aborted) core.info("The plan was not written to the pull request: the step is being cancelled.");
    else core.warning(`The plan was not written to the pull request: ${explain(error, options.redact)}`);
  }
}

async function connectAndKeep(ports: CommentPorts, options: CommentOptions): Promise<string> {
  const { githubToken, worker, markdown, seconds = { request: 10, total: 60 } } = options;
  const signal = AbortSignal.any([ports.cancelled, AbortSignal.timeout(Math.ceil(seconds.total * 1000))]);
  signal.throwIfAborted();
  const session = await openSession(ports, { githubToken, signal, seconds: seconds.request });
  try {
    const marker = markerOf(worker, ports.env);
    return await keep(session, { marker, body: bodyOf(marker, markdown) });
  } finally {
    await session.close();
  }
}

/** Gives what became of the comment, as the end of a sentence. */
async function keep(session: Session, { marker, body }: { marker: string; body: string }): Promise<string> {
  const { execute } = session;
  const { subject, comment } = await find(session, marker);
  if (comment === undefined) {
    const added = await execute(ADD, { subject, body });
    if (typeof at(added, "addComment", "commentEdge", "node", "id") !== "string") throw unreadable();
    return "is written";
  }
  if (asStored(comment.body) === asStored(body)) return "was up to date";
  const updated = await execute(UPDATE, { id: comment.id, body });
  if (at(updated, "updateIssueComment", "issueComment", "id") !== comment.id) throw unreadable();
  return "is brought up to date";
}

/** GitHub may hand a body back with other line ends, and without white space around it. */
function asStored(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}

type Comment = { readonly id: string; readonly body: string };

/** `subject`: the pull request's node id. */
type Found = { readonly subject: string; readonly comment: Comment | undefined };

/** The newest comment of ours. */
async function find({ execute, place }: Session, marker: string): Promise<Found> {
  const { owner, repo: name, number } = place;
  let before: string | undefined;
  for (;;) {
    const page = pageOf(await execute(FIND, { owner, name, number, before }));
    const comment = page.own.findLast(({ body }) => body.trimStart().startsWith(marker));
    if (comment !== undefined || page.before === undefined) return { subject: page.subject, comment };
    before = page.before;
  }
}

/** `own`: oldest first. `before`: where the page before this one ends, if there is one. */
type Page = { readonly subject: string; readonly own: readonly Comment[]; readonly before: string | undefined };

function pageOf(data: unknown): Page {
  const pullRequest = at(data, "repository", "pullRequest");
  const [id, nodes] = [at(pullRequest, "id"), at(pullRequest, "comments", "nodes")];
  const pageInfo = at(pullRequest, "comments", "pageInfo");
  if (typeof id !== "string" || !Array.isArray(nodes) || !isObject(pageInfo)) throw unreadable();
  const { hasPreviousPage, startCursor } = pageInfo;
  const before = hasPreviousPage === true && typeof startCursor === "string" ? startCursor : undefined;
  return { subject: id, own: nodes.filter(isOwn), before };
}

function isOwn(node: unknown): node is Comment {
  return (
    isObject(node) && node.viewerDidAuthor === true && typeof node.id === "string" && typeof node.body === "string"
  );
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}
