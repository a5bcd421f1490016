import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { namesOf } from "../../../src/model/declaration.ts";
import { PLAN_VARIABLE_LIMITS } from "../../../src/model/limits.ts";
import { type NamePattern, parsePattern } from "../../../src/model/names/name-pattern.ts";
import {
  entriesAfter,
  type OnExisting,
  type Plan,
  type PlanEntry,
  type PlanOptions,
  type PlanProblem,
  type PlanWarning,
  planOf,
  secretsBefore,
} from "../../../src/model/plan/plan.ts";
import { isBindingName, type Secret } from "../../../src/model/secret.ts";
import { holds, SEED } from "../../support/fuzz.ts";
import { bindings } from "../../support/results.ts";

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
  readonly onExisting?: OnExisting;
};

const reported = (types: Types) => bindings(...Object.entries(types));
const isSecret = (type: string): boolean => type === "secret_text" || type === "secret_key";

const patternsOf = (texts: readonly string[]): NamePattern[] =>
  texts.map((pattern, at) => parsePattern(pattern, at + 1)).filter((pattern) => typeof pattern === "object");

function optionsOf(given: Given): PlanOptions {
  const { has = {}, keep = [] } = given;
  const secrets = Object.fromEntries(Object.entries(has).filter(([, type]) => isSecret(type)));
  return {
    declaration: { set: given.set ?? [], delete: given.delete ?? [], versionTags: { commit: "abc" } },
    state: { secrets: reported(given.secrets ?? secrets), bindings: reported(given.bindings ?? has) },
    prune:
      given.prune === true
        ? { keeps: (name) => keep.includes(name), patterns: patternsOf(keep), maxDeletions: given.maxDeletions ?? 10 }
        : undefined,
    required: given.required ?? [],
    onExisting: given.onExisting ?? "overwrite",
    displayName: (name) => name,
  };
}

const plan = (given: Given): Plan => planOf(optionsOf(given));
const namesAfter = (planned: Plan): string[] => entriesAfter(planned).map(({ name }) => name);
/** An entry whose display name is its name. */
const entry = (name: string, action: PlanEntry["action"], rest: Partial<PlanEntry> = {}): PlanEntry => {
  return { name, displayName: name, action, type: "secret_text", ...rest };
};
const numbered = (count: number, prefix = "N"): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const all = (names: readonly string[], type: string): Types => Object.fromEntries(names.map((name) => [name, type]));

