/**
 * An emulator of the part of GitHub's API that the action uses, over real HTTP on the loopback interface: GraphQL, with
 * the comments of one pull request.
 *
 * A document is held against GitHub's schema before it is executed, as the API does. Sources: docs.github.com, GitHub's
 * published schema, and answers that users showed in public threads.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Answer } from "./cloudflare/envelope.ts";
import { type Interception, Interceptions } from "./cloudflare/interception.ts";
import { type RecordedRequest, readRequest, send } from "./cloudflare/wire.ts";
import { type Comment, commentId, type Permission, type PullRequest, schemaOf } from "./github/comments.ts";
import { parseDocument, SyntaxFault } from "./github/document.ts";
import { type Execution, execute } from "./github/execution.ts";

export type { Interception } from "./cloudflare/interception.ts";
export type { RecordedRequest } from "./cloudflare/wire.ts";
export type { Comment, Permission } from "./github/comments.ts";

// Made up, in the shape of a real one.
export const GITHUB_TOKEN = "ghs_q8Zr4VtYw2LxKd0mSj6NbHc3PfGu9AeT1iRo";
/** Whose comments GITHUB_TOKEN writes. */
export const GITHUB_BOT = "github-actions[bot]";

export type GitHubOptions = {
  token?: string;
  /** of the token, as in a job's `permissions:`; on a private repository, where `none` cannot read either */
  permissions?: { "pull-requests"?: Permission };
  /** owner/name; by default as in the runner of this sandbox */
  repository?: string;
  /** its number; 7 by default */
  pullRequest?: number;
  /** oldest first */
  comments?: { author: string; body: string }[];
  /** whose the token is */
  viewer?: string;
  /** PEM; the emulator then speaks HTTPS */
  tls?: { key: string; cert: string };
};

export type GitHub = {
  /** as in GITHUB_API_URL; with `/graphql` as in GITHUB_GRAPHQL_URL */
  url: string;
  /** in the order of arrival */
  requests: RecordedRequest[];
  /** oldest first */
  comments(): Comment[];
  intercept(interception: Interception): void;
  /** ends all connections at once */
  close(): Promise<void>;
};

export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { token = GITHUB_TOKEN, comments = [], tls } = options;
  const pullRequest: PullRequest = {
    repository: options.repository ?? "octocat/repository",
    number: options.pullRequest ?? 7,
    id: "PR_kwDOABPHjM5Kx9uR",
    comments: comments.map((comment, index) => ({ id: commentId(index), ...comment })),
    viewer: options.viewer ?? GITHUB_BOT,
    permission: options.permissions === undefined ? "write" : (options.permissions["pull-requests"] ?? "none"),
  };
  const requests: RecordedRequest[] = [];
  const interceptions = new Interceptions();
  const server = await listen(handler({ token, pullRequest, requests, interceptions }), tls);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    requests,
    comments: () => structuredClone(pullRequest.comments),
    intercept: (interception) => interceptions.add(interception),
    close: () => close(server),
  };
}

/** An interception's answer to somebody who writes too much at a time (docs.github.com, rate limits). */
export function secondaryRateLimit({ status = 403, retryAfter = 60 } = {}): Interception {
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to " +
    "GitHub Support for help, please include the request ID 9C31:8954C:60104B:C1D441:688BE22C.";
  return {
    status,
    headers: { ...HEADERS, "retry-after": String(retryAfter) },
    body: JSON.stringify({ documentation_url: RATE_LIMITS, message }),
  };
}

const RATE_LIMITS =
  "https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits";
const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "x-github-media-type": "github.v4; format=json",
  "x-github-request-id": "9C31:8954C:60104B:C1D441:688BE22C",
};

type Sandbox = {
  token: string;
  pullRequest: PullRequest;
  requests: RecordedRequest[];
  interceptions: Interceptions;
};

type Handler = (message: IncomingMessage, response: ServerResponse) => void;

function handler({ token, pullRequest, requests, interceptions }: Sandbox): Handler {
  const handle = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(message);
    if (request === undefined) return;
    requests.push(request);
    const treatment = interceptions.take(request);
    const ruled = treatment.consult ? answerTo(request, { token, pullRequest }) : undefined;
    const answer = treatment.answer(ruled);
    if (treatment.delayMs > 0) await delay(treatment.delayMs, undefined, { ref: false });
    request.status = send(response, answer, treatment.fault);
  };
  return (message, response) => void handle(message, response);
}

function answerTo(request: RecordedRequest, { token, pullRequest }: Pick<Sandbox, "token" | "pullRequest">): Answer {
  const { method, path, headers, json } = request;
  if (headers["user-agent"] === undefined) {
    const body = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header";
    return { status: 403, headers: { "content-type": "text/html" }, body };
  }
  if (path !== "/graphql" || method !== "POST") return refusal(404, "Not Found");
  const [, given] = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? "") ?? [];
  if (given === undefined) return refusal(401, "This endpoint requires you to be authenticated.");
  if (given !== token) return refusal(401, "Bad credentials");
  const { query, variables = {} } = (json ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
  if (typeof query !== "string") {
    return json === undefined ? refusal(400, "Problems parsing JSON") : executed(NO_QUERY);
  }
  const before = JSON.stringify(pullRequest.comments);
  const answer = executed(run(query, { variables, pullRequest }));
  request.applied = JSON.stringify(pullRequest.comments) !== before;
  return answer;
}

const NO_QUERY: Execution = {
  errors: [{ locations: [], message: "A query attribute must be specified and must be a string." }],
};

type Given = { variables: Record<string, unknown>; pullRequest: PullRequest };

function run(query: string, { variables, pullRequest }: Given): Execution {
  try {
    return execute({ schema: schemaOf(pullRequest), operation: parseDocument(query), variables });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { errors: [{ locations: [error.location], message: error.message }] };
  }
}

/** An error of a document or of a field is not an error of HTTP. */
function executed(body: Execution): Answer {
  return { status: 200, headers: HEADERS, body };
}

function refusal(status: number, message: string): Answer {
  const body = { message, documentation_url: "https://docs.github.com/graphql", status: String(status) };
  return { status, headers: HEADERS, body };
}

async function listen(handle: Handler, tls: GitHubOptions["tls"]): Promise<Server> {
  const server = tls === undefined ? createHttpServer(handle) : createHttpsServer(tls, handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
