import { INPUTS, type InputName, type InputSpec, type Library } from "../../contract.ts";
import type { Inputs } from "./inputs.ts";

/** The specifiers are literal, because each makes a chunk of its own in dist/. */
const LOADERS = {
  dotenv: () => import("dotenv"),
  "jsonc-parser": () => import("jsonc-parser"),
  "js-yaml": () => import("js-yaml"),
  "smol-toml": () => import("smol-toml"),
} as const satisfies Readonly<Record<Library, () => Promise<unknown>>>;

/** The modules of the libraries by their names. */
export type LibraryModules = { readonly [Name in Library]: Awaited<ReturnType<(typeof LOADERS)[Name]>> };

/** The libraries that were loaded for the inputs of this step. */
export class Libraries {
  readonly #modules: ReadonlyMap<Library, LibraryModules[Library]>;

  constructor(modules: ReadonlyMap<Library, LibraryModules[Library]>) {
    this.#modules = modules;
  }

  /** @throws Error if the contract does not name the library for an input that is given: a fault of this action. */
  get<Name extends Library>(name: Name): LibraryModules[Name] {
    const loaded = this.#modules.get(name);
    if (loaded === undefined) throw new Error(`${name} is not loaded.`);
    return loaded as LibraryModules[Name];
  }
}

/** For a step whose inputs need none. */
export const NO_LIBRARIES = new Libraries(new Map());

/**
 * Returns what the given inputs need. Compiling a library costs a step a tenth of its time (`npm run bench`), so the
 * others are not loaded.
 */
export function librariesFor(inputs: Pick<Inputs, "isGiven" | "isJson">): Library[] {
  const specs = Object.entries(INPUTS) as [InputName, InputSpec][];
  const needed = specs.flatMap(([name, { libraries, ifJson }]) => {
    return [...(inputs.isGiven(name) ? (libraries ?? []) : []), ...(inputs.isJson(name) ? (ifJson ?? []) : [])];
  });
  return [...new Set(needed)];
}

/** Loads libraries, before the inputs are read: from the first reader to the masks nothing may wait. */
export async function loadLibraries(names: readonly Library[]): Promise<Libraries> {
  const modules = names.map(async (name) => [name, await LOADERS[name]()] as const);
  return new Libraries(new Map(await Promise.all(modules)));
}
