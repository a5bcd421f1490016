import { describe, expect, test } from "@jest/globals";
import {
  ACCOUNT_ID,
  type Cloudflare,
  type RecordedRequest,
  scriptLocked,
  type WorkerSetup,
} from "../../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, startGitHub } from "../../sandbox/github.ts";
import { canInterrupt } from "../../sandbox/runner/process.ts";
import { fakeValue, patchStep, type Step, type StepSetup, secretText } from "../support/step.ts";

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

const resultsOf = ({ results }: Step): Result[] => results as Result[];
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `tenant-${index}`);
const failedScripts = ({ run }: Step): string[] => (run.outputs["failed-scripts"] ?? "").split("\n");
const scriptOf = ({ path }: RecordedRequest): string | undefined => /\/scripts\/([^/]+)/.exec(path)?.[1];
const textOf = ({ cloudflare }: Step, script: string, name = "A"): string | undefined => {
  const binding = cloudflare.worker(script)?.bindings.get(name);
  return binding !== undefined && "text" in binding ? binding.text : undefined;
};
const intent = (count: number, work = "1 to set"): string => `${count} Workers, each (account ${ACCOUNT_ID}): ${work}.`;
/** How long a wait is, is a matter of the clock. */
const withoutWaits = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\b[\d.]+ s\b/g, "<s>"));

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
    expect(step.log).toEqual([
      "Named more than once, and run once: 2 of 5 lines left out.",
      intent(3),
      "3 Workers: 3 patched, 0 failed.",
    ]);
    expect(step.run.summary.trimEnd()).toBe(
      "<h3>Secrets of 3 Workers</h3>\n<details><summary>3 Workers patched</summary>\n" +
        "<p><code>one</code>, <code>two</code>, <code>three</code></p>\n</details>",
    );
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
      `3 Workers, each (account ${ACCOUNT_ID}, dispatch namespace tenants): 1 to set.`,
      "3 Workers: 3 patched, 0 failed.",
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
    expect(step.error).toBe(
      "Nothing was sent to Cloudflare. Problems found: 2\n" +
        "- script-name, lines 2, 4: these are not Workers' names (not shown). A name may hold lower-case letters, digits, " +
        "- and _, and begins with a letter, a digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.\n" +
        '- script-names-file "fleet.txt", line 2: this is not a Worker\'s name (not shown): it may hold lower-case ' +
        "letters, digits, - and _, and begins with a letter, a digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.",
    );
    expect([step.run.exitCode, step.requests, step.results]).toEqual([1, [], []]);
  });
});

