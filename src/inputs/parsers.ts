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

/** Loads what these inputs need. To be called before they are read: from there to the masks nothing may wait. */
export async function loadParsers(inputs: Pick<Inputs, "raw">): Promise<void> {
  const isGiven = (...names: readonly Parameters<Inputs["raw"]>[0][]): boolean =>
    names.some((name) => inputs.raw(name) !== undefined);
  const isJson = [inputs.raw("secrets"), inputs.raw("version-tags")].some((text) => text?.trimStart().startsWith("{"));
  if (isGiven("secret-keys")) yaml = await import("js-yaml");
  if (isGiven("wrangler-config")) toml = await import("smol-toml");
  if (isGiven("secrets-file")) dotenv = await import("dotenv");
  if (isGiven("include", "exclude", "keep")) ({ default: picomatch } = await import("picomatch"));
  if (isJson || isGiven("secret-keys", "secrets-file", "wrangler-config")) jsonc = await import("jsonc-parser");
}
