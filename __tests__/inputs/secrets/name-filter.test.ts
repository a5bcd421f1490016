import { describe, expect, test } from "@jest/globals";
import { readPatterns } from "../../../src/inputs/reading/name-patterns.ts";
import { readNameFilter } from "../../../src/inputs/secrets/name-filter.ts";
import { type FakeOptions, inputsFor, type Reading, read, readStep } from "../../support/fake-ports.ts";

describe("patterns", () => {
  const NAMES = ["A", "B", "AB", "A$", "DB_KEY", "API_KEY", "api_key", "__proto__", "a.b", ".d"];

  test.each<[string, string[]]>([
    ["A", ["A"]],
    ["A$", ["A$"]],
    ["*", NAMES],
    ["*_KEY", ["DB_KEY", "API_KEY"]],
    ["{DB,API}_*", ["DB_KEY", "API_KEY"]],
    ["@(DB|API)_KEY", ["DB_KEY", "API_KEY"]],
    ["?", ["A", "B"]],
    ["[A-C]", ["A", "B"]],
    ["!(A|B|*_*|*$|*.*)", ["AB"]],
    ["__proto__", ["__proto__"]],
    ["a.*", ["a.b"]],
    ["", []],
    ["# A", []],
    ["A\n\nB", ["A", "B"]],
  ])("%j", (text, matched) => {
    const problems: string[] = [];
    const patterns = readPatterns(inputsFor({ keep: text }), { name: "keep", problems });
    expect(NAMES.filter((name) => patterns.some(({ matches }) => matches(name)))).toEqual(matched);
    expect(problems).toEqual([]);
  });

  const SHAPE = "a pattern holds no white space, quotes, slashes or backslashes (not shown). Give one pattern a line.";
  const NEGATED = "a pattern cannot begin with ! (not shown). To except names, use exclude or !(NAME).";
  const BROKEN =
    "this is not a pattern: a bracket is not closed, or a range is empty (not shown). Write a glob such as PROD_*.";
  test.each([
    ["A B", SHAPE],
    ["'A*'", SHAPE],
    ['""', SHAPE],
    ["a/*", SHAPE],
    ["\\*", SHAPE],
    ["!A", NEGATED],
    ["[A", BROKEN],
    ["{A,B", BROKEN],
    ["A)", BROKEN],
    ["[z-a]", BROKEN],
    ["*".repeat(70_000), BROKEN],
  ])("%.20j is refused", (text, fault) => {
    const problems: string[] = [];
    expect(readPatterns(inputsFor({ include: `A\n${text}` }), { name: "include", problems })).toHaveLength(1);
    expect(problems).toEqual([`include, line 2: ${fault}`]);
  });
});

describe("a name of a source", () => {
  test.each<[FakeOptions["inputs"], string, string | undefined]>([
    [{}, "A", "A"],
    [{ include: "B*\nA*" }, "AB", "AB"],
    [{ include: "B*" }, "AB", undefined],
    [{ exclude: "A*" }, "AB", undefined],
    [{ include: "A*", exclude: "*B" }, "AB", undefined],
    [{ include: "A*", exclude: "*B" }, "AC", "AC"],
    [{ "remove-prefix": " STAGING_ " }, "STAGING_A", "A"],
    [{ "remove-prefix": "STAGING_" }, "A_STAGING_", undefined],
    [{ "remove-prefix": "STAGING_" }, "staging_A", undefined],
    [{ include: "STAGING_*", "remove-prefix": "STAGING_" }, "STAGING_A", "A"],
    [{ include: "A", "remove-prefix": "STAGING_" }, "STAGING_A", undefined],
    [{ exclude: "A", "remove-prefix": "STAGING_" }, "STAGING_A", "A"],
    [{ "remove-prefix": "A" }, "A", ""],
  ])("%j: %s becomes %s", (inputs, sourceName, name) => {
    const problems: string[] = [];
    expect(readNameFilter(inputsFor(inputs), problems).nameFor(sourceName)).toBe(name);
    expect(problems).toEqual([]);
  });

  test("an include of comments alone is none", () => {
    expect(readNameFilter(inputsFor({ include: "# A" }), []).nameFor("B")).toBe("B");
  });
});

const names = ({ settings }: Reading): unknown => settings?.declaration.set.map(({ name }) => name);

