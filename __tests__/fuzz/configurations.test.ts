import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { stringify as toToml } from "smol-toml";
import { ACCOUNT_ID } from "../../sandbox/cloudflare.ts";
import { anyText, DIGITS, expectCases, holds, LOWER, SEED, string } from "../support/fuzz.ts";
import { readStep } from "../support/read-step.ts";

expectCases(6_000);

const VALUE = "kJ8#vQ2!xZ5%wB7&";

/** What may stand in a configuration and is not read, such as a value that does not belong there. */
const other = fc.oneof(fc.constant(VALUE), fc.integer(), fc.boolean(), anyText.map(plain));
const others = fc.dictionary(
  fc.constantFrom("main", "vars", "routes", "compatibility_date", "triggers", "__proto__", "constructor", "a b"),
  fc.oneof(other, fc.dictionary(fc.constantFrom("TOKEN", "x"), other, { maxKeys: 2 }), fc.array(fc.constant(VALUE))),
  { maxKeys: 3 },
);

/** TOML has neither halves of surrogate pairs nor a key `__proto__` of its own. */
function plain(text: string): string {
  return text.toWellFormed().replace(/[\0\ufeff]/g, "_");
}

const identifier = (size: number): fc.Arbitrary<string> =>
  fc
    .tuple(string(`${LOWER}_`, { minLength: 1, maxLength: 1 }), string(`${LOWER}${DIGITS}-_`, { maxLength: size }))
    .map((parts) => parts.join(""));
const stored = anyText
  .map(plain)
  .filter((text) => text.trim() === text && text !== "" && text.length < 200 && !/\p{Cc}/u.test(text));

type Part = {
  readonly name?: string;
  readonly account_id?: string;
  readonly secrets?: { readonly required?: readonly string[] };
};

const partFields = {
  name: identifier(12),
  account_id: fc.constantFrom(ACCOUNT_ID, "f".repeat(32)),
  secrets: fc.record({ required: fc.uniqueArray(stored, { maxLength: 3 }) }, { requiredKeys: [] }),
};
const part: fc.Arbitrary<Part> = fc
  .tuple(others, fc.record(partFields, { requiredKeys: [] }))
  .map(([more, fields]) => ({ ...more, ...fields }));
const top: fc.Arbitrary<Part> = fc
  .tuple(others, fc.record(partFields, { requiredKeys: ["name", "account_id"] }))
  .map(([more, fields]) => ({ ...more, ...fields }));
const environments = fc.dictionary(fc.oneof(identifier(8), fc.constant("constructor")), part, {
  maxKeys: 3,
});

type Config = { readonly top: Part; readonly environments: Readonly<Record<string, Part>>; readonly chosen: string };

const config: fc.Arbitrary<Config> = fc
  .record({ top, environments })
  .chain((one) => fc.record({ ...fixed(one), chosen: fc.constantFrom("", ...Object.keys(one.environments)) }));

function fixed<T extends object>(values: T): { [Name in keyof T]: fc.Arbitrary<T[Name]> } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.constant(value)])) as {
    [Name in keyof T]: fc.Arbitrary<T[Name]>;
  };
}

/** What wrangler makes of a configuration: `name` and `account_id` are inherited, `secrets` is not. */
function meant({ top: base, environments: all, chosen }: Config) {
  const environment = chosen === "" ? undefined : all[chosen];
  const script = environment === undefined ? base.name : (environment.name ?? `${base.name}-${chosen}`);
  return {
    script,
    accountId: environment?.account_id ?? base.account_id,
    required: [...((environment ?? base).secrets?.required ?? [])].sort(),
  };
}

function documentOf({ top: base, environments: all }: Config): object {
  return { ...base, ...(Object.keys(all).length === 0 ? {} : { env: all }) };
}

/** Puts comments, line breaks and trailing commas between the tokens of JSON, outside of its strings. */
function loosened(json: string, gaps: readonly string[]): string {
  let at = 0;
  let previous = "";
  const gap = (): string => gaps[at++ % gaps.length] ?? "";
  return json.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => {
    const closes = /^[}\]]$/.test(token) && !/[{[,]/.test(previous);
    previous = token.length === 1 ? token : "";
    return `${gap()}${closes && at % 2 === 0 ? "," : ""}${gap()}${token}${gap()}`;
  });
}

const gaps = fc.array(fc.constantFrom("", " ", "\r\n", "\t", '// "a": {\n', "/* } , */", "\n"), {
  minLength: 1,
  maxLength: 5,
});

/** The ways to write a configuration, with the path of its file. */
const FILES: Readonly<Record<string, (config: Config, gaps: readonly string[]) => string>> = {
  "wrangler.json": (one) => JSON.stringify(documentOf(one)),
  "wrangler.jsonc": (one, between) => loosened(JSON.stringify(documentOf(one)), between),
  "wrangler.toml": (one) => toToml(documentOf(one)),
  "app/WRANGLER.TOML": (one) => `\ufeff${toToml(documentOf(one)).replaceAll("\n", "\r\n")}`,
};

function inputsFor(path: string, { chosen }: Pick<Config, "chosen">) {
  return {
    "wrangler-config": path,
    environment: chosen,
    "account-id": "",
    "script-name": "",
    secrets: "A=x1y2z3",
  };
}

describe.each(Object.entries(FILES))(`%s, FC_SEED=${SEED}`, (path, write) => {
  test("says what wrangler reads in it", () =>
    holds({ runs: 700, of: [config, gaps] }, async (one, between) => {
      const files = { [path]: write(one, between) };
      const { settings, problems } = await readStep({ inputs: inputsFor(path, one), files });
      expect(problems).toEqual([]);
      const [worker] = settings?.target.workers ?? [];
      const required = [...(settings?.policy.required ?? [])].sort();
      expect({ script: worker?.script, accountId: worker?.accountId, required }).toEqual(meant(one));
    }));

  const edit = fc.record({
    at: fc.nat({ max: 300 }),
    remove: fc.oneof(fc.constant(0), fc.nat({ max: 20 })),
    insert: fc.oneof(fc.constantFrom(..."{}[]\",=:#'\n\0\\", "[[env]]", "env.x.", '"name":1,', "/*", '"""'), anyText),
  });

  test("with faults gives settings or problems, and shows no value", () =>
    holds({ runs: 900, of: [config, gaps, fc.array(edit, { minLength: 1, maxLength: 3 })] }, async (one, ...rest) => {
      const [between, edits] = rest;
      const text = edits.reduce(
        (current, { at, remove, insert }) => current.slice(0, at) + insert + current.slice(at + remove),
        write(one, between),
      );
      const { settings, problems } = await readStep({ inputs: inputsFor(path, one), files: { [path]: text } });
      expect(settings === undefined).toBe(problems.length > 0);
      const said = [...problems, ...(settings?.notes ?? []), ...(settings?.warnings ?? [])].join("\n");
      expect(said).not.toContain(VALUE.slice(0, 6));
    }));
});
