import platformPath, { type PlatformPath } from "node:path";
import type { Ports } from "../../ports.ts";
import { cleaned } from "../../privacy/sanitize.ts";

/** Why there is no text, as a sentence that does not name the file. */
export type FileFault = { readonly fault: string; readonly exists: boolean };

/** The text of a file, without a byte order mark. */
export type FileReading = { readonly text: string; readonly isOutside: boolean } | FileFault;

/** The folder that paths are relative to. */
export type Workspace = { readonly read: (path: string) => FileReading };

/** No set of secrets and no configuration comes near; a disk image by mistake would fill the memory. */
const LARGEST_BYTES = 8 * 1024 * 1024;

const refused = (fault: string): FileFault => ({ fault, exists: true });
const TOO_LARGE = refused("the file is larger than 8 MiB. Give a file that holds nothing else.");
const UNREADABLE = refused("the file may not be read by the user of this step. Change its permissions.");
// Windows lets a process keep others from a file that it has open.
const HELD = refused("another process has the file open and lets nobody read it. Let that process end first.");
const FOLDER = refused("this is a folder. Give the path of a file.");
// A pipe or a terminal would be waited for without end.
const NO_REGULAR_FILE = refused("this is no regular file. Give the path of one.");
const NOT_UTF8 = refused("the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.");
const ABSENT: FileFault = {
  fault:
    "there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a download.",
  exists: false,
};

/** By the code of an error of the file system. Any other code means that there is no such file. */
const FAULTS: ReadonlyMap<unknown, FileFault> = new Map([
  ["EACCES", UNREADABLE],
  ["EPERM", UNREADABLE],
  ["EBUSY", HELD],
]);

/** The rules of paths: of the platform that the step runs on, unless a test says otherwise. */
type Paths = Pick<PlatformPath, "resolve" | "relative" | "isAbsolute" | "sep">;

export function workspaceOf({ fs, env }: Pick<Ports, "fs" | "env">, paths: Paths = platformPath): Workspace {
  const root = paths.resolve(env.GITHUB_WORKSPACE ?? "");
  return {
    read: (path) => {
      const file = paths.resolve(root, path);
      try {
        const bytes = readBytes(fs, file);
        if ("fault" in bytes) return bytes;
        const text = decoded(bytes);
        return text === undefined ? NOT_UTF8 : { text, isOutside: isOutside(realPaths(fs, { file, root }), paths) };
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        return FAULTS.get(code) ?? ABSENT;
      }
    },
  };
}

function readBytes(fs: Ports["fs"], file: string): Uint8Array | FileFault {
  const stats = fs.statSync(file);
  if (stats.isDirectory()) return FOLDER;
  if (!stats.isFile()) return NO_REGULAR_FILE;
  if (stats.size > LARGEST_BYTES) return TOO_LARGE;
  const bytes = fs.readFileSync(file);
  return bytes.length > LARGEST_BYTES ? TOO_LARGE : bytes;
}

/** The decoder takes a byte order mark off. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Place = { readonly file: string; readonly root: string };

/**
 * Links are followed: one in the workspace to a file elsewhere is a file elsewhere. Windows may let a process read a
 * file below a folder that it lets nobody look at, and there the paths stay as they were written.
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

/** A path of a file that is there, fit for a log line. */
export function shownPath(path: string): string {
  return cleaned(path, { redact: (text) => text, shown: 200 });
}

/** A fault as a problem. `place` names the path, `hidden` does not, for what may not be a path at all. */
export function fileProblem(
  { fault, exists }: FileFault,
  { path, place, hidden }: { path: string; place: string; hidden: string },
): string {
  return `${exists || isShowablePath(path) ? place : hidden}: ${fault}`;
}

/**
 * Whether a path may be shown although no file is there: what stands in its place by mistake is often the content of
 * the file. So it must look like a path: a known ending or a dot file, and nothing that an assignment or JSON has.
 */
export function isShowablePath(path: string): boolean {
  if (path.length > 200 || /[={}"'`:,;]/.test(path.replace(/^[A-Za-z]:[\\/]/, ""))) return false;
  const name = path.split(/[\\/]/).at(-1) ?? "";
  return (
    /^\.(env|dev\.vars|secrets)\b[\w.-]{0,30}$/.test(name) || /^[\w.-]{1,40}\.(env|vars|jsonc?|toml|ya?ml)$/i.test(name)
  );
}
