import { describe, expect, test } from "@jest/globals";
import type { Environment } from "../../../src/ports.ts";
import { NOTHING, type SourcesReading, sources } from "../../support/read-sources.ts";

const reading = (secrets: string, env: Environment = {}) => sources({ inputs: { secrets }, env });
const set = (name: string, line: number, text: string) => [name, text, `secrets, line ${line}`] as const;

const WORKS: Record<string, [string, Environment, Partial<SourcesReading>]> = {
  "no input": [" ", {}, {}],
  "a bare name": [
    "A\nB",
    { A: "x\ny\n", B: "y" },
    {
      set: [set("A", 1, "x\ny\n"), set("B", 2, "y")],
      sensitive: ["x\ny\n", "y"],
    },
  ],
  "a value, a block": [
    "A=x=y #z\nB<<E\n1\n2\nE",
    {},
    {
      set: [set("A", 1, "x=y #z"), set("B", 2, "1\n2")],
      sensitive: ["x=y #z", "1\n2"],
    },
  ],
  "lines of Windows": [
    "A=x\r\n C \r\nD<<E\r\n1\r\nE\r\nF=z",
    { C: "w" },
    {
      set: [set("A", 1, "x\r"), set("C", 2, "w"), set("D", 3, "1\r"), set("F", 6, "z")],
      warnings: [
        "A, D: the value ends with a carriage return, as lines of Windows do, which becomes part of the secret. Remove it " +
          "if not intended.",
      ],
      sensitive: ["x\r", "w", "1\r", "z"],
    },
  ],
  "a comment": [
    "A=x # y\nB=x#y\nC<<E\nx # y\nE",
    {},
    {
      set: [set("A", 1, "x # y"), set("B", 2, "x#y"), set("C", 3, "x # y")],
      warnings: [
        "secrets, line 1: a # and what follows it become part of the value. Comments go on lines of their own, and a dotenv " +
          "file in secrets-file.",
      ],
      sensitive: ["x # y", "x#y"],
    },
  ],
  "quotes in every form": [
    'A="x"\nB\nC<<E\n"y"\nE',
    { B: "'z'" },
    {
      set: [set("A", 1, '"x"'), set("B", 2, "'z'"), set("C", 3, '"y"')],
      warnings: [
        "A, B, C: the value begins and ends with a quote, and both become part of the secret. Remove them if not intended.",
      ],
      sensitive: ['"x"', "'z'", '"y"'],
    },
  ],
  "values that are empty": [
    "A\nB=\nC<<E\nE\nD= \r\nF",
    { A: "", F: " \n" },
    {
      empty: [
        ["A", "workflow", true],
        ["B", "line", true],
        ["C", "line", true],
        ["D", "line", true],
        ["F", "workflow", true],
      ],
    },
  ],
  "a variable that is not set": ["A", {}, { empty: [["A", "workflow", false]] }],
  "a variable of every object": ["constructor", {}, { empty: [["(secrets, line 1, not shown)", "workflow", false]] }],
  "a name that a variable has is no part of a value": ["aB", { aB: "" }, { empty: [["aB", "workflow", true]] }],
  "a name that may be the second line of a value": [
    "A=x\nMIIEVQ\n\nZm9vYmFyYmF=",
    {},
    {
      set: [set("A", 1, "x")],
      empty: [
        ["(secrets, line 2, not shown)", "workflow", false],
        ["(secrets, line 4, not shown)", "line", true],
      ],
      sensitive: ["x"],
    },
  ],
  JSON: [' {"A":"x"}', {}, { set: [["A", "x", "secrets"]], sensitive: ["x"] }],
  "JSON without a member": ["{}", {}, {}],
};

test.each(Object.entries(WORKS))("%s", (_case, [text, env, expected]) => {
  expect(reading(text, env)).toEqual({ ...NOTHING, ...expected });
});

const REMEDY = "Pass the value in env: and write only its NAME on a line; any content is safe that way.";
const UNKNOWN =
  "this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one name per line, without " +
  `quotes, commas, a leading - or a colon, and without a space before = or <<. ${REMEDY}`;
