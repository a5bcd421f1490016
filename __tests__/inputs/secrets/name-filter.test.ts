import { describe, expect, test } from "@jest/globals";
import { readNameFilter } from "../../../src/inputs/secrets/name-filter.ts";
import { type SourcesOptions, sources } from "../../support/read-sources.ts";
import { type GivenInputs, readWith } from "../../support/reader.ts";

type Inputs = GivenInputs;

test.each<[Inputs, string, string | undefined]>([
  [{}, "A", "A"],
  [{ include: "B*\nA*" }, "AB", "AB"],
  [{ include: "B*" }, "AB", undefined],
  [{ include: "# A" }, "B", "B"],
  [{ exclude: "A*" }, "AB", undefined],
  [{ include: "A*", exclude: "*B" }, "AB", undefined],
  [{ include: "A*", exclude: "*B" }, "AC", "AC"],
  [{ "remove-prefix": " STAGING_ " }, "STAGING_A", "A"],
  [{ "remove-prefix": "STAGING_" }, "A_STAGING_", undefined],
  [{ "remove-prefix": "STAGING_" }, "staging_A", undefined],
  [{ "remove-prefix": "a.$b-" }, "a.$b-C", "C"],
  [{ include: "STAGING_*", "remove-prefix": "STAGING_" }, "STAGING_A", "A"],
  [{ include: "A", "remove-prefix": "STAGING_" }, "STAGING_A", undefined],
  [{ exclude: "A", "remove-prefix": "STAGING_" }, "STAGING_A", "A"],
  [{ "remove-prefix": "A" }, "A", ""],
])("%j: %s becomes %s", (inputs, sourceName, name) => {
  const { value, findings } = readWith({ inputs }, (context) => readNameFilter(context, undefined));
  expect([value.nameFor(sourceName), findings.problems]).toEqual([name, []]);
});

const reading = (secrets: Readonly<Record<string, unknown>>, inputs: Inputs = {}, options: SourcesOptions = {}) =>
  sources({ ...options, inputs: { secrets: JSON.stringify(secrets), ...inputs } });
const names = ({ set }: ReturnType<typeof sources>) => set.map(([name]) => name);

describe("sources with a filter", () => {
  test("give what is left, say what was left out, and mask all of it", () => {
    const binding = { type: "secret_text", text: "value-f" };
    const read = sources({
      inputs: {
        "secrets-file": "a.json\nb.env",
        include: "PROD_*\nDEV_*\nX",
        exclude: "*_B",
        "remove-prefix": "PROD_",
      },
      files: {
        "a.json": JSON.stringify({
          PROD_A: "value-a",
          PROD_B: "value-b",
          DEV_A: ["value-c"],
          PROD_D: null,
          F: binding,
        }),
        "b.env": "PROD_E=value-e\nno.Name=value-g",
      },
    });
    expect(read).toMatchObject({
      deleted: ["D"],
      problems: [],
      notes: ['Left out by include, exclude or remove-prefix: PROD_B, DEV_A, F, "no.Name".'],
      warnings: ["include, line 3, matches no name."],
    });
    expect(names(read)).toEqual(["A", "E"]);
    expect(new Set(read.sensitive)).toEqual(new Set("abcefg".split("").map((letter) => `value-${letter}`)));
  });

  test("filter JSON in secrets, not its lines", () => {
    expect(names(reading({ A: "x", B: "y" }, { exclude: "B" }))).toEqual(["A"]);
    const inputs = { secrets: "A=value-a", "secrets-file": "b.env", include: "B" };
    expect(names(sources({ inputs, files: { "b.env": "B=value-b\nC=value-c" } }))).toEqual(["A", "B"]);
  });

  test("take only required names, by what they are called on the Worker", () => {
    const read = reading({ P_A: "x", P_B: "y", A: "z" }, { "remove-prefix": "P_" }, { onlyRequired: ["A"] });
    expect(names(read)).toEqual(["A"]);
    expect(read.notes).toEqual([
      "Left out by include, exclude or remove-prefix: A.",
      "Left out by only-required: P_B.",
    ]);
  });

  test("do not show a name that may be part of a value", () => {
    const read = sources({ inputs: { "secrets-file": "a.env", exclude: "zm9" }, files: { "a.env": "zm9=\nA=x" } });
    expect(read.notes).toEqual([
      'Left out by include, exclude or remove-prefix: (a name in secrets-file "a.env", line 1, not shown).',
    ]);
  });
});

