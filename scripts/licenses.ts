import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A module of the bundle as webpack has it; a concatenated one holds others. */
export type BundledModule = { readonly resource?: string; readonly modules?: readonly BundledModule[] };

/**
 * The packages that have a module in the bundle, with the texts of their licences. ncc's own list leaves out whatever
 * webpack concatenates.
 *
 * @throws Error if a package has no text of its licence
 */
export function licensesOf(modules: Iterable<BundledModule>): string {
  const folders = new Set([...modules].flatMap(resourcesOf).flatMap(packageFolder));
  const entries = [...folders].map((folder) => ({ ...manifestOf(folder), text: licenseText(folder) }));
  const sorted = [...entries, LLHTTP].sort((one, other) => (one.name < other.name ? -1 : 1));
  return sorted.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`).join("\n");
}

function resourcesOf({ resource, modules = [] }: BundledModule): string[] {
  return [...(resource === undefined ? [] : [resource]), ...modules.flatMap(resourcesOf)];
}

/** The folder of the package that a file belongs to; none for the project's own. */
function packageFolder(file: string): string[] {
  const parts = file.split(sep);
  const at = parts.lastIndexOf("node_modules");
  if (at === -1) return [];
  const depth = parts[at + 1]?.startsWith("@") ? 3 : 2;
  return [parts.slice(0, at + depth).join(sep)];
}

/** undici ships this parser compiled, without the text of its licence, which Node.js has in its own. */
const LLHTTP = {
  name: "llhttp",
  version: "in undici",
  license: "MIT",
  text: readFileSync(join(import.meta.dirname, "llhttp-license.txt"), "utf8").trim(),
};

type Manifest = { readonly name: string; readonly version: string; readonly license: string };

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no text of its licence.`);
  return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
}
