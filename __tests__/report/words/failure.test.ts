import { describe, expect, test } from "@jest/globals";
import type { Failure, NotRunReason, PublicCode } from "../../../src/model/outcome/failure.ts";
import type { Outcome } from "../../../src/model/outcome/outcome.ts";
import type { RequestFailure, RequestReason } from "../../../src/model/request/failure.ts";
import { codeOf, type FailedOutcome, failureLines, messageOf } from "../../../src/report/words/failure.ts";
import { lineText } from "../../../src/report/words/phrase.ts";
import { requestLines } from "../../../src/report/words/request.ts";
import { aFailedOutcome, aRefusal } from "../../support/results.ts";

const refused = requestLines(aRefusal()).map(lineText);
const saidOf = (failure: Failure, rest?: Partial<Outcome>): string[] =>
  messageOf(aFailedOutcome(failure, rest) as FailedOutcome).split("\n");

test.each<[string, Failure, string[]]>([
  ["request", aRefusal(), [...refused, "Nothing was changed."]],
  [
    "unverified",
    {
      kind: "unverified",
      differences: [
        { kind: "missing", name: "A" },
        { kind: "wrong-type", name: "B", expected: "secret_key", found: "plain_text" },
        { kind: "wrong-type", name: "C", expected: "secret_key", found: "" },
        { kind: "still-there", name: "D" },
      ],
    },
    [
      "Cloudflare accepted the patch of Worker api, but the Worker is not as declared:",
      "- A is not on the Worker.",
      '- B should have the type secret_key, but has "plain_text".',
      "- C should have the type secret_key, but has none.",
      "- D is still on the Worker.",
      "Run the step again, which is safe. If the difference stays, look at the Worker in the dashboard.",
    ],
  ],
  [
    "unproved",
    { kind: "unproved", because: aRefusal() },
    ["Cloudflare accepted the patch of Worker api, but it could not be proved that it took effect.", ...refused],
  ],
  [
    "no-version-id",
    { kind: "no-version-id" },
    [
      "Cloudflare accepted the new version of Worker api, but its answer has no version id. Look at the Worker's versions " +
        "in the dashboard. Running the step again is safe and makes another version.",
    ],
  ],
  [
    "absent-name-unknown",
    { kind: "absent-name-unknown", because: aRefusal() },
    [
      "A name to delete is not on the Worker (code 10056), and which one it is could not be found out.",
      ...refused,
      "Nothing was changed.",
    ],
  ],
  [
    "plan",
    {
      kind: "plan",
      problems: [{ kind: "prune-without-secrets" }, { kind: "required-deleted", name: "B", by: "delete" }],
    },
    [
      "Nothing was written to Worker api: 2 problems in the plan.",
      "- prune: true without a secret to set would delete every secret on the Worker. List the ones to keep in secrets.",
      "- B is listed in both required and delete. Remove it from one of them.",
    ],
  ],
  [
    "required after a patch",
    { kind: "required", names: ["B", "C"], patched: true },
    [
      "The patch of Worker api was applied, but required names are not on the Worker: B, C. Something else changed the " +
        "Worker at the same time. Run the step again, which is safe.",
    ],
  ],
  [
    "required without a patch",
    { kind: "required", names: ["B"], patched: false },
    [
      "Worker api needed no patch, but required names are not on it: B. Something else changed the Worker at the same " +
        "time. Run the step again, which is safe.",
    ],
  ],
  [
    "internal",
    { kind: "internal", error: "TypeError", frames: ["send (dist/index.js:1:2)"] },
    [
      "Internal error in this action: TypeError, send (dist/index.js:1:2). Please report it and include this line.",
      "Nothing was changed.",
    ],
  ],
])("%s", (_case, failure, lines) => {
  expect(saidOf(failure)).toEqual(lines);
});

test("the frames of an internal error are literals", () => {
  const failure = { kind: "internal", error: "@error", frames: ["@frame"] } as const;
  const said = failureLines(aFailedOutcome(failure) as FailedOutcome).flatMap(({ phrase }) => phrase);
  expect(said).toContainEqual({ literal: "@error, @frame" });
});

const WHILE_PLANNING = "failed while plans were made, so nothing was written to any Worker";
const REFUSED = { kind: "refused", status: 401, errors: [], omittedErrors: 0 } as const;

