import { describe, expect, test } from "@jest/globals";
import { type RunContext, runContextOf } from "../../src/github/run-context.ts";
import type { Environment, Ports } from "../../src/ports.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const SHA = "3f2a1b0c".padEnd(40, "0");
const HEAD = "0c1b2a3f".padEnd(40, "0");
const time = new Date(0);
const ENV = {
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_REPOSITORY: "org/app.web",
  GITHUB_SHA: SHA,
  GITHUB_RUN_ID: "4711",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_ACTION_REPOSITORY: "org/fork",
  GITHUB_ACTION_REF: "release/v1",
};
const home = "https://github.example/org/app.web";
const CONTEXT = {
  time,
  action: "org/fork@release/v1",
  docs: "https://github.com/org/fork/blob/release/v1/docs/TROUBLESHOOTING.md",
  commit: { sha: SHA, url: `${home}/commit/${SHA}` },
  run: { id: "4711", attempt: 2, url: `${home}/actions/runs/4711/attempts/2` },
};
const PROJECT = "https://github.com/patch-worker-secrets/patch-worker-secrets/blob/HEAD/docs/TROUBLESHOOTING.md";
const NO_ATTEMPT = { ...CONTEXT, run: { id: "4711", attempt: 1, url: `${home}/actions/runs/4711` } };
const LONG_SHA = SHA.padEnd(64, "0");
const UNLINKED = { ...CONTEXT, commit: { sha: SHA }, run: { id: "4711", attempt: 2 } };

/** `event` is the text of the event's file; undefined if there is none. */
function contextOf(env: Environment, event?: string): RunContext {
  const readFileSync = (path: unknown): string => {
    if (event === undefined || path !== "event.json") throw new Error("ENOENT");
    return event;
  };
  const fs = { readFileSync } as unknown as Ports["fs"];
  return runContextOf({ env, fs, clock: { ...virtualClock(), date: () => time } });
}

const { action, ...REST } = CONTEXT;
const { commit: _commit, ...NO_COMMIT } = CONTEXT;
const { run: _run, ...NO_RUN } = CONTEXT;
const UNKNOWN_ACTION = { ...REST, docs: PROJECT };

test.each<[string, Environment, Partial<RunContext>]>([
  ["on a push", {}, CONTEXT],
  ["of a runner that counts no attempts", { GITHUB_RUN_ATTEMPT: undefined }, NO_ATTEMPT],
  ["with an odd attempt", { GITHUB_RUN_ATTEMPT: "0x2" }, NO_ATTEMPT],
  ["with something behind its number", { GITHUB_RUN_ID: '4711"' }, NO_RUN],
  ["with something before its number", { GITHUB_RUN_ID: '"4711' }, NO_RUN],
  ["with something behind its commit", { GITHUB_SHA: `${SHA}"` }, NO_COMMIT],
  ["with something before its commit", { GITHUB_SHA: `"${SHA}` }, NO_COMMIT],
  [
    "with a commit of SHA-256",
    { GITHUB_SHA: LONG_SHA },
    { ...CONTEXT, commit: { sha: LONG_SHA, url: `${home}/commit/${LONG_SHA}` } },
  ],
  ["of an action in the same repository", { GITHUB_ACTION_REPOSITORY: "" }, UNKNOWN_ACTION],
  ["of an action at an odd ref", { GITHUB_ACTION_REF: 'v1"><b>' }, UNKNOWN_ACTION],
  ["of an action at another odd ref", { GITHUB_ACTION_REF: '"v1' }, UNKNOWN_ACTION],
  ["with an odd repository", { GITHUB_REPOSITORY: 'org/app"' }, UNLINKED],
  ["with an odd owner", { GITHUB_REPOSITORY: '"org/app' }, UNLINKED],
  ["with an odd server", { GITHUB_SERVER_URL: "javascript:alert(1)//" }, UNLINKED],
  ["on a server with a path", { GITHUB_SERVER_URL: "https://github.example/a?b" }, CONTEXT],
  [
    "on a server without TLS",
    { GITHUB_SERVER_URL: "http://github.example", GITHUB_SHA: "" },
    { ...NO_COMMIT, run: { ...CONTEXT.run, url: CONTEXT.run.url.replace("https", "http") } },
  ],
  ["with odd numbers", { GITHUB_RUN_ID: "<b>", GITHUB_SHA: "main" }, { time, action, docs: CONTEXT.docs }],
])("the run %s", (_case, env, context) => {
  expect(contextOf({ ...ENV, ...env })).toEqual(context);
});

describe("for a pull request", () => {
  const pullRequest = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: "event.json" };
  const event = (sha: unknown): string => JSON.stringify({ pull_request: { head: { sha } } });

  test.each<[string, string, Environment, string | undefined]>([
    ["its newest commit is named", HEAD, pullRequest, event(HEAD)],
    ["of another repository too", HEAD, { ...pullRequest, GITHUB_EVENT_NAME: "pull_request_target" }, event(HEAD)],
    ["a head that is no commit is not", SHA, pullRequest, event("<b>")],
    ["a head that is no text is not", SHA, pullRequest, event(7)],
    ["an event without a pull request is none", SHA, pullRequest, "[]"],
    ["an event that is no JSON is none", SHA, pullRequest, "{"],
    ["an event that cannot be read is none", SHA, pullRequest, undefined],
    ["another event is none", SHA, { ...pullRequest, GITHUB_EVENT_NAME: "push" }, event(HEAD)],
  ])("%s", (_case, sha, env, text) => {
    expect(contextOf({ ...ENV, ...env }, text).commit).toEqual({ sha, url: `${home}/commit/${sha}` });
  });
});

test("outside of GitHub there is the time, and where the project is", () => {
  expect(contextOf({})).toEqual({ time, docs: PROJECT });
});
