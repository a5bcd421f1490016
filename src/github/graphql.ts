import { readBodyText } from "../http/body.ts";
import { isLoopback } from "../http/loopback.ts";
import type { Environment, Ports } from "../ports.ts";
import { Unwritten } from "./failure.ts";

const DEFAULT_ENDPOINT = "https://api.github.com/graphql";

/** A page of comments is far below it. What is cut off there is no valid JSON. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Where the comment belongs. */
export type Place = { readonly owner: string; readonly repo: string; readonly number: number };

/** Sends one document of GraphQL and gives its `data`, unread. @throws what {@link explain} takes. */
export type Execute = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

export type Session = { readonly execute: Execute; readonly place: Place; close(): Promise<void> };

type SessionOptions = {
  readonly githubToken: string;
  /** ends everything */
  readonly signal: AbortSignal;
  /** for one request */
  readonly seconds: number;
};

/**
 * The API of the GitHub that the step runs for, and the pull request that it runs for. Nothing is sent yet.
 *
 * @throws Unwritten
 */
export async function openSession(
  ports: Pick<Ports, "env" | "connect" | "github">,
  { githubToken, signal, seconds }: SessionOptions,
): Promise<Session> {
  const url = endpointOf(ports.env);
  const { getOctokit, context } = await load(ports);
  const place = { ...context.repo, number: numberOf(context.payload) };
  const dispatcher = open(ports.connect);
  // Octokit hands what the server says of a deprecation to `log`, which is the console where it is not given.
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const request = { fetch: fetchOver(dispatcher, { signal, seconds }), log };
  const { graphql } = getOctokit(githubToken, { baseUrl: url, log, request });
  // Octokit derives the address from `baseUrl`; the runner gives it as it is.
  return { execute: graphql.defaults({ url }), place, close: () => dispatcher.destroy() };
}

/** What @actions/github throws while it loads quotes the event's file. */
async function load({ github }: Pick<Ports, "github">): ReturnType<Ports["github"]> {
  try {
    return await github();
  } catch {
    throw new Unwritten(
      "GitHub's library cannot be loaded: the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.",
    );
  }
}

/** undici's message on a proxy variable that it cannot read holds the variable, and that a password. */
function open(connect: Ports["connect"]): ReturnType<Ports["connect"]> {
  try {
    return connect();
  } catch {
    throw new Unwritten("the proxy variable HTTPS_PROXY or HTTP_PROXY is not the address of a proxy (not shown).");
  }
}

/** The address is not shown: a password may stand in it. */
function endpointOf(env: Environment): string {
  const text = env.GITHUB_GRAPHQL_URL || DEFAULT_ENDPOINT;
  const url = URL.parse(text);
  const mayCarryToken = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (mayCarryToken && url.username === "" && url.password === "") return url.href;
  throw new Unwritten(
    "GITHUB_GRAPHQL_URL is not an address that begins with https:// and holds no password. Nothing was sent.",
  );
}

function numberOf({ pull_request }: { pull_request?: { number: unknown } }): number {
  const number = pull_request?.number;
  if (typeof number === "number" && Number.isInteger(number)) return number;
  throw new Unwritten("the event (GITHUB_EVENT_PATH) holds no pull request.");
}

type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string },
) => Promise<Response>;

/**
 * Takes the place of Octokit's `fetch`, which would not verify certificates under NODE_TLS_REJECT_UNAUTHORIZED=0, pass by
 * a proxy whose address it cannot read, and follow redirects: the token goes the way of the Cloudflare credentials.
 */
function fetchOver(
  dispatcher: ReturnType<Ports["connect"]>,
  { signal, seconds }: { signal: AbortSignal; seconds: number },
): Fetch {
  return async (url, { method, headers, body }) => {
    const { origin, pathname, search } = new URL(url);
    const answer = await dispatcher.request({
      origin,
      path: pathname + search,
      method: method as "POST",
      headers,
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(seconds * 1000))]),
      // The signal alone limits the time.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const text = await readBodyText(answer.body, LARGEST_ANSWER);
    const fields = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
    return new Response(text, { status: answer.statusCode, headers: fields });
  };
}
