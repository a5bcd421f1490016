import { join } from "node:path";

/** What Node is given before an action that many tests run. */
export const NODE_ARGUMENTS = ["--require", join(import.meta.dirname, "compile-cache.cjs")];
