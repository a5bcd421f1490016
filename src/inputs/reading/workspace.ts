import platformPath, { type PlatformPath } from "node:path";
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

const refused = (fault: string): FileFault => ({ fault, exists: true });
const TOO_LARGE = refused("the file is larger than 8 MiB. Give a file that holds nothing else.");
const UNREADABLE = refused("the user of this step may not read the file. Change its permissions.");
// Windows lets a process keep others from a file that it has open.
const HELD = refused("another process has the file open and lets nobody read it. Let that process end first.");
const FOLDER = refused("this is a folder. Give the path of a file.");
// A pipe or a terminal would be waited for without end.
const NOT_REGULAR = refused("this is not a regular file. Give the path of one.");
const LINK_OUT = refused(
  "this is a link that leads out of the workspace, and was not read. Give the path of the file itself.",
);
const NOT_UTF8 = "the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.";
const BINARY = "the file holds NUL characters, so it is not a text file. Give the path of one.";

/** By the code of an error of the file system. Any other code means that there is no such file. */
const FAULTS: ReadonlyMap<unknown, FileFault> = new Map([
  ["EACCES", UNREADABLE],
  ["EPERM", UNREADABLE],
  ["EBUSY", HELD],
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
        return FAULTS.get(code) ?? { fault: absence(path), exists: false };
      }
    },
  };
}

type Place = { readonly file: string; readonly root: string };

function readFile(place: Place, { fs, paths }: { readonly fs: Ports["fs"]; readonly paths: Paths }): FileReading {
  const stats = fs.statSync(place.file);
  if (stats.isDirectory()) return FOLDER;
  if (!stats.isFile()) return NOT_REGULAR;
  if (stats.size > LARGEST_BYTES) return TOO_LARGE;
  const outside = isOutside(realPaths(fs, place), paths);
  // A checkout of somebody else's branch may hold a link to /proc/self/environ.
  if (outside && !isOutside(place, paths)) return LINK_OUT;
  const bytes = fs.readFileSync(place.file);
  if (bytes.length > LARGEST_BYTES) return TOO_LARGE;
  const text = decoded(bytes);
  if (text === undefined)
    return { ...refused(NOT_UTF8), content: bytes.toString(isUtf16(bytes) ? "utf16le" : "latin1") };
  return text.includes("\0") ? { ...refused(BINARY), content: text } : { text, isOutside: outside };
}

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
export function fileProblem({ fault, exists }: FileFault, { path, where, hidden }: FilePlace): string {
  return `${exists || isShowablePath(path) ? where : hidden}: ${fault}`;
}

/** Returns the note that a file is read from elsewhere, if it is. */
export function outsideNotes(path: string, { isOutside }: { readonly isOutside: boolean }): string[] {
  return isOutside ? [`Reading ${displayPath(path)}, which is outside the workspace.`] : [];
}

type FilePlace = { readonly path: string; readonly where: string; readonly hidden: string };

/** Reads a file that holds no values. Undefined if there is a problem, which begins as {@link fileProblem} says. */
export function readTextFile(place: FilePlace, { workspace, findings }: Context): string | undefined {
  const file = workspace.read(place.path);
  if ("fault" in file) return findings.problem(fileProblem(file, place));
  findings.notes.push(...outsideNotes(place.path, file));
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