describe("one Worker that is missing among five", () => {
  const scripts = ["one", "two", "typo", "four", "five"];
  const message = [
    "Cloudflare refused the patch of Worker typo: code 10007 (HTTP 404).",
    "Cause: There is no Worker of this name on this account (or in this dispatch namespace).",
    "What to do: Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
      "<name>-<environment>. This action never creates a Worker.",
    'Cloudflare says: code 10007, "This Worker does not exist on your account."',
    "cf-ray: <ray>",
    "Nothing was changed.",
  ];

  test("fails alone: the others are patched, and the failure comes first in results and summary", async () => {
    const workers = scripts.filter((script) => script !== "typo").map((script) => ({ script }));
    const step = await fleetStep({ scripts, workers });
    expect(step.run.exitCode).toBe(1);
    expect(step.log).toEqual([
      intent(5),
      `Failed: typo. ${message[0]}`,
      "5 Workers: 4 patched, 1 failed.",
      "##[error]1 of 5 Workers failed. To run again what failed, which is safe, give the output failed-scripts to " +
        "script-name.",
      "",
      "1 Worker (typo):",
      ...message,
    ]);
    expect(step.run.outputs).toMatchObject({ "failed-scripts": "typo", "set-names": "A", changed: "true" });
    expect(resultsOf(step).map(({ script, status }) => [script, status])).toEqual([
      ["typo", "failed"],
      ...["one", "two", "four", "five"].map((script) => [script, "patched"]),
    ]);
    const { attempts, requests, notApplied, error } = resultsOf(step)[0] ?? {};
    expect({ attempts, requests, notApplied, error }).toEqual({
      ...{ attempts: 1, requests: 1, notApplied: ["A"] },
      error: { code: 10007, message: message.join("\n") },
    });
    const escaped = message
      .join("\n")
      .replace(/[<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
      .replace("&#60;ray&#62;", "<ray>");
    expect(step.run.summary.replace(/[0-9a-f]{16}-AMS/, "<ray>").trimEnd()).toBe(
      `<h3>1 failed of 5 Workers</h3>\n<p>1 Worker (<code>typo</code>):</p>\n<pre>${escaped}</pre>\n` +
        "<details><summary>1 Worker failed</summary>\n<p><code>typo</code></p>\n</details>\n" +
        "<details><summary>4 Workers patched</summary>\n" +
        "<p><code>one</code>, <code>two</code>, <code>four</code>, <code>five</code></p>\n</details>",
    );
    expect(step.cloudflare.worker("typo")).toBeUndefined();
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
  test("a wrong token stops all after the requests that are under way", async () => {
    const scripts = numbered(40);
    const step = await fleetStep({ scripts, with: { concurrency: "3", "api-token": fakeValue("another token", 40) } });
    expect(step.run.exitCode).toBe(1);
    expect(step.requests.length).toBeLessThanOrEqual(3);
    expect(failedScripts(step)).toEqual(scripts);
    // The cause comes first, and what was not run for it last.
    const sent = resultsOf(step).filter(({ requests }) => requests > 0);
    const said = step.error?.split("\n") ?? [];
    expect(said[0]).toContain("40 of 40 Workers failed.");
    expect(said).toContain('Cloudflare says: code 10000, "Authentication error"');
    expect(said.slice(-3)).toEqual([
      expect.stringMatching(new RegExp(`^${40 - sent.length} Workers \\(tenant-`)),
      expect.stringMatching(
        /^Not run: what Worker tenant-\d+ met \(code 10000\) would meet every other one as well\.$/,
      ),
      "Nothing was changed.",
    ]);
    expect(step.log.filter((line) => line.startsWith("Failed: "))).toHaveLength(sent.length);
    expect(step.log.filter((line) => line.startsWith("No further Worker is started. "))).toHaveLength(1);
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
    expect(step.error).toContain("Not run: the step was cancelled.\nNothing was changed.");
  });

  test("a deadline that the account's limit does not fit into ends the step, and says so before", async () => {
    const step = await fleetStep({
      with: { concurrency: "2", deadline: "10" },
      rules: { rateLimit: { quota: 2, windowSeconds: 60 } },
    });
    const reason =
      "Not sent: the patch of Worker three. The reason: the account's rate limit lets no request through for <s>, which " +
      "does not fit into the deadline of <s>.";
    expect(withoutWaits(step.log)).toEqual([
      intent(5),
      "##[warning]The account's rate limit lets these Workers through in no less than <s>, and the deadline ends in <s>. " +
        "What is not done by then fails; raise deadline, or run the step again with failed-scripts.",
      `Failed: three. ${reason}`,
      "No further Worker is started. Not run: the deadline of the step leaves no time for it.",
      "5 Workers: 2 patched, 3 failed.",
      "##[error]3 of 5 Workers failed. To run again what failed, which is safe, give the output failed-scripts to " +
        "script-name.",
      ...["", "1 Worker (three):", reason, "Nothing was changed."],
      ...["", "2 Workers (four, five):", "Not run: the deadline of the step leaves no time for it."],
      "Nothing was changed.",
    ]);
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
    const wait = (attempt: number): string =>
      `Attempt ${attempt} of 3 of the patch of Worker one failed: code 10040 (HTTP 429). Another change holds the Worker ` +
      "at this moment. Waiting <s> (as Cloudflare asks).";
    expect(withoutWaits(step.log)).toEqual([intent(5), wait(1), wait(2), "5 Workers: 5 patched, 0 failed."]);
  });

  test("the account's limit is kept to: all are patched, and no window refuses more than one request", async () => {
    const scripts = numbered(20);
    const step = await fleetStep({
      scripts,
      with: { concurrency: "4", "max-attempts": "5" },
      rules: { rateLimit: { quota: 6, windowSeconds: 1 } },
    });
    expectAllPatched(step, scripts);
    // A window is a second long, and opened by its first request.
    const windows: { begin: number; refused: number }[] = [];
    for (const { at, status } of step.requests) {
      const open = windows.at(-1);
      if (open === undefined || at >= open.begin + 1000) windows.push({ begin: at, refused: 0 });
      if (status === 429) (windows.at(-1) ?? { refused: 0 }).refused += 1;
    }
    expect(windows.length).toBeGreaterThan(3);
    expect(windows.filter(({ refused }) => refused > 1)).toEqual([]);
    expect(step.log.join("\n")).toContain("The account's rate limit is used up. Every request waits ");
  });

  test("an account's limit that is given up on holds the other Workers too, and does not refuse each of them", async () => {
    const limited = { success: false, errors: [{ code: 971, message: "Please wait" }], messages: [], result: null };
    const step = await fleetStep({
      scripts: numbered(12),
      with: { concurrency: "2", deadline: "20" },
      interceptions: [
        // Without Ratelimit headers, which would say the same.
        { times: 100, status: 429, headers: { "retry-after": "300" }, body: JSON.stringify(limited) },
      ],
    });
    expect(step.requests.length).toBeLessThanOrEqual(2);
    expect(failedScripts(step)).toEqual(numbered(12));
    expect(step.error).toContain("the account's rate limit lets no request through for");
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
  const step = await fleetStep({ with: { delete: "OLD", "version-tags": "commit=3f2a1b0" } });
  const patches = step.requests.filter(({ method }) => method === "PATCH");
  expect(new Set(patches.map(scriptOf))).toEqual(new Set(FIVE));
  const first = patches.filter(
    (request, index) => patches.findIndex((one) => scriptOf(one) === scriptOf(request)) === index,
  );
  expect(new Set(first.map(({ body }) => body.toString()))).toEqual(
    new Set([
      JSON.stringify({
        secrets: { A: { name: "A", type: "secret_text", text: VALUE }, OLD: null },
        version_tags: { commit: "3f2a1b0" },
      }),
    ]),
  );
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
  test.each([1, 2, 4])("seed %i: what is said of each Worker is so", async (seed) => {
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

  test("a dry run: in log and summary, and one comment for all", async () => {
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
      expect([...step.log].sort()).toEqual(
        [
          intent(3, "1 to set, 1 to delete"),
          "Plan for Worker one: 1 to overwrite, 1 to delete.",
          "  - OLD  secret_text  delete: named in delete",
          "Plan for Worker two: 1 to create, 1 not found.",
          "Plan for Worker three: 1 to create, 1 not found.",
          "3 Workers: 3 planned, 0 failed.",
          expect.stringContaining("comment"),
        ].sort(),
      );
      expect(step.requests.every(({ method }) => method === "GET")).toBe(true);
      for (const text of [step.run.summary, github.comments()[0]?.body ?? ""]) {
        for (const script of scripts) expect(text).toContain(`<h3>Plan for Worker <code>${script}</code></h3>`);
        expect(text).toContain("<td><code>-</code></td><td><code>OLD</code></td><td>secret_text</td>");
      }
      await fleetStep(setup);
      expect(github.comments()).toHaveLength(1);
      expect(step.run.outputs).toMatchObject({ changed: "false", "set-names": "A", "deleted-names": "OLD" });
    } finally {
      await github.close();
    }
  });

  test("a dry run with a problem of one Worker fails, and the others are planned", async () => {
    const step = await fleetStep({ scripts, workers, with: { "dry-run": "true" } });
    expect(step.run.exitCode).toBe(1);
    expect(failedScripts(step)).toEqual(["three"]);
    expect(step.log).toContain("3 Workers: 2 planned, 1 failed.");
    expect(step.error).toContain(
      "1 Worker (three):\nNothing was written to Worker three. Problems found: 1\n- A is already",
    );
    expect(step.run.summary).toContain("<h3>Plan for Worker <code>three</code></h3>");
  });

  test("prune deletes of each Worker what that one has, and two that may not be pruned are told apart", async () => {
    const having = (script: string, ...names: string[]): WorkerSetup => ({
      script,
      bindings: names.map((name) => secretText(name, fakeValue(`${script} ${name}`))),
    });
    const step = await fleetStep({
      scripts: FIVE,
      workers: [
        having("one", "X"),
        having("two"),
        having("three", "Y", "Z"),
        having("four", "U", "V"),
        having("five", "A", "W"),
      ],
      with: { prune: "true", "max-deletions": "1" },
    });
    expect(failedScripts(step)).toEqual(["three", "four"]);
    expect(resultsOf(step).map(({ script, deleted }) => [script, deleted])).toEqual([
      ...[
        ["three", []],
        ["four", []],
      ],
      ...[
        ["one", ["X"]],
        ["two", []],
        ["five", ["W"]],
      ],
    ]);
    const names = FIVE.map((script) =>
      step.cloudflare
        .secrets(script)
        .map(({ name }) => name)
        .join(),
    );
    expect(names).toEqual(["A", "A", "Y,Z", "U,V", "A"]);
    for (const [script, left] of [
      ["three", "Y, Z"],
      ["four", "U, V"],
    ]) {
      expect(step.error).toMatch(
        new RegExp(`1 Worker \\(${script}\\):\\n.*\\n- prune would delete 2 .* Found: ${left}\\.`),
      );
    }
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
    `3 Workers, each (account ${ACCOUNT_ID}): 1 to set, into a new version that is not deployed.`,
    "3 Workers: 3 patched, 0 failed.",
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
  expect(step.log).toContain(`3 Workers, each (account ${ACCOUNT_ID}): 250 to set, in 3 requests one after another.`);
  for (const script of scripts) {
    expect(Object.keys(values).filter((name) => textOf(step, script, name) !== values[name])).toEqual([]);
    const sizes = step.requests
      .filter((request) => scriptOf(request) === script)
      .map(({ json }) => Object.keys((json as { secrets: object }).secrets).length);
    expect(sizes).toEqual([100, 100, 50]);
  }
});