describe("what becomes of each name", () => {
  test.each<[string, Given, PlanEntry[]]>([
    ["nothing there", { set: [text("A")] }, [entry("A", "create")]],
    ["there already", { set: [text("A")], has: { A: "secret_text" } }, [entry("A", "overwrite")]],
    [
      "there as another type of secret",
      { set: [key("A"), text("B")], has: { A: "secret_text", B: "secret_key" } },
      [
        entry("A", "overwrite", { type: "secret_key", formerType: "secret_text" }),
        entry("B", "overwrite", { formerType: "secret_key" }),
      ],
    ],
    [
      "to delete",
      { delete: ["A", "GONE"], has: { A: "secret_key" } },
      [entry("A", "delete", { type: "secret_key", by: "delete" }), entry("GONE", "absent", { type: "", by: "delete" })],
    ],
    [
      "to delete, and not a secret",
      { delete: ["A"], has: { A: "plain_text" } },
      [entry("A", "absent", { type: "", by: "delete" })],
    ],
    ["not named", { has: { A: "secret_text", V: "plain_text" } }, [entry("A", "keep")]],
    [
      "pruned, kept and declared",
      { prune: true, keep: ["K", "S"], set: [text("S")], delete: ["D"], has: all(["D", "K", "P", "S"], "secret_text") },
      [
        entry("D", "delete", { by: "delete" }),
        entry("K", "keep", { by: "keep" }),
        entry("P", "delete", { by: "prune" }),
        entry("S", "overwrite"),
      ],
    ],
    [
      "prune leaves other bindings alone",
      { prune: true, set: [text("S")], has: { V: "plain_text", KV: "kv_namespace", X: "future" } },
      [entry("S", "create")],
    ],
    [
      "explicit deletion wins over a keep pattern",
      { prune: true, keep: ["D"], set: [text("S")], delete: ["D"], has: { D: "secret_text" } },
      [entry("D", "delete", { by: "delete" }), entry("S", "create")],
    ],
    [
      "in one of the lists only",
      { set: [text("A")], delete: ["B"], secrets: { A: "secret_text" }, bindings: { B: "secret_text" } },
      [entry("A", "overwrite"), entry("B", "delete", { by: "delete" })],
    ],
    [
      "of another type in each list: the list of secrets decides",
      { set: [text("A")], secrets: { A: "secret_text" }, bindings: { A: "secret_key" } },
      [entry("A", "overwrite")],
    ],
    [
      "in the list of secrets everything is a secret, whatever its type",
      { set: [text("A")], delete: ["B"], secrets: { A: "future", B: "", C: "x" }, bindings: {} },
      [
        entry("A", "overwrite", { formerType: "future" }),
        entry("B", "delete", { type: "", by: "delete" }),
        entry("C", "keep", { type: "x" }),
      ],
    ],
    [
      "names of any kind, in the order of UTF-16 units",
      { has: { b: "secret_text", "::error::": "secret_text", B: "secret_text", "a\nb\u0000": "secret_text" } },
      ["::error::", "B", "a\nb\u0000", "b"].map((name) => entry(name, "keep")),
    ],
    [
      "prune leaves alone what is not an identifier, which only delete can name",
      {
        prune: true,
        set: [text("S")],
        delete: ["api-key"],
        has: all(["A/B", "..", "a\nb", "", "api-key", "api.key"], "secret_text"),
      },
      [
        entry("", "keep", { by: "not-identifier" }),
        entry("..", "keep", { by: "not-identifier" }),
        entry("A/B", "keep", { by: "not-identifier" }),
        entry("S", "create"),
        entry("a\nb", "keep", { by: "not-identifier" }),
        entry("api-key", "delete", { by: "delete" }),
        entry("api.key", "keep", { by: "not-identifier" }),
      ],
    ],
  ])("%s", (_case, given, entries) => {
    expect(plan(given).entries).toEqual(entries);
  });

  test("`__proto__` is a name like others", () => {
    const planned = planOf({
      ...optionsOf({ set: [text("constructor"), text("hasOwnProperty")], delete: ["toString", "valueOf"] }),
      state: { secrets: bindings("__proto__", "constructor", "toString"), bindings: [] },
    });
    expect(planned.entries.map(({ name, action }) => `${name} ${action}`)).toEqual([
      "__proto__ keep",
      "constructor overwrite",
      "hasOwnProperty create",
      "toString delete",
      "valueOf absent",
    ]);
    expect(namesAfter(planned)).toEqual(["__proto__", "constructor", "hasOwnProperty"]);
  });

  test("declared names are made fit to print here, the others came so", () => {
    const planned = planOf({
      ...optionsOf({ set: [text("A")], delete: ["B"] }),
      state: { secrets: [{ name: "X", displayName: "<x>", type: "secret_text" }], bindings: [] },
      displayName: (name) => `(${name})`,
    });
    expect(planned.entries.map(({ displayName }) => displayName)).toEqual(["(A)", "(B)", "<x>"]);
  });
});

test("on-existing: keep leaves what is there, and sends the rest", () => {
  const planned = plan({
    onExisting: "keep",
    prune: true,
    set: [text("A"), key("B"), text("C"), text("D")],
    delete: ["OLD"],
    secrets: { A: "secret_text", B: "secret_text", D: "secret_text", OLD: "secret_key", P: "secret_text" },
    bindings: { D: "plain_text" },
  });
  expect(planned.entries).toEqual([
    entry("A", "keep", { by: "on-existing" }),
    entry("B", "keep", { by: "on-existing" }),
    entry("C", "create"),
    entry("D", "keep", { by: "on-existing" }),
    entry("OLD", "delete", { type: "secret_key", by: "delete" }),
    entry("P", "delete", { by: "prune" }),
  ]);
  expect(planned.declaration).toEqual({ set: [text("C")], delete: ["OLD", "P"], versionTags: { commit: "abc" } });
  expect(planned.problems).toEqual([]);
});

test("what would be sent has prune's deletions, and nothing that is not there", () => {
  const set = [text("S")];
  const planned = plan({
    prune: true,
    keep: ["K"],
    set,
    delete: ["Z", "GONE", "D", "V"],
    has: { ...all(["Z", "D", "P2", "P1", "K"], "secret_text"), V: "plain_text" },
  });
  expect(planned.declaration).toEqual({ set, delete: ["Z", "D", "P1", "P2"], versionTags: { commit: "abc" } });
  expect(namesAfter(planned)).toEqual(["K", "S"]);
  expect(secretsBefore(planned)).toEqual(bindings("D", "K", "P1", "P2", "Z"));
});

test("what would be sent is the declaration itself if a plan changes nothing in it", () => {
  const options = optionsOf({ set: [text("S")], delete: ["D"], has: { D: "secret_text", S: "secret_key" } });
  const planned = planOf(options);
  expect(planned.declaration).toBe(options.declaration);
  expect(secretsBefore(planned)).toEqual(bindings("D", ["S", "secret_key"]));
});

