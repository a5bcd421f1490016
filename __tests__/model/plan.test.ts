import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Plan, type PlanEntry, type PlanOptions, planOf } from "../../src/model/plan.ts";
import type { Secret } from "../../src/model/secret.ts";

const text = (name: string): Secret => ({ name, type: "secret_text", text: "x" });
const key = (name: string): Secret => ({
  name,
  type: "secret_key",
  algorithm: "HKDF",
  format: "raw",
  usages: ["deriveKey"],
  key_base64: "AAAA",
});

type Types = Readonly<Record<string, string>>;
type Given = {
  readonly set?: readonly Secret[];
  readonly delete?: readonly string[];
  /** What both lists have, by name; the list of secrets has secrets alone. */
  readonly has?: Types;
  readonly secrets?: Types;
  readonly bindings?: Types;
  readonly keep?: readonly string[];
  readonly maxDeletions?: number;
  readonly prune?: boolean;
  readonly required?: readonly string[];
};

const reported = (types: Types) => Object.entries(types).map(([name, type]) => ({ name, type }));
const isSecret = (type: string): boolean => type === "secret_text" || type === "secret_key";

function optionsOf(given: Given): PlanOptions {
  const { has = {}, keep = [] } = given;
  const secrets = Object.fromEntries(Object.entries(has).filter(([, type]) => isSecret(type)));
  return {
    declaration: { set: given.set ?? [], delete: given.delete ?? [], versionTags: { commit: "abc" } },
    state: { secrets: reported(given.secrets ?? secrets), bindings: reported(given.bindings ?? has) },
    prune:
      given.prune === true
        ? { keeps: (name) => keep.includes(name), maxDeletions: given.maxDeletions ?? 10 }
        : undefined,
    required: given.required ?? [],
  };
}

const plan = (given: Given): Plan => planOf(optionsOf(given));
const numbered = (count: number, prefix = "N"): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const all = (names: readonly string[], type: string): Types => Object.fromEntries(names.map((name) => [name, type]));

describe("what becomes of each name", () => {
  test.each<[string, Given, PlanEntry[]]>([
    ["nothing there", { set: [text("A")] }, [{ name: "A", action: "create", type: "secret_text" }]],
    [
      "there already",
      { set: [text("A")], has: { A: "secret_text" } },
      [{ name: "A", action: "overwrite", type: "secret_text" }],
    ],
    [
      "there as another kind of secret",
      { set: [key("A"), text("B")], has: { A: "secret_text", B: "secret_key" } },
      [
        { name: "A", action: "overwrite", type: "secret_key", formerType: "secret_text" },
        { name: "B", action: "overwrite", type: "secret_text", formerType: "secret_key" },
      ],
    ],
    [
      "to delete",
      { delete: ["A", "GONE"], has: { A: "secret_key" } },
      [
        { name: "A", action: "delete", type: "secret_key", by: "delete" },
        { name: "GONE", action: "absent", type: "", by: "delete" },
      ],
    ],
    [
      "to delete, and no secret",
      { delete: ["A"], has: { A: "plain_text" } },
      [{ name: "A", action: "absent", type: "", by: "delete" }],
    ],
    ["not named", { has: { A: "secret_text", V: "plain_text" } }, [{ name: "A", action: "keep", type: "secret_text" }]],
    [
      "pruned, kept and declared",
      { prune: true, keep: ["K", "S"], set: [text("S")], delete: ["D"], has: all(["D", "K", "P", "S"], "secret_text") },
      [
        { name: "D", action: "delete", type: "secret_text", by: "delete" },
        { name: "K", action: "keep", type: "secret_text", by: "keep" },
        { name: "P", action: "delete", type: "secret_text", by: "prune" },
        { name: "S", action: "overwrite", type: "secret_text" },
      ],
    ],
    [
      "other bindings are no business of prune",
      { prune: true, set: [text("S")], has: { V: "plain_text", KV: "kv_namespace", X: "::error::x" } },
      [{ name: "S", action: "create", type: "secret_text" }],
    ],
    [
      "explicit deletion wins over a keep pattern",
      { prune: true, keep: ["D"], set: [text("S")], delete: ["D"], has: { D: "secret_text" } },
      [
        { name: "D", action: "delete", type: "secret_text", by: "delete" },
        { name: "S", action: "create", type: "secret_text" },
      ],
    ],
    [
      "in one of the lists only",
      { set: [text("A")], delete: ["B"], secrets: { A: "secret_text" }, bindings: { B: "secret_text" } },
      [
        { name: "A", action: "overwrite", type: "secret_text" },
        { name: "B", action: "delete", type: "secret_text", by: "delete" },
      ],
    ],
    [
      "of another kind in each list: the list of secrets has the word",
      { set: [text("A")], secrets: { A: "secret_text" }, bindings: { A: "secret_key" } },
      [{ name: "A", action: "overwrite", type: "secret_text" }],
    ],
    [
      "names of any kind are held raw, in the order of UTF-16 units",
      { has: { b: "secret_text", "::error::": "secret_text", B: "secret_text", "a\nb\u0000": "secret_text" } },
      ["::error::", "B", "a\nb\u0000", "b"].map((name) => ({ name, action: "keep", type: "secret_text" })),
    ],
  ])("%s", (_case, given, entries) => {
    expect(plan(given).entries).toEqual(entries);
  });

  test("`__proto__` is a name like others", () => {
    const names = ["__proto__", "constructor", "toString"];
    const secrets = names.map((name) => ({ name, type: "secret_text" }));
    const planned = planOf({
      ...optionsOf({ set: [text("constructor"), text("hasOwnProperty")], delete: ["toString", "valueOf"] }),
      state: { secrets, bindings: [] },
    });
    expect(planned.entries.map(({ name, action }) => `${name} ${action}`)).toEqual([
      "__proto__ keep",
      "constructor overwrite",
      "hasOwnProperty create",
      "toString delete",
      "valueOf absent",
    ]);
    expect(planned.names).toEqual(["__proto__", "constructor", "hasOwnProperty"]);
  });
});

