import { type context, getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
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
import { type CommentOptions, keepComment } from "../../src/github/comment.ts";
import type { Environment } from "../../src/ports.ts";
import { redactor } from "../../src/privacy/redaction.ts";
import { makeAuthority } from "../support/certificates.ts";
import { type FakeOptions, type FakePorts, fakePorts } from "../support/fake-ports.ts";
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
const WROTE = "The pull request has the plan: its comment is written.";
const CHANGED = "The pull request has the plan: its comment is brought up to date.";
const KEPT = "The pull request has the plan: its comment was up to date.";

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
  ports?: FakeOptions;
  context?: object;
} & Partial<CommentOptions>;

/** The real library, with the context that it would have read from the event's file. */
async function keep({ github, env = {}, ports = {}, context: change = {}, ...options }: Kept): Promise<FakePorts> {
  const event = { repo: { owner: "octocat", repo: "repository" }, payload: { pull_request: { number: 7 } }, ...change };
  const fakes = fakePorts({
    env: { ...ENV, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, ...env },
    github: async () => ({ getOctokit, context: event as typeof context }),
    ...ports,
  });
  const redact = redactor([GITHUB_TOKEN, SECRET]);
  await keepComment(fakes, { githubToken: GITHUB_TOKEN, markdown: PLAN, worker: WORKER, redact, ...options });
  expect(fakes.said()).not.toContain(GITHUB_TOKEN);
  expect(fakes.said()).not.toContain(SECRET);
  return fakes;
}

/** What was said: one line, of information or of warning. */
function said(ports: FakePorts): string {
  expect(ports.calls).toHaveLength(1);
  const [{ name, args } = { name: "", args: [] }] = ports.calls;
  return `${name}: ${args[0]}`;
}

const warned = (reason: string): string => `warning: The plan was not written to the pull request: ${reason}`;

/** The name of what each request does. */
function fieldsOf(requests: readonly RecordedRequest[]): string[] {
  return requests.map(
    ({ json }) => /\b(repository|addComment|updateIssueComment)\(/.exec((json as { query: string }).query)?.[1] ?? "",
  );
}

describe("one comment", () => {
  test("is written, with its marker first", async () => {
    const github = await start({ comments: [{ author: "mallory", body: "Nice." }] });
    expect(said(await keep({ github }))).toBe(`info: ${WROTE}`);
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
    expect(said(await keep({ github, env, markdown: "Other." }))).toBe(`info: ${CHANGED}`);
    expect(said(await keep({ github, markdown: "Other." }))).toBe(`info: ${KEPT}`);
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
      comments: [{ author: GITHUB_BOT, body: `${MARKER}\n${PLAN}`.replaceAll("\n", "\r\n").trim() }],
    });
    expect(said(await keep({ github }))).toBe(`info: ${KEPT}`);
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
    expect(said(await keep({ github, env, ...options, markdown: "Other." }))).toBe(`info: ${WROTE}`);
    expect(said(await keep({ github, env, ...options, markdown: "Third." }))).toBe(`info: ${CHANGED}`);
    expect(github.comments()[0]?.body).toBe(`${MARKER}\n${PLAN}`);
    expect(github.comments()[1]?.body).toMatch(/^<!-- [a-z0-9:\- ]+ -->\nThird\.$/);
    expect(github.comments()[1]?.body.slice(4, -10)).not.toContain("--");
  });

  test("of somebody else is not ours, whatever marker it carries", async () => {
    const theirs = { author: "mallory", body: `${MARKER}\nNothing to see.` };
    const github = await start({ comments: [theirs, theirs] });
    expect(said(await keep({ github }))).toBe(`info: ${WROTE}`);
    expect(github.comments().map(({ author, body }) => ({ author, body }))).toEqual([
      theirs,
      theirs,
      { author: GITHUB_BOT, body: `${MARKER}\n${PLAN}` },
    ]);
  });

  test("of ours that only quotes the marker is another one", async () => {
    const github = await start({ comments: [{ author: GITHUB_BOT, body: `> ${MARKER}` }] });
    expect(said(await keep({ github }))).toBe(`info: ${WROTE}`);
  });

  test("that is there several times is kept in the newest", async () => {
    const github = await start({
      comments: ["a", "b", "c"].map((body) => ({ author: GITHUB_BOT, body: `${MARKER}\n${body}` })),
    });
    expect(said(await keep({ github }))).toBe(`info: ${CHANGED}`);
    expect(github.comments().map(({ body }) => body)).toEqual([`${MARKER}\na`, `${MARKER}\nb`, `${MARKER}\n${PLAN}`]);
  });

  test.each([99, 100, 101, 250])("is found behind %i others", async (count) => {
    const others = Array.from({ length: count }, (_, index) => ({ author: "mallory", body: `c${index}` }));
    const github = await start({ comments: [{ author: GITHUB_BOT, body: `${MARKER}\nold` }, ...others] });
    expect(said(await keep({ github }))).toBe(`info: ${CHANGED}`);
    expect(github.comments()[0]?.body).toBe(`${MARKER}\n${PLAN}`);
    expect(github.requests).toHaveLength(Math.ceil((count + 1) / 100) + 1);
  });
});

