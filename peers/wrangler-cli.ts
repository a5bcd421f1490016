import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import { ACCOUNT_ID, API_TOKEN, type Cloudflare } from "../sandbox/cloudflare.ts";

const manifest = createRequire(import.meta.url).resolve("wrangler/package.json");
export const program = join(dirname(manifest), "bin", "wrangler.js");

/** What a process needs of its host to run at all. */
const fromHost = ["PATH", "SystemRoot", "windir", "ComSpec", "TEMP", "TMP"].flatMap((name) => {
  const value = process.env[name];
  return value === undefined ? [] : [[name, value] as const];
});

export type WranglerRun = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type Invocation = { readonly args: readonly string[]; readonly stdin?: string; readonly token?: string };

/**
 * Runs the real wrangler against the emulator, in a home and a working directory of its own. Streams come without colours,
 * without blank lines and without the line that says where the log file is.
 */
export async function wrangler(
  cloudflare: Cloudflare,
  { args, stdin = "", token = API_TOKEN }: Invocation,
): Promise<WranglerRun> {
  const home = await mkdtemp(join(tmpdir(), "wrangler-"));
  try {
    const env = environmentOf({ home, url: cloudflare.url, token });
    const child = spawn(process.execPath, [program, ...args], { cwd: home, env });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    child.stdin.on("error", () => {}); // it may end without reading
    child.stdin.end(stdin);
    const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { status, stdout: plain(stdout), stderr: plain(stderr) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Of a wrangler that talks to the emulator alone. */
export function environmentOf({ home, url, token }: { home: string; url: string; token: string }): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(fromHost),
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    XDG_CONFIG_HOME: home,
    CI: "true",
    CLOUDFLARE_API_BASE_URL: url,
    CLOUDFLARE_API_TOKEN: token,
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID,
    WRANGLER_LOG_PATH: join(home, "logs"),
    // Without these it would talk to more hosts than the emulator; the banner comes with a look for a newer version.
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
  };
}

function plain(output: string): string {
  const lines = stripVTControlCharacters(output).split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("🪵"))
    .join("\n");
}