describe("a step with a filter", () => {
  const JSON_SECRETS = '{"github_token":"ghs_1","PROD_A":"value-a","PROD_B":"value-b","DEV_A":"value-c","DEV_D":null}';

  test("takes what is left, says what it left out, and masks all of it", async () => {
    const inputs = {
      "secrets-file": "a.json\nb.env",
      include: "PROD_*\nDEV_*\nX",
      exclude: "*_B",
      "remove-prefix": "PROD_",
    };
    const result = await readStep({
      inputs,
      files: {
        "a.json": JSON_SECRETS.replace('"DEV_D":null', '"PROD_D":null,"DEV_D":null'),
        "b.env": "PROD_E=value-e\nno.Name=value-f",
      },
    });
    expect(result.problems).toEqual([]);
    expect(names(result)).toEqual(["A", "E"]);
    expect(result.settings?.declaration.delete).toEqual(["D"]);
    expect(result.settings?.notes).toEqual([
      'Left out by include, exclude or remove-prefix: github_token, PROD_B, DEV_A, DEV_D, "no.Name".',
    ]);
    expect(result.settings?.warnings).toEqual(["include, line 3, matches no name."]);
    expect(result.masks.slice(1)).toEqual(["ghs_1", "value-a", "value-b", "value-c", "value-e", "value-f"]);
  });

  test("acts on JSON in secrets, not on its lines", async () => {
    const json = await read({ secrets: '{"A":"value-a","B":"value-b"}', exclude: "B" });
    expect(names(json)).toEqual(["A"]);
    const inputs = { secrets: "A=value-a", "secrets-file": "b.env", include: "B" };
    expect(names(await readStep({ inputs, files: { "b.env": "B=value-b\nC=value-c" } }))).toEqual(["A", "B"]);
  });

  test("leaves bindings out, and masks them", async () => {
    const binding = { type: "secret_text", text: "value-b" };
    const { masks } = await read({
      secrets: JSON.stringify({ A: "value-a", B: binding, C: ["value-c"] }),
      include: "A",
    });
    expect(masks.slice(1)).toEqual(["value-a", "value-b", "value-c"]);
  });

  test("shows no more than 40 names", async () => {
    const secrets = Object.fromEntries(Array.from({ length: 43 }, (_, index) => [`N${index}`, "value"]));
    const { settings } = await read({ secrets: JSON.stringify(secrets), include: "N0" });
    expect(settings?.notes[0]).toMatch(/: N1, N2, .*, N40 and 2 more\.$/);
  });

  test("does not show a name that may be a part of a value", async () => {
    const { settings } = await readStep({
      inputs: { "secrets-file": "a.env", exclude: "zm9" },
      files: { "a.env": "zm9=\nA=x" },
    });
    expect(settings?.notes).toEqual([
      'Left out by include, exclude or remove-prefix: (a name in secrets-file "a.env", line 1, not shown).',
    ]);
  });

  test.each<[string, FakeOptions["inputs"], string[]]>([
    [
      "patterns without a match",
      { include: "A*\nB", exclude: "C\nAB" },
      ["include, line 2, matches no name.", "exclude, line 1, matches no name."],
    ],
    ["a prefix that no name has", { "remove-prefix": "X_" }, ["No name begins with remove-prefix."]],
    ["nothing, where all matches", { include: "A*", exclude: "AB", "remove-prefix": "A" }, []],
  ])("warns of %s", async (_case, inputs, warnings) => {
    const { settings } = await read({ secrets: '{"A_":"x","AB":"y"}', delete: "Z", include: "A*", ...inputs });
    expect(settings?.warnings).toEqual(warnings);
  });

  test("does not warn of patterns where there is no name at all", async () => {
    const { settings } = await read({ secrets: "{}", delete: "Z", include: "A*" });
    expect(settings?.warnings).toEqual([]);
  });

  const IDLE = (name: string): string =>
    `${name} acts on the names of a JSON object in secrets and of a secrets-file, and there is neither. Lines of ` +
    `secrets name each secret themselves: take ${name} away.`;
  test.each<[string, FakeOptions["inputs"], string[]]>([
    [
      "no names to act on",
      { secrets: "A=x", include: "A", exclude: "B", "remove-prefix": "C" },
      ["include", "exclude", "remove-prefix"].map(IDLE),
    ],
    [
      "names that are none without the prefix",
      { secrets: '{"P_1":"x","P_":"y","P_A":"z"}', "remove-prefix": "P_" },
      ["1", ""].map(
        (name) =>
          `secrets, "P_${name}" without remove-prefix: the name "${name}" is not a JavaScript identifier. Use letters, ` +
          "digits, _ and $, and no digit in front.",
      ),
    ],
    [
      "a name that is there without the prefix",
      { secrets: '{"P_A":"x"}', "remove-prefix": "P_", delete: "A" },
      ["A is given 2 times: secrets; delete, line 1. Keep one."],
    ],
    [
      "several prefixes",
      { secrets: '{"P_A":"x"}', "remove-prefix": "P_\nQ_" },
      ["remove-prefix is not the beginning of a name (not shown). Give one prefix, such as STAGING_."],
    ],
    [
      "nothing left",
      { secrets: '{"A":"x","B":"y"}', include: "C" },
      [
        "Nothing to do: secrets, secret-keys and delete name no secret. Left out by include, exclude or remove-prefix: A, B. " +
          "Name one to set or to delete, or name in required what must be there.",
      ],
    ],
  ])("problem: %s", async (_case, inputs, problems) => {
    expect((await read(inputs)).problems).toEqual(problems);
  });
});
