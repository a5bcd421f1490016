// The action loads the parsers that a step's inputs need; tests of the readers may need any.
import { loadParsers } from "../src/inputs/parsers.ts";

await loadParsers(["yaml", "toml", "jsonc", "dotenv", "picomatch"]);
