import { describe, expect, test } from "@jest/globals";
import {
  ACCOUNT_ID,
  accountRateLimited,
  type Cloudflare,
  failure,
  type RecordedRequest,
  scriptLocked,
  type WorkerSetup,
} from "../../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, startGitHub } from "../../sandbox/github.ts";
import { canInterrupt } from "../../sandbox/runner/process.ts";
import {
  expectNothingWritten,
  expectRefused,
  fakeValue,
  patchStep,
  type Step,
  type StepSetup,
  secretText,
} from "../support/step.ts";

// Many Workers in one step, as a process of its own.

const VALUE = fakeValue("fleet");
/** A process on Windows cannot be asked to end, and says nothing of its end: there is nothing to test there. */
const testOfCancelling: (name: string, run: () => Promise<void>) => void = canInterrupt ? test : () => {};
const FIVE = ["one", "two", "three", "four", "five"];

type FleetSetup = StepSetup & { scripts?: readonly string[] };

/** A step that sets A on the Workers `scripts`, which are all there and have no secrets. */
function fleetStep({ scripts = FIVE, ...setup }: FleetSetup = {}): Promise<Step> {
  return patchStep({
    workers: scripts.map((script) => ({ script })),
    ...setup,
    with: { "script-name": scripts.join("\n"), secrets: "A", ...setup.with },
    env: { A: VALUE, ...setup.env },
  });
}

type Result = {
  script: string;
  status: string;
  set: string[];
  deleted: string[];
  notApplied: string[];
  notKnown: string[];
  names: string[];
  attempts: number;
  requests: number;
  versionId?: string;
  error?: { code: number | string; message: string };
};

/** A Worker's name in HTML. */
const link = (script: string): string =>
  `<a href="https://dash.cloudflare.com/${ACCOUNT_ID}/workers/services/view/${script}/production"><code>${script}</code></a>`;
const resultsOf = ({ results }: Step): Result[] => results as Result[];
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `tenant-${index}`);
const failedScripts = ({ run }: Step): string[] => (run.outputs["failed-scripts"] ?? "").split("\n");
const scriptOf = ({ path }: RecordedRequest): string | undefined => /\/scripts\/([^/]+)/.exec(path)?.[1];
const textOf = ({ cloudflare }: Step, script: string, name = "A"): string | undefined => {
  const binding = cloudflare.worker(script)?.bindings.get(name);
  return binding !== undefined && "text" in binding ? binding.text : undefined;
};
const intent = (count: number, work = "set A"): string => `${count} Workers in account ${ACCOUNT_ID}, each: ${work}.`;
/** How long a wait is, is a matter of the clock. */
const withoutWaits = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\b[\d.]+ (s|min)\b/g, "<s>"));

function expectAllPatched(step: Step, scripts: readonly string[]): void {
  expect(step.run.outputs["failed-scripts"]).toBeUndefined();
  expect(step.run.exitCode).toBe(0);
  expect(resultsOf(step).map(({ script, status }) => [script, status])).toEqual(
    scripts.map((script) => [script, "patched"]),
  );
  for (const script of scripts) expect([script, textOf(step, script)]).toEqual([script, VALUE]);
}

/** The most requests that were under way at the same time; what is answered is seen at the next request. */
function watchRequests(cloudflare: Cloudflare): { most: number } {
  const seen = { most: 0 };
  cloudflare.events.on("request", () => {
    const underWay = cloudflare.requests.filter(({ status }) => status === 0).length;
    seen.most = Math.max(seen.most, underWay);
  });
  return seen;
}

