import { describe, expect, test } from "@jest/globals";
import { API_TOKEN } from "../../sandbox/cloudflare.ts";
import { RSA } from "../support/generated-keys.ts";
import {
  expectRefused,
  fakeValue,
  intent,
  patchStep,
  SCRIPT,
  secretsNamed,
  secretText,
  workerWith,
} from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const THIRD = fakeValue("third");
const DOC = JSON.stringify({ user: fakeValue("user"), nested: { password: fakeValue("password") } }, null, 2);
/** About 30 lines of PKCS#8, as openssl writes them. */
const PEM = RSA.pkcs8Pem;
/** As `toJSON(secrets)` writes it. */
const TO_JSON = JSON.stringify(
  {
    ...{ API_KEY: VALUE, CLOUDFLARE_TOKEN: API_TOKEN, github_token: OTHER },
    ...{ ACTIONS_STEP_DEBUG: "true", ACTIONS_RUNNER_DEBUG: "false" },
  },
  null,
  2,
);

type Form = {
  with: Record<string, string>;
  env?: Record<string, string>;
  /** Names and values as they must arrive, in order. */
  sent?: Record<string, string>;
  deleted?: string[];
  /** Of each line before that on the Worker, what tells it from others. */
  notes?: string[];
};

const FORMS: Record<string, Form> = {
  NAME: { with: { secrets: "API_KEY" }, env: { API_KEY: VALUE }, sent: { API_KEY: VALUE } },
  "NAME after NAME, with blank lines, comments and white space around": {
    with: { secrets: "\n  # the database\n  DB_URL  \n\n\tAPI_KEY\r\n" },
    env: { DB_URL: VALUE, API_KEY: OTHER },
    sent: { DB_URL: VALUE, API_KEY: OTHER },
  },
  "NAME of a PEM and of a JSON document": { with: { secrets: "PEM\nDOC" }, env: { PEM, DOC }, sent: { PEM, DOC } },
  "NAME that begins with $": { with: { secrets: "$key_1" }, env: { $key_1: VALUE }, sent: { $key_1: VALUE } },
  "NAME=value in quotes": {
    with: { secrets: `A="${VALUE}"\nC='$${THIRD}'` },
    sent: { A: `"${VALUE}"`, C: `'$${THIRD}'` },
    notes: ["A, C: the value begins and ends with a quote"],
  },
  "NAME=value with the other characters that dotenv files eat": {
    with: { secrets: `  B=${OTHER}#${OTHER}=${OTHER} # \\n $X` },
    sent: { B: `${OTHER}#${OTHER}=${OTHER} # \\n $X` },
    notes: ["secrets, line 1: a # and what follows it become part of the value."],
  },
  "NAME=value with white space around the value": {
    with: { secrets: `API_KEY= ${VALUE}\t ` },
    sent: { API_KEY: ` ${VALUE}\t ` },
    notes: ["API_KEY: the value begins or ends with white space"],
  },
  "NAME=value that is a JSON object on one line": {
    with: { secrets: `DOC={"key":"${VALUE}"}` },
    sent: { DOC: `{"key":"${VALUE}"}` },
  },
  "NAME=value with CR LF, of which only LF ends the line": {
    with: { secrets: `A=${VALUE}\r\nB=${OTHER}` },
    sent: { A: `${VALUE}\r`, B: OTHER },
    notes: ["A: the value ends with a carriage return"],
  },
  "NAME=value of the name __proto__": {
    with: { secrets: `__proto__=${VALUE}\nconstructor=${OTHER}` },
    sent: { ["__proto__"]: VALUE, constructor: OTHER },
  },
  "NAME<<DELIMITER": {
    with: { secrets: `PEM<<END_OF_PEM\n${PEM}\nEND_OF_PEM\nAPI_KEY` },
    env: { API_KEY: VALUE },
    sent: { PEM, API_KEY: VALUE },
  },
  "NAME<<DELIMITER with a delimiter of spaces and signs, around lines that look like entries": {
    with: { secrets: `A<<= <<\nB=${VALUE}\n# ${OTHER}\n =<<\n= <<` },
    sent: { A: `B=${VALUE}\n# ${OTHER}\n =<<` },
  },
  "a JSON object": {
    with: { secrets: `\n ${JSON.stringify({ API_KEY: VALUE, DOC, PEM })}\n` },
    sent: { API_KEY: VALUE, DOC, PEM },
  },
  "a JSON object with the name __proto__": {
    with: { secrets: `{"__proto__": "${VALUE}", "toString": "${OTHER}"}` },
    sent: { ["__proto__"]: VALUE, toString: OTHER },
  },
  "a JSON object with bindings": {
    with: { secrets: JSON.stringify({ A: { type: "secret_text", text: VALUE }, B: secretText("B", OTHER) }) },
    sent: { A: VALUE, B: OTHER },
  },
  "toJSON(secrets)": {
    with: { secrets: TO_JSON },
    sent: { API_KEY: VALUE },
    notes: [
      "Left out of secrets: CLOUDFLARE_TOKEN (the Cloudflare credential of this step), github_token (the workflow run's own), " +
        "ACTIONS_STEP_DEBUG (the workflow run's own), ACTIONS_RUNNER_DEBUG (the workflow run's own).",
    ],
  },
  "names to delete": { with: { delete: "# gone since May\n OLD \n\nOLDER\r\n" }, deleted: ["OLD", "OLDER"] },
  "names to set and to delete": {
    with: { secrets: "API_KEY", delete: "OLD" },
    env: { API_KEY: VALUE },
    sent: { API_KEY: VALUE },
    deleted: ["OLD"],
  },
  "on-empty: skip, with an unset variable, an empty one, an empty value and an empty block": {
    with: { secrets: "API_KEY\nTYPO\nEMPTY\nBLANK=\nNOTHING<<E\nE", "on-empty": "skip" },
    env: { API_KEY: VALUE, EMPTY: "" },
    sent: { API_KEY: VALUE },
    notes: ["Skipped 4 secrets without a value: TYPO, EMPTY, BLANK, NOTHING."],
  },
  "on-empty: skip, in a JSON object": {
    with: { secrets: JSON.stringify({ API_KEY: VALUE, EMPTY: "" }), "on-empty": "skip" },
    sent: { API_KEY: VALUE },
    notes: ["Skipped 1 secret without a value: EMPTY."],
  },
  "on-empty: set": {
    with: { secrets: "EMPTY\nBLANK=\nNOTHING<<E\nE", "on-empty": "set" },
    env: { EMPTY: "" },
    sent: { EMPTY: "", BLANK: "", NOTHING: "" },
  },
  "on-empty: set, in a JSON object": {
    with: { secrets: '{"EMPTY": "", "BOUND": {"type": "secret_text", "text": ""}}', "on-empty": "set" },
    sent: { EMPTY: "", BOUND: "" },
  },
};

