import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN } from "../../sandbox/cloudflare.ts";
import { GITHUB_BOT, GITHUB_TOKEN } from "../../sandbox/github.ts";
import { markerOf } from "../../src/github/body.ts";
import {
  asked,
  expectNothingWritten,
  expectPlanRefused,
  expectRefused,
  fakeValue,
  intent,
  numbered,
  PLAN_READS,
  patchStep,
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
  intent("set A"),
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
    expect(step.log).toEqual([...LOG, "Posted a comment on the pull request."]);
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
    expect(bodies(step)).toEqual([`${MARKER}\n${step.run.summary.trimEnd()}`]);
    expect(step.run.summary).toMatch(/^<h3>Failed: .*<p><b>Cloudflare refused the request for the secrets of /s);
    expect(step.run.summary).toContain("With wrangler environments, the name is &#60;name&#62;-&#60;environment&#62;.");
  });

  test("says so where the inputs have problems, too", async () => {
    const step = await planOnPullRequest({
      with: { secrets: "TYPO" },
      github: { comments: [{ author: GITHUB_BOT, body: MARKER }] },
    });
    expectRefused(step, ["Secret TYPO has no value."]);
    expect(bodies(step)).toEqual([`${MARKER}\n${step.run.summary.trimEnd()}`]);
  });

  test("each token goes to its own host", async () => {
    const step = await planOnPullRequest();
    expect(asked(step.requests)).toEqual(PLAN_READS);
    expect(asked(step.github.requests)).toEqual(["POST /graphql", "POST /graphql"]);
    for (const { headers } of step.requests) expect(headers.authorization).toBe(`Bearer ${API_TOKEN}`);
    for (const { headers, body } of step.github.requests) {
      expect(headers.authorization).toBe(`token ${GITHUB_TOKEN}`);
      expect(body.toString()).not.toContain(API_TOKEN);
      expect(body.toString()).not.toContain(VALUE);
    }
    expect([...step.run.masks].sort()).toEqual([API_TOKEN, GITHUB_TOKEN, VALUE].sort());
  });

  test("is one: the next run changes it, and leaves those of others", async () => {
    const [body = ""] = bodies(await planOnPullRequest());
    const theirs = [`${MARKER}\nNothing to see.`, "Nice."].map((text) => ({ author: "mallory", body: text }));
    const step = await planOnPullRequest({
      github: { comments: [{ author: GITHUB_BOT, body }, ...theirs] },
      with: { delete: "KEPT" },
    });
    expect(step.log.at(-1)).toBe("Updated the comment on the pull request.");
    expect(bodies(step)).toEqual([`${MARKER}\n${step.run.summary.trimEnd()}`, ...theirs.map((one) => one.body)]);
    expect(bodies(step)[0]).toContain("<p><b>1 to create, 1 to delete.</b></p>");
  });

  test("has the problems of a plan, whose step fails", async () => {
    const step = await planOnPullRequest({ with: { prune: "true", "max-deletions": "0" } });
    expectPlanRefused(step, ["prune would delete 1 secret, but max-deletions is 0: KEPT."]);
    expect(step.log.at(-1)).toBe("Posted a comment on the pull request.");
    expect(bodies(step)[0]).toMatch(/<li>prune would delete 1 secret, .*: <code>KEPT<\/code>\. .*<\/li>/);
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
      workers: workerWith(...[...hostile, "L".repeat(256)].map((name) => secretText(name, "x"))),
    });
    const [body = ""] = bodies(step);
    expect(step.run.annotations).toEqual([]);
    expect(body).toBe(`${MARKER}\n${step.run.summary.trimEnd()}`);
    for (const shown of ["&#34;@octocat&#34;", "&#34;#1&#34;", "&#34;&#60;img src=x&#62;&#34;", "&#34;***&#34;"]) {
      expect(body).toContain(`<code>${shown}</code>`);
    }
    const tags = /<(?!\/?(h3|b|p|table|tr|td|th|code|details|summary)>|a href="https:|\/a>)/;
    expect(body.replace(MARKER, "")).not.toMatch(tags);
    expect(body).not.toMatch(/\n\n|::|##\[/);
    expect(body.length).toBeLessThan(8_192);
  });

  test("is cut where a comment cannot hold it", async () => {
    const names = numbered(900).map((name) => name.padEnd(120, "_"));
    const step = await planOnPullRequest({
      with: { prune: "true", "max-deletions": "900" },
      workers: workerWith(...names.map((name) => secretText(name, "x"))),
    });
    const [body = ""] = bodies(step);
    expect(step.log.at(-1)).toBe("Posted a comment on the pull request.");
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/<p>… and [\d,]+ more changes?, in the log of the step\.<\/p>/);
    expect(step.log.filter((line) => line.startsWith("  - "))).toHaveLength(900);
  });

  test("leaves the token out where a toJSON(secrets) holds it too", async () => {
    const step = await planOnPullRequest({
      with: { secrets: JSON.stringify({ A: VALUE, BOT_TOKEN: GITHUB_TOKEN }), prune: "true" },
    });
    expect(step.log[0]).toBe("Left out of secrets: BOT_TOKEN (the github-token of this step).");
    expect(bodies(step)[0]).not.toContain("BOT_TOKEN");
  });
});

