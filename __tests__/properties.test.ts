import { afterAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { encoders, SecretMasker } from "../sandbox/masker.ts";
import { INPUT_NAMES, type InputName } from "../src/inputs/reading/inputs.ts";
import { secretsPatch } from "../src/model/patch.ts";
import { isBindingName } from "../src/model/secret.ts";
import { isMaskable, masksOf } from "../src/privacy/masks.ts";
import { redactor } from "../src/privacy/redaction.ts";
import { cleaned } from "../src/privacy/sanitize.ts";
import { type FakeOptions, type Files, type Reading, read, readStep } from "./support/fake-ports.ts";

const SEED = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));

let cases = 0;

function holds<T extends [unknown, ...unknown[]]>(
  { runs, of }: { runs: number; of: { [Index in keyof T]: fc.Arbitrary<T[Index]> } },
  predicate: (...values: T) => void | Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty<T>(...of, async (...values) => {
    cases += 1;
    await predicate(...values);
  });
  return fc.assert(property, { seed: SEED, numRuns: runs });
}

afterAll(() => {
  if (cases < 10_000) throw new Error(`Only ${cases} cases were tried.`);
});

const from = (alphabet: string): fc.Arbitrary<string> => fc.constantFrom(...alphabet);
const string = (alphabet: string, size: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.string({ unit: from(alphabet), ...size });

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";

/** Names that the runner, the emulator's defaults or the credentials have no business with. */
const name = fc
  .tuple(from(`${LOWER}${UPPER}_$`), string(`${LOWER}${UPPER}${DIGITS}_$`, { maxLength: 20 }))
  .map((parts) => parts.join(""))
  .filter((text) => !/^(INPUT_|CLOUDFLARE_|github_token$|actions_(step|runner)_debug$)/i.test(text));
const anyName = fc.oneof(
  { weight: 20, arbitrary: name },
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty"),
);

/** Any sequence of UTF-16 units, halves of surrogate pairs and control characters among them. */
const units = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(10, 13, 32, 34, 35, 58, 61, 92, 123, 125)), {
    maxLength: 40,
  })
  .map((codes) => String.fromCharCode(...codes));
