import { describe, expect, test } from "@jest/globals";
import { noFindings } from "../../../src/inputs/reading/findings.ts";
import type { Workspace } from "../../../src/inputs/reading/workspace.ts";
import { readBaseUrl, readWorkers } from "../../../src/inputs/target/worker.ts";
import { type FakeOptions, inputsFor } from "../../support/fake-ports.ts";

const ID = "0123456789abcdef0123456789ABCDEF";
const GOOD = { "account-id": ID, "script-name": "api" };

const NO_FILES: Workspace = { read: () => ({ fault: "nothing is there.", exists: false }) };

describe("several Workers", () => {
  const file = (text: string, isOutside = false): Workspace => ({ read: () => ({ text, isOutside }) });
  const worker = (script: string) => ({ accountId: ID, script, dispatchNamespace: "tenants" });
  const inputs = { "account-id": ID, "dispatch-namespace": "tenants" };

  test("by lines, and each once", () => {
    const findings = noFindings();
    const read = readWorkers(inputsFor({ ...inputs, "script-name": "b\n\n# c\n a\nb" }), {
      findings,
      workspace: NO_FILES,
      config: undefined,
    });
    expect(read).toEqual(["b", "a"].map(worker));
    expect(findings).toEqual({
      ...noFindings(),
      notes: ["Named more than once, and run once: 1 of 3 lines left out."],
    });
  });

  test("by lines and a file", () => {
    const findings = noFindings();
    const given = inputsFor({ ...inputs, "script-name": "a", "script-names-file": "fleet.txt" });
    const read = readWorkers(given, { findings, workspace: file("b\r\nc\n", true), config: undefined });
    expect(read).toEqual(["a", "b", "c"].map(worker));
    expect(findings).toEqual({ ...noFindings(), notes: ["Reading fleet.txt, which is outside the workspace."] });
  });

  test.each([
    ["", 'script-names-file "fleet.txt" holds no name. Give the name of a Worker on each line.'],
    [
      "a\nB\n",
      `script-names-file "fleet.txt", line 2: this is not a Worker's name (not shown): it may hold lower-case letters, ` +
        "digits, - and _, and begins with a letter, a digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.",
    ],
  ])("a file of %j is a problem", (text, problem) => {
    const findings = noFindings();
    const given = inputsFor({ ...inputs, "script-names-file": "fleet.txt" });
    readWorkers(given, { findings, workspace: file(text), config: undefined });
    expect(findings.problems).toEqual([problem]);
  });
});

describe("the Worker", () => {
  test.each<[string, FakeOptions["inputs"], FakeOptions["env"], unknown]>([
    ["by inputs", GOOD, {}, { accountId: ID, script: "api", dispatchNamespace: undefined }],
    [
      "account by variable",
      { "script-name": "_9-a\n# the one\n" },
      { CLOUDFLARE_ACCOUNT_ID: `${ID}\n` },
      { accountId: ID, script: "_9-a", dispatchNamespace: undefined },
    ],
    [
      "in a namespace",
      { ...GOOD, "dispatch-namespace": " Tenants_1 " },
      { CLOUDFLARE_ACCOUNT_ID: "other" },
      { accountId: ID, script: "api", dispatchNamespace: "Tenants_1" },
    ],
  ])("%s", (_case, inputs, env, worker) => {
    const findings = noFindings();
    expect(readWorkers(inputsFor(inputs, env), { findings, workspace: NO_FILES, config: undefined })).toEqual([worker]);
    expect(findings).toEqual(noFindings());
  });

  const NOT_HEX = (where: string) =>
    `${where} is not 32 hexadecimal characters. Copy the Account ID from the overview page of Workers in the ` +
    "Cloudflare dashboard; it is neither the account's name nor a token nor a zone's name.";
  const NO_NAME =
    "script-name is not a Worker's name: it may hold lower-case letters, digits, - and _, and begins with a letter, " +
    "a digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.";
  const NO_NAMESPACE =
    "dispatch-namespace is not a namespace's name: it may hold letters, digits, - and _, and begins with a letter, " +
    "a digit or _.";

  test.each<[string, FakeOptions["inputs"], FakeOptions["env"], string[]]>([
    [
      "nothing given",
      {},
      { CLOUDFLARE_ACCOUNT_ID: "" },
      [
        "account-id is empty, and so is the variable CLOUDFLARE_ACCOUNT_ID. Give the Account ID from the overview " +
          "page of Workers in the Cloudflare dashboard. An expression such as vars.CLOUDFLARE_ACCOUNT_ID is empty " +
          "where the id is stored as a secret, under another name, or in an environment that the job does not name.",
        "script-name is empty. Give the name of the Worker. Or name a file that has it: wrangler-config, or script-names-file for many.",
      ],
    ],
    ["an account's name", { ...GOOD, "account-id": "acme" }, {}, [NOT_HEX("account-id")]],
    ["33 characters", { ...GOOD, "account-id": `${ID}0` }, {}, [NOT_HEX("account-id")]],
    [
      "a variable that is no id",
      { "script-name": "api" },
      { CLOUDFLARE_ACCOUNT_ID: "x" },
      [NOT_HEX("The variable CLOUDFLARE_ACCOUNT_ID")],
    ],
    [
      "several Workers, one of them none",
      { ...GOOD, "script-name": "a\n# b\nC\n" },
      {},
      [
        "script-name, line 3: this is not a Worker's name (not shown): it may hold lower-case letters, digits, - and _, " +
          "and begins with a letter, a digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.",
      ],
    ],
    [
      "lines of something else",
      { ...GOOD, "script-name": `a\n${"-\n".repeat(22)}` },
      {},
      [
        `script-name, lines ${Array.from({ length: 20 }, (_, index) => index + 2).join(", ")} and 2 more: these are not ` +
          "Workers' names (not shown). A name may hold lower-case letters, digits, - and _, and begins with a letter, a " +
          "digit or _. It is the name in wrangler's configuration or in the dashboard, and no address.",
      ],
    ],
    [
      "a file that is not there",
      { "account-id": ID, "script-names-file": "workers.txt" },
      {},
      ["script-names-file (not shown): nothing is there."],
    ],
    ["capitals", { ...GOOD, "script-name": "Api" }, {}, [NO_NAME]],
    ["a hyphen in front", { ...GOOD, "script-name": "-api" }, {}, [NO_NAME]],
    ["a path", { ...GOOD, "script-name": "../x" }, {}, [NO_NAME]],
    ["a namespace with a slash", { ...GOOD, "dispatch-namespace": "a/b" }, {}, [NO_NAMESPACE]],
    ["a namespace of lines", { ...GOOD, "dispatch-namespace": "a\nb" }, {}, [NO_NAMESPACE]],
  ])("%s", (_case, inputs, env, expected) => {
    const findings = noFindings();
    readWorkers(inputsFor(inputs, env), { findings, workspace: NO_FILES, config: undefined });
    expect(findings).toEqual({ ...noFindings(), problems: expected });
  });
});

