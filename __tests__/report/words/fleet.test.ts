import { describe, expect, test } from "@jest/globals";
import { notRun, type Outcome } from "../../../src/model/outcome.ts";
import { grouped, number, plural } from "../../../src/report/words/fleet.ts";

const NOTHING = { set: [], deleted: [], absent: [], notApplied: [], notKnown: [], names: [] } as const;
const failed = (script: string, message: string, code: number | string = 10007): Outcome => ({
  ...{ script, status: "failed", ...NOTHING, attempts: 1, requests: 1 },
  error: { code, message },
});
const missing = (script: string, ray = "8f1c2d3e4b5a6978"): Outcome =>
  failed(
    script,
    `Cloudflare refused the patch of Worker ${script}: code 10007.\ncf-ray: ${ray}-AMS\nNothing was changed.`,
  );
const scriptsOf = (outcomes: Outcome[]): string[] => grouped(outcomes).map(({ scripts }) => scripts);

describe("failures with the same reason", () => {
  test("are one group, with the message of the first and its cf-ray", () => {
    expect(grouped([missing("one"), missing("two", "0000000000000000")])).toEqual([
      { scripts: "2 Workers (one, two), for example one", message: missing("one").error?.message },
    ]);
  });

  test.each([
    ["one letter each", ["a", "e", "t"]],
    ["one the beginning of the other", ["api", "api-staging", "api2"]],
    ["words of the message", ["patch", "of", "cf-ray", "nothing"]],
  ])("whatever the names are: %s", (_case, scripts) => {
    expect(scriptsOf(scripts.map((script) => missing(script)))).toEqual([
      `${scripts.length} Workers (${scripts.join(", ")}), for example ${scripts[0]}`,
    ]);
  });

  test("though one name is the beginning of another Worker's in the message", () => {
    const because = {
      code: 10000,
      reason: "what Worker api-staging met would meet every other one as well",
      declared: [],
    };
    expect(scriptsOf(["api", "web"].map((script) => notRun(script, because)))).toEqual(["2 Workers (api, web)"]);
  });

  test("though they waited for different times", () => {
    const waited = (script: string, seconds: string): Outcome =>
      failed(script, `Refused.\nNot tried again: a wait of ${seconds} s does not fit into the deadline of 900 s.`);
    expect(scriptsOf([waited("one", "4.2"), waited("two", "31")])).toEqual(["2 Workers (one, two), for example one"]);
  });

  test("of one Worker need no example, and of many not all are named", () => {
    expect(scriptsOf([missing("one")])).toEqual(["1 Worker (one)"]);
    const scripts = Array.from({ length: 1234 }, (_, index) => `w${index}`);
    expect(scriptsOf(scripts.map((script) => missing(script)))).toEqual([
      `1,234 Workers (${scripts.slice(0, 40).join(", ")} and 1194 more), for example w0`,
    ]);
  });
});

test.each<[string, Outcome, Outcome]>([
  ["codes", failed("one", "Refused.", 10007), failed("two", "Refused.", 10053)],
  [
    "problems of the plan, behind the same first line",
    failed(
      "one",
      "Nothing was written to Worker one. Problems found: 1\n- prune would delete 2 secrets: Y, Z.",
      "plan",
    ),
    failed(
      "two",
      "Nothing was written to Worker two. Problems found: 1\n- prune would delete 2 secrets: U, V.",
      "plan",
    ),
  ],
  [
    "names that were applied",
    failed("one", "The connection broke.\nWhether the change took effect is not known."),
    failed("two", "The connection broke.\nNothing was changed."),
  ],
])("failures with other %s are told apart", (_case, one, two) => {
  expect(grouped([one, two])).toEqual([
    { scripts: "1 Worker (one)", message: one.error?.message },
    { scripts: "1 Worker (two)", message: two.error?.message },
  ]);
});

test("the most frequent reason comes first, and last what was not run because of another", () => {
  const left = ["x", "y", "z"].map((script) =>
    notRun(script, {
      code: 10000,
      reason: "what Worker a met (code 10000) would meet every other one as well",
      declared: ["A"],
    }),
  );
  // Cloudflare's own words do not decide it.
  const refused = ["d", "e"].map((script) => failed(script, "Not run: an error of Cloudflare's."));
  expect(scriptsOf([failed("a", "Rejected.", 10000), ...left, missing("b"), missing("c"), ...refused])).toEqual([
    "2 Workers (b, c), for example b",
    "2 Workers (d, e), for example d",
    "1 Worker (a)",
    "3 Workers (x, y, z)",
  ]);
});

test("numbers are written in one way on every machine", () => {
  expect([number(0), number(999), number(10_000), number(1_234_567)]).toEqual(["0", "999", "10,000", "1,234,567"]);
  expect([plural(0, "Worker"), plural(1, "Worker"), plural(5000, "Worker")]).toEqual([
    ...["0 Workers", "1 Worker", "5,000 Workers"],
  ]);
});
