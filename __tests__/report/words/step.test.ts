import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { CODES } from "../../../src/cloudflare/codes.ts";
import type { Failure } from "../../../src/model/outcome/failure.ts";
import { plain } from "../../../src/report/words/phrase.ts";
import {
  omissionWarning,
  originSentence,
  rejectionProblems,
  rejectionTitle,
  runPhrase,
  troubleshootingLink,
  versionSentence,
} from "../../../src/report/words/step.ts";
import { aContext, aRefusal } from "../../support/results.ts";

test("the log begins with the version, and with the action as uses: names it", () => {
  expect(versionSentence("1.2.3", undefined)).toBe("patch-worker-secrets 1.2.3");
  expect(versionSentence("1.2.3", "org/fork@v1")).toBe("patch-worker-secrets 1.2.3 (org/fork@v1)");
});

test("what the log says of an origin, and of an output that leaves something out", () => {
  expect(originSentence({ name: "A", where: "secrets, line 2" })).toBe("A is declared in secrets, line 2.");
  expect(omissionWarning({ name: "set-names", rest: 1, total: 2000 })).toBe(
    "The output set-names leaves out 1 of its 2,000 lines, which are too many for an output.",
  );
});

test("a step that was not started counts the problems in its inputs", () => {
  const rejection = { kind: "inputs", problems: ["A.", "B.", "C."] } as const;
  expect(rejectionTitle(rejection)).toBe("Not started: 3 problems in the inputs");
  expect(rejectionTitle({ ...rejection, problems: ["A."] })).toBe("Not started: 1 problem in the inputs");
  expect(rejectionProblems(rejection)).toEqual(["A.", "B.", "C."]);
});

test("an internal error is named as one", () => {
  const rejection = { kind: "internal", error: "TypeError", frames: [] } as const;
  expect(rejectionTitle(rejection)).toBe("Failed: internal error");
  expect(rejectionProblems(rejection)).toEqual([
    "Internal error in this action: TypeError. Please report it and include this line.",
  ]);
});

test("a run is named by its commit, its number and its time", () => {
  expect(plain(runPhrase(aContext()))).toBe("Commit 3f2a1b0 · run 4711 · 2026-11-25 22:40 UTC");
  expect(plain(runPhrase(aContext({ run: { id: "1", attempt: 2 } })))).toContain(" · run 1, attempt 2 · ");
  expect(runPhrase(aContext())).toContainEqual({ literal: "3f2a1b0", url: "https://github.example/commit" });
  const { time, docs } = aContext();
  expect(plain(runPhrase({ time, docs }))).toBe("2026-11-25 22:40 UTC");
});

describe("the section on a failure", () => {
  const page = readFileSync("docs/TROUBLESHOOTING.md", "utf8");
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  const silent = (cause: "timeout" | "tls" | "proxy-refused" | "certificate-expired"): Failure =>
    aRefusal({ reason: { kind: "no-answer", cause, codes: [] } });
  const unreadable = (status: number): Failure => aRefusal({ reason: { kind: "unreadable", status, content: "html" } });

  test.each<[Failure, string]>([
    [aRefusal({ code: 4711 }), "answers-without-a-known-code"],
    [unreadable(500), "answers-without-a-known-code"],
    [unreadable(200), "answers-without-a-known-code"],
    [unreadable(302), "answers-without-a-known-code"],
    [silent("timeout"), "no-answer"],
    [silent("tls"), "no-answer"],
    [silent("proxy-refused"), "no-answer"],
    [silent("certificate-expired"), "no-answer"],
    [{ kind: "not-run", because: { kind: "deadline" } }, "retries-rate-limits-and-the-deadline"],
    [{ kind: "not-run", because: { kind: "cancelled" } }, "cancelled-runs"],
    [{ kind: "no-version-id" }, "verification"],
    [{ kind: "plan", problems: [] }, "prune-required-and-plans"],
    [{ kind: "required", names: [], patched: true }, "prune-required-and-plans"],
    [{ kind: "internal", error: "Error", frames: [] }, "the-actions-own-faults"],
  ])("%j is there", (failure, section) => {
    expect(troubleshootingLink(failure, "https://e.example").url).toBe(`https://e.example#${section}`);
    expect(headings).toContain(section);
  });

  test.each(CODES.flatMap(({ codes }) => codes))("of code %i has its anchor", (code) => {
    expect(troubleshootingLink(aRefusal({ code }), "").url).toBe(`#code-${code}`);
    expect(page).toContain(`<a id="code-${code}"></a>`);
  });

  test("of a known code is its own", () => {
    expect(troubleshootingLink(aRefusal(), "https://e.example")).toEqual({
      link: "More about code 10007",
      url: "https://e.example#code-10007",
    });
  });
});