test("what would be sent has prune's deletions, and nothing that is not there", () => {
  const set = [text("S")];
  const { declaration, names } = plan({
    prune: true,
    keep: ["K"],
    set,
    delete: ["Z", "GONE", "D", "V"],
    has: { ...all(["Z", "D", "P2", "P1", "K"], "secret_text"), V: "plain_text" },
  });
  expect(declaration).toEqual({ set, delete: ["Z", "D", "P1", "P2"], versionTags: { commit: "abc" } });
  expect(names).toEqual(["K", "S"]);
});

const CURE = "of the Worker: Cloudflare would refuse the secret with code 10053. Remove the";
const LIMIT =
  "Declare what is needed, or protect it with keep; to delete all that is found, raise max-deletions. Found:";

describe("problems", () => {
  test.each<[string, Given, string[]]>([
    [
      "a variable has the name",
      { set: [text("A")], has: { A: "plain_text" } },
      [
        `A is already the name of a variable (plain_text) ${CURE} variable from the Worker's configuration and deploy, then set the secret.`,
      ],
    ],
    [
      "another binding has the name, and two of them",
      { set: [text("A"), key("B"), text("C")], has: { A: "kv_namespace", B: "json", C: "secret_text" } },
      [
        `A is already the name of another binding (kv_namespace) ${CURE} binding from the Worker's configuration and deploy, then set the secret.`,
        `B is already the name of a variable (json) ${CURE} variable from the Worker's configuration and deploy, then set the secret.`,
      ],
    ],
    [
      "a type that nobody knows is not repeated",
      { set: [text("A")], has: { A: "::error::gotcha" } },
      [
        `A is already the name of another binding ${CURE} binding from the Worker's configuration and deploy, then set the secret.`,
      ],
    ],
    [
      "prune without a secret",
      { prune: true, delete: ["A"], has: { A: "secret_text", B: "secret_text" } },
      [
        "prune is on but no secret is declared, so every secret that keep does not protect would be deleted. Check that the secrets did not come out empty. To delete secrets, name them in delete.",
      ],
    ],
    [
      "as many as prune may delete",
      { prune: true, maxDeletions: 2, set: [text("S")], has: all(["A", "B"], "secret_text") },
      [],
    ],
    [
      "deletions that are named do not count for prune",
      { prune: true, maxDeletions: 1, set: [text("S")], delete: ["C"], has: all(["A", "C"], "secret_text") },
      [],
    ],
    [
      "one more than prune may delete",
      { prune: true, maxDeletions: 0, set: [text("S")], has: { A: "secret_text" } },
      [`prune would delete 1 secret, and max-deletions is 0. ${LIMIT} A.`],
    ],
    [
      "more than one sentence names",
      { prune: true, set: [text("S")], has: all(numbered(42), "secret_text") },
      [
        `prune would delete 42 secrets, and max-deletions is 10. ${LIMIT} ${numbered(42).sort().slice(0, 40).join(", ")} and 2 more.`,
      ],
    ],
    [
      "as many as one sentence names",
      { prune: true, set: [text("S")], has: all(numbered(40), "secret_text") },
      [`prune would delete 40 secrets, and max-deletions is 10. ${LIMIT} ${numbered(40).sort().join(", ")}.`],
    ],
    [
      "names that are no identifiers are quoted",
      { prune: true, maxDeletions: 0, set: [text("S")], has: { "a b": "secret_key" } },
      [`prune would delete 1 secret, and max-deletions is 0. ${LIMIT} "a b".`],
    ],
    ["required and there, or set", { set: [text("S")], has: { A: "secret_text" }, required: ["A", "S"] }, []],
    [
      "required and nowhere",
      { set: [text("S")], required: ["A"] },
      ["One required secret would not be on the Worker after the step. Set it here, or take it out of required: A."],
    ],
    [
      "several, one of them twice",
      { set: [text("S")], required: ["B", "A", "B"] },
      [
        "2 required secrets would not be on the Worker after the step. Set them here, or take them out of required: A, B.",
      ],
    ],
    [
      "required, and the Worker has something else",
      { set: [text("S")], required: ["V"], has: { V: "plain_text" } },
      [
        "V is required, but the Worker has a variable (plain_text) of this name and no secret. Set the secret, or take it out of required.",
      ],
    ],
    [
      "required and deleted",
      { prune: true, set: [text("S")], delete: ["D"], required: ["D", "P"], has: all(["D", "P"], "secret_text") },
      [
        "D is required, but delete names it. Take it out of one of the two.",
        "P is required, but prune would delete it. Declare it, or give a keep pattern for it.",
      ],
    ],
    [
      "all at once",
      { prune: true, maxDeletions: 0, set: [text("V")], required: ["R"], has: { V: "plain_text", P: "secret_text" } },
      [
        `V is already the name of a variable (plain_text) ${CURE} variable from the Worker's configuration and deploy, then set the secret.`,
        `prune would delete 1 secret, and max-deletions is 0. ${LIMIT} P.`,
        "One required secret would not be on the Worker after the step. Set it here, or take it out of required: R.",
      ],
    ],
  ])("%s", (_case, given, problems) => {
    expect(plan(given).problems).toEqual(problems);
  });
});