describe("events", () => {
  test.each(["push", "workflow_dispatch", "issue_comment", "pull_request_review", ""])(
    "%j has no comment",
    async (name) => {
      const github = await start();
      const never = () => Promise.reject(new Error("loaded"));
      const ports = await keep({ github, env: { GITHUB_EVENT_NAME: name }, ports: { github: never } });
      expect(said(ports)).toBe(
        "info: No comment: the plan is written to a pull request on the events pull_request and pull_request_target alone.",
      );
      expect(github.requests).toEqual([]);
    },
  );

  test("pull_request_target has one", async () => {
    const github = await start();
    expect(said(await keep({ github, env: { GITHUB_EVENT_NAME: "pull_request_target" } }))).toBe(`info: ${WROTE}`);
  });

  test.each([{}, { pull_request: {} }, { pull_request: { number: "7" } }])("%j is no pull request", async (payload) => {
    const ports = await keep({ github: await start(), context: { payload } });
    expect(said(ports)).toBe(warned("the event (GITHUB_EVENT_PATH) holds no pull request."));
  });

  test("a library that cannot be loaded says nothing of what it quotes", async () => {
    const github = () => Promise.reject(new Error(`Unexpected token in ${SECRET}`));
    expect(said(await keep({ github: await start(), ports: { github } }))).toBe(
      warned(
        "GitHub's library cannot be loaded: the file of the event (GITHUB_EVENT_PATH) or a file in dist/ cannot be read.",
      ),
    );
  });
});

const ADVICE = (saidBy: string) =>
  warned(
    [
      `the token in github-token may not do that (${saidBy}). Give the job this permission, beside those that it has:`,
      "permissions:",
      "  pull-requests: write",
      "On a pull request of a fork or of Dependabot the token is read-only whatever the job says. The plan is in the job " +
        "summary too.",
    ].join("\n"),
  );

describe("a token without the permission gets the lines to add", () => {
  test.each<[string, GitHubOptions, string]>([
    ["read alone", { permissions: { "pull-requests": "read" } }, '"Resource not accessible by integration"'],
    ["none", { permissions: {} }, '"Resource not accessible by integration"'],
    [
      "another repository's",
      { repository: "octocat/other" },
      `"Could not resolve to a Repository with the name 'octocat/repository'."`,
    ],
  ])("%s", async (_case, options, answer) => {
    const github = await start(options);
    expect(said(await keep({ github }))).toBe(ADVICE(answer));
    expect(github.comments()).toEqual([]);
  });

  test("one that GitHub does not know gets another word", async () => {
    const github = await start({ token: "ghs_other" });
    expect(said(await keep({ github }))).toBe(
      warned(
        'GitHub does not know the token in github-token (HTTP 401, "Bad credentials"). Give github.token, or one that is ' +
          "still valid.",
      ),
    );
    expect(github.comments()).toEqual([]);
  });

  test.each([
    [403, "Resource not accessible by integration"],
    [404, "Not Found"],
  ])("HTTP %i", async (status, message) => {
    const github = await start();
    github.intercept({ status, headers: { "content-type": "application/json" }, body: JSON.stringify({ message }) });
    expect(said(await keep({ github }))).toBe(ADVICE(`HTTP ${status}, "${message}"`));
  });
});

