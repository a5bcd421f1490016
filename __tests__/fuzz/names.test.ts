import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { InputName } from "../../src/contract.ts";
import { DIGITS, expectCases, holds, LOWER, SEED, string, UPPER, units, words } from "../support/fuzz.ts";
import { readStep, type StepReading } from "../support/read-step.ts";

expectCases(6_000);

const VALUE = "kJ8#vQ2!xZ5%wB7&";
const NAMED = { secrets: "A=x1y2z3" } as const;

/** Sentences of a reading, in which nothing of a text that was refused may stand. */
function said({ problems, settings }: StepReading): string {
  return [...problems, ...(settings?.notes ?? []), ...(settings?.warnings ?? [])].join("\n");
}

const SPACE = fc.constantFrom("", " ", "\t", "\u00a0");
/** Lines around those that count: comments, blank ones, both kinds of line ends. */
const noise = fc.constantFrom("\n", "\r\n", "\n# comment\n", "\n\n", "\n \t\r\n#A=b\n");

function linesOf(texts: readonly string[], { gaps, space }: { gaps: readonly string[]; space: string }): string {
  return texts.map((text, at) => `${space}${text}${space}${gaps[at % gaps.length]}`).join("");
}

const layout = fc.record({ gaps: fc.array(noise, { minLength: 1, maxLength: 3 }), space: SPACE });
const oneLine = fc
  .oneof(units, fc.string({ unit: "grapheme", maxLength: 30 }), string("ab.-_:/@ \u3164é🎉", { maxLength: 20 }))
  .map((text) => text.replace(/[\r\n\0]/g, "").trim());

type Named = { readonly key: string; readonly value: string };

test(`version tags in lines arrive as they are written, FC_SEED=${SEED}`, () => {
  const key = oneLine.filter((text) => text !== "" && !/[\s=]|^[#{]/.test(text));
  const tags = fc.uniqueArray(fc.record<Named>({ key, value: oneLine }), {
    minLength: 1,
    maxLength: 4,
    selector: (tag) => tag.key,
  });
  return holds({ runs: 1_000, of: [tags, layout] }, async (given, around) => {
    const lines = given.map((tag) => `${tag.key}=${tag.value}`);
    const { settings } = await readStep({ inputs: { ...NAMED, "version-tags": linesOf(lines, around) } });
    expect(Object.entries(settings?.declaration.versionTags ?? {})).toEqual(
      Object.entries(Object.fromEntries(given.map((tag) => [tag.key, tag.value]))),
    );
  });
});

test("version tags in JSON arrive as they are written", () => {
  const value = fc.oneof(units, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  const tags = fc.dictionary(fc.oneof(units, fc.constantFrom("__proto__", "constructor")), value, { maxKeys: 5 });
  return holds({ runs: 1_000, of: [tags, fc.constantFrom(0, 1, "\t")] }, async (given, indent) => {
    const json = JSON.stringify(given, null, indent);
    const { settings } = await readStep({ inputs: { ...NAMED, "version-tags": ` ${json}\n` } });
    expect(settings?.declaration.versionTags).toEqual(JSON.parse(json));
  });
});

test("any text as version tags gives tags or problems, and no problem quotes a value", () => {
  const text = fc.tuple(words, fc.constantFrom(VALUE, `\n${VALUE}`, `"${VALUE}"`, `=${VALUE}`), words);
  return holds({ runs: 1_000, of: [text, fc.boolean()] }, async (parts, deploy) => {
    const inputs = { ...NAMED, "version-tags": parts.join(""), deploy: String(deploy) };
    const reading = await readStep({ inputs });
    expect(reading.settings === undefined).toBe(reading.problems.length > 0);
    // The key of a JSON object is shown, since it says which member is meant.
    expect(said(reading).replace(/version-tags, "[^\n]*" must be/g, "")).not.toContain(VALUE.slice(0, 6));
  });
});

const storedName = oneLine.filter(
  (text) => text !== "" && !/[\s,*?\p{Cc}]|^#|^[\w$]+=/u.test(text) && !/^A$/.test(text) && text.length <= 256,
);

test.each(["delete", "required"] as const)("names in %s arrive as they are written", (input) => {
  const names = fc.uniqueArray(storedName, { minLength: 1, maxLength: 5 });
  return holds({ runs: 700, of: [names, layout] }, async (given, around) => {
    const { settings } = await readStep({ inputs: { ...NAMED, [input]: linesOf(given, around) } });
    const found = input === "delete" ? settings?.declaration.delete : settings?.policy.required;
    expect([...(found ?? [])].sort()).toEqual([...given].sort());
  });
});

test.each(["delete", "required"] as const)("what is not a name in %s is refused, and not shown", (input) => {
  const wrong = fc.constantFrom(`A,${VALUE}`, `NAME=${VALUE}`, `${VALUE} B`, `${VALUE}\u0007`, VALUE.repeat(17));
  return holds({ runs: 300, of: [wrong, layout] }, async (text, around) => {
    const reading = await readStep({ inputs: { ...NAMED, [input]: linesOf(["B", text], around) } });
    expect(reading.problems).toHaveLength(1);
    expect(said(reading)).not.toContain(VALUE.slice(0, 6));
  });
});

const script = fc
  .tuple(string(`${LOWER}${DIGITS}_`, { minLength: 1, maxLength: 1 }), string(`${LOWER}${DIGITS}-_`, { maxLength: 30 }))
  .map((parts) => parts.join(""));
const inNamespace = oneLine
  .map((text) => text.toWellFormed())
  .filter((text) => !/\p{Cc}|^#|^\.{0,2}$|\ufeff/u.test(text) && text.length <= 255);

test("script-names-file: names arrive in their order, each once", () => {
  const named = fc.oneof(
    fc.record({ names: fc.array(script, { minLength: 1, maxLength: 6 }), inputs: fc.constant({}) }),
    fc.record({
      names: fc.array(inNamespace, { minLength: 1, maxLength: 6 }),
      inputs: fc.constant<Partial<Record<InputName, string>>>({ "dispatch-namespace": "tenants" }),
    }),
  );
  return holds({ runs: 700, of: [named, layout, fc.boolean()] }, async ({ names, inputs }, around, hasMark) => {
    const content = `${hasMark ? "\ufeff" : ""}${linesOf(names, around)}`;
    const { settings } = await readStep({
      inputs: { ...NAMED, ...inputs, "script-name": "", "script-names-file": "w.txt" },
      files: { "w.txt": content },
    });
    expect(settings?.target.workers.map((worker) => worker.script)).toEqual([...new Set(names)]);
  });
});

test("script-names-file: what is not a name is refused, and not shown", () => {
  const wrong = fc.constantFrom(`${VALUE}`, `a, ${VALUE}`, `https://${VALUE}`, `A${UPPER}`, `a: ${VALUE}`);
  const content = fc.oneof(wrong, fc.uint8Array({ minLength: 1, maxLength: 30 }), words);
  return holds({ runs: 600, of: [content, script] }, async (bytes, good) => {
    const file = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from(bytes as string), Buffer.from(`\n${VALUE}`)]);
    const reading = await readStep({
      inputs: { ...NAMED, "script-name": "", "script-names-file": "w.txt" },
      files: { "w.txt": file },
    });
    expect(reading.problems).toHaveLength(1);
    expect(said(reading)).not.toContain(VALUE.slice(0, 6));
  });
});
