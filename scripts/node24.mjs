// Runs `node <arguments>` on a Node that is new enough, whatever Node the machine has: on 24, the runner's, or with
// --no-packages in front on 22.19, for scripts that import only files of this repository. Such a script runs without an
// installation if the machine's own Node will do. Plain JavaScript, so that an old Node can run it.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, "node_modules");
/** The npm package with the project's own Node: an optional dependency, which npm installs on its platform. */
const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const packagedNode = join(modules, nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node");

const needsPackages = process.argv[2] !== "--no-packages";
const [leastMajor, leastMinor] = needsPackages ? [24, 0] : [22, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
const isNewEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
const tooOld = `This needs Node ${leastMajor}.${leastMinor} or newer, and the one here is ${process.versions.node}.`;

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** npm writes this file last, so it is missing after an installation that was interrupted. */
function isInstalled() {
  return existsSync(join(modules, ".package-lock.json"));
}

async function install() {
  const npm = process.env.npm_execpath ?? "";
  if (!npm.endsWith("npm-cli.js")) stop("Run npm ci first, or start this with npm run.");
  console.error(
    `${isNewEnough ? "" : `${tooOld} npm brings Node 24 with the development dependencies.\n`}` +
      "Installing the development dependencies, once: about 180 MB to download, about a minute on two cores.",
  );
  const started = Date.now();
  const words = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const installer = spawn(process.execPath, words, { cwd: project, stdio: ["ignore", "ignore", "inherit"] });
  // After Ctrl+C npm would go on for a minute to undo what it began, and a second start would meet it at work. npm ci
  // begins by removing all that, so nothing is lost if npm ends at once.
  process.once("SIGINT", () => installer.kill("SIGKILL"));
  const [status, signal] = await once(installer, "exit");
  if (signal !== null) stop("The installation was interrupted. The same command starts it again.");
  if (status !== 0) stop("npm could not install the development dependencies. Run npm ci to see why.");
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

if (!isNewEnough) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  if (!(nodePackage in optionalDependencies)) {
    stop(`${tooOld} npm has no package of Node 24 for ${process.platform} ${process.arch}. Install Node 24.`);
  }
}
if ((needsPackages || !isNewEnough) && !isInstalled()) await install();
if (!isNewEnough && !existsSync(packagedNode)) stop(`${tooOld} npm has not installed ${nodePackage}. Run npm ci.`);

// Ctrl+C reaches the script as well, which ends in its own time.
process.on("SIGINT", () => {});
const node = isNewEnough ? process.execPath : packagedNode;
const { status } = spawnSync(node, process.argv.slice(needsPackages ? 2 : 3), {
  cwd: project,
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` },
});
process.exit(status ?? 1);