describe("secrets arrive byte for byte", () => {
  test.concurrent.each(Object.entries(FORMS))(
    "%s",
    async (_name, { sent = {}, deleted = [], notes = [], ...setup }) => {
      const workers = workerWith(...secretsNamed("OLD", "OLDER", "KEPT"));
      const values = [...Object.values(sent), ...(setup.with.secrets?.includes(OTHER) ? [OTHER] : [])];
      const step = await patchStep({ workers, ...setup, values });
      expect(step.error).toBeUndefined();
      const secrets = [
        ...Object.entries(sent).map(([name, text]) => [name, secretText(name, text)] as const),
        ...deleted.map((name) => [name, null] as const),
      ];
      expect(step.requests.map(({ body }) => body.toString())).toEqual([
        JSON.stringify({ secrets: Object.fromEntries(secrets) }),
      ]);
      const before = step.log.findIndex((line) => line.startsWith("Worker "));
      expect(step.log.slice(0, before)).toEqual(notes.map((note) => expect.stringContaining(note)));
      const there = step.cloudflare.worker(SCRIPT)?.bindings;
      for (const [name, text] of Object.entries(sent)) expect(there?.get(name)).toEqual(secretText(name, text));
      for (const name of deleted) expect(there?.has(name)).toBe(false);
      expect(there?.has("KEPT")).toBe(true);
    },
  );
});

const ODD_TEXTS = [
  ["LF, CR LF and a lone CR", "\n|\r\n|\r|"],
  ["white space at both ends", " \t\n"],
  ["quotes and backslashes", '"\'`\\\\n\\\\"'],
  ["signs of dotenv and the shell", " # = $HOME $(id) $" + "{X} !! %0A %25"],
  ["emoji and other planes", "🔑🇪🇺👩‍🚀𝒳"],
  ["U+2028, U+2029, U+0085, U+00A0 and U+FEFF", "\u2028\u2029\u0085\u00a0\ufeff"],
  ["control characters", "\u0001\u0007\u001b[31m\u007f"],
  ["both forms of a letter", "é|e\u0301"],
  ["workflow commands", "\n::error::x\n##[group]y\n::stop-commands::z\n"],
  ["Markdown and HTML", "</pre><script>|```|&amp;|<!--"],
] as const;

describe("any text is kept", () => {
  test.concurrent.each(ODD_TEXTS)("%s", async (name, odd) => {
    // With something around it that the leak gate can look for.
    const text = `${odd}${fakeValue(name)}${odd}`;
    const step = await patchStep({ with: { secrets: "ODD" }, env: { ODD: text } });
    expect(step.error).toBeUndefined();
    expect(step.body).toBe(JSON.stringify({ secrets: { ODD: secretText("ODD", text) } }));
    expect(step.run.outputs["set-names"]).toBe("ODD");
  });

  test("a value as long as the environment can hold, though the server refuses it", async () => {
    const text = fakeValue("long").repeat(3000);
    const step = await patchStep({ with: { secrets: "LONG" }, env: { LONG: text } });
    expect(step.body).toBe(JSON.stringify({ secrets: { LONG: secretText("LONG", text) } }));
    expect(step.error).toMatch(/: code 10054 \(HTTP 400\)\.\n/);
    expect(step.log).toContain(intent("set LONG"));
  });
});

describe("a secret that did not arrive", () => {
  test("an expression that came out empty, or as white space, fails and says why it can", async () => {
    const env = { DB_PASSWORD: "", BLANK: " \t " };
    const step = await patchStep({ with: { secrets: "DB_PASSWORD\nBLANK" }, env });
    expectRefused(step, [
      "2 secrets have no value: DB_PASSWORD, BLANK. Check that each repository secret exists under that name, that env: of " +
        "this step passes it on, and, if it is stored in a GitHub environment, that the job sets environment:.",
    ]);
  });

  test("the PEM interpolated as NAME=value is refused, and no line of it is printed", async () => {
    const step = await patchStep({ with: { secrets: `PEM=${PEM}` }, values: [PEM] });
    const lines = PEM.trimEnd().split("\n");
    expectRefused(step, [
      `secrets, lines 1 to ${lines.length}: a PEM block begins here, which does not fit on one line`,
    ]);
    const printed = step.run.raw.stdout.toString().replace(/^::add-mask::.*$/gm, "");
    for (const line of lines) expect(printed).not.toContain(line);
  });
});