describe("problems", () => {
  const missing = (...names: string[]): PlanProblem => ({ kind: "required-missing", names });

  test.each<[string, Given, PlanProblem[]]>([
    [
      "other bindings have the names",
      { set: [text("A"), key("B"), text("C")], has: { A: "plain_text", B: "future", C: "secret_text" } },
      [
        { kind: "name-taken", name: "A", type: "plain_text" },
        { kind: "name-taken", name: "B", type: "future" },
      ],
    ],
    [
      "prune without a secret",
      { prune: true, delete: ["A"], has: { A: "secret_text", B: "secret_text" } },
      [{ kind: "prune-without-secrets" }],
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
      { prune: true, maxDeletions: 1, set: [text("S")], has: all(["B", "A"], "secret_text") },
      [{ kind: "too-many-deletions", names: ["A", "B"], maxDeletions: 1 }],
    ],
    [
      "a pattern that narrowly misses a name that prune would delete",
      { prune: true, set: [text("S")], keep: ["K", "ss", "SHARED_KYE"], has: all(["K", "SHARED_KEY"], "secret_text") },
      [{ kind: "near-keep", pattern: "SHARED_KYE", line: 3, name: "SHARED_KEY" }],
    ],
    [
      "a pattern that narrowly misses a name that stays",
      { prune: true, set: [text("SHARED_KEY")], keep: ["SHARED_KYE"], has: all(["SHARED_KEY", "OLD"], "secret_text") },
      [],
    ],
    ["required and there, or set", { set: [text("S")], has: { A: "secret_text" }, required: ["A", "S"] }, []],
    ["required and nowhere", { set: [text("S")], required: ["B", "A", "B"] }, [missing("A", "B")]],
    [
      "required, and the Worker has something else",
      { set: [text("S")], required: ["V"], has: { V: "plain_text" } },
      [{ kind: "required-not-secret", name: "V", type: "plain_text" }],
    ],
    [
      "required and deleted",
      { prune: true, set: [text("S")], delete: ["D"], required: ["D", "P"], has: all(["D", "P"], "secret_text") },
      [
        { kind: "required-deleted", name: "D", by: "delete" },
        { kind: "required-deleted", name: "P", by: "prune" },
      ],
    ],
    [
      "all at once",
      { prune: true, maxDeletions: 0, set: [text("V")], required: ["R"], has: { V: "plain_text", P: "secret_text" } },
      [
        { kind: "name-taken", name: "V", type: "plain_text" },
        { kind: "too-many-deletions", names: ["P"], maxDeletions: 0 },
        missing("R"),
      ],
    ],
  ])("%s", (_case, given, problems) => {
    expect(plan(given).problems).toEqual(problems);
  });
});