const anyText = fc.oneof(
  units,
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const value = anyText.filter((text) => text !== "");
/** What a block can hold: in a text with CR LF, a carriage return alone is what an empty expression leaves. */
const blockValue = value.filter((text) => text !== "\r");
/** What `NAME=value` can hold; the rest is refused, see the tests of secret-lines. */
const lineValue = value
  .map((text) => text.replaceAll("\n", "\r"))
  .filter((text) => !text.includes("-----BEGIN") && !text.trimStart().startsWith("{") && !/^=+\s*$/.test(text))
  .filter((text) => text !== "\r");

type Named = { readonly name: string; readonly text: string };

/** What the request's body says of each name. */
function sent({ settings, problems }: Reading): Named[] {
  expect(problems).toEqual([]);
  if (settings === undefined) throw new Error("There are no settings.");
  const body = JSON.parse(JSON.stringify(secretsPatch(settings.declaration))) as { secrets: Record<string, Named> };
  return Object.entries(body.secrets).map(([key, secret]) => {
    expect(secret.name).toBe(key);
    return { name: key, text: secret.text };
  });
}

const named = (text: fc.Arbitrary<string>): fc.Arbitrary<Named[]> =>
  fc.uniqueArray(fc.record({ name: anyName, text }), { minLength: 1, maxLength: 5, selector: (one) => one.name });

describe(`properties, FC_SEED=${SEED}`, () => {
  describe("what goes in comes out, byte for byte", () => {
    test("NAME", () =>
      holds({ runs: 1000, of: [named(value)] }, async (secrets) => {
        const env = Object.fromEntries(secrets.map((one) => [one.name, one.text]));
        expect(sent(await read({ secrets: secrets.map((one) => one.name).join("\n") }, env))).toEqual(secrets);
      }));

    test("NAME=value", () =>
      holds({ runs: 1000, of: [named(lineValue)] }, async (secrets) => {
        const lines = secrets.map((one) => `${one.name}=${one.text}`);
        expect(sent(await read({ secrets: lines.join("\n") }))).toEqual(secrets);
      }));

    test("NAME<<DELIMITER", () => {
      const delimiter = anyText.map((text) => text.replaceAll("\n", "")).filter((text) => text !== "");
      const of: [fc.Arbitrary<Named[]>, fc.Arbitrary<string>] = [named(blockValue), delimiter];
      return holds({ runs: 1000, of }, async (secrets, end) => {
        fc.pre(secrets.every((one) => !one.text.split("\n").includes(end)));
        const blocks = secrets.map((one) => `${one.name}<<${end}\n${one.text}\n${end}`);
        expect(sent(await read({ secrets: blocks.join("\n") }))).toEqual(secrets);
      });
    });

    test("JSON", () =>
      holds({ runs: 1000, of: [named(value), fc.constantFrom(0, 2, "\t")] }, async (secrets, indent) => {
        const map = Object.fromEntries(secrets.map((one) => [one.name, one.text]));
        expect(sent(await read({ secrets: JSON.stringify(map, null, indent) }))).toEqual(secrets);
      }));

    test("all forms of a line in one input, with comments between them", () => {
      const entry = fc.oneof(
        value.map((text) => ({ text, lines: (key: string) => key, env: true })),
        lineValue.map((text) => ({ text, lines: (key: string) => ` \t${key}=${text}`, env: false })),
        blockValue
          .filter((text) => !text.split("\n").includes("END OF IT"))
          .map((text) => ({ text, lines: (key: string) => `${key}<<END OF IT\n${text}\nEND OF IT`, env: false })),
      );
      const entries = fc.uniqueArray(fc.record({ name, entry, gap: fc.constantFrom("", "\n", "\n# A=1", "\n  ") }), {
        minLength: 1,
        maxLength: 6,
        selector: (one) => one.name,
      });
      return holds({ runs: 1000, of: [entries] }, async (given) => {
        const secrets = given.map((one) => one.entry.lines(one.name) + one.gap).join("\n");
        const env = Object.fromEntries(given.filter((one) => one.entry.env).map((one) => [one.name, one.entry.text]));
        expect(sent(await read({ secrets }, env))).toEqual(
          given.map((one) => ({ name: one.name, text: one.entry.text })),
        );
      });
    });
  });

  describe("parsing", () => {
    const token = fc.constantFrom(
      ..."A B K _ = == < << E { } [ ] : , \" ' \\ # - --- & * ! | > % @ ` ~ null 1 1e999 .5 true __proto__".split(" "),
      ..."algorithm format usages env raw jwk pkcs8 HMAC Ed25519 sign name hash type secret_key secret_text text".split(
        " ",
      ),
      ...[
        "\n",
        "\n  ",
        "\r\n",
        " ",
        "\t",
        "\u2028",
        "\ufeff",
        "\0",
        "\ud800",
        "-----BEGIN X-----",
        "-----END X-----",
        '{"A":"',
        '"}',
      ],
    );
    const words = fc.oneof(
      { weight: 4, arbitrary: fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join("")) },
      { weight: 1, arbitrary: anyText },
      { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
    );
    const inputs = fc.dictionary(fc.constantFrom(...INPUT_NAMES), words, { maxKeys: 5 }) as fc.Arbitrary<
      Partial<Record<InputName, string>>
    >;

    const FILES = ["a.env", "a.json", "wrangler.jsonc", "wrangler.toml"];
    const reading = fc.constantFrom<FakeOptions["inputs"]>(
      {},
      ...["a.env", "a.json", "a.json\na.env"].map((path) => ({ "secrets-file": path })),
      ...["wrangler.jsonc", "wrangler.toml"].map((path) => ({ "wrangler-config": path, "script-name": "" })),
    );
    const files: fc.Arbitrary<Files> = fc.record(Object.fromEntries(FILES.map((path) => [path, words])));

    test("any input and any file gives settings or an InputError with problems", () =>
      holds({ runs: 3000, of: [inputs, reading, files, words, words] }, async (given, paths, contents, A, K) => {
        const { settings, problems } = await readStep({
          inputs: { ...given, ...paths },
          env: { A, K },
          files: contents,
        });
        expect(settings === undefined).toBe(problems.length > 0);
        for (const problem of problems) expect(problem).toMatch(/^.+\.$|An example: /s);
      }));

    test("any patterns, prefix and file give names that Cloudflare takes, or an InputError", () =>
      holds({ runs: 1000, of: [words, words, words] }, async (content, include, prefix) => {
        const options = { "secrets-file": "a.env", include, "remove-prefix": prefix };
        const { settings } = await readStep({ inputs: options, files: { "a.env": content } });
        for (const one of settings?.declaration.set ?? []) expect(isBindingName(one.name)).toBe(true);
        for (const one of settings?.declaration.delete ?? []) expect(isBindingName(one)).toBe(true);
      }));

    test("any secrets give names that Cloudflare takes, or an InputError", () =>
      holds({ runs: 2000, of: [words, words] }, async (secrets, A) => {
        const { settings } = await read({ secrets }, { A });
        for (const one of settings?.declaration.set ?? []) expect(isBindingName(one.name)).toBe(true);
      }));
  });

  describe("no error, no note and no warning holds a part of a value", () => {
    type Step = Pick<FakeOptions, "inputs" | "env" | "files">;

    const inFile = (content: string, inputs: FakeOptions["inputs"] = {}): Step => ({
      inputs: { "secrets-file": content.startsWith("{") ? "a.json" : "a.env", ...inputs },
      files: { [content.startsWith("{") ? "a.json" : "a.env"]: content },
    });
    const inConfig = (content: string, inputs: FakeOptions["inputs"] = {}): Step => {
      const path = content.startsWith("{") ? "wrangler.jsonc" : "wrangler.toml";
      return {
        inputs: { "wrangler-config": path, "script-name": "", "account-id": "", delete: "A", ...inputs },
        files: { [path]: content },
      };
    };

    /** Every place into which a value may come, by the ways in which workflows go wrong. */
    const MISTAKES: Readonly<Record<string, (secret: string) => Step>> = {
      "one line of many": (secret) => ({ inputs: { secrets: `A=${secret}` } }),
      "nothing but the value": (secret) => ({ inputs: { secrets: secret } }),
      "a block without an end": (secret) => ({ inputs: { secrets: `A<<E\n${secret}` } }),
      "a PEM block": (secret) => ({ inputs: { secrets: `A=-----BEGIN X-----\n${secret}\n-----END X-----` } }),
      "a JSON value over lines": (secret) => ({ inputs: { secrets: `A={\n${secret}\n}` } }),
      YAML: (secret) => ({ inputs: { secrets: `A: ${secret}` } }),
      "JSON without its end": (secret) => ({ inputs: { secrets: `{"A":"${secret}"` } }),
      "JSON by interpolation": (secret) => ({ inputs: { secrets: `{"A":${secret}}` } }),
      "a name that is none": (secret) => ({ inputs: { secrets: JSON.stringify({ "a b": secret }) } }),
      "given twice": (secret) => ({ inputs: { secrets: `A=${secret}\nA=${secret}`, delete: "A" } }),
      "an object": (secret) => ({ inputs: { secrets: JSON.stringify({ A: { value: secret } }) } }),
      "a misspelt field": (secret) => ({
        inputs: { secrets: JSON.stringify({ A: { type: "secret_text", txt: secret } }) },
      }),
      "the wrong type": (secret) => ({ inputs: { secrets: JSON.stringify({ A: { type: secret, text: secret } }) } }),
      "a list": (secret) => ({
        inputs: { secrets: JSON.stringify({ A: [secret], B: { type: "secret_text", text: [secret] } }) },
      }),
      "what is left out": (secret) => ({
        inputs: { secrets: JSON.stringify({ github_token: secret, B: "" }), "on-empty": "skip" },
      }),
      "a key in JSON": (secret) => ({
        inputs: {
          secrets: JSON.stringify({
            A: { type: "secret_key", algorithm: "AES-GCM", format: "raw", usages: ["sign"], key_base64: secret },
            B: { type: "secret_key", algorithm: secret, format: secret, usages: [secret] },
            C: {
              type: "secret_key",
              algorithm: { name: secret, hash: secret },
              format: "jwk",
              usages: ["sign"],
              key_jwk: { kty: "oct", k: secret },
            },
          }),
        },
      }),
      ...Object.fromEntries(
        ["raw", "pkcs8", "spki", "jwk"].map((format) => [
          `a key from the environment, ${format}`,
          (secret: string): Step => ({
            inputs: { "secret-keys": `K: { algorithm: AES-GCM, format: ${format}, usages: [encrypt] }` },
            env: { K: secret },
          }),
        ]),
      ),
      "a key in PEM": (secret) => ({
        inputs: { "secret-keys": "K: { algorithm: Ed25519, format: pkcs8, usages: [sign] }" },
        env: { K: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----` },
      }),
      "a key in a JWK": (secret) => ({
        inputs: { "secret-keys": "K: { algorithm: { name: HMAC, hash: SHA-256 }, format: jwk, usages: [sign] }" },
        env: { K: JSON.stringify({ kty: "oct", k: [secret], d: secret }) },
      }),
      "a key in the map": (secret) => ({ inputs: { "secret-keys": `K: { key: "${secret}" }` } }),
      "a key for env": (secret) => ({
        inputs: {
          "secret-keys": JSON.stringify({
            K: { algorithm: "AES-KW", format: "raw", usages: ["wrapKey"], env: secret },
          }),
        },
      }),
      "a key instead of the map": (secret) => ({ inputs: { "secret-keys": secret } }),
      "a token of several lines": (secret) => ({ inputs: { "api-token": `${secret} ${secret}` } }),
      "a token for an account": (secret) => ({
        inputs: { "account-id": secret, delete: secret, "dispatch-namespace": secret },
      }),
      "a token for a Worker": (secret) => ({ inputs: { "script-name": secret, timeout: secret, "on-empty": secret } }),
      "a password in an address": (secret) => ({
        inputs: { "api-base-url": `https://me:${secret}@api.example`, delete: "A" },
      }),
      "dotenv, plain": (secret) => inFile(`A=${secret}`),
      "dotenv in quotes": (secret) => inFile(`A='${secret}'\nB="${secret}" # ${secret}`),
      "dotenv in quotes without an end": (secret) => inFile(`A='x\nB="${secret}`),
      "dotenv as YAML": (secret) => inFile(`A: ${secret}\n${secret}: x`),
      "dotenv that is nothing but the value": (secret) => inFile(`# a file\n${secret}`),
      "dotenv, twice": (secret) => inFile(`A=${secret}\nA=${secret}\n`, { delete: "A" }),
      "dotenv, left out": (secret) => inFile(`A=${secret}\nB=x`, { exclude: "A", prune: "true", required: "A" }),
      "dotenv, too long": (secret) => inFile(`A='${`${secret}\n`.repeat(300)}'`),
      "a JSON file": (secret) => inFile(JSON.stringify({ A: secret, B: [secret], "a b": secret, C: { text: secret } })),
      "a JSON file without its end": (secret) => inFile(`{"A":"${secret}"`),
      "a JSON file by interpolation": (secret) => inFile(`{"A":${secret}}`, { exclude: "B" }),
      "the content of a file in place of its path": (secret) => ({
        inputs: { "secrets-file": `A=${secret}\n${secret}\n{"A":"${secret}"}`, "wrangler-config": secret },
      }),
      "a value among patterns and names": (secret) => ({
        inputs: {
          secrets: '{"A":"x"}',
          include: secret,
          exclude: secret,
          keep: secret,
          required: secret,
          "remove-prefix": secret,
        },
      }),
      "a value in a switch or a number": (secret) => ({
        inputs: { delete: "A", prune: secret, deploy: secret, "dry-run": secret, "max-deletions": secret },
      }),
      "a value for a limit, a token or an environment": (secret) => ({
        inputs: {
          delete: "A",
          "max-attempts": secret,
          deadline: secret,
          "github-token": ` ${secret} ${secret}`,
          environment: secret,
        },
      }),
      "a wrangler configuration with a value in it": (secret) =>
        inConfig(JSON.stringify({ name: secret, account_id: secret, secrets: { required: [secret, [secret]] } })),
      "a broken wrangler configuration": (secret) => inConfig(`{"name": ${secret}`),
      "broken TOML": (secret) => inConfig(`name = "api"\nvars = { A = ${secret}`),
      "an environment that is none": (secret) => inConfig('{"name":"api","env":{"a":{}}}', { environment: secret }),
      "an address that is none": (secret) => ({
        inputs: { "api-base-url": secret, "version-tags": secret, delete: "A" },
      }),
    };
    const mistake = fc.constantFrom(...Object.values(MISTAKES));

    async function expectSilence(step: Step, { secret, window }: { secret: string; window: number }): Promise<void> {
      const { settings, problems } = await readStep(step);
      const said = [...problems, ...(settings?.notes ?? []), ...(settings?.warnings ?? [])].join("\n");
      const windows = secret
        .split("\n")
        .flatMap((line) => Array.from({ length: line.length - window + 1 }, (_, at) => line.slice(at, at + window)));
      expect(windows.filter((part) => said.includes(part))).toEqual([]);
    }

    const block = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));

    test("four characters of one that is no English", () => {
      const secret = block(string(`${DIGITS}#%^&*+~|;!?@=$αβγδεζηθλπφψω🎉🔑`, { minLength: 4, maxLength: 20 }));
      return holds({ runs: 5000, of: [mistake, secret] }, (make, text) =>
        expectSilence(make(text), { secret: text, window: 4 }),
      );
    });

    test("eight characters of one in base64", () => {
      const ending = fc.constantFrom("", "=", "==");
      // A line of capitals alone may be a name, as in `DB_PASSWORD=`.
      const line = fc
        .tuple(string(`${UPPER}${LOWER}${DIGITS}+/`, { minLength: 12, maxLength: 64 }), ending)
        .map((parts) => parts.join(""))
        .filter((text) => /[a-z+/]/.test(text));
      return holds({ runs: 5000, of: [mistake, block(line)] }, (make, text) =>
        expectSilence(make(text), { secret: text, window: 8 }),
      );
    });
  });

  describe("redaction", () => {
    const FORMS: Readonly<Record<string, (text: string) => string>> = {
      plain: (text) => text,
      trimmed: (text) => text.trim(),
      upper: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
      json: (text) => JSON.stringify(text).slice(1, -1),
      jsonTwice: (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
      uri: (text) => encodeURIComponent(text.toWellFormed()),
      form: (text) => new URLSearchParams([["", text]]).toString().slice(1),
      xml: encoders.XmlDataEscape,
      xmlNumbers: (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
      hex: (text) => Buffer.from(text).toString("hex"),
      base64: (text) => Buffer.from(text).toString("base64").replace(/=+$/, ""),
      base64url: (text) => Buffer.from(text).toString("base64url"),
      // The edges depend on what stands around the value: its own digits are in the middle.
      base64After1: (text) => Buffer.from(`x${text}`).toString("base64").replace(/=+$/, "").slice(2),
      base64After2: (text) => Buffer.from(`xy${text}`).toString("base64").replace(/=+$/, "").slice(3),
      reversed: (text) => [...text].reverse().join(""),
    };
    const secret = fc.oneof(
      fc.string({ unit: "binary", minLength: 8, maxLength: 40 }),
      fc.string({ minLength: 8, maxLength: 40 }),
      units,
    );

    test("every eight characters of every form go, wherever they stand", () => {
      const around = string("ÄÖÜäöü", { maxLength: 10 });
      const of: [fc.Arbitrary<string>, fc.Arbitrary<string>, fc.Arbitrary<[string, string]>, fc.Arbitrary<number>] = [
        secret,
        fc.constantFrom(...Object.keys(FORMS)),
        fc.tuple(around, around),
        fc.nat(),
      ];
      return holds({ runs: 3000, of }, (text, form, [before, after], place) => {
        fc.pre(text.trim().length >= 8);
        const encoded = FORMS[form]?.(text) ?? "";
        fc.pre(encoded.length >= 8);
        const at = place % (encoded.length - 7);
        const window = encoded.slice(at, at + 8);
        const redacted = redactor([text])(before + window + after);
        expect(redacted).toContain("***");
        expect(redacted).not.toContain(window);
        expect(redacted.length).toBeLessThanOrEqual(before.length + 3 + after.length);
      });
    });

    test("what is left of a text holds no form of any of many values: as the plainest search finds them", () => {
      const alphabets = [
        "aB",
        "aAbB01",
        "é\u0130\u212aKkAb",
        "\ud800\udc00a\udfff",
        "&<>\"' %+/=\n",
        "\u0100\u8000\uffffA",
      ];
      const some = fc
        .constantFrom(...alphabets)
        .chain((alphabet) => fc.string({ unit: fc.constantFrom(...alphabet.split("")), maxLength: 24 }));
      const texts = fc.array(some, { minLength: 1, maxLength: 4 });
      const piece = fc.record({
        of: fc.nat(),
        form: fc.constantFrom(...Object.keys(FORMS)),
        at: fc.nat(),
        filler: some,
      });
      const fold = (text: string): string =>
        text
          .split("")
          .map((unit) => (/[A-Z]/.test(unit) ? unit.toLowerCase() : unit))
          .join("");
      const of: [typeof texts, fc.Arbitrary<{ of: number; form: string; at: number; filler: string }[]>] = [
        texts,
        fc.array(piece, { maxLength: 6 }),
      ];
      return holds({ runs: 2000, of }, (secrets, pieces) => {
        const text = pieces
          .map(({ of: which, form, at, filler }) => {
            const encoded = FORMS[form]?.(secrets[which % secrets.length] ?? "") ?? "";
            return filler + encoded.slice(at % (encoded.length + 1)).slice(0, 20);
          })
          .join("");
        const forms = secrets
          .filter(isMaskable)
          .flatMap((secret) => Object.values(FORMS).map((encode) => fold(encode(secret))));
        const sought = forms
          .filter(isMaskable)
          .flatMap((form) =>
            form.length < 8 ? [form] : Array.from({ length: form.length - 7 }, (_, at) => form.slice(at, at + 8)),
          );
        for (const left of redactor(secrets)(text).split("***")) {
          const folded = fold(left);
          expect(sought.filter((part) => folded.includes(part))).toEqual([]);
        }
      });
    });

    const fragment = fc.oneof(
      fc.constantFrom(
        ":",
        "::",
        "#",
        "##",
        "[",
        "##[",
        "\n",
        "\r",
        "\u001b[31m",
        "\u200b",
        "\u2028",
        "\u00a0",
        "\0",
        "\ud83c",
        "🎉",
        "%0A",
      ),
      anyText,
    );
    const hostile = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(""));

    test("what is cleaned is one line of visible text without a command, and short", () => {
      const of: [fc.Arbitrary<string>, fc.Arbitrary<string[]>, fc.Arbitrary<number>] = [
        hostile,
        fc.array(secret, { maxLength: 3 }),
        fc.integer({ min: 1, max: 300 }),
      ];
      return holds({ runs: 3000, of }, (text, secrets, shown) => {
        const result = cleaned(text, { redact: redactor(secrets), shown });
        expect(result).not.toMatch(/\p{C}|[^\S ]|::|##\[/u);
        expect(result.length).toBeLessThanOrEqual(shown + "… (cut)".length);
      });
    });
  });

  describe("masks", () => {
    const WORDS = ["true", "false", "null", "None", "yes", "no", "on", "OFF", "localhost", "Production", "debug"];
    const line = fc.oneof(
      fc.constantFrom("{", "}", "[", "];", "", " ", "abc", ...WORDS, ...WORDS.map((word) => `  ${word}\t`)),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r")), { minLength: 1, maxLength: 6 })
      .map((lines) =>
        lines
          .map(([content, end]) => content + end)
          .join("")
          .slice(0, -1),
      );
    const ordinary = new Set(WORDS.map((word) => word.toLowerCase()));
    const linesOf = (whole: string): string[] =>
      whole
        .split(/[\r\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== "");
    const hides = (one: string): boolean => one.length < 4 || ordinary.has(one.toLowerCase());

    test("no mask, and no line of one, is ordinary text", () =>
      holds({ runs: 3000, of: [fc.oneof(text, anyText)] }, (whole) => {
        const registered = masksOf(whole).flatMap((mask) => [mask.trim(), ...linesOf(mask)]);
        expect(registered.filter(hides)).toEqual([]);
      }));

    test("the runner hides every other line of a value that is not ordinary itself", () =>
      holds({ runs: 1000, of: [text] }, (whole) => {
        fc.pre(!hides(whole.trim()));
        const masker = new SecretMasker();
        for (const mask of masksOf(whole)) masker.addMaskCommand(mask);
        for (const one of linesOf(whole).filter((candidate) => !hides(candidate))) expect(masker.mask(one)).toBe("***");
      }));
  });
});
