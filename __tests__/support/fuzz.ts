import { afterAll } from "@jest/globals";
import fc from "fast-check";

/** The same cases each time, so that a change fails by its own doing; the scheduled run of ci.yml tries others. */
export const SEED = Number(process.env.FC_SEED ?? 1);

type Property<T extends [unknown, ...unknown[]]> = {
  readonly runs: number;
  readonly of: { [Index in keyof T]: fc.Arbitrary<T[Index]> };
};

let cases = 0;

/** Checks that a predicate holds for as many cases, and otherwise fails with the smallest one that it does not hold for. */
export function holds<T extends [unknown, ...unknown[]]>(
  { runs, of }: Property<T>,
  predicate: (...values: T) => void | Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty<T>(...of, async (...values) => {
    cases += 1;
    await predicate(...values);
  });
  return fc.assert(property, { seed: SEED, numRuns: runs });
}

/** Fails a file that tries fewer cases than it promises. */
export function expectCases(least: number): void {
  afterAll(() => {
    if (cases < least) throw new Error(`Only ${cases} cases were tried.`);
  });
}

export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const UPPER = LOWER.toUpperCase();
export const DIGITS = "0123456789";

const from = (alphabet: string): fc.Arbitrary<string> => fc.constantFrom(...alphabet);
export const string = (alphabet: string, size: { minLength?: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.string({ unit: from(alphabet), ...size });

/** Names that the runner, the emulator's defaults or the credentials have no business with. */
export const name = fc
  .tuple(from(`${LOWER}${UPPER}_$`), string(`${LOWER}${UPPER}${DIGITS}_$`, { maxLength: 20 }))
  .map((parts) => parts.join(""))
  .filter((text) => !/^(INPUT_|CLOUDFLARE_|github_token$|actions_(step|runner)_debug$)/i.test(text));

/** Any sequence of UTF-16 units, halves of surrogate pairs and control characters among them. */
export const units = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(10, 13, 32, 34, 35, 58, 61, 92, 123, 125)), {
    maxLength: 40,
  })
  .map((codes) => String.fromCharCode(...codes));
export const anyText = fc.oneof(
  units,
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const token = fc.constantFrom(
  ..."A B K _ = == < << E { } [ ] : , \" ' \\ # - --- & * ! | > % @ ` ~ null 1 1e999 .5 true __proto__".split(" "),
  ..."algorithm format usages env raw jwk pkcs8 HMAC Ed25519 sign name hash type secret_key secret_text text".split(
    " ",
  ),
  ...["\n", "\n  ", "\r\n", " ", "\t", "\u2028", "\ufeff", "\u200b", "\0", "\ud800"],
  ...["-----BEGIN X-----", "-----END X-----", '{"A":"', '"}', "export ", " # ", "ENC[AES256_GCM,", "op://a/b/c", "{{"],
);

/** Texts of what the grammars of this action are made of, in any order. */
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join("")) },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
);