describe("warnings", () => {
  const sixty = { ...all(numbered(30, "S"), "secret_text"), ...all(numbered(30, "V"), "plain_text") };
  const over = (variables: number, { plan: name, limit }: { plan: string; limit: number }): PlanWarning => {
    return { kind: "variable-limit", variables, plan: name, limit };
  };
  const [paid, free] = PLAN_VARIABLE_LIMITS;

  test.each<[string, Given, PlanWarning[]]>([
    ["nothing to warn of", { set: [text("A")], delete: ["B"], has: { B: "secret_text" } }, []],
    [
      "a name to delete is not a secret",
      { delete: ["V", "KV", "GONE"], has: { V: "plain_text", KV: "kv_namespace" } },
      [
        { kind: "not-secret", name: "V", type: "plain_text" },
        { kind: "not-secret", name: "KV", type: "kv_namespace" },
      ],
    ],
    [
      "patterns that match nothing while prune deletes something",
      { prune: true, set: [text("S")], keep: ["K", "X_*", "Y"], has: all(["K", "OLD"], "secret_text") },
      [{ kind: "idle-keep", patterns: ["X_*", "Y"], names: ["OLD"] }],
    ],
    ["patterns that match nothing while prune deletes nothing", { prune: true, set: [text("S")], keep: ["X_*"] }, []],
    ["64 variables", { set: numbered(4).map(text), has: { ...sixty, KV: "kv_namespace" } }, []],
    ["65 variables", { set: numbered(5).map(text), has: sixty }, [over(65, free)]],
    ["as many deleted as set", { set: numbered(5).map(text), delete: ["S0"], has: sixty }, []],
    ["128 variables", { set: numbered(128).map(text) }, [over(128, free)]],
    ["129 variables", { set: numbered(129).map(text) }, [over(129, paid)]],
    [
      "a Worker over the limit of the Free plan is not on it",
      { set: [text("A")], has: all(numbered(65), "secret_text") },
      [],
    ],
    ["an account with a limit of its own", { set: [text("A")], has: all(numbered(129), "secret_text") }, []],
    [
      "the lists disagree about names that are declared",
      {
        set: [text("A")],
        delete: ["B"],
        secrets: { A: "secret_text" },
        bindings: { A: "plain_text", B: "secret_text" },
      },
      [{ kind: "lists-disagree", effect: "secret", names: ["A"] }],
    ],
    [
      "the lists disagree about names that are not",
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
    expect(planned.warnings).toEqual([{ kind: "lists-disagree", effect: "spared", names: ["X"] }]);
    expect(planned.problems).toEqual([]);
    expect(planned.entries).toEqual([entry("A", "create"), entry("KEPT", "keep", { by: "keep" }), entry("X", "keep")]);
    expect(planned.declaration.delete).toEqual([]);
  });
});

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
  const list = fc.array(fc.tuple(anyName, type), { maxLength: 10 }).map((all) => bindings(...all));
  const state = fc.oneof(
    list.map((found) => ({ bindings: found, secrets: found.filter((one) => isSecret(one.type)) })),
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
      patterns: patternsOf(keep),
      maxDeletions,
    })),
    { nil: undefined },
  );
  const options: fc.Arbitrary<PlanOptions> = fc
    .record({
      ...{ declaration, state, prune, required: fc.array(identifier) },
      onExisting: fc.constantFrom<OnExisting[]>("overwrite", "overwrite", "keep"),
    })
    .map((given) => ({ ...given, displayName: (name) => name }));

  const always = (predicate: (given: PlanOptions, planned: Plan) => void): Promise<void> =>
    holds({ runs: 3000, of: [options] }, (given) => predicate(given, planOf(given)));
  /** Whatever the list of secrets has, and the secrets among the bindings. */
  const secretsOf = ({ state: { secrets, bindings: found } }: PlanOptions): Set<string> =>
    new Set([...secrets, ...found.filter((one) => isSecret(one.type))].map(({ name }) => name));

  test("every declared name and every secret of the Worker has one entry, in order", () =>
    always((given, { entries }) => {
      const expected = new Set([...namesOf(given.declaration), ...secretsOf(given)]);
      expect(entries.map(({ name }) => name)).toEqual([...expected].sort());
    }));

  test("what would be sent brings the Worker to the planned names", () =>
    always((given, planned) => {
      const after = secretsOf(given);
      for (const { name } of planned.declaration.set) after.add(name);
      for (const name of planned.declaration.delete) expect(after.delete(name)).toBe(true);
      expect(namesAfter(planned)).toEqual([...after].sort());
      const kept = given.onExisting === "keep" ? secretsOf(given) : new Set<string>();
      expect(planned.declaration.set).toEqual(given.declaration.set.filter(({ name }) => !kept.has(name)));
      expect(new Set(planned.declaration.delete).size).toBe(planned.declaration.delete.length);
    }));

  test("prune deletes no declared name, none that is kept, and nothing but secrets with identifiers", () =>
    always((given, { entries, declaration: { delete: deleted }, problems }) => {
      const pruned = deleted.filter((name) => !given.declaration.delete.includes(name));
      expect(pruned).toEqual(entries.filter(({ by }) => by === "prune").map(({ name }) => name));
      const others = given.state.bindings.filter((one) => !isSecret(one.type)).map(({ name }) => name);
      for (const name of pruned) {
        expect(namesOf(given.declaration)).not.toContain(name);
        expect(given.prune?.keeps(name)).toBe(false);
        expect(others).not.toContain(name);
        expect(isBindingName(name)).toBe(true);
      }
      const isRefused = given.prune !== undefined && pruned.length > given.prune.maxDeletions;
      expect(isRefused && !problems.some(({ kind }) => kind.startsWith("prune") || kind === "too-many-deletions")).toBe(
        false,
      );
    }));

  test("without a problem, every required name is there and no other binding is in the way", () =>
    always((given, planned) => {
      const after = namesAfter(planned);
      const isMissing = given.required.some((name) => !after.includes(name));
      const others = given.state.bindings.filter(({ name }) => !secretsOf(given).has(name)).map(({ name }) => name);
      const isInTheWay = given.declaration.set.some(({ name }) => others.includes(name));
      expect((isMissing || isInTheWay) && planned.problems.length === 0).toBe(false);
    }));

  test("a plan that was carried out leaves nothing but overwrites", () =>
    always((given, planned) => {
      const secrets = entriesAfter(planned).map(({ name, type: found }) => ({ name, displayName: name, type: found }));
      const set = new Set(given.declaration.set.map(({ name }) => name));
      const others = given.state.bindings.filter((one) => !isSecret(one.type) && !set.has(one.name));
      const again = planOf({ ...given, state: { secrets, bindings: others } });
      expect(again.entries.filter(({ action }) => action === "create" || action === "delete")).toEqual([]);
      expect(again.entries.filter((one) => "formerType" in one)).toEqual([]);
      expect(namesAfter(again)).toEqual(namesAfter(planned));
    }));
});
