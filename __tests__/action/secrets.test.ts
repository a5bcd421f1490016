import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { API_TOKEN } from "../../sandbox/cloudflare.ts";
import { fakeValue, patchStep, type StepSetup, secretText } from "../support/step.ts";

const VALUE = fakeValue("value");
const OTHER = fakeValue("other");
const THIRD = fakeValue("third");
const JSON_DOCUMENT = JSON.stringify({ user: fakeValue("user"), nested: { password: fakeValue("password") } }, null, 2);

/** 30 lines of PKCS#8, as openssl writes them. */
const PEM = generateKeyPairSync("rsa", {
  modulusLength: 2248,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}).privateKey;

type Form = StepSetup & {
  name: string;
  /** names and values as they must arrive, in order */
  sent: [name: string, text: string][];
  deleted?: string[];
  /** log lines between the runner's header and the line on the Worker */
  notes?: string[];
};

const FORMS: Form[] = [
  { name: "NAME", with: { secrets: "API_KEY" }, env: { API_KEY: VALUE }, sent: [["API_KEY", VALUE]] },
  {
    name: "NAME after NAME, with blank lines, comments and white space around",
    with: { secrets: "\n  # the database\n  DB_URL  \n\n\tAPI_KEY\r\n" },
    env: { DB_URL: VALUE, API_KEY: OTHER },
    sent: [
      ["DB_URL", VALUE],
      ["API_KEY", OTHER],
    ],
  },
  { name: "NAME of a 30-line PEM", with: { secrets: "PEM" }, env: { PEM }, sent: [["PEM", PEM]] },
  {
    name: "NAME of a JSON document",
    with: { secrets: "DOC" },
    env: { DOC: JSON_DOCUMENT },
    sent: [["DOC", JSON_DOCUMENT]],
  },
  { name: "NAME that begins with $", with: { secrets: "$key_1" }, env: { $key_1: VALUE }, sent: [["$key_1", VALUE]] },
  { name: "NAME=value", with: { secrets: `API_KEY=${VALUE}` }, values: [VALUE], sent: [["API_KEY", VALUE]] },
  {
    name: "NAME=value with the characters that dotenv files eat",
    with: { secrets: `A="${VALUE}"\n  B=${OTHER}#${OTHER}=${OTHER} # \\n \nC='$${THIRD}'` },
    values: [`"${VALUE}"`, `${OTHER}#${OTHER}=${OTHER} # \\n `, `'$${THIRD}'`],
    sent: [
      ["A", `"${VALUE}"`],
      ["B", `${OTHER}#${OTHER}=${OTHER} # \\n `],
      ["C", `'$${THIRD}'`],
    ],
    notes: [
      "##[warning]secrets, lines 1, 3: a value begins and ends with a quote, and both are part of it. Take them off if " +
        "they are not meant, or put the value into env: and write its NAME alone on a line.",
    ],
  },
  {
    name: "NAME=value with white space around the value",
    with: { secrets: `API_KEY= ${VALUE}\t ` },
    values: [` ${VALUE}\t `],
    sent: [["API_KEY", ` ${VALUE}\t `]],
  },
  {
    name: "NAME=value that is a JSON object on one line",
    with: { secrets: `DOC={"key":"${VALUE}"}` },
    values: [VALUE],
    sent: [["DOC", `{"key":"${VALUE}"}`]],
  },
  {
    name: "NAME=value with CR LF, of which only LF ends the line",
    with: { secrets: `A=${VALUE}\r\nB=${OTHER}` },
    values: [VALUE, OTHER],
    sent: [
      ["A", `${VALUE}\r`],
      ["B", OTHER],
    ],
    notes: [
      "##[warning]secrets, line 1: a value ends in a carriage return, which is kept. A text with Windows' line ends has one " +
        "on each line: take it off where it is no part of the value.",
    ],
  },
  {
    name: "NAME=value of the name __proto__",
    with: { secrets: `__proto__=${VALUE}\nconstructor=${OTHER}` },
    values: [VALUE, OTHER],
    sent: [
      ["__proto__", VALUE],
      ["constructor", OTHER],
    ],
  },
  {
    name: "NAME<<DELIMITER",
    with: { secrets: `PEM<<END_OF_PEM\n${PEM}\nEND_OF_PEM\nAPI_KEY` },
    env: { API_KEY: VALUE },
    values: [PEM],
    sent: [
      ["PEM", PEM],
      ["API_KEY", VALUE],
    ],
  },
  {
    name: "NAME<<DELIMITER with a delimiter of spaces and signs, around lines that look like entries",
    with: { secrets: `A<<= <<\nB=${VALUE}\n# ${OTHER}\n =<<\n= <<` },
    values: [VALUE, OTHER],
    sent: [["A", `B=${VALUE}\n# ${OTHER}\n =<<`]],
  },
  {
    name: "a JSON object",
    with: { secrets: JSON.stringify({ API_KEY: VALUE, DOC: JSON_DOCUMENT, PEM }) },
    values: [VALUE, JSON_DOCUMENT, PEM],
    sent: [
      ["API_KEY", VALUE],
      ["DOC", JSON_DOCUMENT],
      ["PEM", PEM],
    ],
  },
  {
    name: "a JSON object with the name __proto__",
    with: { secrets: `\n {"__proto__": "${VALUE}", "toString": "${OTHER}"}\n` },
    values: [VALUE, OTHER],
    sent: [
      ["__proto__", VALUE],
      ["toString", OTHER],
    ],
  },
  {
    name: "a JSON object with a secret_text binding",
    with: { secrets: JSON.stringify({ A: { type: "secret_text", text: VALUE }, B: { ...secretText("B", OTHER) } }) },
    values: [VALUE, OTHER],
    sent: [
      ["A", VALUE],
      ["B", OTHER],
    ],
  },
  {
    name: "toJSON(secrets)",
    with: {
      secrets: JSON.stringify(
        {
          API_KEY: VALUE,
          CLOUDFLARE_TOKEN: API_TOKEN,
          github_token: `ghs_${OTHER}`,
          ACTIONS_STEP_DEBUG: "true",
          ACTIONS_RUNNER_DEBUG: "false",
        },
        null,
        2,
      ),
    },
    values: [VALUE, `ghs_${OTHER}`],
    sent: [["API_KEY", VALUE]],
    notes: [
      "Left out of secrets: CLOUDFLARE_TOKEN (it is the Cloudflare credential of this step), github_token (it belongs to " +
        "the workflow run), ACTIONS_STEP_DEBUG (it belongs to the workflow run), ACTIONS_RUNNER_DEBUG (it belongs to the " +
        "workflow run).",
    ],
  },
  {
    name: "names to delete",
    with: { delete: "# gone since May\n OLD \n\nOLDER\r\n" },
    sent: [],
    deleted: ["OLD", "OLDER"],
  },
  {
    name: "names to set and to delete",
    with: { secrets: "API_KEY", delete: "OLD" },
    env: { API_KEY: VALUE },
    sent: [["API_KEY", VALUE]],
    deleted: ["OLD"],
  },
  {
    name: "on-empty: skip, with an unset variable, an empty one, an empty value and an empty string",
    with: { secrets: "API_KEY\nTYPO\nEMPTY\nBLANK=\nNOTHING<<E\nE", "on-empty": "skip" },
    env: { API_KEY: VALUE, EMPTY: "" },
    sent: [["API_KEY", VALUE]],
    notes: ["Skipped, because empty or not set: TYPO, EMPTY, BLANK, NOTHING."],
  },
  {
    name: "on-empty: skip, in a JSON object",
    with: { secrets: JSON.stringify({ API_KEY: VALUE, EMPTY: "" }), "on-empty": "skip" },
    values: [VALUE],
    sent: [["API_KEY", VALUE]],
    notes: ["Skipped, because empty or not set: EMPTY."],
  },
  {
    name: "on-empty: set",
    with: { secrets: "EMPTY\nBLANK=\nNOTHING<<E\nE", "on-empty": "set" },
    env: { EMPTY: "" },
    sent: [
      ["EMPTY", ""],
      ["BLANK", ""],
      ["NOTHING", ""],
    ],
  },
  {
    name: "on-empty: set, in a JSON object",
    with: { secrets: '{"EMPTY": "", "BOUND": {"type": "secret_text", "text": ""}}', "on-empty": "set" },
    sent: [
      ["EMPTY", ""],
      ["BOUND", ""],
    ],
  },
  {
    name: "white space alone, which is a value",
    with: { secrets: "BLANK", "on-empty": "error" },
    env: { BLANK: " \t " },
    sent: [["BLANK", " \t "]],
  },
];

