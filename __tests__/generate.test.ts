import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { type Descriptions, generate, readDescriptions } from "../scripts/generate.ts";

const read = (file: string): string => readFileSync(path.join(import.meta.dirname, "..", file), "utf8");
const FILES = { "action.yml": read("action.yml"), "README.md": read("README.md") };
const DESCRIPTIONS = readDescriptions();

/** The descriptions with one group of inputs, or the outputs, changed. */
function changed({ inputs = {}, outputs = {} }: Partial<Descriptions>): Descriptions {
  return { inputs: { ...DESCRIPTIONS.inputs, ...inputs }, outputs: { ...DESCRIPTIONS.outputs, ...outputs } };
}

test("action.yml and README.md are up to date; if not, run: npm run generate", () => {
  expect(generate(FILES, DESCRIPTIONS)).toEqual(FILES);
});

test("what was there before is replaced, and the rest is kept", () => {
  const bare = {
    "action.yml": "name: x\n\ninputs:\n  old:\n    description: Old.\nruns:\n  using: node24\n",
    "README.md": "# x\n<!-- inputs -->\nold\n<!-- /inputs -->\n<!-- outputs --><!-- /outputs -->\nend\n",
  };
  const made = generate(bare, DESCRIPTIONS);
  expect(made["action.yml"]).toMatch(
    /^name: x\n\ninputs:\n {2}api-token:\n[\s\S]*\n\noutputs:\n[\s\S]*\n\nruns:\n {2}using: node24\n$/,
  );
  expect(made["README.md"]).toMatch(
    /^# x\n<!-- inputs -->\n\n### Where\n\n\| input \| meaning \| default \|\n[\s\S]*<!-- \/outputs -->\nend\n$/,
  );
  expect(made["README.md"]).not.toContain("old\n");
});

test("a cell keeps its bars, and a default that the step finds stands in its own column", () => {
  const advanced = { "api-base-url": "One | two. Default: the `{variable}`." };
  const { "README.md": readme, "action.yml": action } = generate(FILES, changed({ inputs: { Advanced: advanced } }));
  expect(readme).toContain("| `api-base-url` | One \\| two. | the `CLOUDFLARE_API_BASE_URL` |");
  expect(action).toContain("      One | two. Default: the `CLOUDFLARE_API_BASE_URL`.\n");
});

test.each<[string, Parameters<typeof generate>, string]>([
  ["a description of nothing", [FILES, changed({ outputs: { nothing: "X." } })], "differ in nothing."],
  ["an input without a description", [FILES, changed({ inputs: { Advanced: {} } })], "differ in api-base-url."],
  ["a description of an unknown input", [FILES, changed({ inputs: { More: { nothing: "X." } } })], "describes nothing"],
  [
    "a placeholder for what the contract does not give",
    [FILES, changed({ inputs: { Advanced: { "api-base-url": "{max}." } } })],
    "gives no max for api-base-url.",
  ],
  [
    "two defaults",
    [FILES, changed({ inputs: { Plan: { ...DESCRIPTIONS.inputs.Plan, deploy: "X. Default: y." } } })],
    "deploy has a default of the runner and another.",
  ],
  ["a README without its places", [{ ...FILES, "README.md": "" }, DESCRIPTIONS], "<!-- /inputs -->"],
  ["an action.yml without runs", [{ ...FILES, "action.yml": "inputs:\n" }, DESCRIPTIONS], "runs:"],
])("%s is an error", (_case, [files, descriptions], message) => {
  expect(() => generate(files, descriptions)).toThrow(message);
});