describe("idle patterns", () => {
  const WHERE = (input: string, line: number | string, name: string, fate: string) =>
    `${input}, line ${line}, matches no name, and ${name} ${fate}. Did you mean ${name}?`;

  test.each<[string, Inputs, { problems?: string[]; warnings?: string[] }]>([
    ["all match", { include: "DB_*\nA", exclude: "DB_URL" }, {}],
    [
      "none is near",
      { include: "*\nQ_*", exclude: "X\nZZZ" },
      {
        warnings: [
          "include, line 2, matches no name.",
          "exclude, line 1, matches no name.",
          "exclude, line 2, matches no name.",
        ],
      },
    ],
    [
      "another case of what would be set",
      { exclude: "db_*" },
      { problems: [WHERE("exclude", 1, "DB_KEY", "would be set")] },
    ],
    [
      "a typo of what would be set",
      { exclude: "DB_KEYS" },
      { problems: [WHERE("exclude", 1, "DB_KEY", "would be set")] },
    ],
    ["a part of what would be set", { exclude: "KEY" }, { problems: [WHERE("exclude", 1, "DB_KEY", "would be set")] }],
    [
      "one alternative",
      { exclude: "{DB_URL,db_k*}" },
      { problems: [WHERE("exclude", "1 (one of its alternatives)", "DB_KEY", "would be set")] },
    ],
    ["what is left out already", { exclude: "DB_*\nDB_KEYS" }, { warnings: ["exclude, line 2, matches no name."] }],
    [
      "what include leaves out",
      { include: "A\na_long_nam", exclude: "DB_KEYS" },
      {
        problems: [WHERE("include", 2, "A_LONG_NAME", "would be left out")],
        warnings: ["exclude, line 1, matches no name."],
      },
    ],
    ["what include takes already", { include: "*\nDB_KEYS" }, { warnings: ["include, line 2, matches no name."] }],
    ["a prefix that no name has", { "remove-prefix": "X_" }, { warnings: ["No name begins with remove-prefix."] }],
  ])("%s", (_case, inputs, expected) => {
    const { problems, warnings } = reading({ A: "x", DB_KEY: "y", DB_URL: "z", A_LONG_NAME: "w" }, inputs);
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [], ...expected });
  });

  test.each([
    ["P", { P_A: "x", P_B: "y", A: "z" }, 1],
    ["P_", { P__A: "x" }, 0],
    ["P", { P_A: "x", PB: "y" }, 0],
    ["P", { A: "z" }, 0],
  ])("a prefix %j without its separator, before %j", (prefix, secrets, count) => {
    const problem =
      "remove-prefix leaves only names that begin with _. End the prefix with the _, for example STAGING_.";
    expect(reading(secrets, { "remove-prefix": prefix }).problems).toEqual(Array(count).fill(problem));
  });

  test.each(["include", "exclude"])("of %s are not compared with a name that may be part of a value", (input) => {
    const read = sources({
      inputs: { "secrets-file": "a.env", [input]: "A\nzm9vYmFyQ" },
      files: { "a.env": "zm9vYmFyR=\nA=x" },
    });
    expect(read).toMatchObject({ problems: [], warnings: [`${input}, line 2, matches no name.`] });
  });

  test("that narrowly miss what only-required leaves out are no problem", () => {
    const read = reading({ A: "x", DB_KEY: "y" }, { exclude: "DB_KEYS" }, { onlyRequired: ["A"] });
    expect(read).toMatchObject({ problems: [], warnings: ["exclude, line 1, matches no name."] });
  });

  test("are nothing to warn of without any name", () => {
    expect(reading({}, { include: "A*" })).toMatchObject({ problems: [], warnings: [] });
  });
});

test.each<[string, Inputs, string[]]>([
  [
    "no names to act on",
    { secrets: "A=x", include: "A", exclude: "B", "remove-prefix": "C" },
    ["include", "exclude", "remove-prefix"].map(
      (name) => `${name} only applies to a JSON object in secrets and to secrets-file. Remove it.`,
    ),
  ],
  [
    "one filter without names",
    { secrets: "A=x", exclude: "B" },
    ["exclude only applies to a JSON object in secrets and to secrets-file. Remove it."],
  ],
  [
    "several prefixes",
    { secrets: '{"P_A":"x"}', "remove-prefix": "P_\nQ_" },
    ["remove-prefix must be the beginning of names (not shown), for example STAGING_."],
  ],
  [
    "a list in a line",
    { secrets: '{"A":"x"}', exclude: "A,B" },
    [expect.stringMatching(/^exclude, line 1: .*per line/) as unknown as string],
  ],
  [
    "no pattern that is one, which takes no name",
    { secrets: '{"a b":"x"}', include: "A,B" },
    [expect.stringMatching(/^include, line 1: .*per line/) as unknown as string],
  ],
])("problem: %s", (_case, inputs, problems) => {
  expect(sources({ inputs }).problems).toEqual(problems);
});
