// Holds the emulator and the import check of keys against programs of Cloudflare's: npm run test:peers
import { globSync } from "node:fs";
import { join } from "node:path";
import { installPeers, step } from "./install.ts";

installPeers();
const folder = import.meta.dirname;
step([join(folder, "..", "node_modules", "typescript", "bin", "tsc"), "-p", folder]);
step(["--test", ...globSync("*.test.ts", { cwd: folder })]);
