import { describe, expect, test } from "@jest/globals";
import type { Workspace } from "../../../src/inputs/reading/workspace.ts";
import { readNamespace, readScriptNames } from "../../../src/inputs/target/script-names.ts";
import type { WranglerConfig } from "../../../src/inputs/target/wrangler-config.ts";
import { type GivenInputs, readWith } from "../../support/reader.ts";

const NO_FILES: Workspace = { read: () => ({ fault: "nothing is there.", exists: false }) };
const file = (text: string, isOutside = false): Workspace => ({ read: () => ({ text, isOutside }) });
const configNamed = (name: WranglerConfig["name"]): WranglerConfig => ({
  name,
  accountId: undefined,
  required: [],
  file: "w.toml",
});

const FLEET = Array.from({ length: 10_000 }, (_, index) => `tenant-${index}`);

type Given = {
  readonly inputs: GivenInputs;
  readonly workspace?: Workspace;
  readonly config?: WranglerConfig;
};

function reading({ inputs, workspace = NO_FILES, config }: Given) {
  const isInNamespace = inputs["dispatch-namespace"] !== undefined;
  return readWith({ inputs, workspace }, (context) => readScriptNames(context, { config, isInNamespace }));
}

describe("names", () => {
  test.each<[string, Given, string[], string[]]>([
    ["one", { inputs: { "script-name": "_9-a\n# the one\n" } }, ["_9-a"], []],
    [
      "lines, each once",
      { inputs: { "script-name": "b\n\n# c\n a\nb" } },
      ["b", "a"],
      ["1 duplicate Worker name ignored."],
    ],
    [
      "lines and a file from outside",
      { inputs: { "script-name": "a", "script-names-file": "fleet.txt" }, workspace: file("b\r\nc\n", true) },
      ["a", "b", "c"],
      ["Reading fleet.txt, which is outside the workspace."],
    ],
    [
      "a file of any length",
      { inputs: { "script-names-file": "fleet.txt" }, workspace: file(FLEET.join("\n")) },
      FLEET,
      [],
    ],
    [
      "that of the configuration",
      { inputs: {}, config: configNamed({ value: "api", from: "name of w.toml" }) },
      ["api"],
      ["Worker api: from name of w.toml."],
    ],
    [
      "that of the input rather than that of the configuration",
      { inputs: { "script-name": "web" }, config: configNamed({ value: "api", from: "name of w.toml" }) },
      ["web"],
      ["Worker web: from script-name, which takes precedence over w.toml."],
    ],
    [
      "that of the input, beside a configuration without one",
      { inputs: { "script-name": "web" }, config: configNamed(undefined) },
      ["web"],
      ["Worker web: from script-name."],
    ],
    [
      "several beside a configuration",
      {
        inputs: { "script-name": "a", "script-names-file": "fleet.txt" },
        workspace: file("b"),
        config: configNamed(undefined),
      },
      ["a", "b"],
      ['2 Workers: from script-name and script-names-file "fleet.txt".'],
    ],
    [
      "whatever fits into one segment, in a dispatch namespace",
      { inputs: { "dispatch-namespace": "t", "script-name": `Tenant A/B?\n...\n-é\n${"x".repeat(255)}` } },
      ["Tenant A/B?", "...", "-é", "x".repeat(255)],
      [],
    ],
  ])("%s", (_case, given, value, notes) => {
    expect(reading(given)).toMatchObject({ value, findings: { problems: [], warnings: [], notes } });
  });

  const RULE = "a Worker name (lower-case letters, digits, - and _)";
  const SEVERAL = `${RULE}, as in "name" of wrangler.jsonc, not a URL. Several Workers go one per line.`;
  const SEGMENT = "a Worker name of at most 255 characters, without control characters, other than . and ..";

  test.each<[string, Given, string[]]>([
    [
      "nothing",
      { inputs: {} },
      [
        "script-name is empty. Give the Worker's name, or a file that has it: wrangler-config, or script-names-file for many.",
      ],
    ],
    [
      "nothing, and a configuration without a name",
      { inputs: {}, config: configNamed(undefined) },
      ["script-name is empty, and w.toml has no name. Give the Worker's name in one of them."],
    ],
    ["a configuration whose name was refused", { inputs: {}, config: configNamed("refused") }, []],
    [
      "a name of the configuration that is none",
      { inputs: {}, config: configNamed({ value: "S3cret", from: "name of w.toml" }) },
      [`name of w.toml must be ${RULE}.`],
    ],
    ["capitals", { inputs: { "script-name": "Api" } }, [`script-name must be ${SEVERAL}`]],
    ["a hyphen in front", { inputs: { "script-name": "-api" } }, [`script-name must be ${SEVERAL}`]],
    ["a path", { inputs: { "script-name": "../x" } }, [`script-name must be ${SEVERAL}`]],
    [
      "several lines, some of them no names",
      { inputs: { "script-name": "a\n# b\nC\nd e\n" } },
      [`script-name, lines 3, 4: each line must be ${SEVERAL}`],
    ],
    [
      "lines of something else",
      { inputs: { "script-name": `a\n${"-\n".repeat(12)}` } },
      [`script-name, lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more: each line must be ${SEVERAL}`],
    ],
    [
      "a file with a line that is not a name",
      { inputs: { "script-names-file": "fleet.txt" }, workspace: file("a\nB\n") },
      [`script-names-file "fleet.txt", line 2: each line must be ${SEVERAL}`],
    ],
    [
      "a file without names",
      { inputs: { "script-names-file": "fleet.txt" }, workspace: file("# none\n") },
      ['script-names-file "fleet.txt" has no names. Write one Worker name per line.'],
    ],
    [
      "a file that is not there",
      { inputs: { "script-names-file": "s3cret" } },
      ["script-names-file (not shown): nothing is there."],
    ],
    ...["..", "a\u0007", "x".repeat(256), "\ud800"].map((name): [string, Given, string[]] => [
      `${JSON.stringify(name.slice(0, 9))} in a dispatch namespace`,
      { inputs: { "dispatch-namespace": "t", "script-name": name } },
      [`script-name must be ${SEGMENT}. Several Workers go one per line.`],
    ]),
  ])("problem: %s", (_case, given, problems) => {
    expect(reading(given).findings.problems).toEqual(problems);
  });
});

describe("the dispatch namespace", () => {
  test.each([
    ["", undefined],
    [" Tenants_1 ", "Tenants_1"],
    ["a/b c", "a/b c"],
  ])("%j is %j", (given, namespace) => {
    expect(readWith({ inputs: { "dispatch-namespace": given } }, readNamespace)).toMatchObject({
      value: namespace,
      findings: { problems: [] },
    });
  });

  test.each([".", "..", "a\nb", "x".repeat(256)])("%.9j is refused", (given) => {
    expect(readWith({ inputs: { "dispatch-namespace": given } }, readNamespace).findings.problems).toEqual([
      "dispatch-namespace must be the name of one dispatch namespace (not shown).",
    ]);
  });
});