describe("the API's address", () => {
  test.each([
    [undefined, undefined, "https://api.cloudflare.com/client/v4"],
    [undefined, " ", "https://api.cloudflare.com/client/v4"],
    [undefined, "https://api.fed.cloudflare.com/client/v4\n", "https://api.fed.cloudflare.com/client/v4"],
    ["https://proxy.example/cf//", "https://other.example", "https://proxy.example/cf"],
    ["http://127.0.0.1:8080/client/v4", undefined, "http://127.0.0.1:8080/client/v4"],
    ["http://127.9.9.9", undefined, "http://127.9.9.9"],
    ["http://localhost:1/", undefined, "http://localhost:1"],
    ["http://[::1]:1", undefined, "http://[::1]:1"],
  ])("input %j, variable %j", (input, variable, url) => {
    const problems: string[] = [];
    const inputs = inputsFor(input === undefined ? {} : { "api-base-url": input }, {
      CLOUDFLARE_API_BASE_URL: variable,
    });
    expect([readBaseUrl(inputs, problems), problems]).toEqual([url, []]);
  });

  const NO_ADDRESS = "is not an address that begins with https://. An example: https://api.cloudflare.com/client/v4";
  const PLAIN = "begins with http://, which would send the credentials unencrypted. Write https://.";
  const NOT_BARE = "holds a user, a password, a query or a fragment. Give the bare address.";

  test.each([
    ["api.cloudflare.com", NO_ADDRESS],
    ["ftp://x", NO_ADDRESS],
    ["file:///etc/passwd", NO_ADDRESS],
    ["https://", NO_ADDRESS],
    ["http://api.cloudflare.com", PLAIN],
    ["http://127.0.0.1.example.com", PLAIN],
    ["http://0.0.0.0", PLAIN],
    ["https://user@x", NOT_BARE],
    ["https://:pass@x", NOT_BARE],
    ["https://x/?a=b", NOT_BARE],
    ["https://x/#f", NOT_BARE],
    ["https://x/?", NOT_BARE],
    ["https://x/#", NOT_BARE],
  ])("%s is refused", (address, why) => {
    const [asInput, asVariable]: [string[], string[]] = [[], []];
    readBaseUrl(inputsFor({ "api-base-url": address }), asInput);
    readBaseUrl(inputsFor({}, { CLOUDFLARE_API_BASE_URL: address }), asVariable);
    expect(asInput).toEqual([`api-base-url ${why}`]);
    expect(asVariable).toEqual([`The variable CLOUDFLARE_API_BASE_URL ${why}`]);
  });
});
