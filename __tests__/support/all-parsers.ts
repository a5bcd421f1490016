// The action loads the parsers that a step's inputs need; tests of the readers may need any.
import { loadParsers } from "../../src/inputs/reading/libraries.ts";

await loadParsers(["yaml", "toml", "jsonc", "dotenv", "picomatch"]);