describe("no comment, and the step goes on", () => {
  const warned = (reason: string): string => `##[warning]Could not comment on the pull request: ${reason}`;
  const URL = "GITHUB_GRAPHQL_URL must be an https:// URL without a password.";
  const ADVICE = warned(
    'github-token lacks the permission ("Resource not accessible by integration"). Add this to the job:',
  );
  type Case = [name: string, setup: StepSetup, said: string, requests: number];
  const CASES: Case[] = [
    [
      "on another event",
      { event: { name: "push" } },
      "No comment posted: plans are only posted on pull_request and pull_request_target events.",
      0,
    ],
    ["of a fork, whose token only reads", { github: { permissions: { "pull-requests": "read" } } }, ADVICE, 2],
    [
      "with a token that GitHub does not know",
      { with: { "github-token": `ghs_${OTHER}` } },
      warned('GitHub does not know the token in github-token (HTTP 401, "Bad credentials").'),
      1,
    ],
    [
      "while GitHub does not answer within the deadline",
      { with: { deadline: "6" }, github: { interceptions: [{ fault: "hang", times: 9 }] } },
      warned("GitHub's API gave no answer in time. See https://www.githubstatus.com."),
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
      "to an address with a password",
      { githubUrl: "https://me:hunter2hunter2@github.example", values: ["hunter2hunter2"] },
      warned(URL),
      0,
    ],
  ];

  test.each(CASES)("%s", async (_name, setup, said, requests) => {
    const step = await planOnPullRequest(setup);
    expectNothingWritten(step);
    expect(step.log.slice(0, LOG.length + 1)).toEqual([...LOG, expect.stringContaining(said)]);
    expect([step.run.exitCode, step.run.outcome]).toEqual([0, "success"]);
    expect(bodies(step)).toEqual([]);
    expect(step.github.requests).toHaveLength(requests);
    expect(step.run.summary).toMatch(/^<h3>Plan for Worker /);
    expect(step.results).toEqual([expect.objectContaining({ status: "planned" })]);
  });
});

describe("no comment", () => {
  test("without github-token", async () => {
    const step = await planOnPullRequest({ with: { "github-token": "" } });
    expect(step.log).toEqual(LOG);
    expect(step.github.requests).toEqual([]);
  });

  test("where the token cannot stand in a header, which ends the step before anything is sent", async () => {
    const step = await planOnPullRequest({ with: { "github-token": `${OTHER}\n${OTHER}` } });
    expectRefused(step, ["github-token must not contain spaces, line breaks or non-ASCII characters (not shown)."]);
    expect([step.requests, step.github.requests]).toEqual([[], []]);
  });
});
