import { type context, getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { validate } from "@octokit/graphql-schema";
import { Agent, EnvHttpProxyAgent } from "undici";
import type { Answer } from "../../sandbox/cloudflare.ts";
import {
  GITHUB_BOT,
  GITHUB_TOKEN,
  type GitHub,
  type GitHubOptions,
  type RecordedRequest,
  secondaryRateLimit,
  startGitHub,
} from "../../sandbox/github.ts";
import { markerOf } from "../../src/github/body.ts";
import { COMMENT_EVENTS, type CommentOptions, type CommentResult, keepComment } from "../../src/github/comment.ts";
import type { CommentFailure } from "../../src/github/failure.ts";
import type { Environment, Ports } from "../../src/ports.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { makeAuthority } from "../support/certificates.ts";
import { startForwardProxy } from "../support/forward-proxy.ts";
import { listen, unusedPort } from "../support/listeners.ts";
import "../support/one-realm.ts";

const WORKER = { accountId: "0123456789abcdef0123456789abcdef", script: "api", dispatchNamespace: undefined };
const SECRET = "correct-horse-battery-staple";
const PLAN = "### Plan\n\n- set `A`\n";
const ENV: Environment = {
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_WORKFLOW: "Plan",
  GITHUB_WORKFLOW_REF: "octocat/repository/.github/workflows/plan.yml@refs/pull/7/merge",
};
const MARKER = markerOf(WORKER, ENV);
let open: { close(): Promise<void> }[] = [];

beforeEach(() => {
  open = [];
});

afterEach(async () => {
  for (const one of open) await one.close();
});

async function start(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub(options);
  open.push(github);
  return github;
}

type Kept = {
  github: Pick<GitHub, "url">;
  env?: Environment;
  ports?: Partial<Ports>;
  context?: object;
} & Partial<CommentOptions>;

/** The real library, with the context that it would have read from the event's file. */
async function keep({ github, env = {}, ports, context: change = {}, ...options }: Kept): Promise<CommentResult> {
  const event = { repo: { owner: "octocat", repo: "repository" }, payload: { pull_request: { number: 7 } }, ...change };
  const redact = redactor([GITHUB_TOKEN, SECRET]);
  const result = await keepComment(
    {
      env: { ...ENV, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, ...env },
      connect: () => new Agent(),
      github: async () => ({ getOctokit, context: event as typeof context }),
      cancelled: new AbortController().signal,
      ...ports,
    },
    {
      ...{ githubToken: GITHUB_TOKEN, markdown: PLAN, cutNote: "_Cut._", worker: WORKER, redact },
      seconds: { request: 10, total: 60 },
      ...options,
    },
  );
  expect(JSON.stringify(result)).not.toContain(GITHUB_TOKEN);
  expect(JSON.stringify(result)).not.toContain(SECRET);
  return result;
}

const CREATED = { kind: "created" };
const UPDATED = { kind: "updated" };
const UNCHANGED = { kind: "unchanged" };
const failed = (failure: CommentFailure) => ({ kind: "failed", failure });
const UNREADABLE = failed({ kind: "unreadable" });

/** The name of what each request does. */
function fieldsOf(requests: readonly RecordedRequest[]): string[] {
  return requests.map(
    ({ json }) => /\b(repository|addComment|updateIssueComment)\(/.exec((json as { query: string }).query)?.[1] ?? "",
  );
}

describe("one comment", () => {
  test("is written, with its marker first", async () => {
    const github = await start({ comments: [{ author: "mallory", body: "Nice." }] });
    expect(await keep({ github })).toEqual(CREATED);
    expect(github.comments().map(({ author, body }) => [author, body])).toEqual([
      ["mallory", "Nice."],
      [GITHUB_BOT, `${MARKER}\n${PLAN}`],
    ]);
    expect(fieldsOf(github.requests)).toEqual(["repository", "addComment"]);
    for (const { method, path, headers } of github.requests) {
      expect({ method, path, token: headers.authorization }).toEqual({
        method: "POST",
        path: "/graphql",
        token: `token ${GITHUB_TOKEN}`,
      });
    }
  });

  test("is brought up to date by the next run, at whatever ref, and left alone by one that says the same", async () => {
    const github = await start();
    await keep({ github });
    const env = { GITHUB_WORKFLOW_REF: "octocat/repository/.github/workflows/plan.yml@refs/pull/7/head@refs/x" };
    expect(await keep({ github, env, markdown: "Other." })).toEqual(UPDATED);
    expect(await keep({ github, markdown: "Other." })).toEqual(UNCHANGED);
    expect(github.comments().map(({ body }) => body)).toEqual([`${MARKER}\nOther.`]);
    expect(fieldsOf(github.requests)).toEqual([
      "repository",
      "addComment",
      "repository",
      "updateIssueComment",
      "repository",
    ]);
  });

  test("is the same one although GitHub gives it back with other white space", async () => {
    const github = await start({
      comments: [{ author: GITHUB_BOT, body: `\n ${MARKER}\n${PLAN}`.replaceAll("\n", "\r\n").trimEnd() }],
    });
    expect(await keep({ github })).toEqual(UNCHANGED);
  });

  test.each<[string, Partial<CommentOptions>, Environment]>([
    ["Worker", { worker: { ...WORKER, script: "web" } }, {}],
    ["account", { worker: { ...WORKER, accountId: "f".repeat(32) } }, {}],
    ["namespace", { worker: { ...WORKER, dispatchNamespace: "tenants" } }, {}],
    ["workflow", {}, { GITHUB_WORKFLOW_REF: "octocat/repository/.github/workflows/other.yml@refs/pull/7/merge" }],
    ["workflow that has a name only", {}, { GITHUB_WORKFLOW_REF: "", GITHUB_WORKFLOW: "--> <b> -- \ud800" }],
  ])("belongs to one %s", async (_what, options, env) => {
    const github = await start();
    await keep({ github });
    expect(await keep({ github, env, ...options, markdown: "Other." })).toEqual(CREATED);
    expect(await keep({ github, env, ...options, markdown: "Third." })).toEqual(UPDATED);
    expect(github.comments()[0]?.body).toBe(`${MARKER}\n${PLAN}`);
    expect(github.comments()[1]?.body).toMatch(/^<!-- [a-z0-9:\- ]+ -->\nThird\.$/);
    expect(github.comments()[1]?.body.slice(4, -10)).not.toContain("--");
  });

  test("of somebody else is not ours, whatever marker it carries", async () => {
    const theirs = { author: "mallory", body: `${MARKER}\nNothing to see.` };
    const github = await start({ comments: [theirs, theirs] });
    expect(await keep({ github })).toEqual(CREATED);
    expect(github.comments().map(({ author, body }) => ({ author, body }))).toEqual([
      theirs,
      theirs,
      { author: GITHUB_BOT, body: `${MARKER}\n${PLAN}` },
    ]);
  });

  test("of ours that only quotes the marker is another one", async () => {
    const github = await start({ comments: [{ author: GITHUB_BOT, body: `> ${MARKER}` }] });
    expect(await keep({ github })).toEqual(CREATED);
  });

  test("that is there several times is kept in the newest", async () => {
    const github = await start({
      comments: ["a", "b", "c"].map((body) => ({ author: GITHUB_BOT, body: `${MARKER}\n${body}` })),
    });
    expect(await keep({ github })).toEqual(UPDATED);
    expect(github.comments().map(({ body }) => body)).toEqual([`${MARKER}\na`, `${MARKER}\nb`, `${MARKER}\n${PLAN}`]);
  });

  test("that is on the newest page is looked for no further", async () => {
    const ours = (body: string) => ({ author: GITHUB_BOT, body: `${MARKER}\n${body}` });
    const others = Array.from({ length: 100 }, (_, index) => ({ author: "mallory", body: `c${index}` }));
    const github = await start({ comments: [ours("a"), ...others, ours("b")] });
    expect(await keep({ github })).toEqual(UPDATED);
    expect(github.comments().at(-1)?.body).toBe(`${MARKER}\n${PLAN}`);
    expect(github.requests).toHaveLength(2);
  });

  test.each([
    { body: `${MARKER}\nold` },
    { id: 7, body: `${MARKER}\nold` },
    { id: "IC_x" },
    { id: "IC_x", body: null },
  ])("is none without an id and a body: %j", async (node) => {
    const github = await start();
    const nodes = `"nodes":[${JSON.stringify({ ...node, viewerDidAuthor: true })}]`;
    const transform = ({ body, ...answer }: Answer) => ({
      ...answer,
      body: JSON.stringify(body).replace(/"nodes":\[\]/, nodes),
    });
    github.intercept({ transform });
    expect(await keep({ github })).toEqual(CREATED);
  });

  test("is looked for no further than the cursors lead", async () => {
    const github = await start();
    const lost = '"pageInfo":{"hasPreviousPage":true,"startCursor":null}';
    const transform = ({ body, ...answer }: Answer) => ({
      ...answer,
      body: JSON.stringify(body).replace(/"pageInfo":{[^}]*}/, lost),
    });
    github.intercept({ transform });
    expect(await keep({ github })).toEqual(CREATED);
    expect(fieldsOf(github.requests)).toEqual(["repository", "addComment"]);
  });

  test.each([99, 100, 101, 250])("is found behind %i others", async (count) => {
    const others = Array.from({ length: count }, (_, index) => ({ author: "mallory", body: `c${index}` }));
    const github = await start({ comments: [{ author: GITHUB_BOT, body: `${MARKER}\nold` }, ...others] });
    expect(await keep({ github })).toEqual(UPDATED);
    expect(github.comments()[0]?.body).toBe(`${MARKER}\n${PLAN}`);
    expect(github.requests).toHaveLength(Math.ceil((count + 1) / 100) + 1);
  });
});

test("every document is valid by GitHub's own schema", async () => {
  const github = await start();
  for (const markdown of ["A", "B"]) await keep({ github, markdown });
  const documents = github.requests.map(({ json }) => (json as { query: string }).query);
  expect(new Set(fieldsOf(github.requests))).toEqual(new Set(["repository", "addComment", "updateIssueComment"]));
  expect(documents.flatMap((document) => validate(document))).toEqual([]);
  expect(documents.map((document) => validate(document.replace("id", "ident")).length)).not.toContain(0);
});

describe("events", () => {
  test.each(["push", "workflow_dispatch", "issue_comment", "pull_request_review", ""])(
    "%j has no comment",
    async (name) => {
      const github = await start();
      const never = () => Promise.reject(new Error("loaded"));
      const result = await keep({ github, env: { GITHUB_EVENT_NAME: name }, ports: { github: never } });
      expect(result).toEqual({ kind: "not-a-pull-request" });
      expect(github.requests).toEqual([]);
    },
  );

  test.each(COMMENT_EVENTS)("%s has one", async (name) => {
    expect(await keep({ github: await start(), env: { GITHUB_EVENT_NAME: name } })).toEqual(CREATED);
  });

  test.each([{}, { pull_request: {} }, { pull_request: { number: "7" } }, { pull_request: { number: 7.5 } }])(
    "%j has no pull request",
    async (payload) => {
      const result = await keep({ github: await start(), context: { payload } });
      expect(result).toEqual(failed({ kind: "no-pull-request" }));
    },
  );

  test("a library that cannot be loaded says nothing of what it quotes", async () => {
    const github = () => Promise.reject(new Error(`Unexpected token in ${SECRET}`));
    expect(await keep({ github: await start(), ports: { github } })).toEqual(failed({ kind: "library" }));
  });
});

const json = { "content-type": "application/json; charset=utf-8" };
const answer = (body: object | string, status = 200) => ({
  ...{ status, headers: json },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const graphql = (error: object) => answer({ errors: [error] });

describe("a token", () => {
  test.each<[string, GitHubOptions, string]>([
    ["that may only read", { permissions: { "pull-requests": "read" } }, "Resource not accessible by integration"],
    ["without any permission", { permissions: {} }, "Resource not accessible by integration"],
    [
      "of another repository",
      { repository: "octocat/other" },
      "Could not resolve to a Repository with the name 'octocat/repository'.",
    ],
  ])("%s lacks the permission", async (_case, options, message) => {
    const github = await start(options);
    expect(await keep({ github })).toEqual(failed({ kind: "permission", message }));
    expect(github.comments()).toEqual([]);
  });

  test("that GitHub does not know is a bad one", async () => {
    const github = await start({ token: "ghs_other" });
    expect(await keep({ github })).toEqual(failed({ kind: "bad-token", status: 401, message: "Bad credentials" }));
    expect(github.comments()).toEqual([]);
  });
});

describe("any other failure is a result", () => {
  test.each([403, 429])("a rate limit, HTTP %i", async (status) => {
    const github = await start();
    github.intercept(secondaryRateLimit({ status }));
    const message = expect.stringMatching(/^You have exceeded /);
    expect(await keep({ github })).toEqual({ kind: "failed", failure: { kind: "rate-limit", status, message } });
    expect(github.requests).toHaveLength(1);
  });

  const http = (status: number, message?: string) => answer(message === undefined ? "" : { message }, status);
  const LOST = "Could not resolve to a PullRequest with the number of 7.";
  const pullRequest = (found: unknown) => answer({ data: { repository: { pullRequest: found } } });
  const match = ({ body }: RecordedRequest): boolean => /addComment|updateIssueComment/.test(String(body));

  test.each<[Parameters<GitHub["intercept"]>[0], CommentFailure]>([
    [graphql({ type: "RATE_LIMITED", message: "API limit" }), { kind: "rate-limit", message: "API limit" }],
    [graphql({ type: "FORBIDDEN", message: "Issue is locked." }), { kind: "refused", message: "Issue is locked." }],
    [graphql({ message: "Rate limit exceeded." }), { kind: "rate-limit", message: "Rate limit exceeded." }],
    [graphql({ message: "No PullRequest." }), { kind: "refused", message: "No PullRequest." }],
    [graphql({ message: `It says: ${LOST}` }), { kind: "refused", message: `It says: ${LOST}` }],
    [graphql({ message: "Is Resource not accessible?" }), { kind: "refused", message: "Is Resource not accessible?" }],
    [graphql({ message: LOST }), { kind: "permission", message: LOST }],
    [answer({ errors: [{ message: "No." }], status: 500 }), { kind: "refused", message: "No." }],
    [graphql({}), { kind: "refused" }],
    [
      http(403, "Resource not accessible by x"),
      { kind: "permission", status: 403, message: "Resource not accessible by x" },
    ],
    [http(404, "Not Found"), { kind: "permission", status: 404, message: "Not Found" }],
    [http(429), { kind: "rate-limit", status: 429 }],
    [http(403, "IP not allowed"), { kind: "refused", status: 403, message: "IP not allowed" }],
    [http(500), { kind: "server-error", status: 500 }],
    [http(503, "Down"), { kind: "server-error", status: 503, message: "Down" }],
    [
      { status: 502, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" },
      { kind: "server-error", status: 502 },
    ],
  ])("%j: %j", async (interception, failure) => {
    const github = await start();
    github.intercept(interception);
    expect(await keep({ github })).toEqual(failed(failure));
  });

  test.each<[string, Parameters<GitHub["intercept"]>[0]]>([
    ["no JSON", answer("{")],
    ["null", answer("null")],
    ["no data", answer("{}")],
    ["a page", { ...answer("<html></html>"), headers: { "content-type": "text/html" } }],
    ["an empty body", answer("")],
    ["no content", { status: 204 }],
    ["a type that is none", { ...answer("{}"), headers: { "content-type": ";;" } }],
    ["a list for the pull request", pullRequest([])],
    ["no pages", pullRequest({ id: "x", comments: { nodes: [] } })],
    ["a redirect", { status: 302, headers: { location: "https://example.com/graphql" }, body: "" }],
    ["another answer to the write", { match, ...answer({ data: { addComment: null } }) }],
  ])("an answer that cannot be read: %s", async (_case, interception) => {
    const github = await start();
    github.intercept(interception);
    expect(await keep({ github })).toEqual(UNREADABLE);
  });

  test("an answer without an end", async () => {
    const github = await start();
    const transform = ({ body, ...answer }: Answer) => ({
      ...answer,
      body: " ".repeat(2 ** 26 + 2 ** 20) + JSON.stringify(body),
    });
    github.intercept({ transform });
    expect(await keep({ github })).toEqual(UNREADABLE);
  });

  test("an update that is answered with another comment", async () => {
    const github = await start({ comments: [{ author: GITHUB_BOT, body: MARKER }] });
    github.intercept({ match, ...answer({ data: { updateIssueComment: { issueComment: { id: "IC_other" } } } }) });
    expect(await keep({ github })).toEqual(UNREADABLE);
  });

  test("text of the server executes nothing and shows no secret", async () => {
    const github = await start();
    const text = `##[add-mask]x\n::error::${SECRET} ${Buffer.from(GITHUB_TOKEN).toString("hex")} \u202e`;
    github.intercept(http(422, text));
    const message = "## [add-mask]x\\u{a}: :error: :*** *** \\u{202e}";
    expect(await keep({ github })).toEqual(failed({ kind: "refused", status: 422, message }));
  });

  test("what the server says of a deprecation is not printed", async () => {
    const github = await start();
    const printed: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => printed.push(args);
    try {
      const told = { deprecation: "true", sunset: "::error::now", link: '<x>; rel="deprecation"' };
      const transform = ({ headers, ...rest }: { status: number; headers: Record<string, string>; body: unknown }) => ({
        ...rest,
        headers: { ...headers, ...told },
      });
      github.intercept({ times: 2, transform, apply: true });
      expect(await keep({ github })).toEqual(CREATED);
    } finally {
      console.warn = warn;
    }
    expect(printed).toEqual([]);
  });

  test.each<[string, string]>([
    ["reset", "ECONNRESET|UND_ERR_SOCKET"],
    ["half-body", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_SOCKET|UND_ERR_ABORTED|ECONNRESET"],
  ])("a connection that breaks (%s)", async (fault, codes) => {
    const github = await start();
    github.intercept({ fault: fault as "reset" });
    const code = expect.stringMatching(new RegExp(codes)) as unknown as string;
    expect(await keep({ github })).toEqual(
      failed({ kind: "no-answer", fault: { cause: "connection-broken", codes: [code], effect: "unknown" } }),
    );
  });

  test("nobody there", async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    const fault = { cause: "connection-refused", codes: ["ECONNREFUSED"], effect: "none" } as const;
    expect(await keep({ github: { url } })).toEqual(failed({ kind: "no-answer", fault }));
  });
});

describe("time", () => {
  const SILENT = { kind: "failed", failure: { kind: "no-answer", fault: { cause: "timeout" } } };

  test.each(["hang", "slow-drip"] as const)("a request is given up that is answered by %s", async (fault) => {
    const github = await start();
    github.intercept({ fault });
    expect(await keep({ github, seconds: { request: 0.2005, total: 60 } })).toMatchObject(SILENT);
    expect(github.requests).toHaveLength(1);
  });

  test("and so are pages without an end", async () => {
    const github = await start({ comments: [{ author: "mallory", body: "a" }] });
    const pageInfo = { hasPreviousPage: true, startCursor: "x" };
    const endless = { data: { repository: { pullRequest: { id: "x", comments: { nodes: [], pageInfo } } } } };
    github.intercept({ times: 1e9, ...answer(endless) });
    expect(await keep({ github, seconds: { request: 60, total: 0.5005 } })).toMatchObject(SILENT);
    expect(github.requests.length).toBeGreaterThan(1);
  });

  const STOPPED = { kind: "cancelled" };

  test("a step that is cancelled loads and sends nothing", async () => {
    const github = await start();
    let loaded = false;
    const load = () => {
      loaded = true;
      return Promise.reject(new Error("loaded"));
    };
    expect(await keep({ github, ports: { github: load, cancelled: AbortSignal.abort() } })).toEqual(STOPPED);
    expect(loaded).toBe(false);
    expect(github.requests).toEqual([]);
  });

  test("and ends at once where a request is under way", async () => {
    const github = await start();
    const cancel = new AbortController();
    github.intercept({
      fault: "hang",
      match: () => {
        cancel.abort();
        return true;
      },
    });
    expect(await keep({ github, ports: { cancelled: cancel.signal } })).toEqual(STOPPED);
    expect(github.requests).toHaveLength(1);
  });
});

describe("where it goes", () => {
  test.each([
    "http://github.example/graphql",
    "http://127.0.0.1.example/graphql",
    "https://user:pass@github.example/graphql",
    "https://user@github.example/graphql",
    "https://:pass@github.example/graphql",
    "ftp://localhost/graphql",
    "github.example",
  ])("not to %s", async (url) => {
    const never = () => Promise.reject(new Error("loaded"));
    const result = await keep({ github: await start(), env: { GITHUB_GRAPHQL_URL: url }, ports: { github: never } });
    expect(result).toEqual(failed({ kind: "url" }));
  });

  test("to the very address of a GitHub Enterprise Server", async () => {
    const github = await start();
    await keep({ github, env: { GITHUB_GRAPHQL_URL: `${github.url}/api/graphql` } });
    expect(github.requests.map(({ path }) => path)).toEqual(["/api/graphql"]);
  });

  test.each([undefined, ""])("to github.com where the runner says nothing (%j)", async (url) => {
    const proxy = await startForwardProxy();
    open.push(proxy);
    const connect = () => new EnvHttpProxyAgent({ httpsProxy: proxy.url() });
    await keep({ github: { url: "" }, env: { GITHUB_GRAPHQL_URL: url }, ports: { connect } });
    expect(proxy.requests).toMatchObject([{ kind: "tunnel", target: "api.github.com:443" }]);
  });

  test("not along a redirect", async () => {
    const elsewhere = await listen({ status: 200 });
    open.push(elsewhere);
    const github = await start();
    github.intercept({ status: 307, headers: { location: `${elsewhere.url}/graphql` }, body: "" });
    await keep({ github });
    expect(elsewhere.connections()).toBe(0);
  });

  test("through the proxy of the step, which sees the host's name alone, and with its certificates", async () => {
    const authority = await makeAuthority("Known authority");
    const github = await start({ tls: await authority.issue({ hosts: ["github.example"] }) });
    const proxy = await startForwardProxy();
    open.push(proxy);
    const url = github.url.replace("127.0.0.1", "github.example");
    const through = (options: object) => () => new EnvHttpProxyAgent({ httpsProxy: proxy.url(), ...options });
    const trusting = await keep({
      github: { url },
      ports: { connect: through({ requestTls: { ca: authority.pem } }) },
    });
    expect(trusting).toEqual(CREATED);
    const target = `github.example:${new URL(url).port}`;
    expect(new Set(proxy.requests.map(({ kind, target }) => `${kind} ${target}`))).toEqual(
      new Set([`tunnel ${target}`]),
    );
    expect(JSON.stringify(proxy.requests)).not.toContain(GITHUB_TOKEN);

    const wary = await keep({ github: { url }, ports: { connect: through({}) } });
    expect(wary).toMatchObject({
      failure: {
        fault: { cause: "certificate-not-trusted", codes: ["UNABLE_TO_VERIFY_LEAF_SIGNATURE"], effect: "none" },
      },
    });
    expect(github.requests).toHaveLength(2);
  });

  test("not where the proxy variable is no address", async () => {
    const connect = () => {
      throw new TypeError(`Invalid URL: http://ops:${SECRET}@`);
    };
    const github = await start();
    expect(await keep({ github, ports: { connect } })).toEqual(failed({ kind: "proxy-variable" }));
  });

  test("over a pool that is closed again", async () => {
    const pools: Agent[] = [];
    const connect = () => {
      const pool = new Agent();
      pools.push(pool);
      return pool;
    };
    const github = await start();
    await keep({ github, ports: { connect } });
    github.intercept({ status: 500, body: "" });
    await keep({ github, ports: { connect } });
    expect(pools.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  });
});
