import { describe, expect, test } from "@jest/globals";
import { noFindings } from "../../../src/inputs/reading/findings.ts";
import { isShowable, type OnEmpty } from "../../../src/inputs/secrets/declared-secret.ts";
import { readNameFilter } from "../../../src/inputs/secrets/name-filter.ts";
import { readSecrets } from "../../../src/inputs/secrets/secrets-input.ts";
import type { Environment } from "../../../src/ports.ts";
import { inputsFor } from "../../support/fake-ports.ts";

type Given = { env?: Environment; onEmpty?: OnEmpty; credentials?: string[] };

function reading(secrets: string, { env = {}, onEmpty = "error", credentials = [] }: Given = {}) {
  const findings = noFindings();
  const inputs = inputsFor({ secrets }, env);
  const { declared } = readSecrets({
    inputs,
    findings,
    onEmpty,
    filter: readNameFilter(inputs, findings.problems),
    credentials: new Map(credentials.map((value) => [value, "it is the Cloudflare credential of this step"])),
  });
  const values = declared.map(({ secret, place }) => [
    secret.name,
    secret.type === "secret_text" ? secret.text : secret.type,
    place,
  ]);
  return { values, ...findings };
}

const NONE = { values: [], ...noFindings() };

const WORKS: Record<string, [string, Given, Partial<ReturnType<typeof reading>>]> = {
  "no input": [" ", {}, {}],
  "a bare name": [
    "A\nB",
    { env: { A: " x\n", B: "y" } },
    {
      values: [
        ["A", " x\n", "secrets, line 1"],
        ["B", "y", "secrets, line 2"],
      ],
      sensitive: [" x\n", "y"],
    },
  ],
  "white space alone is a value": [
    "A",
    { env: { A: " " } },
    { values: [["A", " ", "secrets, line 1"]], sensitive: [" "] },
  ],
  "a value, a block": [
    "A=x\nB<<E\n1\n2\nE",
    {},
    {
      values: [
        ["A", "x", "secrets, line 1"],
        ["B", "1\n2", "secrets, line 2"],
      ],
      sensitive: ["x", "1\n2"],
    },
  ],
  "lines of Windows": [
    "A=x\r\nB=y\r\n C \r\nD<<E\r\n1\r\nE\r\nF=z",
    { env: { C: "w" } },
    {
      values: [
        ["A", "x\r", "secrets, line 1"],
        ["B", "y\r", "secrets, line 2"],
        ["C", "w", "secrets, line 3"],
        ["D", "1\r", "secrets, line 4"],
        ["F", "z", "secrets, line 7"],
      ],
      warnings: [
        "secrets, lines 1, 2, 4: a value ends in a carriage return, which is kept. A text with Windows' line ends has one " +
          "on each line: take it off where it is no part of the value.",
      ],
      sensitive: ["x\r", "y\r", "w", "1\r", "z"],
    },
  ],
  "quotes around a value": [
    'A="x y"\nB=\'z\'\nC="\nD=\'1\nE=say "hi"\nF\nG<<E\n"x"\nE',
    { env: { F: '"w"' } },
    {
      values: [
        ["A", '"x y"', "secrets, line 1"],
        ["B", "'z'", "secrets, line 2"],
        ["C", '"', "secrets, line 3"],
        ["D", "'1", "secrets, line 4"],
        ["E", 'say "hi"', "secrets, line 5"],
        ["F", '"w"', "secrets, line 6"],
        ["G", '"x"', "secrets, line 7"],
      ],
      warnings: [
        "secrets, lines 1, 2: a value begins and ends with a quote, and both are part of it. Take them off if they are " +
          "not meant, or put the value into env: and write its NAME alone on a line.",
      ],
      sensitive: ['"x y"', "'z'", '"', "'1", 'say "hi"', '"w"', '"x"'],
    },
  ],
  "quotes around a value on a line of Windows": [
    'A="x"\r\nB="\r\n',
    {},
    {
      values: [
        ["A", '"x"\r', "secrets, line 1"],
        ["B", '"\r', "secrets, line 2"],
      ],
      warnings: [
        "secrets, lines 1, 2: a value ends in a carriage return, which is kept. A text with Windows' line ends has one " +
          "on each line: take it off where it is no part of the value.",
        "secrets, line 1: a value begins and ends with a quote, and both are part of it. Take them off if they are not " +
          "meant, or put the value into env: and write its NAME alone on a line.",
      ],
      sensitive: ['"x"\r', '"\r'],
    },
  ],
  "empty ones are set": [
    "A\nB=\nC<<E\nE",
    { env: { A: "" }, onEmpty: "set" },
    {
      values: [
        ["A", "", "secrets, line 1"],
        ["B", "", "secrets, line 2"],
        ["C", "", "secrets, line 3"],
      ],
      sensitive: ["", "", ""],
    },
  ],
  "empty ones are skipped": [
    "A\nB=\nC<<E\nE\nD",
    { env: { A: "" }, onEmpty: "skip" },
    { skipped: ["A", "B", "C", "D"], untouched: ["A", "B", "C", "D"] },
  ],
  "an empty one on a line of Windows is set without its line end": [
    "A=\r\nB<<E\r\n\r\nE\r\n",
    { onEmpty: "set" },
    {
      values: [
        ["A", "", "secrets, line 1"],
        ["B", "", "secrets, line 2"],
      ],
      sensitive: ["", ""],
    },
  ],
  "a name that may not be shown is skipped by its line": [
    "aB",
    { onEmpty: "skip" },
    { skipped: ["(line 1 of secrets, not shown)"], untouched: ["aB"] },
  ],
  JSON: [
    ' {"A":"x","B":{"type":"secret_text","text":"y"},"__proto__":"z"}',
    {},
    {
      values: [
        ["A", "x", "secrets"],
        ["B", "y", "secrets"],
        ["__proto__", "z", "secrets"],
      ],
      sensitive: ["x", "y", "z"],
    },
  ],
  "JSON without a member": ["{}", {}, {}],
  "what is no business of the Worker": [
    '{"github_token":"ghs_1","ACTIONS_STEP_DEBUG":"true","Actions_Runner_Debug":1,"TOKEN":" cf-token\\n","a b":"cf-key"}',
    { credentials: ["cf-token", "cf-key"] },
    {
      leftOut: [
        "github_token (it belongs to the workflow run)",
        "ACTIONS_STEP_DEBUG (it belongs to the workflow run)",
        "Actions_Runner_Debug (it belongs to the workflow run)",
        "TOKEN (it is the Cloudflare credential of this step)",
        '"a b" (it is the Cloudflare credential of this step)',
      ],
      untouched: ["github_token", "ACTIONS_STEP_DEBUG", "Actions_Runner_Debug", "TOKEN", "a b"],
      sensitive: ["ghs_1", "true", " cf-token\n", "cf-key"],
    },
  ],
  "JSON with empty ones, skipped": [
    '{"A":"","B":{"type":"secret_text","text":""}}',
    { onEmpty: "skip" },
    { skipped: ["A", "B"], untouched: ["A", "B"], sensitive: ["", ""] },
  ],
  "JSON with an empty one, set": ['{"A":""}', { onEmpty: "set" }, { values: [["A", "", "secrets"]], sensitive: [""] }],
};

