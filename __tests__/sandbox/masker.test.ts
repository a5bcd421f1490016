import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Encoder, encoders, SecretMasker } from "../../sandbox/masker.ts";
import { holds } from "../support/fuzz.ts";

type Register = { kind: "raw" | "addMask" | "secret" | "regex"; values: string[] };
type Vectors = {
  from_test_suite: { id: string; register: Register; text: string; expected: string }[];
  encoders: { value: string; encoded: Record<string, string> }[];
};
const vectors: Vectors = JSON.parse(
  readFileSync(new URL("../data/masking-vectors.json", import.meta.url), "utf8"),
) as Vectors;

function maskerOf({ kind, values }: Register): SecretMasker {
  const masker = new SecretMasker();
  const add = {
    raw: (value: string) => masker.addValue(value),
    addMask: (value: string) => masker.addMaskCommand(value),
    secret: (value: string) => masker.addSecret(value),
    regex: (value: string) => masker.addRegex(value),
  }[kind];
  for (const value of values) {
    add(value);
  }
  return masker;
}

function masked(kind: Register["kind"], values: string[], text: string): string {
  return maskerOf({ kind, values }).mask(text);
}

describe("the runner's own vectors", () => {
  test.each(vectors.from_test_suite)("$id", ({ register, text, expected }) => {
    expect(maskerOf(register).mask(text)).toBe(expected);
  });

  const encoded = vectors.encoders.flatMap(({ value, encoded }) =>
    Object.entries(encoded).map(([name, expected]) => ({ title: JSON.stringify(value), name, value, expected })),
  );
  test.each(encoded)("$name of $title", ({ name, value, expected }) => {
    expect((encoders as Record<string, Encoder>)[name]?.(value)).toBe(expected);
  });

  test("name every encoder that there is", () => {
    expect(Object.keys(encoders)).toEqual(Object.keys(vectors.encoders[0]?.encoded ?? {}));
  });
});

describe("ranges", () => {
  test.each([
    { what: "overlapping masks become one", values: ["abcd", "cdef"], text: "xabcdefx", expected: "x***x" },
    { what: "touching masks become one", values: ["ab12", "cd34"], text: "xab12cd34x", expected: "x***x" },
    { what: "masks one apart stay two", values: ["ab12", "cd34"], text: "ab12-cd34", expected: "***-***" },
    { what: "occurrences that overlap are all found", values: ["aXa"], text: "aXaXa.", expected: "***." },
    { what: "a mask within a mask", values: ["ab12cd", "12"], text: "ab12cd 12", expected: "*** ***" },
    { what: "a mask of one character", values: ["e"], text: "secret", expected: "s***cr***t" },
    {
      what: "masks that share their beginning",
      values: ["token-1", "token-12345"],
      text: "token-12345 token-1x",
      expected: "*** ***x",
    },
    {
      what: "other case stays visible",
      values: ["Secret"],
      text: "secret SECRET Secret",
      expected: "secret SECRET ***",
    },
    { what: "no mask", values: [], text: "text", expected: "text" },
  ])("$what", ({ values, text, expected }) => {
    expect(masked("raw", values, text)).toBe(expected);
  });
});

describe("registration", () => {
  test("add-mask keeps the whole untrimmed and takes each line trimmed", () => {
    const masker = maskerOf({ kind: "addMask", values: ["  first \r\n\n\tsecond\u00a0"] });
    expect(masker.mask("[first] [second]")).toBe("[***] [***]");
    expect(masker.mask("[  first \r\n\n\tsecond\u00a0]")).toBe("[***]");
  });

  test("add-mask refuses white space, U+0085 included, and takes U+FEFF, as .NET sees them", () => {
    const masker = new SecretMasker();
    expect(masker.addMaskCommand(" \u0085\u00a0\r\n")).toBe(false);
    expect(masker.addMaskCommand("\ufeff")).toBe(true);
    expect(masker.mask("a b\ufeff")).toBe("a b***");
  });

  test("a secret is trimmed as a whole, too", () => {
    expect(masked("secret", [" hunter22\n"], "[ hunter22 ]")).toBe("[ *** ]");
    expect(masked("secret", ["\n"], "a\nb")).toBe("a\nb");
  });

  test("regex hints may match at overlapping places", () => {
    expect(masked("regex", ["a.a"], "-aXaXa-")).toBe("-***-");
  });

  test("a later mask does not change what was masked before", () => {
    const masker = new SecretMasker();
    expect(masker.mask("hunter22")).toBe("hunter22");
    masker.addValue("hunter22");
    expect(masker.mask("hunter22")).toBe("***");
  });
});

test("what the masker finds is what a search for each mask finds", () => {
  const letter = fc.constantFrom("a", "b", "&", '"', "=");
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 7 });
  const texts = fc.string({ unit: letter, maxLength: 40 });
  return holds({ runs: 500, of: [fc.array(word, { maxLength: 5 }), texts] }, (values, text) => {
    expect(masked("raw", values, text)).toBe(maskedSimply(values, text));
  });
});

test("hundreds of values and a megabyte are masked in one go", () => {
  const values = Array.from({ length: 500 }, (_, index) => `value-${index}-${"x".repeat(index)}`);
  const text = values.join(" ").repeat(8);
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(masked("raw", values, text).replaceAll("***", "").trim()).not.toContain("value");
});

/** The rule itself, as slow as it reads. */
function maskedSimply(values: string[], text: string): string {
  const masks = values.flatMap((value) => [value, ...Object.values(encoders).map((encode) => encode(value))]);
  const covered = Array.from({ length: text.length }, () => false);
  for (const mask of masks.filter((each) => each !== "")) {
    for (let at = text.indexOf(mask); at >= 0; at = text.indexOf(mask, at + 1)) {
      covered.fill(true, at, at + mask.length);
    }
  }
  // Ranges that touch are merged as well, so that only an uncovered character parts two of them.
  return covered.reduce((out, hidden, at) => (hidden ? (covered[at - 1] ? out : `${out}***`) : out + text[at]), "");
}