const crowd = (count: number, { plan: name, limit }: { plan: string; limit: number }): string =>
  `The Worker would have ${count} variables, secrets and plain-text variables together, and the limit of the ${name} ` +
  `plan is ${limit}. If it is the limit of this account, Cloudflare will refuse the patch with code 10055.`;
const FREE = { plan: "Free", limit: 64 };
const PAID = { plan: "Paid", limit: 128 };
const DIFFER = "Cloudflare reports some names both as a secret and as another binding, and";
const WHY = "Most often the latest version of the Worker is not the deployed one.";

describe("warnings", () => {
  const sixty = { ...all(numbered(30, "S"), "secret_text"), ...all(numbered(30, "V"), "plain_text") };

  test.each<[string, Given, string[]]>([
    ["nothing to warn of", { set: [text("A")], delete: ["B"], has: { B: "secret_text" } }, []],
    [
      "a name to delete is no secret",
      { delete: ["V", "KV", "GONE"], has: { V: "plain_text", KV: "kv_namespace" } },
      [
        "V is not a secret but a variable (plain_text) of the Worker, so delete leaves it alone. Remove it in the Worker's configuration.",
        "KV is not a secret but another binding (kv_namespace) of the Worker, so delete leaves it alone. Remove it in the Worker's configuration.",
      ],
    ],
    ["64 variables", { set: numbered(4).map(text), has: { ...sixty, KV: "kv_namespace" } }, []],
    ["65 variables", { set: numbered(5).map(text), has: sixty }, [crowd(65, FREE)]],
    ["as many deleted as set", { set: numbered(5).map(text), delete: ["S0"], has: sixty }, []],
    ["128 variables", { set: numbered(128).map(text) }, [crowd(128, FREE)]],
    ["129 variables", { set: numbered(129).map(text) }, [crowd(129, PAID)]],
    [
      "a Worker over the limit of the Free plan is not on it",
      { set: [text("A")], has: all(numbered(65), "secret_text") },
      [],
    ],
    ["an account with a limit of its own", { set: [text("A")], has: all(numbered(129), "secret_text") }, []],
    [
      "the lists differ over names that are declared",
      {
        set: [text("A")],
        delete: ["B"],
        secrets: { A: "secret_text" },
        bindings: { A: "plain_text", B: "secret_text" },
      },
      [`${DIFFER} the plan takes these for secrets: A. ${WHY}`],
    ],
    [
      "the lists differ over names that are not",
      { set: [text("A")], secrets: { X: "secret_text" }, bindings: { X: "plain_text" } },
      [],
    ],
  ])("%s", (_case, given, warnings) => {
    expect(plan(given).warnings).toEqual(warnings);
    expect(plan(given).problems).toEqual([]);
  });

  test("prune leaves alone what one of the lists has as something else", () => {
    const planned = plan({
      prune: true,
      maxDeletions: 0,
      keep: ["KEPT"],
      set: [text("A")],
      secrets: { X: "secret_text", KEPT: "secret_text" },
      bindings: { X: "plain_text", KEPT: "plain_text" },
    });
    expect(planned.warnings).toEqual([`${DIFFER} prune leaves these alone: X. ${WHY}`]);
    expect(planned.problems).toEqual([]);
    expect(planned.entries).toContainEqual({ name: "X", action: "keep", type: "secret_text" });
    expect(planned.entries).toContainEqual({ name: "KEPT", action: "keep", type: "secret_text", by: "keep" });
    expect(planned.declaration.delete).toEqual([]);
  });
});