test.each(Object.entries(WORKS))("%s", (_case, [text, given, expected]) => {
  expect(reading(text, given)).toEqual({ ...NONE, ...expected });
});

const FORKS =
  "Check the spelling of the repository secret, that the step passes it on in env:, and that the job names the " +
  "environment that has it, if one has. By default secrets are not passed to workflows of forks and Dependabot.";
const INSERTED =
  "A value that an expression inserts must be JSON as well, as toJSON makes it. Or write names alone, one a line, and put " +
  "the values into env:.";
const CURE = "Put the value into env: and write its NAME alone on a line; any content is safe that way.";
const UNKNOWN = (place: string): string =>
  `secrets, ${place}: this is not NAME, NAME=value or NAME<<DELIMITER (not shown; it may be part of a value). Write one ` +
  `name a line, without quotes, commas, a leading - or a colon, and without a space before = or <<. ${CURE}`;
const HIDDEN = (line: number) => `(line ${line} of secrets, not shown)`;

const FAILS: Record<string, [string, Given, string[]]> = {
  "a variable that is not set": ["A", {}, [`Secret A is empty: the variable A is not set. ${FORKS}`]],
  "a variable of every object": [
    "constructor",
    {},
    [`Secret ${HIDDEN(1)} is empty: the variable of that name is not set. ${FORKS}`],
  ],
  "not set is never set to nothing": [
    "A",
    { onEmpty: "set" },
    [`Secret A is empty: the variable A is not set. ${FORKS}`],
  ],
  "a variable set to nothing": [
    "aB",
    { env: { aB: "" } },
    [`Secret aB is empty: the variable aB is set to nothing. ${FORKS}`],
  ],
  "a name that may be the second line of a value": [
    "A=x\nMIIEVQ",
    {},
    [`Secret ${HIDDEN(2)} is empty: the variable of that name is not set. ${FORKS}`],
  ],
  "no value": ["A=", {}, [`Secret A is empty: secrets, line 1, gives it no value. ${FORKS}`]],
  "no value for a name that may be a value": [
    "Zm9vYmFyYmF=",
    {},
    [`Secret ${HIDDEN(1)} is empty: secrets, line 1, gives it no value. ${FORKS}`],
  ],
  "no value on a line of Windows": ["A=\r\n", {}, [`Secret A is empty: secrets, line 1, gives it no value. ${FORKS}`]],
  "an empty block": ["A<<E\nE", {}, [`Secret A is empty: secrets, line 1, gives it no value. ${FORKS}`]],
  "an unknown line": ["A: 1", {}, [UNKNOWN("line 1")]],
  "unknown lines in several places": ["a b\n\nc d\ne f\nA=x\ng h", {}, [UNKNOWN("lines 1, 3 to 4, 6")]],
  "unknown lines in more places than are shown": [
    "a b\n\n".repeat(12),
    {},
    [UNKNOWN("lines 1, 3, 5, 7, 9, 11, 13, 15, 17, 19 and 2 more")],
  ],
  "a PEM block": [
    "A=-----BEGIN X-----\nb\n-----END X-----",
    {},
    [`secrets, lines 1 to 3: a PEM block begins here, which a line cannot hold (not shown). ${CURE}`],
  ],
  "a JSON value": [
    "A={\n}",
    {},
    [`secrets, lines 1 to 2: a JSON object begins here and does not end on the line (not shown). ${CURE}`],
  ],
  "a block without an end": [
    "A<<E\nb",
    {},
    [`secrets, lines 1 to 2: no later line is the DELIMITER alone that closes NAME<<DELIMITER (not shown). ${CURE}`],
  ],
  "broken JSON": ['{"A":"x"', {}, [`secrets is not valid JSON (line 1, column 9; the text is not shown). ${INSERTED}`]],
  "a JSON key twice": [
    '{"A":"x","A":"y"}',
    {},
    ["secrets has a key that stands twice in one object (line 1, column 10). Keep one of them."],
  ],
  "a name that is none": [
    '{"a b":"x","9":1}',
    {},
    ["9", "a b"].map(
      (name) =>
        `secrets: the name "${name}" is not a JavaScript identifier. Use letters, digits, _ and $, and no digit in front.`,
    ),
  ],
  null: ['{"A":null}', {}, ["secrets, A: found null where a string belongs. To delete a secret, name it in delete."]],
  "a number, a list, a boolean": [
    '{"A":1,"B":[],"C":true}',
    {},
    ["A: found a number", "B: found an array", "C: found a boolean"].map(
      (found) => `secrets, ${found} where a string belongs. Put it in quotes.`,
    ),
  ],
  "an empty string": [
    '{"A":""}',
    {},
    [`Secret A is empty: the JSON object in secrets gives it an empty string. ${FORKS}`],
  ],
  "an object that is no binding": [
    '{"A":{"b":"c"}}',
    {},
    [
      "secrets, A: found an object whose type is neither secret_text nor secret_key. A JSON document as a secret's " +
        "value must be a string.",
    ],
  ],
};

describe("problems", () => {
  test.each(Object.entries(FAILS))("%s", (_case, [text, given, problems]) => {
    expect(reading(text, given)).toMatchObject({ problems, skipped: [], leftOut: [] });
  });

  test.each([
    [
      "refused lines",
      "A=-----BEGIN X-----\n s3cret \n-----END X-----",
      ["A=-----BEGIN X-----", " s3cret ", "-----END X-----"],
    ],
    ["values under names that are none", '{"a b":"s3cret","c d":1}', ["s3cret"]],
  ])("%s are masked all the same", (_case, text, sensitive) => {
    expect(reading(text).sensitive).toEqual(sensitive);
  });
});

test.each([
  ["DB_PASSWORD_2", true],
  ["A", true],
  ["_A", false],
  ["2A", false],
  ["Aa", false],
  ["A$", false],
])("%s may be shown without a value: %j", (name, shown) => {
  expect(isShowable(name)).toBe(shown);
});