describe("Workers are named", () => {
  test("by lines, each run once", async () => {
    const step = await fleetStep({ with: { "script-name": "one\n  # of the shop\ntwo\n\n two \r\nthree\none" } });
    expectAllPatched(step, ["one", "two", "three"]);
    expect(step.requests).toHaveLength(3);
    expect(step.log).toEqual(["2 duplicate Worker names ignored.", intent(3), "3 Workers: 3 patched."]);
    expect(step.summary).toEqual([
      "<h3>3 Workers: 3 patched</h3>",
      "<details><summary>3 Workers patched</summary>",
      `<p>${["one", "two", "three"].map(link).join(", ")}</p>`,
      "</details>",
    ]);
    expect(step.run.outputs).toMatchObject({ "secret-names": "A", "set-names": "A", changed: "true" });
    expect(["four", "five"].map((script) => textOf(step, script))).toEqual([undefined, undefined]);
  });

  test("by a file, in a dispatch namespace", async () => {
    const scripts = ["one", "two", "three"];
    const step = await fleetStep({
      files: { "fleet.txt": "# all of them\none\r\n\ntwo\nthree\n" },
      workers: scripts.map((script) => ({ script, namespace: "tenants" })),
      with: { "script-name": "", "script-names-file": "fleet.txt", "dispatch-namespace": "tenants" },
    });
    expect(step.log).toEqual([
      `3 Workers in account ${ACCOUNT_ID}, dispatch namespace tenants, each: set A.`,
      "3 Workers: 3 patched.",
    ]);
    const where = { namespace: "tenants" };
    for (const script of scripts) {
      expect(step.cloudflare.secrets(script, where)).toEqual([{ name: "A", type: "secret_text" }]);
    }
    expect(step.requests.every(({ path }) => path.includes("/workers/dispatch/namespaces/tenants/scripts/"))).toBe(
      true,
    );
  });

  test("by lines and a file together", async () => {
    const step = await fleetStep({
      files: { "fleet.txt": "three\ntwo" },
      with: { "script-name": "one\ntwo", "script-names-file": "fleet.txt" },
    });
    expectAllPatched(step, ["one", "two", "three"]);
  });

  test("wrongly: every bad name is told before anything is sent, and none is shown", async () => {
    const step = await fleetStep({
      files: { "fleet.txt": "three\n-bad" },
      values: [fakeValue("pasted by mistake")],
      with: {
        "script-name": `one\n${fakeValue("pasted by mistake")}\ntwo\nx.y`,
        "script-names-file": "fleet.txt",
      },
    });
    expectRefused(step, [
      "- script-name, lines 2, 4: each line must be a Worker name",
      '- script-names-file "fleet.txt", line 2: each line must be a Worker name',
    ]);
  });
});

describe("one Worker that is missing among five", () => {
  const scripts = ["one", "two", "thre", "four", "five"];

  test("fails alone: the others are patched, and the failure comes first in results and summary", async () => {
    const step = await fleetStep({ scripts, workers: FIVE.map((script) => ({ script })) });
    const refusal = "Cloudflare refused the patch of Worker thre: code 10007 (HTTP 404).";
    const [missing, ...others] = resultsOf(step);
    const message = missing?.error?.message ?? "";
    expect(step.run.exitCode).toBe(1);
    expect(message.split("\n").slice(0, 2)).toEqual([
      refusal,
      "Cause: There is no Worker thre in this account. Did you mean three?",
    ]);
    expect(step.log).toEqual([
      intent(5),
      `Failed: thre. ${refusal}`,
      "5 Workers: 4 patched, 1 failed.",
      "##[error]1 of 5 Workers failed. To run the failed ones again, which is safe, give the output failed-scripts to " +
        "script-name.",
      "",
      "Worker thre:",
      ...message.split("\n"),
    ]);
    expect(step.run.outputs).toMatchObject({ "failed-scripts": "thre", "set-names": "A", changed: "true" });
    expect(others.map(({ script, status }) => [script, status])).toEqual(
      ["one", "two", "four", "five"].map((script) => [script, "patched"]),
    );
    expect(missing).toMatchObject({
      script: "thre",
      attempts: 1,
      requests: 1,
      notApplied: ["A"],
      error: { code: 10007 },
    });
    expect(step.summary.slice(0, 2)).toEqual([
      "<h3>5 Workers: 4 patched, 1 failed</h3>",
      `<h4>Worker ${link("thre")}</h4>`,
    ]);
    expect(step.summary.slice(-3)).toEqual([
      "<details><summary>4 Workers patched</summary>",
      `<p>${["one", "two", "four", "five"].map(link).join(", ")}</p>`,
      "</details>",
    ]);
    expect(step.cloudflare.worker("thre")).toBeUndefined();
  });

  test("failed-scripts, fed back, runs the failed ones alone", async () => {
    const gone = ["two", "five"];
    const first = await fleetStep({
      workers: FIVE.filter((script) => !gone.includes(script)).map((script) => ({ script })),
    });
    expect(failedScripts(first)).toEqual(gone);
    const second = await fleetStep({ with: { "script-name": first.run.outputs["failed-scripts"] ?? "" } });
    expectAllPatched(second, gone);
    expect(second.requests.map(scriptOf).sort()).toEqual(["five", "two"]);
  });
});