test.each<[NotRunReason, string]>([
  [{ kind: "cancelled" }, "the step was cancelled"],
  [{ kind: "deadline" }, "the deadline of the step left no more time"],
  [{ kind: "other-plans", script: "acme", count: 1 }, `Worker acme ${WHILE_PLANNING}`],
  [{ kind: "other-plans", script: "acme", count: 1200 }, `1,200 Workers (the first one: acme) ${WHILE_PLANNING}`],
  ...(
    [
      ["with code 10000", { code: 10000 }],
      ["with HTTP 401", { reason: REFUSED }],
      [
        "because the host's certificate is not trusted (X)",
        { reason: { kind: "no-answer", cause: "certificate-not-trusted", codes: ["X"] } },
      ],
      [
        "because the answer could not be read (HTTP 302, a redirect)",
        { reason: { kind: "unreadable", status: 302, content: "redirect" } },
      ],
    ] as const
  ).map(([how, cause]): [NotRunReason, string] => [
    { kind: "shared-cause", script: "acme", failure: aRefusal(cause) },
    `Worker acme failed ${how}, which would fail every other Worker too`,
  ]),
])("a Worker that was not run: %j", (because, clause) => {
  expect(saidOf({ kind: "not-run", because })).toEqual([`Not tried: ${clause}.`, "Nothing was changed."]);
});

describe("what a failure left behind", () => {
  const partly = { set: ["A", "B"], notApplied: ["C", "D"], notKnown: ["E"] };
  const partlyLines = [
    "Applied: 2 of 5 names.",
    "Not applied: C, D.",
    "Not known whether applied: E.",
    "Running the step again is safe.",
  ];

  test.each<[string, Failure, Partial<Outcome>, string[]]>([
    ["nothing", aRefusal(), {}, ["Nothing was changed."]],
    [
      "nobody knows what",
      aRefusal(),
      { notApplied: [], notKnown: ["A"] },
      ["It is not known whether the change took effect. Running the step again is safe."],
    ],
    ["a part", aRefusal(), partly, partlyLines],
    [
      "a part, all of it known",
      aRefusal(),
      { ...partly, notKnown: [] },
      ["Applied: 2 of 4 names.", ...partlyLines.slice(1, 2), "Running the step again is safe."],
    ],
    ["a part of an accepted patch", { kind: "no-version-id" }, partly, partlyLines],
  ])("%s", (_case, failure, rest, lines) => {
    expect(saidOf(failure, rest).slice(-lines.length)).toEqual(lines);
  });
});

describe("the public code", () => {
  const request = (reason: RequestReason): RequestFailure => ({ ...aRefusal(), reason });
  const unreadable = (status: number): Failure => request({ kind: "unreadable", status, content: "html" });
  const silent = (cause: Extract<RequestReason, { kind: "no-answer" }>["cause"]): Failure =>
    request({ kind: "no-answer", cause, codes: [] });

  test.each<[PublicCode, Failure]>([
    [10007, aRefusal()],
    [10007, { kind: "absent-name-unknown", because: aRefusal() }],
    [500, request({ kind: "refused", status: 500, errors: [], omittedErrors: 0 })],
    ["answer", unreadable(200)],
    ["redirect", unreadable(300)],
    ["redirect", unreadable(399)],
    [400, unreadable(400)],
    ["timeout", silent("timeout")],
    ["deadline", silent("deadline")],
    ["cancelled", silent("cancelled")],
    ["certificate", silent("certificate-expired")],
    ["certificate", silent("certificate-for-another-host")],
    ["certificate", silent("certificate-not-trusted")],
    ["connection", silent("tls")],
    ["connection", silent("proxy-cannot-reach-host")],
    ["proxy", silent("proxy-refused")],
    ["connection", silent("host-not-found")],
    ["connection", silent("connection-refused")],
    ["connection", silent("connection-broken")],
    ["cancelled", request({ kind: "not-sent", why: "cancelled" })],
    ["deadline", request({ kind: "not-sent", why: "deadline" })],
    ["deadline", request({ kind: "not-sent", why: "rate-limit", waitMilliseconds: 1 })],
    ["unverified", { kind: "unverified", differences: [] }],
    ["unverified", { kind: "unproved", because: aRefusal() }],
    ["unverified", { kind: "no-version-id" }],
    ["plan", { kind: "plan", problems: [] }],
    ["required", { kind: "required", names: [], patched: true }],
    ["fault", { kind: "internal", error: "Error", frames: [] }],
    ["cancelled", { kind: "not-run", because: { kind: "cancelled" } }],
    ["deadline", { kind: "not-run", because: { kind: "deadline" } }],
    ["plan", { kind: "not-run", because: { kind: "other-plans", script: "a", count: 1 } }],
    [10000, { kind: "not-run", because: { kind: "shared-cause", script: "a", failure: aRefusal({ code: 10000 }) } }],
  ])("%s of %j", (code, failure) => {
    expect(codeOf(failure)).toBe(code);
  });
});