const DOTENV =
  "this is a dotenv file, and its quotes and comments would become part of the values (not shown). Write the text to a file " +
  "in an earlier step, and give the path of the file in secrets-file.";

const FAILS: Record<string, [string, string]> = {
  "an unknown line": ["A: 1", `line 1: ${UNKNOWN}`],
  "unknown lines in several places": ["a b\n\nc d\ne f\nA=x\ng h", `lines 1, 3 to 4, 6: ${UNKNOWN}`],
  "export of a shell": ["A=x\nexport B=y", `line 2: ${DOTENV}`],
  "a comment behind quotes": ['A="s3cret" # why\nB=x', `line 1: ${DOTENV}`],
  "quotes and comments": ['A="s3cret"\nB=s3cret # why\nC=x', `lines 1, 2: ${DOTENV}`],
  "quotes within a value that has a comment": ['A="s3cret"\nB=it\'s # why', `lines 1, 2: ${DOTENV}`],
  "a PEM block": [
    "A=-----BEGIN X-----\nb\n-----END X-----",
    `lines 1 to 3: a PEM block begins here, which does not fit on one line (not shown). ${REMEDY}`,
  ],
  "a JSON value": [
    "A={\n}",
    `lines 1 to 2: a JSON object begins here and does not end on the same line (not shown). ${REMEDY}`,
  ],
  "a block without an end": [
    "A<<E\nb",
    `lines 1 to 2: no later line is the DELIMITER that closes NAME<<DELIMITER (not shown). ${REMEDY}`,
  ],
};

describe("problems", () => {
  test.each(Object.entries(FAILS))("%s", (_case, [text, problem]) => {
    expect(reading(text).problems).toEqual([`secrets, ${problem}`]);
  });

  test("a pasted dotenv file declares nothing", () => {
    expect(reading('A="s3cret"\nB=x # why\nC=y')).toMatchObject({
      set: [],
      sensitive: expect.arrayContaining(["s3cret", "x"]),
    });
  });

  test("text behind quotes is no dotenv", () => {
    expect(reading('A="x"y\nB=z # why')).toMatchObject({
      problems: [],
      warnings: [expect.stringMatching(/^secrets, line 2:/)],
    });
  });

  test.each([
    ['{"A":"x"', "secrets is not valid JSON (line 1, column 9; the text is not shown). A value that an expression"],
    ['{"A":"x","A":"y"}', "secrets has the same key twice in one object (line 1, column 10). Remove one of them."],
  ])("JSON: %s", (text, problem) => {
    expect(reading(text).problems).toEqual([expect.stringContaining(problem)]);
  });

  test("a value that nobody replaced", () => {
    expect(reading("A={{ secrets.A }}\nB", { B: "op://v/i/f" }).problems).toEqual([
      expect.stringMatching(/^A: the value is a placeholder/),
      expect.stringMatching(/^B: the value is a reference/),
    ]);
  });

  test("refused lines are masked all the same, in any number", () => {
    const lines = Array.from({ length: 130_000 }, (_, index) => `s3cret ${index}`);
    const { sensitive } = reading(lines.join("\n"));
    expect([sensitive.length, sensitive.at(-1)]).toEqual([lines.length, lines.at(-1)]);
    expect(reading("export A='s3cret'").sensitive).toContain("s3cret");
  });

  test("lines are taken in any number", () => {
    const names = Array.from({ length: 130_000 }, (_, index) => `N${index}`);
    expect(reading(names.join("\n")).empty).toHaveLength(names.length);
  });

  test("what is wrong with many members is said once", () => {
    const members = Array.from({ length: 50 }, (_, index) => [`N${index}`, index]);
    expect(reading(JSON.stringify(Object.fromEntries(members))).problems).toEqual([
      expect.stringMatching(/^secrets, N0, .* and 10 more: the value must be a string, not a number\./),
    ]);
  });
});
