// Starts the emulator of Cloudflare's API for the steps of a job, until it is killed: node scripts/emulator.ts <file>
// As soon as it listens, the file holds what the steps need, as GITHUB_ENV has it. The token is valid nowhere else.
import { renameSync, writeFileSync } from "node:fs";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("Name the file to write: node scripts/emulator.ts <file>");

const cloudflare = await startCloudflare({
  workers: [
    {
      script: "shop-api",
      bindings: [
        { name: "OLD_API_KEY", type: "secret_text", text: "an old key" },
        { name: "STRIPE_KEY", type: "secret_text", text: "not touched" },
      ],
    },
  ],
});
const variables = {
  CLOUDFLARE_API_BASE_URL: cloudflare.url,
  CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID,
  CLOUDFLARE_API_TOKEN: API_TOKEN,
};
const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
// Whoever waits for the file must find all of it.
writeFileSync(`${file}.part`, lines.join(""));
renameSync(`${file}.part`, file);