describe("any other failure is a warning", () => {
  const json = { "content-type": "application/json; charset=utf-8" };
  const graphql = (error: object) => ({ status: 200, headers: json, body: JSON.stringify({ errors: [error] }) });
  const UNREADABLE = warned("the answer of GitHub's API cannot be read. See https://www.githubstatus.com.");

  test.each([403, 429])("a rate limit, HTTP %i", async (status) => {
    const github = await start();
    github.intercept(secondaryRateLimit({ status }));
    expect(said(await keep({ github }))).toMatch(
      /^warning: .*: GitHub's rate limit is reached \(HTTP \d+, "You have exceeded .+"\)\. The next run .+ writes it\.$/,
    );
    expect(github.requests).toHaveLength(1);
  });

  test.each([
    [
      graphql({ type: "RATE_LIMITED", message: "API limit" }),
      'GitHub\'s rate limit is reached ("API limit"). The next run on the pull request writes it.',
    ],
    [graphql({ type: "FORBIDDEN", message: "Issue is locked." }), 'GitHub refused it ("Issue is locked.").'],
    [
      { status: 429, headers: json, body: "" },
      "GitHub's rate limit is reached (HTTP 429). The next run on the pull request writes it.",
    ],
    [graphql({}), "GitHub refused it (no reason)."],
    [
      { status: 403, headers: json, body: '{"message":"IP not allowed"}' },
      'GitHub refused it (HTTP 403, "IP not allowed").',
    ],
    [
      { status: 502, headers: { "content-type": "text/html" }, body: "<html>Unicorn!</html>" },
      "GitHub's API has a fault (HTTP 502). See https://www.githubstatus.com.",
    ],
    [
      { status: 503, headers: json, body: '{"message":"Down"}' },
      'GitHub\'s API has a fault (HTTP 503, "Down"). See https://www.githubstatus.com.',
    ],
  ])("%#", async (interception, reason) => {
    const github = await start();
    github.intercept(interception);
    expect(said(await keep({ github }))).toBe(warned(reason));
  });

  test.each<[string, Parameters<GitHub["intercept"]>[0]]>([
    ["no JSON", { status: 200, headers: json, body: "{" }],
    ["null", { status: 200, headers: json, body: "null" }],
    ["no data", { status: 200, headers: json, body: "{}" }],
    ["a page", { status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" }],
    ["an empty body", { status: 200, headers: json, body: "" }],
    ["no content", { status: 204 }],
    ["a type that is none", { status: 200, headers: { "content-type": ";;" }, body: "{}" }],
    ["a list for the pull request", { status: 200, headers: json, body: '{"data":{"repository":{"pullRequest":[]}}}' }],
    [
      "no pages",
      {
        status: 200,
        headers: json,
        body: '{"data":{"repository":{"pullRequest":{"id":"x","comments":{"nodes":[]}}}}}',
      },
    ],
    ["a redirect", { status: 302, headers: { location: "https://example.com/graphql" }, body: "" }],
    [
      "another answer to the write",
      {
        match: ({ body }) => body.includes("addComment"),
        status: 200,
        headers: json,
        body: '{"data":{"addComment":null}}',
      },
    ],
  ])("%s", async (_case, interception) => {
    const github = await start();
    github.intercept(interception);
    expect(said(await keep({ github }))).toBe(UNREADABLE);
  });

  test("an answer without an end", async () => {
    const github = await start();
    const transform = ({ body, ...answer }: Answer) => ({
      ...answer,
      body: " ".repeat(2 ** 26 + 2 ** 20) + JSON.stringify(body),
    });
    github.intercept({ transform });
    expect(said(await keep({ github }))).toBe(UNREADABLE);
  });

  test("an update that is answered with another comment", async () => {
    const github = await start({ comments: [{ author: GITHUB_BOT, body: MARKER }] });
    const body = '{"data":{"updateIssueComment":{"issueComment":{"id":"IC_other"}}}}';
    github.intercept({ match: ({ body }) => body.includes("updateIssueComment"), status: 200, headers: json, body });
    expect(said(await keep({ github }))).toBe(UNREADABLE);
  });

  test("text of the server executes nothing and shows no secret", async () => {
    const github = await start();
    const message = `##[add-mask]x\n::error::${SECRET} ${Buffer.from(GITHUB_TOKEN).toString("hex")} \u202e`;
    github.intercept({ status: 422, headers: json, body: JSON.stringify({ message }) });
    const line = said(await keep({ github }));
    expect(line).toBe(warned('GitHub refused it (HTTP 422, "## [add-mask]x\\u{a}: :error: :*** *** \\u{202e}").'));
  });

  test("what the server says of a deprecation is not printed", async () => {
    const github = await start();
    const printed: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => printed.push(args);
    try {
      const transform = ({
        headers,
        ...answer
      }: {
        status: number;
        headers: Record<string, string>;
        body: unknown;
      }) => ({
        ...answer,
        headers: { ...headers, deprecation: "true", sunset: "::error::now", link: '<x>; rel="deprecation"' },
      });
      github.intercept({ times: 2, transform, apply: true });
      expect(said(await keep({ github }))).toBe(`info: ${WROTE}`);
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
    expect(said(await keep({ github }))).toMatch(
      new RegExp(
        `the connection to GitHub's API failed \\(.*(${codes}).*\\)\\. Check the network and the proxy of the runner\\.$`,
      ),
    );
  });

  test("nobody there", async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    expect(said(await keep({ github: { url } }))).toBe(
      warned("the connection to GitHub's API failed (ECONNREFUSED). Check the network and the proxy of the runner."),
    );
  });
});

describe("time", () => {
  const SILENT = warned("GitHub's API gave no answer in time. See https://www.githubstatus.com.");

  test.each(["hang", "slow-drip"] as const)("a request is given up that is answered by %s", async (fault) => {
    const github = await start();
    github.intercept({ fault });
    expect(said(await keep({ github, seconds: { request: 0.2005, total: 60 } }))).toBe(SILENT);
    expect(github.requests).toHaveLength(1);
  });

  test("and so are pages without an end", async () => {
    const github = await start({ comments: [{ author: "mallory", body: "a" }] });
    const endless = {
      data: {
        repository: {
          pullRequest: { id: "x", comments: { nodes: [], pageInfo: { hasPreviousPage: true, startCursor: "x" } } },
        },
      },
    };
    github.intercept({
      times: 1e9,
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(endless),
    });
    expect(said(await keep({ github, seconds: { request: 60, total: 0.5005 } }))).toBe(SILENT);
    expect(github.requests.length).toBeGreaterThan(1);
  });

  const STOPPED = "info: The plan was not written to the pull request: the step is being cancelled.";

  test("a step that is cancelled loads and sends nothing", async () => {
    const github = await start();
    let loaded = false;
    const load = () => {
      loaded = true;
      return Promise.reject(new Error("loaded"));
    };
    expect(said(await keep({ github, ports: { github: load, cancelled: AbortSignal.abort() } }))).toBe(STOPPED);
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
    expect(said(await keep({ github, ports: { cancelled: cancel.signal } }))).toBe(STOPPED);
    expect(github.requests).toHaveLength(1);
  });
});

describe("where it goes", () => {
  const NOWHERE = warned(
    "GITHUB_GRAPHQL_URL is not an address that begins with https:// and holds no password. Nothing was sent.",
  );

  test.each([
    "http://github.example/graphql",
    "http://127.0.0.1.example/graphql",
    "https://user:pass@github.example/graphql",
    "ftp://localhost/graphql",
    "github.example",
  ])("not to %s", async (url) => {
    const never = () => Promise.reject(new Error("loaded"));
    const ports = await keep({ github: await start(), env: { GITHUB_GRAPHQL_URL: url }, ports: { github: never } });
    expect(said(ports)).toBe(NOWHERE);
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
    expect(said(trusting)).toBe(`info: ${WROTE}`);
    const target = `github.example:${new URL(url).port}`;
    expect(new Set(proxy.requests.map(({ kind, target }) => `${kind} ${target}`))).toEqual(
      new Set([`tunnel ${target}`]),
    );
    expect(JSON.stringify(proxy.requests)).not.toContain(GITHUB_TOKEN);

    const wary = await keep({ github: { url }, ports: { connect: through({}) } });
    expect(said(wary)).toMatch(/the connection to GitHub's API failed \(.*UNABLE_TO_VERIFY_LEAF_SIGNATURE.*\)/);
    expect(github.requests).toHaveLength(2);
  });

  test("not where the proxy variable is no address", async () => {
    const connect = () => {
      throw new TypeError(`Invalid URL: http://ops:${SECRET}@`);
    };
    const github = await start();
    expect(said(await keep({ github, ports: { connect } }))).toBe(
      warned("the proxy variable HTTPS_PROXY or HTTP_PROXY is not the address of a proxy (not shown)."),
    );
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
