// Runs `node <arguments>` on Node 24 or newer whatever Node the machine has, because the action's
// runtime (`using: node24`), undici 8 and type stripping need it. Plain JavaScript, so that an old Node can run it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** The project's own Node: an optional dependency that npm installs on the platform that it is for. */
function packagedNode() {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(join(project, "package.json")).resolve(`${name}/package.json`);
    const binary = join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function installDependencies() {
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    console.error("Run npm ci first, or start this by npm run.");
    process.exit(1);
  }
  console.error("Installing the development dependencies once (npm ci)…");
  const { status } = spawnSync(process.execPath, [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(project, "node_modules"))) installDependencies();
const node = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : packagedNode();
if (node === undefined) {
  console.error(
    `This needs Node 24 or newer; found ${process.version}, and no packaged Node for ${process.platform} ${process.arch}. ` +
      "Install Node 24 and run this again.",
  );
  process.exit(1);
}
const { status } = spawnSync(node, process.argv.slice(2), {
  cwd: project,
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` },
});
process.exit(status ?? 1);
