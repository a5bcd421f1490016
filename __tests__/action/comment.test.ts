import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { GITHUB_BOT, GITHUB_TOKEN, secondaryRateLimit } from "../../sandbox/github.ts";
import { markerOf } from "../../src/github/body.ts";
import {
  asked,
  expectNothingWritten,
  fakeValue,
  patchStep,
  READS,
  SCRIPT,
  type Step,
  type StepSetup,
  secretsNamed,
  secretText,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const EVENT = { name: "pull_request", payload: { pull_request: { number: 7 } } };
const LOG = [
  `Worker my-worker (account ${ACCOUNT_ID}): 1 to set.`,
  "Plan for Worker my-worker: 1 to create, 1 kept.",
  "  + A  secret_text  create",
  "Kept: KEPT",
  "Nothing was written: this is a dry run.",
];
const MARKER = markerOf(
  { accountId: ACCOUNT_ID, script: SCRIPT, dispatchNamespace: undefined },
  { GITHUB_WORKFLOW_REF: "octocat/repository/.github/workflows/workflow.yml@refs/pull/7/merge" },
);

/** A dry run on pull request 7 that sets A, with whatever else. */
function planOnPullRequest({ with: inputs, env, ...setup }: StepSetup = {}): Promise<Step> {
  return patchStep({
    with: { secrets: "A", "dry-run": "true", "github-token": GITHUB_TOKEN, ...inputs },
    env: { A: VALUE, ...env },
    event: EVENT,
    workers: workerWith(...secretsNamed("KEPT")),
    ...setup,
  });
}

function bodies({ github }: Step): string[] {
  return github.comments().map(({ body }) => body);
}

describe("the plan as a comment of the pull request", () => {
  test("is what the job summary has, with a marker before it", async () => {
    const step = await planOnPullRequest();
    expectNothingWritten(step);
    expect(step.log).toEqual([...LOG, "The pull request has the plan: its comment is written."]);
    expect(step.run.exitCode).toBe(0);
    expect(step.github.comments().map(({ author }) => author)).toEqual([GITHUB_BOT]);
    expect(bodies(step)).toEqual([`${MARKER}\n${step.run.summary.trimEnd()}`]);
    expect(step.run.summary).toContain("<td><code>+</code></td><td><code>A</code></td>");
  });

  test("says so where there is no plan, so that an older one does not stand for it", async () => {
    const step = await planOnPullRequest({ workers: [], github: { comments: [{ author: GITHUB_BOT, body: MARKER }] } });
    expectNothingWritten(step);
    expect(step.error).toMatch(/: code 10007 \(HTTP 404\)\.\n/);
    expect(step.run.exitCode).toBe(1);
    const [body = "", ...others] = bodies(step);
    expect(others).toEqual([]);
    expect(body).toContain(
      `${MARKER}\n<h3>Without a plan</h3>\n<p>1 Worker (<code>my-worker</code>):</p>\n<pre>Cloudflare refused the `,
    );
    expect(body).toContain("with wrangler environments it is &#60;name&#62;-&#60;environment&#62;.");
  });

  test("each token goes to its own host", async () => {
    const step = await planOnPullRequest();
    expect(asked(step.requests)).toEqual(READS);
    expect(asked(step.github.requests)).toEqual(["POST /graphql", "POST /graphql"]);
    for (const { headers } of step.requests) expect(headers.authorization).toBe(`Bearer ${API_TOKEN}`);
    for (const { headers, body } of step.github.requests) {
      expect(headers.authorization).toBe(`token ${GITHUB_TOKEN}`);
      expect(body.toString()).not.toContain(API_TOKEN);
      expect(body.toString()).not.toContain(VALUE);
    }
    expect([...step.run.masks].sort()).toEqual([API_TOKEN, GITHUB_TOKEN, VALUE].sort());
  });

  test("is one: the next run changes it, and leaves it where it says the same", async () => {
    const first = await planOnPullRequest();
    const theirs = { author: "mallory", body: `${MARKER}\nNothing to see.` };
    const comments = [{ author: GITHUB_BOT, body: bodies(first)[0] ?? "" }, theirs, { ...theirs, body: "Nice." }];
    const same = await planOnPullRequest({ github: { comments } });
    expect(same.log.at(-1)).toBe("The pull request has the plan: its comment was up to date.");
    expect(same.github.comments().map(({ author, body }) => ({ author, body }))).toEqual(comments);
    const changed = await planOnPullRequest({ github: { comments }, with: { delete: "KEPT" } });
    expect(changed.log.at(-1)).toBe("The pull request has the plan: its comment is brought up to date.");
    expect(bodies(changed)).toEqual([
      `${MARKER}\n${changed.run.summary.trimEnd()}`,
      ...comments.slice(1).map(({ body }) => body),
    ]);
    expect(bodies(changed)[0]).toContain("<p><b>1 to create, 1 to delete.</b></p>");
  });

  test("has the problems of a plan, whose step fails", async () => {
    const step = await planOnPullRequest({ with: { prune: "true", "max-deletions": "0" } });
    expectNothingWritten(step);
    expect(step.run.exitCode).toBe(1);
    expect(step.log.at(-1)).toBe("The pull request has the plan: its comment is written.");
    expect(bodies(step)[0]).toContain(
      "<li>prune would delete 1 secret, and max-deletions is 0. Declare what is needed, or protect it with keep; " +
        "to delete all that is found, raise max-deletions. Found: <code>KEPT</code>.</li>",
    );
  });

  test("on pull_request_target too", async () => {
    const step = await planOnPullRequest({ event: { ...EVENT, name: "pull_request_target" } });
    expect(bodies(step)).toHaveLength(1);
  });

  test("holds no value, and what names on the Worker would do is in code", async () => {
    const hostile = [
      "::error::x",
      "##[add-path]/x",
      "@octocat",
      "<img src=x>",
      "__proto__",
      "#1",
      "-->",
      "```\n# x",
      OTHER,
    ];
    const step = await planOnPullRequest({
      with: { secrets: "A\nB", prune: "true" },
      env: { B: OTHER },
      workers: workerWith(...[...hostile, "L".repeat(10_000)].map((name) => secretText(name, "x"))),
    });
    const [body = ""] = bodies(step);
    expect(step.run.annotations).toEqual([]);
    expect(body).toBe(`${MARKER}\n${step.run.summary.trimEnd()}`);
    for (const shown of ["&#34;@octocat&#34;", "&#34;#1&#34;", "&#34;&#60;img src=x&#62;&#34;", "***"]) {
      expect(body).toContain(`<td><code>${shown}</code></td>`);
    }
    expect(body.replace(MARKER, "")).not.toMatch(/<(?!\/?(h3|b|p|table|tr|td|th|code)>)/);
    expect(body).not.toMatch(/\n\n|::|##\[/);
    expect(body.length).toBeLessThan(8_192);
  });

  test("is cut where a comment cannot hold it", async () => {
    const names = Array.from({ length: 600 }, (_, at) => `${String(at).padStart(4, "0")}${"<".repeat(120)}`);
    const step = await planOnPullRequest({
      with: { prune: "true", "max-deletions": "600" },
      workers: workerWith(...names.map((name) => secretText(name, "x"))),
    });
    const [body = ""] = bodies(step);
    expect(step.log.at(-1)).toBe("The pull request has the plan: its comment is written.");
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/<p>… and [\d,]+ more changes?, in the log of the step\.<\/p>/);
    expect(step.log.filter((line) => line.startsWith("  - "))).toHaveLength(600);
  });

  test("leaves the token out where a toJSON(secrets) holds it too", async () => {
    const step = await planOnPullRequest({
      with: { secrets: JSON.stringify({ A: VALUE, BOT_TOKEN: GITHUB_TOKEN }), prune: "true" },
    });
    expect(step.log[0]).toBe("Left out of secrets: BOT_TOKEN (it is the github-token of this step).");
    expect(bodies(step)[0]).not.toContain("BOT_TOKEN");
  });
});

describe("no comment, and the step goes on", () => {
  const warned = (reason: string): string[] =>
    `##[warning]The plan was not written to the pull request: ${reason}`.split("\n");
  const advice = (said: string): string[] =>
    warned(
      [
        `the token in github-token may not do that (${said}). Give the job this permission, beside those that it has:`,
        "permissions:",
        "  pull-requests: write",
        "On a pull request of a fork or of Dependabot the token is read-only whatever the job says. The plan is in the " +
          "job summary too.",
      ].join("\n"),
    );
  const FORBIDDEN = '"Resource not accessible by integration"';
  type Case = [name: string, setup: StepSetup, lines: string[], requests: number];
  const CASES: Case[] = [
    [
      "on another event",
      { event: { name: "push" } },
      ["No comment: the plan is written to a pull request on the events pull_request and pull_request_target alone."],
      0,
    ],
    [
      "of a fork, whose token only reads",
      { github: { permissions: { "pull-requests": "read" } } },
      advice(FORBIDDEN),
      2,
    ],
    ["with a token that may not even read", { github: { permissions: {} } }, advice(FORBIDDEN), 1],
    [
      "with a token that GitHub does not know",
      { with: { "github-token": `ghs_${OTHER}` } },
      warned(
        'GitHub does not know the token in github-token (HTTP 401, "Bad credentials"). Give github.token, or one that is ' +
          "still valid.",
      ),
      1,
    ],
    [
      "while GitHub is down",
      { github: { interceptions: [{ status: 502, body: "<html>\n::error::x ##[add-path]/x</html>" }] } },
      warned("GitHub's API has a fault (HTTP 502). See https://www.githubstatus.com."),
      1,
    ],
    [
      "while GitHub cuts the connection",
      { github: { interceptions: [{ fault: "reset", times: 9 }] } },
      warned("the connection to GitHub's API failed (ECONNRESET). Check the network and the proxy of the runner."),
      1,
    ],
    [
      "while GitHub does not answer within the deadline",
      { with: { deadline: "6" }, github: { interceptions: [{ fault: "hang", times: 9 }] } },
      warned("GitHub's API gave no answer in time. See https://www.githubstatus.com."),
      1,
    ],
    [
      "while GitHub sends what nobody can read",
      { github: { interceptions: [{ status: 200, body: `{"data":{"repository":"${VALUE}::error::x"}}` }] } },
      warned("the answer of GitHub's API cannot be read. See https://www.githubstatus.com."),
      1,
    ],
    [
      "while GitHub refuses with a command and a value",
      {
        github: {
          interceptions: [
            {
              status: 403,
              headers: { "content-type": "application/json" },
              body: JSON.stringify({ message: `\n::error::${VALUE}##[add-path]/x ${GITHUB_TOKEN}` }),
            },
          ],
        },
      },
      warned('GitHub refused it (HTTP 403, "\\u{a}: :error: :***## [add-path]/x ***").'),
      1,
    ],
    [
      "over http, since the token would be read on the way",
      { githubUrl: "http://github.example/api/v3" },
      warned("GITHUB_GRAPHQL_URL is not an address that begins with https:// and holds no password. Nothing was sent."),
      0,
    ],
    [
      "to an address with a password",
      { githubUrl: "https://me:hunter2hunter2@github.example", values: ["hunter2hunter2"] },
      warned("GITHUB_GRAPHQL_URL is not an address that begins with https:// and holds no password. Nothing was sent."),
      0,
    ],
    [
      "for an event without a pull request",
      { event: { name: "pull_request", payload: {} } },
      warned("the event (GITHUB_EVENT_PATH) holds no pull request."),
      0,
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, lines, requests) => {
    const step = await planOnPullRequest(setup);
    expectNothingWritten(step);
    expect(step.log).toEqual([...LOG, ...lines]);
    expect([step.run.exitCode, step.run.outcome]).toEqual([0, "success"]);
    expect(bodies(step)).toEqual([]);
    expect(step.github.requests).toHaveLength(requests);
    expect(step.run.summary).toContain("<h3>Plan for Worker <code>my-worker</code></h3>");
    expect(step.results).toEqual([expect.objectContaining({ status: "planned" })]);
  });

  test("at a rate limit, which is asked once", async () => {
    const step = await planOnPullRequest({ github: { interceptions: [secondaryRateLimit()] } });
    expect(step.log.at(-1)).toMatch(
      /^##\[warning\]The plan was not written to the pull request: GitHub's rate limit is reached \(HTTP 403, .*\)\. The next run on the pull request writes it\.$/,
    );
    expect(step.github.requests).toHaveLength(1);
    expect(step.run.exitCode).toBe(0);
  });
});

describe("no comment", () => {
  test("of a run that is no dry run, whether it writes or its plan has a problem", async () => {
    const warning = "##[warning]github-token has an effect only with dry-run: true, for the comment with the plan.";
    const patched = await planOnPullRequest({ with: { "dry-run": "false" } });
    expect([patched.log[0], patched.run.exitCode]).toEqual([warning, 0]);
    const refused = await planOnPullRequest({ with: { "dry-run": "", prune: "true", "max-deletions": "0" } });
    expect([refused.log[0], refused.run.exitCode]).toEqual([warning, 1]);
    for (const { github } of [patched, refused]) {
      expect(github.requests).toEqual([]);
      expect(github.comments()).toEqual([]);
    }
  });

  test("without github-token", async () => {
    const step = await planOnPullRequest({ with: { "github-token": "" } });
    expect(step.log).toEqual(LOG);
    expect(step.github.requests).toEqual([]);
  });

  test("where the token cannot stand in a header, which ends the step before anything is sent", async () => {
    const step = await planOnPullRequest({ with: { "github-token": `${OTHER}\n${OTHER}` } });
    expect(step.error).toBe(
      "Nothing was sent to Cloudflare. Problems found: 1\n" +
        "- The value of github-token holds a space, a line break or another character that cannot stand in a header. Copy " +
        "it again, without quotes, spaces and line breaks.",
    );
    expect([step.requests, step.github.requests]).toEqual([[], []]);
  });
});
