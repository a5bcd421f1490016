import type { Inputs } from "./inputs.ts";

/**
 * The libraries that read what few steps give. Each is a chunk of its own in dist/ and undefined until it is loaded,
 * because compiling them would cost every other step a tenth of its time (`npm run bench`).
 */
export let yaml: typeof import("js-yaml");
export let toml: typeof import("smol-toml");
export let jsonc: typeof import("jsonc-parser");
export let dotenv: typeof import("dotenv");
export let picomatch: typeof import("picomatch");

type Parser = "yaml" | "toml" | "jsonc" | "dotenv" | "picomatch";

/** What these inputs need. */
export function parsersFor(inputs: Pick<Inputs, "raw" | "isJson">): Parser[] {
  const isGiven = (...names: readonly Parameters<Inputs["raw"]>[0][]): boolean =>
    names.some((name) => inputs.raw(name) !== undefined);
  const isJson = inputs.isJson("secrets") || inputs.isJson("version-tags");
  const needed: Record<Parser, boolean> = {
    yaml: isGiven("secret-keys"),
    toml: isGiven("wrangler-config"),
    jsonc: isJson || isGiven("secret-keys", "secrets-file", "wrangler-config"),
    dotenv: isGiven("secrets-file"),
    picomatch: isGiven("include", "exclude", "keep"),
  };
  return (Object.keys(needed) as Parser[]).filter((parser) => needed[parser]);
}

/** To be called before the inputs are read: from there to the masks nothing may wait. */
export async function loadParsers(parsers: readonly Parser[]): Promise<void> {
  if (parsers.includes("yaml")) yaml = await import("js-yaml");
  if (parsers.includes("toml")) toml = await import("smol-toml");
  if (parsers.includes("jsonc")) jsonc = await import("jsonc-parser");
  if (parsers.includes("dotenv")) dotenv = await import("dotenv");
  if (parsers.includes("picomatch")) ({ default: picomatch } = await import("picomatch"));
}