const SEED = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

describe(`properties, FC_SEED=${SEED}`, () => {
  const identifier = fc.constantFrom("A", "B", "C", "D", "E", "__proto__", "constructor", "$", "toString");
  const anyName = fc.oneof(
    { weight: 4, arbitrary: identifier },
    fc.constantFrom("bad-name!", "", "::error::", "##[error]", "a\nb", "@org/team", "\ud83c"),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  const type = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("secret_text", "secret_key") },
    fc.constantFrom("plain_text", "kv_namespace", "unknown", "__proto__", "::error::gotcha"),
  );
  const list = fc.array(fc.record({ name: anyName, type }), { maxLength: 10 });
  const state = fc.oneof(
    list.map((bindings) => ({ bindings, secrets: bindings.filter((one) => isSecret(one.type)) })),
    fc.record({ bindings: list, secrets: list }),
  );
  const declaration = fc
    .uniqueArray(fc.tuple(identifier, fc.constantFrom("text", "key", "delete")), { selector: ([name]) => name })
    .map((entries) => ({
      set: entries.flatMap(([name, what]) => (what === "delete" ? [] : [what === "key" ? key(name) : text(name)])),
      delete: entries.filter(([, what]) => what === "delete").map(([name]) => name),
      versionTags: {},
    }));
  const prune = fc.option(
    fc.tuple(fc.array(anyName), fc.nat({ max: 5 })).map(([keep, maxDeletions]) => ({
      keeps: (name: string) => keep.includes(name),
      maxDeletions,
    })),
    { nil: undefined },
  );
  const options: fc.Arbitrary<PlanOptions> = fc.record({ declaration, state, prune, required: fc.array(identifier) });

  const holds = (predicate: (given: PlanOptions, planned: Plan) => void): void =>
    fc.assert(
      fc.property(options, (given) => predicate(given, planOf(given))),
      { seed: SEED, numRuns: 3000 },
    );
  const secretsOf = ({ state: { secrets, bindings } }: PlanOptions): Set<string> =>
    new Set([...secrets, ...bindings].filter((one) => isSecret(one.type)).map(({ name }) => name));
  const declaredBy = ({ declaration: { set, delete: names } }: PlanOptions): string[] => [
    ...set.map(({ name }) => name),
    ...names,
  ];

  test("every declared name and every secret of the Worker has one entry, in order", () =>
    holds((given, { entries }) => {
      const expected = new Set([...declaredBy(given), ...secretsOf(given)]);
      expect(entries.map(({ name }) => name)).toEqual([...expected].sort());
    }));

  test("what would be sent brings the Worker to the planned names", () =>
    holds((given, planned) => {
      const after = secretsOf(given);
      for (const { name } of planned.declaration.set) after.add(name);
      for (const name of planned.declaration.delete) expect(after.delete(name)).toBe(true);
      expect(planned.names).toEqual([...after].sort());
      expect(planned.declaration.set).toEqual(given.declaration.set);
      expect(new Set(planned.declaration.delete).size).toBe(planned.declaration.delete.length);
    }));

  test("prune deletes no declared name, none that is kept, and nothing but secrets", () =>
    holds((given, { entries, declaration: { delete: deleted }, problems }) => {
      const pruned = deleted.filter((name) => !given.declaration.delete.includes(name));
      expect(pruned).toEqual(entries.filter(({ by }) => by === "prune").map(({ name }) => name));
      const { secrets, bindings } = given.state;
      for (const name of pruned) {
        expect(declaredBy(given)).not.toContain(name);
        expect(given.prune?.keeps(name)).toBe(false);
        const types = [...secrets, ...bindings].filter((one) => one.name === name).map((one) => one.type);
        expect(types.filter((one) => !isSecret(one))).toEqual([]);
      }
      const refused = given.prune !== undefined && pruned.length > given.prune.maxDeletions;
      if (refused) expect(problems.join()).toContain("prune ");
    }));

  test("without a problem, every required name is there and no other binding is in the way", () =>
    holds((given, { names, problems }) => {
      const missing = given.required.some((name) => !names.includes(name));
      const others = given.state.bindings.filter(({ name }) => !secretsOf(given).has(name)).map(({ name }) => name);
      const inTheWay = given.declaration.set.some(({ name }) => others.includes(name));
      if (missing || inTheWay) expect(problems).not.toEqual([]);
    }));

  test("a plan that was carried out leaves nothing but overwrites", () =>
    holds((given, planned) => {
      const types = new Map(planned.declaration.set.map(({ name, type: kind }) => [name, kind as string]));
      const former = new Map(planned.entries.map(({ name, type: kind }) => [name, kind]));
      const secrets = planned.names.map((name) => ({ name, type: types.get(name) ?? former.get(name) ?? "" }));
      const found = [...given.state.secrets, ...given.state.bindings];
      const others = found.filter(({ name, type: kind }) => !isSecret(kind) && !types.has(name));
      const again = planOf({
        ...given,
        declaration: planned.declaration,
        state: { secrets, bindings: [...secrets, ...others] },
      });
      expect(again.entries.filter(({ action }) => action === "create" || action === "delete")).toEqual([]);
      expect(again.entries.filter((entry) => "formerType" in entry)).toEqual([]);
      expect(again.names).toEqual(planned.names);
    }));

  test("a type that is no known word is not repeated", () =>
    holds((_given, { problems, warnings }) => {
      expect([...problems, ...warnings].join()).not.toContain("gotcha");
    }));
});
