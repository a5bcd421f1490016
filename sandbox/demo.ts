// `npm run demo`: runs dist/index.js as the runner would, against the emulated API, and shows what a user would see. It
// needs no account and no network, and imports only files of this repository, so it needs no installed package either.
import { parseArgs } from "node:util";
import { showAll } from "./demo/full.ts";
import { showActs } from "./demo/glance.ts";

// A reader such as `head` may close the pipe when it has seen enough.
process.stdout.on("error", () => process.exit());
const { values } = parseArgs({ options: { full: { type: "boolean", default: false } } });
const isAsPromised = values.full ? await showAll() : await showActs();
process.exitCode = isAsPromised ? 0 : 1;
