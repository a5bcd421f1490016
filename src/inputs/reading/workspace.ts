import platformPath, { type PlatformPath } from "node:path";
import type { InputName } from "../../contract.ts";
import type { Ports } from "../../ports.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import type { Context } from "./context.ts";

/** Why there is no text, as a sentence that does not name the file. `content` is what a refused file holds, to be masked. */
export type FileFault = { readonly fault: string; readonly exists: boolean; readonly content?: string };

/** The text of a file, without a byte order mark. */
export type FileReading = { readonly text: string; readonly isOutside: boolean } | FileFault;

/** The folder that paths are relative to. */
export type Workspace = { readonly read: (path: string) => FileReading };

/** No set of secrets and no configuration comes near; a disk image by mistake would fill the memory. */
const LARGEST_BYTES = 8 * 1024 * 1024;

const UNREADABLE = "the user of this step may not read the file. Change its permissions.";

/** By the code of an error of the file system. Any other code means that there is no such file. */
const FAULTS: ReadonlyMap<unknown, string> = new Map([
  ["EACCES", UNREADABLE],
  ["EPERM", UNREADABLE],
  // Windows lets a process keep others from a file that it has open.
  ["EBUSY", "another process has the file open and lets nobody read it. Let that process end first."],
]);

/** The rules of paths: of the platform that the step runs on, unless a test says otherwise. */
type Paths = Pick<PlatformPath, "resolve" | "relative" | "isAbsolute" | "sep">;

/** Returns a reader of files below GITHUB_WORKSPACE, or below the working directory if that is not set. */
export function workspaceOf({ fs, env }: Pick<Ports, "fs" | "env">, paths: Paths = platformPath): Workspace {
  const root = paths.resolve(env.GITHUB_WORKSPACE ?? "");
  return {
    read: (path) => {
      const file = paths.resolve(root, path);
      try {
        return readFile({ file, root }, { fs, paths });
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        const fault = FAULTS.get(code);
        return fault === undefined ? { fault: absence(path), exists: false } : { fault, exists: true };
      }
    },
  };
}

type Place = { readonly file: string; readonly root: string };

function readFile(place: Place, { fs, paths }: { readonly fs: Ports["fs"]; readonly paths: Paths }): FileReading {
  const refused = (fault: string): FileFault => ({ fault, exists: true });
  const stats = fs.statSync(place.file);
  if (stats.isDirectory()) return refused("this is a folder. Give the path of a file.");
  // A pipe or a terminal would be waited for without end.
  if (!stats.isFile()) return refused("this is not a regular file. Give the path of one.");
  if (stats.size > LARGEST_BYTES) return refused(TOO_LARGE);
  const outside = isOutside(realPaths(fs, place), paths);
  // A checkout of somebody else's branch may hold a link to /proc/self/environ.
  if (outside && !isOutside(place, paths)) return refused(LINK_OUT);
  const bytes = fs.readFileSync(place.file);
  if (bytes.length > LARGEST_BYTES) return refused(TOO_LARGE);
  const text = decoded(bytes);
  if (text === undefined)
    return { ...refused(NOT_UTF8), content: bytes.toString(isUtf16(bytes) ? "utf16le" : "latin1") };
  return text.includes("\0") ? { ...refused(BINARY), content: text } : { text, isOutside: outside };
}

const TOO_LARGE = "the file is larger than 8 MiB. Give a file that holds nothing else.";
const LINK_OUT = "this is a link that leads out of the workspace, and was not read. Give the path of the file itself.";
const NOT_UTF8 = "the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.";
const BINARY = "the file holds NUL characters, so it is not a text file. Give the path of one.";

/** The decoder takes a byte order mark off. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/**
 * Follows links. Windows may let a process read a file below a folder that it lets nobody look at, and there the paths
 * stay as they were written.
 */
function realPaths(fs: Ports["fs"], place: Place): Place {
  try {
    return { file: fs.realpathSync(place.file), root: fs.realpathSync(place.root) };
  } catch {
    return place;
  }
}

function isOutside({ file, root }: Place, { relative, isAbsolute, sep }: Paths): boolean {
  const way = relative(root, file);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/** What most often stands in the way of a file that is not there. */
function absence(path: string): string {
  const missing = "there is no such file.";
  const [, variable] = /[$%]\{?(?:env:)?(\w+)/.exec(path) ?? [];
  if (variable?.toUpperCase() === "RUNNER_TEMP") {
    return `${missing} Variables are not expanded in an input. Write \${{ runner.temp }} instead.`;
  }
  if (variable !== undefined) return `${missing} Variables are not expanded in an input. Write the whole path.`;
  if (path.startsWith("~")) return `${missing} ~ is not expanded in an input. Write the whole path.`;
  if (/[,;\n]|\.\w+\s+\S/.test(path)) return `${missing} Give one path per line.`;
  return (
    `${missing} A path is relative to the workspace, which is empty before actions/checkout or a download; ` +
    "working-directory has no effect on a step with uses."
  );
}

/** Returns the path of a file that another file names, from where the path of that one begins, with slashes. */
export function pathFrom(file: string, path: string): string {
  const folder = platformPath.posix.dirname(file.replaceAll("\\", "/"));
  return platformPath.posix.join(folder, path.replaceAll("\\", "/"));
}

/** Returns the path of a file that is there, fit for a log line. */
export function displayPath(path: string): string {
  return sanitize(path, { maxLength: 200 });
}

/** Returns a fault as a problem. `where` names the path, `hidden` does not, for what may not be a path at all. */
export function fileProblem(
  { fault, exists }: FileFault,
  { path, where, hidden }: { readonly path: string; readonly where: string; readonly hidden: string },
): string {
  return `${exists || isShowablePath(path) ? where : hidden}: ${fault}`;
}

/** Returns the note that a file is read from elsewhere, if it is. */
export function outsideNotes(path: string, { isOutside }: { readonly isOutside: boolean }): string[] {
  return isOutside ? [`Reading ${displayPath(path)}, which is outside the workspace.`] : [];
}

/** Reads the file of an input that holds no values. Undefined if there is a problem, which begins with the input. */
export function readTextFile(
  { input, path }: { readonly input: InputName; readonly path: string },
  { workspace, findings }: Context,
): string | undefined {
  const file = workspace.read(path);
  const [where, hidden] = [`${input} "${displayPath(path)}"`, `${input} (not shown)`];
  if ("fault" in file) return findings.problem(fileProblem(file, { path, where, hidden }));
  for (const note of outsideNotes(path, file)) findings.note(note);
  return file.text;
}

/**
 * Returns whether a path may be shown although no file is there: what stands in its place by mistake is often the content
 * of the file. So it must look like a path: a known ending or a dot file, and nothing that an assignment or JSON has.
 */
export function isShowablePath(path: string): boolean {
  if (path.length > 200 || /[={}"'`:,;]/.test(path.replace(/^[A-Za-z]:[\\/]/, ""))) return false;
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return (
    /^\.(env|dev\.vars|secrets)\b[\w.-]{0,30}$/.test(name) || /^[\w.-]{1,40}\.(env|vars|jsonc?|toml|ya?ml)$/i.test(name)
  );
}
