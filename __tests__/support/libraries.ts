import { jsonReader } from "../../src/inputs/reading/json-document.ts";
import { loadLibraries } from "../../src/inputs/reading/libraries.ts";

/** Every library that a reader may need; the action loads those that the inputs of a step need. */
export const LIBRARIES = await loadLibraries(["dotenv", "jsonc-parser", "js-yaml", "smol-toml"]);

export const JSON_READER = jsonReader(LIBRARIES);
