import { isLoopback } from "../http/loopback.ts";
import { closePool, openPool } from "../http/pool.ts";
import { request } from "../http/request.ts";
import { at } from "../model/json.ts";
import type { Environment, Ports } from "../ports.ts";
import { CommentError } from "./failure.ts";

const DEFAULT_URL = "https://api.github.com/graphql";

/** A page of comments is far below it. What is cut off there is not valid JSON. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** The API for one pull request. */
export type Session = {
  /** Sends a GraphQL document and returns its `data`, unread. @throws what `commentFailure` reads */
  readonly execute: (query: string, variables: Record<string, unknown>) => Promise<unknown>;
  /** The pull request that the step runs for, as variables of a query. */
  readonly pullRequest: { readonly owner: string; readonly name: string; readonly number: number };
  close(): Promise<void>;
};

type SessionOptions = {
  readonly githubToken: string;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** The time for one request. */
  readonly seconds: number;
};

/**
 * Opens the API of the GitHub that the step runs for. Nothing is sent yet.
 *
 * @throws CommentError
 */
export async function openSession(
  ports: Pick<Ports, "env" | "connect" | "github">,
  { githubToken, signal, seconds }: SessionOptions,
): Promise<Session> {
  const url = urlOf(ports.env);
  // What @actions/github throws while it loads quotes the event's file.
  const { getOctokit, context } = await ports.github().catch(() => {
    throw new CommentError({ kind: "library" });
  });
  const { owner, repo: name } = context.repo;
  const number = at(context.payload, "pull_request", "number");
  if (typeof number !== "number" || !Number.isInteger(number)) throw new CommentError({ kind: "no-pull-request" });
  const dispatcher = open(ports.connect);
  // Octokit logs what the server says of a deprecation, to the console unless a request is given a log.
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const fetch = fetchOver(dispatcher, { signal, seconds });
  const { graphql } = getOctokit(githubToken, { baseUrl: url, request: { fetch, log } });
  // Octokit derives the URL from `baseUrl`; the runner gives it as it is.
  return {
    execute: graphql.defaults({ url }),
    pullRequest: { owner, name, number },
    close: () => closePool(dispatcher),
  };
}

function open(connect: Ports["connect"]): ReturnType<Ports["connect"]> {
  try {
    return openPool(connect);
  } catch {
    throw new CommentError({ kind: "proxy-variable" });
  }
}

function urlOf(env: Environment): string {
  const url = URL.parse(env.GITHUB_GRAPHQL_URL || DEFAULT_URL);
  const mayCarryToken = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (mayCarryToken && url.username === "" && url.password === "") return url.href;
  throw new CommentError({ kind: "url" });
}

/**
 * Replaces Octokit's `fetch`, which would not verify certificates under NODE_TLS_REJECT_UNAUTHORIZED=0, bypass a proxy
 * whose URL it cannot read, and follow redirects: the token goes the way of the Cloudflare credentials.
 */
function fetchOver(
  dispatcher: ReturnType<Ports["connect"]>,
  { signal, seconds }: { signal: AbortSignal; seconds: number },
) {
  return async (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    const answer = await request({
      dispatcher,
      url,
      method: "POST",
      headers,
      body,
      timeoutSeconds: seconds,
      cancelled: signal,
      maxBytes: LARGEST_ANSWER,
    });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}