describe("what one Worker meets and all others would meet", () => {
  const BARE = { status: 401, body: JSON.stringify(failure(401).body), times: 99 };
  const SHARED: [name: string, setup: StepSetup, how: string][] = [
    ["a wrong token", { with: { "api-token": fakeValue("another token", 40) } }, "code 10000"],
    ["401 without a code", { interceptions: [BARE] }, "HTTP 401"],
  ];

  test.each(SHARED)("%s stops all after the requests that are under way", async (_name, setup, how) => {
    const scripts = numbered(40);
    const step = await fleetStep({ ...setup, scripts, with: { concurrency: "3", ...setup.with } });
    expect(step.run.exitCode).toBe(1);
    expect(step.requests.length).toBeLessThanOrEqual(3);
    expect(failedScripts(step)).toEqual(scripts);
    // The cause comes first, and what was not run for it last.
    const sent = resultsOf(step).filter(({ requests }) => requests > 0);
    const said = step.error?.split("\n") ?? [];
    const why = `Worker tenant-\\d+ failed with ${how}, which would fail every other Worker too\\.`;
    expect(said[0]).toContain("40 of 40 Workers failed.");
    expect(said.slice(-3)).toEqual([
      expect.stringMatching(new RegExp(`^${40 - sent.length} Workers \\(tenant-`)),
      expect.stringMatching(new RegExp(`^Not tried: ${why}$`)),
      "Nothing was changed.",
    ]);
    expect(step.log.filter((line) => line.startsWith("Failed: "))).toHaveLength(sent.length);
    expect(step.log.filter((line) => line.startsWith("Stopped: "))).toEqual([
      expect.stringMatching(new RegExp(`^Stopped: ${why} \\d+ Workers were not tried\\.$`)),
    ]);
    expect(step.log.join("\n")).not.toContain("##[warning]");
  });

  testOfCancelling("a cancelled step reports what is done, fails the rest, and ends at once", async () => {
    const scripts = numbered(30);
    let cancelledAt = 0;
    const step = await fleetStep({
      scripts,
      with: { concurrency: "3" },
      // Slow enough for the signal to come long before the last Worker.
      rules: { latencyMs: 100 },
      interceptions: [{ match: (request) => request.path.includes("/tenant-7/"), fault: "hang" }],
      arrange: ({ cloudflare, cancel }) => {
        cloudflare.events.on("request", (request) => {
          if (scriptOf(request) !== "tenant-12") return;
          cancelledAt = Date.now();
          cancel();
        });
      },
    });
    // The runner's patience with a process is 7.5 s; without a kill it has ended before.
    expect(step.run.signal).toBeNull();
    expect(step.run.outcome).toBe("cancelled");
    expect(cancelledAt).toBeGreaterThan(0);
    const failed = failedScripts(step);
    expect(failed).toEqual(expect.arrayContaining(["tenant-7", ...scripts.slice(25)]));
    const byScript = new Map(resultsOf(step).map((result) => [result.script, result]));
    expect([...byScript.keys()].sort()).toEqual([...scripts].sort());
    for (const script of scripts) expectTrue(step, byScript.get(script));
    expect(byScript.get("tenant-7")).toMatchObject({ notKnown: ["A"], error: { code: "cancelled" } });
    expect(step.error).toContain("Not tried: the step was cancelled.\nNothing was changed.");
  });

  test("a deadline that the account's limit does not fit into ends the step, and says so before", async () => {
    const step = await fleetStep({
      with: { concurrency: "2", deadline: "10" },
      rules: { rateLimit: { quota: 2, windowSeconds: 60, headers: "tracking" } },
    });
    const lines = withoutWaits(step.log);
    expect(lines.filter((line) => line.startsWith("##[warning]"))).toEqual([
      expect.stringContaining("lets these Workers through in no less than <s>, and the deadline ends in <s>."),
    ]);
    expect(lines.join("\n")).toMatch(
      /\nFailed: (three|four)\. Not sent: the patch of Worker \1\. The account's rate limit allows no request for <s>, /,
    );
    expect(step.log).toContain("5 Workers: 2 patched, 3 failed.");
    expect(failedScripts(step)).toEqual(["three", "four", "five"]);
    expect(step.requests.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe("limits", () => {
  test("the lock of one Worker holds up that one alone", async () => {
    const step = await fleetStep({
      with: { concurrency: "2", "max-attempts": "3" },
      interceptions: [{ ...scriptLocked(1), times: 2, match: (request) => request.path.includes("/one/") }],
    });
    expectAllPatched(step, FIVE);
    expect(resultsOf(step).map(({ script, attempts }) => [script, attempts])).toEqual([
      ["one", 3],
      ...FIVE.slice(1).map((script) => [script, 1]),
    ]);
    // All others are done before the second attempt.
    expect(step.requests.map(scriptOf).slice(-2)).toEqual(["one", "one"]);
    expect(step.log.slice(1)).toEqual([
      ...[1, 2].map((attempt) =>
        expect.stringMatching(`^Attempt ${attempt} of 3 of the patch of Worker one failed: code 10035`),
      ),
      "5 Workers: 5 patched.",
    ]);
  });

  test.each(["tracking", "constant", "none"] as const)(
    "the account's limit is kept to with %s headers: all are patched, and no window refuses more than are under way",
    async (headers) => {
      const scripts = numbered(20);
      const step = await fleetStep({
        scripts,
        with: { concurrency: "4", "max-attempts": "5" },
        rules: { rateLimit: { quota: 6, windowSeconds: 2, headers } },
      });
      expectAllPatched(step, scripts);
      expect(step.requests.filter(({ status }) => status === 429).length).toBeLessThanOrEqual(4);
      expect(step.log.join("\n")).toContain("Rate limited: waiting ");
    },
  );

  test("an account's limit that is given up on holds the other Workers too, and does not refuse each of them", async () => {
    const step = await fleetStep({
      scripts: numbered(12),
      with: { concurrency: "2", deadline: "20" },
      interceptions: [{ ...accountRateLimited(300), times: 100 }],
    });
    expect(step.requests.length).toBeLessThanOrEqual(2);
    expect(failedScripts(step)).toEqual(numbered(12));
    expect(step.error).toContain("The account's rate limit allows no request for");
  });

  test.each([1, 4])("with concurrency %i so many requests are under way, and no more", async (concurrency) => {
    const scripts = numbered(24);
    let seen = { most: 0 };
    const step = await fleetStep({
      scripts,
      with: { concurrency: String(concurrency) },
      rules: { latencyMs: 30 },
      arrange: ({ cloudflare }) => {
        seen = watchRequests(cloudflare);
      },
    });
    expectAllPatched(step, scripts);
    expect(seen.most).toBe(concurrency);
    // undici opens a second one where the first is not quite done; all are kept alive and used again.
    expect(step.cloudflare.connections()).toBeLessThanOrEqual(2 * concurrency);
  });
});

test("every Worker gets the same merge patch, byte for byte", async () => {
  const step = await fleetStep({
    with: { delete: "OLD", "version-tags": "commit=3f2a1b0" },
    rules: { deletingMissing: "ignore" },
  });
  expect(
    step.requests
      .filter(({ method }) => method === "PATCH")
      .map(scriptOf)
      .sort(),
  ).toEqual([...FIVE].sort());
  const secrets = { A: secretText("A", VALUE), OLD: null };
  const body = JSON.stringify({ secrets, version_tags: { commit: "3f2a1b0" } });
  expect([...new Set(step.requests.map((request) => request.body.toString()))].filter((one) => one !== "")).toEqual([
    body,
  ]);
});

/** What is said of a Worker is so. */
function expectTrue(step: Step, result: Result | undefined): void {
  const { script = "", status, set, notApplied, notKnown } = result ?? {};
  const has = textOf(step, script);
  const fates = { set: set?.includes("A"), notApplied: notApplied?.includes("A"), notKnown: notKnown?.includes("A") };
  expect([script, Object.values(fates).filter((fate) => fate === true).length]).toEqual([script, 1]);
  if (fates.set === true) expect([script, has]).toEqual([script, VALUE]);
  if (fates.notApplied === true) expect([script, has]).toEqual([script, undefined]);
  expect([script, failedScripts(step).includes(script)]).toEqual([script, status === "failed"]);
  if (status === "patched") expect([script, fates.set]).toEqual([script, true]);
}

describe("faults by chance over 60 Workers", () => {
  test.each([1, 4, 5])("seed %i: what is said of each Worker is so", async (seed) => {
    const scripts = numbered(60);
    const step = await fleetStep({
      scripts,
      with: { concurrency: "6", "max-attempts": "2", timeout: "2" },
      arrange: ({ cloudflare }) => void cloudflare.chaos({ seed, rate: 0.3, longestWait: 0, permanent: false }),
    });
    const results = resultsOf(step);
    expect(results.map(({ script }) => script).sort()).toEqual([...scripts].sort());
    for (const result of results) expectTrue(step, result);
    expect(step.run.exitCode).toBe(results.some(({ status }) => status === "failed") ? 1 : 0);
    expect(results.filter(({ status }) => status === "patched").length).toBeGreaterThan(30);
  });
});

describe("plans of several Workers", () => {
  const workers: WorkerSetup[] = [
    { script: "one", bindings: [secretText("A", fakeValue("before")), secretText("OLD", fakeValue("old"))] },
    { script: "two" },
    { script: "three", bindings: [{ name: "A", type: "plain_text", text: "eu" }] },
  ];
  const scripts = ["one", "two", "three"];

  test("a dry run: in log and summary, and one comment for all, apart from that of one Worker", async () => {
    const github = await startGitHub();
    try {
      const head = { ref: "topic", repo: { full_name: "octocat/repository" } };
      const pull_request = { number: 7, head, base: { ref: "main" } };
      const setup = {
        scripts,
        workers: workers.slice(0, 2).concat({ script: "three" }),
        with: { "dry-run": "true", delete: "OLD", "github-token": GITHUB_TOKEN },
        event: { name: "pull_request", payload: { pull_request } },
        githubUrl: github.url,
      };
      const step = await fleetStep(setup);
      expect(step.run.exitCode).toBe(0);
      expect(step.log).toEqual(
        expect.arrayContaining([
          intent(3, "set A; delete OLD"),
          "Plan for Worker one: 1 to overwrite, 1 to delete.",
          "Plan for Worker two: 1 to create, 1 not found.",
          "3 Workers: 3 planned.",
        ]),
      );
      expect(step.requests.every(({ method }) => method === "GET")).toBe(true);
      const [comment] = github.comments();
      for (const text of [step.run.summary, comment?.body ?? ""]) {
        for (const script of scripts) expect(text).toContain(link(script));
        expect(text).toContain("<code>OLD</code>");
      }
      await fleetStep(setup);
      expect(github.comments()).toHaveLength(1);
      expect(step.run.outputs).toMatchObject({ changed: "false", "set-names": "A", "deleted-names": "OLD" });
      await fleetStep({ ...setup, scripts: ["one"] });
      expect(github.comments().map(({ body }) => body.includes(link("three")))).toEqual([true, false]);
    } finally {
      await github.close();
    }
  });

  test.each(["true", "false"])("one problem, and nothing is written anywhere (dry-run: %s)", async (dryRun) => {
    const step = await fleetStep({ scripts, workers, with: { "dry-run": dryRun, required: "A" } });
    expect(step.run.exitCode).toBe(1);
    expectNothingWritten(step);
    expect(failedScripts(step)).toContain("three");
    expect(step.error).toContain("\nWorker three:\nNothing was written to Worker three: ");
    expect(step.run.summary).toContain(link("three"));
  });

  const having = (script: string, ...names: string[]): WorkerSetup => ({
    script,
    bindings: names.map((name) => secretText(name, fakeValue(`${script} ${name}`))),
  });
  const pruned = [
    having("one", "X"),
    having("two"),
    having("three", "Y", "Z"),
    having("four", "U", "V"),
    having("five", "A", "W"),
  ];

  test("prune deletes of each Worker what that one has", async () => {
    const step = await fleetStep({ workers: pruned, with: { prune: "true", "max-deletions": "6" } });
    expect(step.error).toBeUndefined();
    expect(resultsOf(step).map(({ deleted }) => deleted.join())).toEqual(["X", "", "Y,Z", "U,V", "W"]);
    for (const script of FIVE) expect(step.cloudflare.secrets(script).map(({ name }) => name)).toEqual(["A"]);
  });

  test("max-deletions holds for all of them together", async () => {
    const step = await fleetStep({ workers: pruned, with: { prune: "true", "max-deletions": "5" } });
    expect(failedScripts(step)).toEqual(FIVE);
    expectNothingWritten(step);
    expect(step.error).toContain("\nWorker one:\nNothing was written to Worker one: 1 problem in the plan.\n- ");
  });
});

test("deploy: false makes a version of each Worker, none of them deployed", async () => {
  const scripts = ["one", "two", "three"];
  const step = await fleetStep({ scripts, with: { deploy: "false" } });
  const latest = scripts.map((script) => step.cloudflare.worker(script)?.versions.at(-1)?.id);
  expect(step.run.outputs["version-id"]?.split("\n")).toEqual(latest);
  expect(resultsOf(step).map(({ versionId }) => versionId)).toEqual(latest);
  expect(scripts.map((script) => step.cloudflare.secrets(script))).toEqual([[], [], []]);
  expect(step.log).toEqual([
    intent(3, "set A (into a new version that is not deployed)"),
    "3 Workers: 3 patched.",
    "The new versions are not deployed. The output results has the version of each Worker (versionId).",
  ]);
});

test("250 secrets for each of three Workers go in three requests for each", async () => {
  const values = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`N${index}`, fakeValue(`n${index}`)]));
  const scripts = ["one", "two", "three"];
  const step = await patchStep({
    workers: scripts.map((script) => ({ script })),
    with: { "script-name": scripts.join("\n"), secrets: Object.keys(values).join("\n") },
    env: values,
    rules: { variableLimit: 1000 },
  });
  expect(step.run.exitCode).toBe(0);
  expect(step.log[1]).toContain(" and 210 more (in 3 requests, one after another).");
  for (const script of scripts) {
    expect(Object.keys(values).filter((name) => textOf(step, script, name) !== values[name])).toEqual([]);
    const sizes = step.requests
      .filter((request) => scriptOf(request) === script)
      .map(({ json }) => Object.keys((json as { secrets: object }).secrets).length);
    expect(sizes).toEqual([100, 100, 50]);
  }
});