describe("secrets arrive byte for byte", () => {
  test.concurrent.each(FORMS)("$name", async ({ sent, deleted = [], notes = [], ...setup }) => {
    const old = ["OLD", "OLDER", "KEPT"].map((name) => secretText(name, fakeValue(name)));
    const step = await patchStep({ workers: [{ script: "my-worker", bindings: old }], ...setup });
    expect(step.error).toBeUndefined();
    const secrets = [
      ...sent.map(([name, text]) => [name, secretText(name, text)] as const),
      ...deleted.map((name) => [name, null] as const),
    ];
    expect(step.requests).toHaveLength(1);
    expect(step.body).toBe(JSON.stringify({ secrets: Object.fromEntries(secrets) }));
    expect(
      step.log.slice(
        0,
        step.log.findIndex((line) => line.startsWith("Worker ")),
      ),
    ).toEqual(notes);
    const there = step.cloudflare.worker("my-worker")?.bindings;
    for (const [name, text] of sent) expect(there?.get(name)).toEqual(secretText(name, text));
    for (const name of deleted) expect(there?.has(name)).toBe(false);
    expect(there?.has("KEPT")).toBe(true);
  });
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
  });
});

describe("a secret that did not arrive", () => {
  test("an expression that came out empty, as that of a misspelled secret does, fails and says why it can", async () => {
    const step = await patchStep({ with: { secrets: "DB_PASSWORD" }, env: { DB_PASSWORD: "" } });
    expect(step.requests).toEqual([]);
    expect(step.error).toBe(
      "Nothing was sent to Cloudflare. Problems found: 1\n" +
        "- Secret DB_PASSWORD is empty: the variable DB_PASSWORD is set to nothing. Check the spelling of the repository " +
        "secret, that the step passes it on in env:, and that the job names the environment that has it, if one has. By " +
        "default secrets are not passed to workflows of forks and Dependabot.",
    );
    expect(step.run.outcome).toBe("failure");
  });

  test("the PEM interpolated as NAME=value is refused, and no line of it is printed", async () => {
    const step = await patchStep({ with: { secrets: `PEM=${PEM}` }, values: [PEM] });
    expect(step.requests).toEqual([]);
    const lines = PEM.trimEnd().split("\n");
    expect(step.error).toBe(
      "Nothing was sent to Cloudflare. Problems found: 1\n" +
        `- secrets, lines 1 to ${lines.length}: a PEM block begins here, which a line cannot hold (not shown). Put the ` +
        "value into env: and write its NAME alone on a line; any content is safe that way.",
    );
    const printed = step.run.raw.stdout.toString().replace(/^::add-mask::.*$/gm, "");
    for (const line of lines) expect(printed).not.toContain(line);
  });
});
